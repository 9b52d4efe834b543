import type { Say } from '../text/use-text.js';

const units = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1_000],
] as const;

interface DurationPart {
  readonly unit: (typeof units)[number][0];
  readonly count: number;
}

/** A duration in its two largest units; less than ten seconds with a tenth. */
function durationParts(ms: number): DurationPart[] {
  if (ms < 10_000) return [{ unit: 'seconds', count: Math.round(ms / 100) / 10 }];
  const first = units.findIndex(([, length]) => ms >= length);
  const [unit, length] = units[first]!;
  const next = units[first + 1];
  const count = Math.floor(ms / length);
  const rest = next === undefined ? 0 : Math.floor((ms % length) / next[1]);
  return [{ unit, count }, ...(rest > 0 && next !== undefined ? [{ unit: next[0], count: rest }] : [])];
}

/** How long something lasts, in milliseconds, in its largest units: `3 天 4 小时`, or `3 天` where one says enough. */
export function durationText(say: Say, ms: number, most: 1 | 2 = 2): string {
  return durationParts(ms)
    .slice(0, most)
    .map(({ unit, count }) => say(`inspector.units.${unit}`, { count }))
    .join(' ');
}
