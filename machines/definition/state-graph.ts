import { getNextTransitions, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { pureBeginning, pureTransition } from './pure-step.js';

/** The end of a wait, as the interpreter's timer reports it. */
export interface TimerEvent {
  readonly type: `xstate.after.${string}`;
}

export interface Effect {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One (state, event) pair and what comes of it, refused ones included. */
export interface Edge<S = AnyMachineSnapshot, E = { readonly type: string }> {
  readonly from: S;
  readonly event: E | TimerEvent;
  readonly to: S;
  readonly accepted: boolean;
  readonly effects: readonly Effect[];
}

export interface StateGraph<M = AnyStateMachine, S = AnyMachineSnapshot, E = { readonly type: string }> {
  readonly machine: M;
  readonly states: ReadonlyMap<string, S>;
  readonly edges: readonly Edge<S, E>[];
}

/** A machine's snapshot, as far as walking needs it. */
type Snapshot = Pick<AnyMachineSnapshot, 'value' | 'context'>;

/** Two snapshots with the same key are the same state: value and context. */
export function keyOf(snapshot: Snapshot): string {
  const key = keys.get(snapshot) ?? JSON.stringify([snapshot.value, snapshot.context]);
  keys.set(snapshot, key);
  return key;
}

/** Snapshots never change, and are compared often. */
const keys = new WeakMap<Snapshot, string>();

export const isSame = (a: Snapshot, b: Snapshot): boolean => a === b || keyOf(a) === keyOf(b);

export function isTimer(event: { readonly type: string }): event is TimerEvent {
  return event.type.startsWith('xstate.after.');
}

/** The types of the events that a state has any transition for, whatever its guards would say. */
function typesKnownIn(snapshot: AnyMachineSnapshot): ReadonlySet<string> {
  return new Set(getNextTransitions(snapshot).map((next) => next.eventType as string));
}

function timersAmong(types: ReadonlySet<string>): TimerEvent[] {
  return [...types].map((type) => ({ type })).filter((event) => isTimer(event));
}

/** The waits whose end would be taken in this state. */
export function timersOf(snapshot: AnyMachineSnapshot): TimerEvent[] {
  return timersAmong(typesKnownIn(snapshot));
}

/** Sends one event, also one that is refused: XState leaves everything as it was then. */
export function send<S extends AnyMachineSnapshot, E extends { readonly type: string }>(
  machine: AnyStateMachine,
  from: S,
  event: E | TimerEvent,
): Edge<S, E> {
  // Most events are refused in most states; {@link whatRefusedOnesDo} looks once whether XState keeps its word.
  if (!from.can(event)) return refused(from, event);
  // XState delivers timer events to machines whose event type does not name them.
  const [to, actions] = pureTransition(machine, from, event);
  return { from, event, to: to as S, accepted: true, effects: effectsOf(actions) };
}

function refused<S, E>(from: S, event: E | TimerEvent): Edge<S, E> {
  return { from, event, to: from, accepted: false, effects: [] };
}

function effectsOf(actions: readonly { readonly type: string; readonly params?: unknown }[]): Effect[] {
  return actions.map(({ type, params }) => ({ type, params: { ...(params as Effect['params'] | undefined) } }));
}

/** The refused events that change something nevertheless. */
export function whatRefusedOnesDo({ machine, edges }: StateGraph): string[] {
  return edges
    .filter(({ accepted }) => !accepted)
    .filter(({ from, event }) => {
      const [to, actions] = pureTransition(machine, from, event);
      return !isSame(from, to) || actions.length > 0;
    })
    .map(({ from, event }) => `${keyOf(from)} ${JSON.stringify(event)}`);
}

/** Every state that can be reached, and in each of them every event with every outcome it can carry. */
export function walkAll<M extends AnyStateMachine, S extends AnyMachineSnapshot, E extends { readonly type: string }>(
  machine: M,
  input: unknown,
  samplesAt: (snapshot: S) => readonly E[],
): StateGraph<M, S, E> {
  let graph: StateGraph<M, S, E> | undefined;
  for (graph of walkInParts(machine, input, samplesAt));
  return graph as StateGraph<M, S, E>;
}

/** How many states are walked before the first look at what there is so far; then twice as many, and so on. */
const firstPart = 16;

/**
 * The same, and on the way the parts walked so far: all that is in them is in the whole, but what is missing in them
 * need not be. The last one is the whole.
 */
export function* walkInParts<
  M extends AnyStateMachine,
  S extends AnyMachineSnapshot,
  E extends { readonly type: string },
>(machine: M, input: unknown, samplesAt: (snapshot: S) => readonly E[]): Generator<StateGraph<M, S, E>> {
  const [first] = pureBeginning(machine, input);
  const states = new Map<string, S>([[keyOf(first), first as unknown as S]]);
  const edges: Edge<S, E>[] = [];
  let walked = 0;
  // A map that grows is still walked to its end.
  for (const from of states.values()) {
    const known = typesKnownIn(from);
    for (const event of [...samplesAt(from), ...timersAmong(known)]) {
      const edge = known.has(event.type) ? send<S, E>(machine, from, event) : refused<S, E>(from, event);
      const to = states.get(keyOf(edge.to)) ?? edge.to;
      states.set(keyOf(to), to);
      edges.push(edge.to === to ? edge : { ...edge, to });
    }
    walked += 1;
    const isPart = walked >= firstPart && Number.isInteger(Math.log2(walked / firstPart));
    if (isPart && walked < states.size) yield { machine, states, edges };
  }
  yield { machine, states, edges };
}
