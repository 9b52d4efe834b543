import type { AnyEventObject, AnyMachineSnapshot } from 'xstate';
import { valueOf } from '../../machines/account-history.js';
import { mapFlow, upgrade, type Misfit } from '../../machines/definition/map-flow.js';
import { pureBeginning, pureTransition, restoredSnapshot, type PureStep } from '../../machines/definition/pure-step.js';
import type { RegisteredMachine } from '../../machines/registry.js';
import type { StoredSnapshot, StoredWait } from '../../machines/upgrade.js';
import type { StoredDeadline } from '../database/entities/flow.js';
import { presentContext } from '../released/present-context.js';

/** An effect that a transition asked for. */
export interface Effect {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What one event does to a flow: pure data. */
export interface Step {
  readonly snapshot: AnyMachineSnapshot;
  readonly effects: readonly Effect[];
  readonly deadlines: readonly StoredDeadline[];
}

/** The snapshot as JSON, as the database keeps it. */
export function persisted({ machine }: RegisteredMachine, snapshot: AnyMachineSnapshot): Record<string, unknown> {
  return machine.getPersistedSnapshot(snapshot) as unknown as Record<string, unknown>;
}

/** A flow as far as restoring it needs, with the version of the machine that stored it. */
export interface Stored {
  readonly version: number;
  readonly snapshot: Readonly<Record<string, unknown>>;
  readonly deadlines: readonly StoredDeadline[];
  /** When it came to its state: epoch milliseconds, or as the database gives it. */
  readonly enteredAt: number | string | Date;
}

/** What a stored flow is to the present machine. */
export type Restored = Pick<Step, 'snapshot' | 'deadlines'>;

/**
 * A stored flow in the form of the present machine, or why there is none. Of an older version it is held against all that
 * the present one needs, as rehearsals do; what the present version stored itself is restored as it is.
 */
export function restoreFlow(registered: RegisteredMachine, stored: Stored): Restored | Misfit {
  const { version, snapshot, deadlines } = stored;
  if (version === registered.version) {
    const restored = restoreAsIs(registered, snapshot);
    return 'why' in restored ? restored : { snapshot: restored, deadlines };
  }
  const flow = { version, snapshot, waits: deadlines, enteredAt: new Date(stored.enteredAt).getTime() };
  const mapped = mapFlow(registered, flow, presentContext(registered));
  return 'why' in mapped ? mapped : { snapshot: mapped.snapshot, deadlines: mapped.waits.map(deadlineOf) };
}

function restoreAsIs({ machine }: RegisteredMachine, stored: Stored['snapshot']): AnyMachineSnapshot | Misfit {
  try {
    return restoredSnapshot(machine, stored);
  } catch (error) {
    return { why: 'stateGone', message: String(error) };
  }
}

/** One that is new has the id that XState would have given it. */
function deadlineOf(wait: StoredWait | StoredDeadline): StoredDeadline {
  return 'id' in wait ? wait : { id: wait.event, event: wait.event, dueAt: wait.dueAt };
}

/** The state in which a flow begins. */
export function beginning({ machine }: RegisteredMachine, input: unknown, at: number): Step {
  const [snapshot, actions] = pureBeginning(machine, input);
  return { snapshot, ...readActions(actions, [], at) };
}

/** The state after an event that the snapshot accepts (`snapshot.can(event)`). */
export function stepBy(
  { machine }: RegisteredMachine,
  from: Pick<Step, 'snapshot' | 'deadlines'>,
  event: AnyEventObject & { readonly at: number },
): Step {
  const [snapshot, actions] = pureTransition(machine, from.snapshot, event);
  return { snapshot, ...readActions(actions, from.deadlines, event.at) };
}

/** Active leaf states, `account.open evaluation.closed journey.signIn`: the same for the same configuration. */
export function stateValueOf(snapshot: AnyMachineSnapshot): string {
  return leaves(snapshot.value as StateValue)
    .sort()
    .join(' ');
}

/**
 * What an older version called a state, as this one calls it.
 *
 * @param context of the flow then, in the form of this version
 * @throws Error if there is no way from that version
 */
export function presentStateValue(
  machine: RegisteredMachine,
  stateValue: string,
  version: number,
  context: StoredSnapshot['context'],
): string {
  const value = valueOf(stateValue) as StoredSnapshot['value'];
  const upgraded = upgrade(machine, { version, snapshot: { value, context }, waits: [], enteredAt: 0 });
  if ('why' in upgraded) throw new Error(`there is no way from ${machine.id} version ${version}: ${upgraded.why}`);
  return leaves(upgraded.snapshot.value as StateValue)
    .sort()
    .join(' ');
}

type StateValue = string | { readonly [region: string]: StateValue };

function leaves(value: StateValue): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value).flatMap(([region, below]) => leaves(below).map((leaf) => `${region}.${leaf}`));
}

/** XState names delayed events by `xstate.raise` with a delay, and takes them back by `xstate.cancel`. */
function readActions(actions: PureStep[1], pending: readonly StoredDeadline[], at: number): Omit<Step, 'snapshot'> {
  const effects: Effect[] = [];
  let deadlines = pending;
  for (const { type, params } of actions as readonly { type: string; params?: Record<string, unknown> }[]) {
    if (type === 'xstate.cancel') deadlines = deadlines.filter(({ id }) => id !== params?.['sendId']);
    else if (type === 'xstate.raise') deadlines = withDeadline(deadlines, readDeadline(params, at));
    else if (!type.startsWith('xstate.')) effects.push({ type, params: params ?? {} });
  }
  return { effects, deadlines };
}

function readDeadline(params: Record<string, unknown> | undefined, at: number): StoredDeadline {
  const { id, event, delay } = params as { id: string; event: AnyEventObject; delay: number };
  return { id, event: event.type, dueAt: at + delay };
}

function withDeadline(deadlines: readonly StoredDeadline[], added: StoredDeadline): StoredDeadline[] {
  return [...deadlines.filter(({ id }) => id !== added.id), added];
}
