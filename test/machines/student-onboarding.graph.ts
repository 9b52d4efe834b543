import { getNextTransitions, transition, type SnapshotFrom } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { sampleEvents, studentEventTypes, type StudentEvent } from '../../machines/student-onboarding/events.js';
import { defaultStudentPolicy, studentOnboarding } from '../../machines/student-onboarding/machine.js';

export type StudentMachine = typeof studentOnboarding;
export type StudentSnapshot = SnapshotFrom<StudentMachine>;

/** The end of a wait, as the interpreter's timer reports it. */
export interface TimerEvent {
  readonly type: `xstate.after.${string}`;
}

export type WalkedEvent = StudentEvent | TimerEvent;

export interface Effect {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One (state, event) pair and what comes of it, refused ones included. */
export interface Edge {
  readonly from: StudentSnapshot;
  readonly event: WalkedEvent;
  readonly to: StudentSnapshot;
  readonly accepted: boolean;
  readonly effects: readonly Effect[];
}

export interface StudentGraph {
  readonly machine: StudentMachine;
  readonly states: ReadonlyMap<string, StudentSnapshot>;
  readonly edges: readonly Edge[];
}

/** Two snapshots with the same key are the same state: value and context. */
export function keyOf(snapshot: StudentSnapshot): string {
  return JSON.stringify([snapshot.value, snapshot.context]);
}

export function isTimer(event: WalkedEvent): event is TimerEvent {
  return event.type.startsWith('xstate.after.');
}

/** The waits whose end would be taken in this state. */
export function timersOf(snapshot: StudentSnapshot): TimerEvent[] {
  const types = new Set(getNextTransitions(snapshot).map((next) => next.eventType as string));
  return [...types]
    .filter((type): type is TimerEvent['type'] => type.startsWith('xstate.after.'))
    .map((type) => ({ type }));
}

/** Sends one event, also one that is refused. */
export function send(machine: StudentMachine, from: StudentSnapshot, event: WalkedEvent): Edge {
  const known = asMachineEvent(event);
  const [to, actions] = transition(machine, from, known);
  const effects = actions.map(({ type, params }) => ({
    type,
    params: { ...(params as Effect['params'] | undefined) },
  }));
  return { from, event, to, accepted: from.can(known), effects };
}

/** Every state that can be reached, and in each of them every event with every outcome it can carry. */
export function walk(machine: StudentMachine): StudentGraph {
  const samples = studentEventTypes.flatMap((type) => sampleEvents(type, 0));
  const adjacency = getAdjacencyMap(machine, {
    input: defaultStudentPolicy,
    limit: 100_000,
    serializeState: keyOf,
    events: (snapshot) => [...samples, ...timersOf(snapshot).map(asMachineEvent)],
  });
  const states = new Map(Object.entries(adjacency).map(([key, node]) => [key, node.state]));
  const edges = [...states.values()].flatMap((from) =>
    [...samples, ...timersOf(from)].map((event) => send(machine, from, event)),
  );
  return { machine, states, edges };
}

/** XState delivers timer events to machines whose event type does not name them. */
function asMachineEvent(event: WalkedEvent): StudentEvent {
  return event as StudentEvent;
}
