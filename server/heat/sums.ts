import type { Histogram } from './dwell.js';
import type { StoredState } from '../flows/stored-states.js';

/** What happened in one state. */
export interface StateSums {
  entered: number;
  left: number;
  failures: number;
  /** How long the visits that ended lasted. */
  readonly dwell: Histogram;
}

/** What happened in a place on a day, or ever. */
export interface Sums {
  /** By the path of the state. */
  readonly states: Map<string, StateSums>;
  /**
   * Of flows whose last event was on that day, how many it left in which state. By version and state value
   * ({@link lastKey}); not counted of all days.
   */
  readonly last: Map<string, number>;
}

export function noSums(): Sums {
  return { states: new Map(), last: new Map() };
}

export function stateSums({ states }: Sums, path: string): StateSums {
  const found = states.get(path);
  if (found !== undefined) return found;
  const none = { entered: 0, left: 0, failures: 0, dwell: new Map<number, number>() };
  states.set(path, none);
  return none;
}

/** Adds to a number that may not be there, and keeps none that are zero. */
export function increase<K>(numbers: Map<K, number>, key: K, by: number): void {
  const sum = (numbers.get(key) ?? 0) + by;
  if (sum === 0) numbers.delete(key);
  else numbers.set(key, sum);
}

export function addSums(to: Sums, added: Sums): void {
  for (const [path, { entered, left, failures, dwell }] of added.states) {
    const state = stateSums(to, path);
    state.entered += entered;
    state.left += left;
    state.failures += failures;
    for (const [bucket, number] of dwell) increase(state.dwell, bucket, number);
  }
  for (const [key, number] of added.last) increase(to.last, key, number);
}

export function lastKey({ version, stateValue }: StoredState): string {
  return `${version} ${stateValue}`;
}

export function readLastKey(key: string): StoredState {
  const space = key.indexOf(' ');
  return { version: Number(key.slice(0, space)), stateValue: key.slice(space + 1) };
}

/** As it is stored: numbers without names, because there are many. */
export interface StoredSums {
  /** Entered, left, failures, then buckets with their numbers by turns. */
  readonly states: Readonly<Record<string, readonly number[]>>;
  readonly last: Readonly<Record<string, number>>;
}

export function storedSums({ states, last }: Sums): StoredSums {
  const inOrder = ({ entered, left, failures, dwell }: StateSums) => [
    entered,
    left,
    failures,
    ...[...dwell].sort(([a], [b]) => a - b).flat(),
  ];
  return {
    states: Object.fromEntries([...states].map(([path, state]) => [path, inOrder(state)])),
    last: Object.fromEntries(last),
  };
}

export function readSums({ states, last }: StoredSums): Sums {
  const sums = noSums();
  for (const [path, [entered = 0, left = 0, failures = 0, ...pairs]] of Object.entries(states)) {
    const dwell: Histogram = new Map();
    for (let index = 0; index < pairs.length; index += 2) dwell.set(pairs[index] ?? 0, pairs[index + 1] ?? 0);
    sums.states.set(path, { entered, left, failures, dwell });
  }
  for (const [key, number] of Object.entries(last)) sums.last.set(key, number);
  return sums;
}
