import { isDeepStrictEqual } from 'node:util';
import type { RegisteredMachine } from '../../machines/registry.js';
import type { StoredDeadline } from '../database/entities/flow.js';
import { nextDeadline } from './flow-row.js';
import type { Difference, StoredFlow } from './history.js';
import { persisted, presentStateValue, restoreFlow, stateValueOf, type Step } from './snapshots.js';

/** The flow as its history has it, up to an event. */
export interface Replayed extends Pick<Step, 'snapshot' | 'deadlines'> {
  readonly machine: RegisteredMachine;
  readonly version: number;
  readonly revision: number;
  /** As the version that wrote it calls it. */
  readonly stateValue: string;
  readonly standing: string;
  readonly standingSince: number;
  readonly enteredAt: number;
}

/** In which columns a stored row differs from what its history makes of it. */
export function differencesOf(flow: StoredFlow, replayed: Replayed): Difference[] {
  const { machine, snapshot, deadlines } = replayed;
  const row = presentRow(flow, machine);
  const isPresent = flow.version === machine.version;
  const isMigrated = flow.version > replayed.version && flow.version <= machine.version;
  const columns: readonly (readonly [column: string, stored: unknown, replayed: unknown])[] = [
    ['revision', flow.revision, replayed.revision],
    // A migration is no event: the row is of a later version than its last event, and calls its state as that one does.
    ['machine_version', flow.version, isMigrated ? flow.version : replayed.version],
    isMigrated
      ? ['state_value', presentName(machine, flow, snapshot), stateValueOf(snapshot)]
      : ['state_value', flow.stateValue, replayed.stateValue],
    ['step', flow.step, machine.stepOf(snapshot)],
    ['standing', flow.standing, replayed.standing],
    ['standing_since', flow.standingSince, replayed.standingSince],
    ['entered_at', flow.enteredAt, replayed.enteredAt],
    ['deadlines', inOrder(row?.deadlines ?? flow.deadlines), inOrder(deadlines)],
    ['next_deadline_at', flow.nextDeadlineAt, nextDeadline(isPresent ? deadlines : flow.deadlines)?.getTime() ?? null],
  ];
  const differing = columns.filter(([, stored, value]) => !isDeepStrictEqual(stored, value));
  return [
    ...snapshotDifferences(row, replayed),
    ...differing.map(([column, stored, value]) => ({
      column,
      revision: null,
      ...(worded.has(column) ? { stored: String(stored), replayed: String(value) } : {}),
    })),
  ];
}

/** Whose values are the machine's own words, or numbers that it counts. */
const worded: ReadonlySet<string> = new Set(['revision', 'machine_version', 'state_value', 'step', 'standing']);

function snapshotDifferences(row: PresentRow | null, { machine, snapshot }: Replayed): Difference[] {
  if (row === null) return [{ column: 'snapshot', revision: null }];
  // A deadline's end and an id are in the context as they were in events: compared as JSON, as they were stored.
  const replayed = plain(persisted(machine, snapshot));
  return unequalPaths(row.snapshot, replayed).map((path) => ({ column: `snapshot.${path}`, revision: null }));
}

interface PresentRow {
  readonly snapshot: Record<string, unknown>;
  readonly deadlines: readonly StoredDeadline[];
}

/** In the form of the present version; `null` where there is no way to it. */
function presentRow(flow: StoredFlow, machine: Replayed['machine']): PresentRow | null {
  if (flow.version === machine.version) return flow;
  const restored = restoreFlow(machine, flow);
  if ('why' in restored) return null;
  return { snapshot: plain(persisted(machine, restored.snapshot)), deadlines: restored.deadlines };
}

/** What the present version calls a state that was stored, with the context that it has there. */
export function presentName(
  machine: RegisteredMachine,
  { version, stateValue }: Pick<StoredFlow, 'version' | 'stateValue'>,
  { context }: Pick<Replayed['snapshot'], 'context'>,
): string {
  if (version === machine.version) return stateValue;
  try {
    return presentStateValue(machine, stateValue, version, context as Record<string, unknown>);
  } catch {
    return stateValue;
  }
}

/** An upgrade that gives a wait puts it last. */
function inOrder(deadlines: readonly StoredDeadline[]): StoredDeadline[] {
  return deadlines.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function plain(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

/** `value`, `status`, …, and of the context each key by itself. */
function unequalPaths(stored: Record<string, unknown>, replayed: Record<string, unknown>): string[] {
  const unequal = keysOf(stored, replayed).filter((key) => !isDeepStrictEqual(stored[key], replayed[key]));
  return unequal.flatMap((key) => {
    const [one, other] = [stored[key], replayed[key]];
    if (key !== 'context' || !isObject(one) || !isObject(other)) return [key];
    return keysOf(one, other)
      .filter((name) => !isDeepStrictEqual(one[name], other[name]))
      .map((name) => `context.${name}`);
  });
}

function keysOf(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
