import type { Say } from '../../text/use-text.js';
import { durationParts } from '../duration.js';

/** How long something lasts, in milliseconds, in its largest units: `3 天`, or `3 天 4 小时` where two are wanted. */
export function lastingText(say: Say, ms: number, most: 1 | 2 = 1): string {
  return durationParts(ms)
    .slice(0, most)
    .map(({ unit, count }) => say(`inspector.units.${unit}`, { count }))
    .join(' ');
}
