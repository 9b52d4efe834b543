import {
  createActor,
  initialTransition,
  transition,
  type AnyEventObject,
  type AnyMachineSnapshot,
  type ExecutableActionsFrom,
  type AnyStateMachine,
} from 'xstate';
import { valueOf } from '../../machines/account-history.js';
import type { RegisteredMachine } from '../../machines/registry.js';
import type { StoredSnapshot } from '../../machines/upgrade.js';
import type { StoredDeadline } from '../database/entities/flow.js';

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

type Action = ExecutableActionsFrom<AnyStateMachine>;

/** The snapshot as JSON, as the database keeps it. */
export function persisted({ machine }: RegisteredMachine, snapshot: AnyMachineSnapshot): Record<string, unknown> {
  return machine.getPersistedSnapshot(snapshot) as unknown as Record<string, unknown>;
}

/**
 * The snapshot that was stored, by this version of the machine or by an older one.
 *
 * @throws Error if it is of a version that this machine does not know, or the machine has no such state any more
 */
export function restore(
  registered: RegisteredMachine,
  stored: Record<string, unknown>,
  storedVersion: number = registered.version,
): AnyMachineSnapshot {
  const { id, version, machine } = registered;
  const upgraded = upgrade(registered, stored as unknown as StoredSnapshot, storedVersion);
  const actor = createActor(machine, { snapshot: upgraded as never, input: undefined as never });
  const snapshot = actor.getSnapshot() as AnyMachineSnapshot;
  if (snapshot.status === 'error') throw new Error(`${id} version ${version} cannot restore a stored state`);
  return snapshot;
}

function upgrade({ id, version, upgrades }: RegisteredMachine, stored: StoredSnapshot, storedVersion: number) {
  let upgraded = stored;
  for (let from = storedVersion; from !== version; from += 1) {
    const next = upgrades[from];
    if (next === undefined) throw new Error(`a flow is of ${id} version ${storedVersion}, this server runs ${version}`);
    upgraded = next(upgraded);
  }
  return upgraded;
}

/** The state in which a flow begins. */
export function beginning({ machine }: RegisteredMachine, input: unknown, at: number): Step {
  const [snapshot, actions] = initialTransition(machine, input as never);
  return { snapshot, ...readActions(actions, [], at) };
}

/** The state after an event that the snapshot accepts (`snapshot.can(event)`). */
export function stepBy(
  { machine }: RegisteredMachine,
  from: Pick<Step, 'snapshot' | 'deadlines'>,
  event: AnyEventObject & { readonly at: number },
): Step {
  const [snapshot, actions] = transition(machine, from.snapshot, event);
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
  return leaves(upgrade(machine, { value, context }, version).value as StateValue)
    .sort()
    .join(' ');
}

type StateValue = string | { readonly [region: string]: StateValue };

function leaves(value: StateValue): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value).flatMap(([region, below]) => leaves(below).map((leaf) => `${region}.${leaf}`));
}

/** XState names delayed events by `xstate.raise` with a delay, and takes them back by `xstate.cancel`. */
function readActions(
  actions: readonly Action[],
  pending: readonly StoredDeadline[],
  at: number,
): Omit<Step, 'snapshot'> {
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
