import { shallowRef } from 'vue';

/** How far the server's clock is ahead of this computer's, in milliseconds. Borrowed computers are often wrong. */
const offset = shallowRef(0);

const longestWayMs = 3_000;

/**
 * The offset that one request reveals, assuming that its way there took as long as its way back; a long one has waited its
 * turn before the server looked at its clock.
 *
 * @param sentAt this computer's clock, epoch milliseconds
 * @param receivedAt this computer's clock, epoch milliseconds
 * @param serverTime the server's clock in between, ISO 8601
 */
export function clockOffset(sentAt: number, receivedAt: number, serverTime: string): number {
  const hasWaited = receivedAt - sentAt > longestWayMs;
  return Date.parse(serverTime) - (hasWaited ? receivedAt : (sentAt + receivedAt) / 2);
}

/** Takes over what a request revealed. Every countdown follows at once. */
export function setServerClock(measured: number): void {
  offset.value = measured;
}

/** The server's clock now, in epoch milliseconds. Reactive on the offset, not on time. */
export function serverNow(): number {
  return Date.now() + offset.value;
}
