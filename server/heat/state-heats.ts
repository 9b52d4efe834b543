import type { MachineId } from '../../machines/registry.js';
import { quantile } from './dwell.js';
import { knownState, presentPaths, type StoredState } from '../flows/stored-states.js';
import { increase, readLastKey, type StateSums, type Sums } from './sums.js';

/** For so many whole days in China nothing has happened to whoever counts as having given up, and none today. */
export const silentDays = 1;

/** Flows that stand in a state now. */
export interface Standings extends StoredState {
  /** The day on which they began, where nothing has happened to them since. */
  readonly begunOn: number | null;
  readonly number: number;
}

export interface StateHeat {
  /** From the root, whose own is empty. */
  readonly path: string;
  readonly population: number;
  readonly entered: number;
  readonly left: number;
  /** Within a tenth; `null` where no visit has ended. */
  readonly dwellMedianSeconds: number | null;
  readonly dwell95Seconds: number | null;
  readonly failures: number;
  readonly dropOff: number;
}

export interface Counted {
  readonly standings: readonly Standings[];
  /** In the time that was asked for. */
  readonly happened: Sums;
  /** Since the last of the silent days began. */
  readonly lately: Sums;
  /** Of which all but the population is; `null`: of all days. */
  readonly day: number | null;
  readonly today: number;
}

type Numbers = ReadonlyMap<string, number>;

/** Every state of the present machine, outer ones before inner ones. */
export function stateHeats(machine: MachineId, counted: Counted): StateHeat[] {
  const { standings, happened } = counted;
  const population = byPath(machine, standings);
  const begun = byPath(
    machine,
    standings.filter(({ begunOn }) => begunOn !== null && isOf(counted, begunOn)),
  );
  const gaveUp = dropOffs(machine, counted);
  return presentPaths(machine).map((path) => {
    const { entered, left, failures, dwell } = happened.states.get(path) ?? nothing;
    return {
      path,
      population: population.get(path) ?? 0,
      entered: entered + (begun.get(path) ?? 0),
      left,
      dwellMedianSeconds: quantile(dwell, 0.5),
      dwell95Seconds: quantile(dwell, 0.95),
      failures,
      dropOff: Math.max(0, gaveUp.get(path) ?? 0),
    };
  });
}

const nothing: StateSums = { entered: 0, left: 0, failures: 0, dwell: new Map() };

function isOf({ day }: Counted, begunOn: number): boolean {
  return day === null || day === begunOn;
}

/**
 * Of one day: those whose last event was on it. Of all: those who stand there now, without those who had an event lately;
 * so whoever came to another school counts where they are.
 */
function dropOffs(machine: MachineId, { standings, happened, lately, day, today }: Counted): Numbers {
  const silentSince = today - silentDays;
  if (day !== null && day >= silentSince) return new Map();
  const untouched = standings.filter(({ begunOn }) => begunOn !== null);
  if (day !== null)
    return byPath(
      machine,
      [...untouched.filter(({ begunOn }) => begunOn === day), ...lastOf(happened)],
      isNotOver(machine),
    );
  const came = untouched.filter(({ begunOn }) => begunOn! >= silentSince);
  const less = [...came, ...lastOf(lately)].map(({ number, ...state }) => ({ ...state, number: -number }));
  return byPath(machine, [...standings, ...less], isNotOver(machine));
}

function lastOf({ last }: Sums): (StoredState & { readonly number: number })[] {
  return [...last].map(([key, number]) => ({ ...readLastKey(key), number }));
}

const isNotOver =
  (machine: MachineId) =>
  (state: StoredState): boolean =>
    !knownState(machine, state).isOver;

function byPath(
  machine: MachineId,
  states: readonly (StoredState & { readonly number: number })[],
  which: (state: StoredState) => boolean = () => true,
): Numbers {
  const numbers = new Map<string, number>();
  for (const state of states)
    if (which(state)) for (const path of knownState(machine, state).paths) increase(numbers, path, state.number);
  return numbers;
}
