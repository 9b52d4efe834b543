const eightHoursMs = 8 * 3_600_000;
const dayMs = 24 * 3_600_000;

/**
 * The day in China of an instant, counted from 1970-01-01. One time zone, and no summer time since 1991: as the
 * database's `china_day`.
 *
 * @param at epoch milliseconds
 */
export function chinaDay(at: number): number {
  return Math.floor((at + eightHoursMs) / dayMs);
}

/** The same of `2026-11-28`; `null` for what is no day. */
export function dayNamed(text: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
  // Days before 1970 mean something else among the sums.
  return isDay && at >= 0 ? at / dayMs : null;
}
