import { isDeepStrictEqual } from 'node:util';
import { machineOf, registry, type RegisteredMachine } from '../../machines/registry.js';
import { dueDeadlines, fire } from './deadlines.js';
import type { Difference, StoredEvent, StoredFlow } from './history.js';
import { differencesOf, type Replayed } from './replayed-row.js';
import { beginning, presentStateValue, stateValueOf, stepBy, type Effect, type Step } from './snapshots.js';

/** The history does not go on here: what comes after cannot be judged. */
class Broken extends Error {
  constructor(readonly difference: Difference) {
    super(difference.column);
  }
}

/**
 * Rebuilds a flow from its history alone and says where what is stored differs; an empty list where nothing does. Pure.
 *
 * Events that an older version of the machine took are run by the present one; the states that they led to are compared
 * through the upgrades. What it cannot see: a history that was changed so that it is another possible one of this very state.
 *
 * @param events all of the flow's, by their revisions
 */
export function replay(flow: StoredFlow, events: readonly StoredEvent[]): Difference[] {
  const differences: Difference[] = [];
  try {
    let replayed = begun(flow);
    for (const event of events) replayed = after(replayed, event, differences);
    return [...differences, ...differencesOf(flow, replayed)];
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return [...differences, error.difference];
  }
}

/**
 * The flow right after each of its events, as its history has it; first its beginning, unless it is given where to go on
 * from. Pure.
 *
 * @param events those that follow, by their revisions
 * @returns where the history does not go on; `null` where it does to its end
 */
export function* replaying(
  flow: StoredFlow,
  from: Replayed | null,
  events: Iterable<StoredEvent>,
): Generator<Replayed, Difference | null> {
  try {
    let replayed = from ?? begun(flow);
    if (from === null) yield replayed;
    for (const event of events) yield (replayed = after(replayed, event, []));
    return null;
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return error.difference;
  }
}

function begun({ machine: id, begunVersion, input, createdAt }: StoredFlow): Replayed {
  const machine = Object.hasOwn(registry, id) ? machineOf(id) : null;
  if (machine === null) throw new Broken({ column: 'machine', revision: null });
  const { snapshot, deadlines } = beginning(machine, input, createdAt);
  const times = { standingSince: createdAt, enteredAt: createdAt };
  const names = { stateValue: stateValueOf(snapshot), standing: machine.standingOf(snapshot) };
  return { machine, version: begunVersion, revision: 0, snapshot, deadlines, ...names, ...times };
}

function after(before: Replayed, stored: StoredEvent, differences: Difference[]): Replayed {
  const revision = before.revision + 1;
  const { machine } = before;
  if (stored.revision !== revision) throw new Broken({ column: 'flow_event', revision });
  if (stored.version < before.version || stored.version > machine.version)
    throw new Broken({ column: 'machine_version', revision });
  const step = stepOf(before, stored);
  const differs = (column: string, words: Pick<Difference, 'stored' | 'replayed'> = {}) =>
    differences.push({ column, revision, ...words });
  if (stored.event.at !== stored.at) differs('at');
  if (!areSame(step.effects, stored.effects)) differs('effects');
  const state = stateValueOf(step.snapshot);
  const recorded = presentName(machine, stored, step);
  if (recorded !== state) differs('state_value', { stored: recorded, replayed: state });
  return next(before, stored, step, state);
}

function next(before: Replayed, stored: StoredEvent, step: Step, state: string): Replayed {
  // A state that the machine of then called otherwise keeps that name until the next event, as the row does.
  const stateValue = stored.version === before.machine.version ? state : stored.stateValue;
  const standing = before.machine.standingOf(step.snapshot);
  return {
    ...before,
    version: stored.version,
    revision: stored.revision,
    snapshot: step.snapshot,
    deadlines: step.deadlines,
    stateValue,
    standing,
    enteredAt: stateValue === before.stateValue ? before.enteredAt : stored.event.at,
    standingSince: standing === before.standing ? before.standingSince : stored.event.at,
  };
}

/** What the event does, where it can happen at all. */
function stepOf(before: Replayed, { event, revision }: StoredEvent): Step {
  const due = before.deadlines.find(({ event: type, dueAt }) => type === event.type && dueAt === event.at);
  // What is due happens first, and in its order; an event that came before it has happened is not the next one.
  const [overdue] = dueDeadlines(before.deadlines, event.at);
  const isNext = overdue === undefined ? due === undefined : due !== undefined && due.dueAt === overdue.dueAt;
  if (!isNext) throw new Broken({ column: 'flow_event', revision });
  try {
    if (due !== undefined) return fire(before, before, due);
    const isTime = event.type.startsWith('xstate.');
    if (!isTime && before.snapshot.can(event)) return stepBy(before.machine, before, event);
  } catch {
    // A guard that reads a payload which is not there.
  }
  throw new Broken({ column: 'event', revision });
}

function presentName(machine: RegisteredMachine, { stateValue, version }: StoredEvent, { snapshot }: Step): string {
  if (version === machine.version) return stateValue;
  try {
    return presentStateValue(machine, stateValue, version, snapshot.context as Record<string, unknown>);
  } catch {
    return stateValue;
  }
}

/** Alike as JSON: what is undefined is not stored. */
function areSame(effects: readonly Effect[], stored: readonly Effect[]): boolean {
  if (effects.length === 0) return stored.length === 0;
  return isDeepStrictEqual(JSON.parse(JSON.stringify(effects)), stored);
}
