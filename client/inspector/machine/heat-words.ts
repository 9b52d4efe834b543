import type { Say } from '../../text/use-text.js';
import { shadeOf, type StateHeatShade } from '../chart/looks.js';
import { durationText } from '../duration.js';
import type { HeatMeasure } from './machine-question.js';
import type { StateHeat } from './use-heat.js';

const valueOf: Readonly<Record<HeatMeasure, (heat: StateHeat) => number | null>> = {
  population: ({ population }) => population,
  median: ({ dwellMedianSeconds }) => dwellMedianSeconds ?? null,
  late: ({ dwell95Seconds }) => dwell95Seconds ?? null,
  failures: ({ failures }) => failures,
  dropOff: ({ dropOff }) => dropOff,
};

/** A figure of the heat in words; `null` where nobody has left the state yet. */
export function heatText(say: Say, measure: HeatMeasure, heat: StateHeat): string {
  const value = valueOf[measure](heat);
  if (value === null) return '—';
  if (measure !== 'median' && measure !== 'late') return value.toLocaleString('en-US');
  return durationText(say, value * 1_000);
}

/**
 * How strongly each state is coloured. What is compared is the states that hold no others: those around them hold the sum.
 *
 * @param isLeaf whether a state holds no others
 */
export function shadesOf(
  say: Say,
  measure: HeatMeasure,
  states: readonly StateHeat[],
  isLeaf: (path: string) => boolean,
): Map<string, StateHeatShade> {
  const largest = Math.max(0, ...states.filter(({ path }) => isLeaf(path)).map((heat) => valueOf[measure](heat) ?? 0));
  return new Map(
    states.map((heat) => [
      heat.path,
      { shade: shadeOf(valueOf[measure](heat) ?? 0, largest), text: heatText(say, measure, heat) },
    ]),
  );
}
