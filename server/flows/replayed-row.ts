import { isDeepStrictEqual } from 'node:util';
import type { RegisteredMachine } from '../../machines/registry.js';
import { nextDeadline } from './flow-row.js';
import type { Difference, StoredFlow } from './history.js';
import { persisted, restore, type Step } from './snapshots.js';

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
  const columns: readonly (readonly [column: string, stored: unknown, replayed: unknown])[] = [
    ['revision', flow.revision, replayed.revision],
    ['machine_version', flow.version, replayed.version],
    ['state_value', flow.stateValue, replayed.stateValue],
    ['step', flow.step, machine.stepOf(snapshot)],
    ['standing', flow.standing, replayed.standing],
    ['standing_since', flow.standingSince, replayed.standingSince],
    ['entered_at', flow.enteredAt, replayed.enteredAt],
    ['deadlines', flow.deadlines, deadlines],
    ['next_deadline_at', flow.nextDeadlineAt, nextDeadline(deadlines)?.getTime() ?? null],
  ];
  const differing = columns.filter(([, stored, value]) => !isDeepStrictEqual(stored, value));
  return [
    ...snapshotDifferences(flow, replayed),
    ...differing.map(([column, stored, value]) => ({
      column,
      revision: null,
      ...(worded.has(column) ? { stored: String(stored), replayed: String(value) } : {}),
    })),
  ];
}

/** Whose values are the machine's own words, or numbers that it counts. */
const worded: ReadonlySet<string> = new Set(['revision', 'machine_version', 'state_value', 'step', 'standing']);

function snapshotDifferences(flow: StoredFlow, { machine, snapshot }: Replayed): Difference[] {
  // A deadline's end and an id are in the context as they were in events: compared as JSON, as they were stored.
  const replayed = plain(persisted(machine, snapshot));
  const stored = storedSnapshot(flow, machine);
  if (stored === null) return [{ column: 'snapshot', revision: null }];
  return unequalPaths(stored, replayed).map((path) => ({ column: `snapshot.${path}`, revision: null }));
}

/** In the form of the present version; `null` where it cannot be restored. */
function storedSnapshot(flow: StoredFlow, machine: Replayed['machine']): Record<string, unknown> | null {
  if (flow.version === machine.version) return flow.snapshot;
  try {
    return plain(persisted(machine, restore(machine, flow.snapshot, flow.version)));
  } catch {
    return null;
  }
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
