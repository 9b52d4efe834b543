import { statesByPath, type MachineDefinition } from '../definition.js';
import { waysOf } from './text.js';

/**
 * Whether an arrow leads down the page, or back up. States are read from where their container begins: who is nearer to
 * that stands above, and of equals who comes first in the machine. Arrows that lead down make no cycle.
 */
export function downwardsIn(definition: MachineDefinition): (from: string, to: string) => boolean {
  const ranks = new Map([...statesByPath(definition).keys()].map((path) => [path, ranksIn(definition, path)]));
  return (from, to) => {
    const { around, upper, lower } = parted(from, to);
    // Of a container and what is inside it, the container is above.
    if (upper === null) return true;
    if (lower === null) return false;
    const within = ranks.get(around) as ReadonlyMap<string, number>;
    return (within.get(upper) as number) < (within.get(lower) as number);
  };
}

interface Parted {
  /** The innermost state around both. */
  readonly around: string;
  /** The states right inside that one which the one and the other are, or are in; null for itself. */
  readonly upper: string | null;
  readonly lower: string | null;
}

function parted(from: string, to: string): Parted {
  const [a, b] = [keysOf(from), keysOf(to)];
  const parting = a.findIndex((key, index) => key !== b[index]);
  const shared = parting < 0 ? a.length : parting;
  return { around: a.slice(0, shared).join('.'), upper: a[shared] ?? null, lower: b[shared] ?? null };
}

function keysOf(path: string): string[] {
  return path === '' ? [] : path.split('.');
}

/** The states right inside one, by their keys, each with its place in the order in which they are read. */
function ranksIn(definition: MachineDefinition, path: string): Map<string, number> {
  const state = statesByPath(definition).get(path);
  const keys = (state?.states ?? []).map(({ key }) => key);
  const steps = stepsIn(definition, path);
  const found = new Set<string>();
  const walk = (from: readonly string[]): void => {
    const begun = from.filter((key) => !found.has(key));
    for (const key of begun) found.add(key);
    const next = new Set(begun.flatMap((key) => steps.get(key) ?? []));
    if (next.size > 0) walk(keys.filter((key) => next.has(key)));
  };
  walk(state?.initial === undefined ? keys.slice(0, 1) : [state.initial]);
  // Then what only the container itself leads to, and what nothing leads to.
  walk(keys.filter((key) => steps.get(null)?.includes(key)));
  walk(keys);
  return new Map([...found].map((key, index) => [key, index]));
}

/** Between the states right inside one: from which to which an arrow leads; from `null` from the container itself. */
function stepsIn(definition: MachineDefinition, path: string): Map<string | null, string[]> {
  const steps = new Map<string | null, string[]>();
  for (const { state, target } of waysOf(definition)) {
    const { around, upper, lower } = parted(state, target);
    if (around === path && lower !== null) steps.set(upper, [...(steps.get(upper) ?? []), lower]);
  }
  return steps;
}
