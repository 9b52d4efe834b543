/** So long a page waits by itself; then it asks whoever sits there. A captcha that is sent along is good for two minutes. */
export const queueingMs = 75_000;

/**
 * When to send again what was sent away: later each time, up to half a minute, and not all pages in the same moment.
 *
 * @param retryAfter seconds, as the server says
 * @param tries that were sent away before this one
 * @param random from 0 up to 1
 * @returns milliseconds
 */
export function comingAgainMs(retryAfter: number, tries: number, random: number): number {
  return Math.min(30, retryAfter * 1.5 ** tries) * (1 + random / 4) * 1_000;
}
