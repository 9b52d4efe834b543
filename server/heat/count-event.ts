import { isFailure } from '../../machines/failures.js';
import { registry, type MachineId } from '../../machines/registry.js';
import { chinaDay } from './china-day.js';
import { bucketOf } from './dwell.js';
import { knownState, type StoredState } from '../flows/stored-states.js';
import { increase, lastKey, stateSums, type Sums } from './sums.js';

/** A flow after an event, or in its beginning. */
export interface Moment extends StoredState {
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Where it was counted then. */
  readonly school: string | null;
}

/** An event with what it led to. */
export interface CountedEvent extends Moment {
  readonly event: { readonly type: string };
  /** Whether it told somebody of an issue. */
  readonly told: boolean;
}

/** Where to count what happened in a school on a day. */
export type SumsAt = (school: string | null, day: number, count: (sums: Sums, isOfDay: boolean) => void) => void;

/**
 * Counts one event of a history.
 *
 * @param before `null` where the history has a hole: then nobody came or went
 * @param since when the visit began of a state that was active before; epoch milliseconds
 */
export function countEvent(
  machine: MachineId,
  before: Moment | null,
  after: CountedEvent,
  since: (path: string) => number,
  sumsAt: SumsAt,
): void {
  if (before?.revision === 0) countBeginning(machine, before, after.school, sumsAt);
  const { entered, left } = changeOf(machine, before, after);
  const failedIn = after.told || isFailure(machine, after.event) ? takers(machine, before ?? after, after.event) : [];
  sumsAt(after.school, chinaDay(after.at), (sums, isOfDay) => {
    for (const path of entered) stateSums(sums, path).entered += 1;
    for (const path of left) {
      const state = stateSums(sums, path);
      state.left += 1;
      increase(state.dwell, bucketOf(after.at - since(path)), 1);
    }
    for (const path of failedIn) stateSums(sums, path).failures += 1;
    if (isOfDay) increase(sums.last, lastKey(after), 1);
  });
  // Of those to whom nothing has happened yet the database keeps count (migration 0013).
  if (before === null || before.revision === 0) return;
  sumsAt(before.school, chinaDay(before.at), (sums, isOfDay) => {
    if (isOfDay) increase(sums.last, lastKey(before), -1);
  });
}

/** Counted with the first event, where that happened: until then the database keeps count of it. */
function countBeginning(machine: MachineId, beginning: Moment, school: string | null, sumsAt: SumsAt): void {
  const { paths } = knownState(machine, beginning);
  sumsAt(school, chinaDay(beginning.at), (sums) => {
    for (const path of paths) stateSums(sums, path).entered += 1;
  });
}

/** Which states became active, and which no longer are: containers only as a whole. */
export function changeOf(
  machine: MachineId,
  before: StoredState | null,
  after: StoredState,
): { readonly entered: readonly string[]; readonly left: readonly string[] } {
  if (before === null) return { entered: [], left: [] };
  const [were, are] = [knownState(machine, before).paths, knownState(machine, after).paths];
  return { entered: [...are].filter((path) => !were.has(path)), left: [...were].filter((path) => !are.has(path)) };
}

/** The active states that take an event of this type, and all that contain them; the root alone where none does now. */
function takers(
  machine: MachineId,
  { version, stateValue }: StoredState,
  { type }: { readonly type: string },
): string[] {
  const active = [...knownState(machine, { version, stateValue }).paths];
  const taking = active.filter((path) => statesTaking(machine, type).has(path));
  return active.filter((path) => path === '' || taking.some((inner) => inner === path || inner.startsWith(`${path}.`)));
}

const taking = new Map<string, ReadonlySet<string>>();

function statesTaking(machine: MachineId, type: string): ReadonlySet<string> {
  const key = `${machine} ${type}`;
  const found = taking.get(key) ?? new Set(nodesOf(registry[machine].machine.root).filter(takes(type)).map(pathOf));
  taking.set(key, found);
  return found;
}

interface Node {
  readonly path: readonly string[];
  readonly transitions: ReadonlyMap<string, unknown>;
  readonly states: Readonly<Record<string, Node>>;
}

const takes =
  (type: string) =>
  ({ transitions }: Node): boolean =>
    transitions.has(type);

function pathOf({ path }: Node): string {
  return path.join('.');
}

function nodesOf(node: Node): Node[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}
