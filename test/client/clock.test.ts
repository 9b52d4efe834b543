import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { syncState } from '../../client/evaluation/sync-state.js';
import { clockOffset } from '../../client/components/server-clock.js';
import { clockFace, secondsLeft, untilNextSecond } from '../../client/components/use-countdown.js';

describe("countdowns on the server's clock (S9, S18)", () => {
  test('seconds are rounded up and never negative', () => {
    expect([1001, 1000, 999, 1, 0, -5000].map((left) => secondsLeft(left, 0))).toEqual([2, 1, 1, 1, 0, 0]);
  });

  test('the next tick comes exactly when the shown second changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400_000 }), (left) => {
        const wait = untilNextSecond(left, 0);
        expect(wait).toBeGreaterThan(0);
        expect(secondsLeft(left, wait)).toBe(Math.max(0, secondsLeft(left, 0) - 1));
        expect(secondsLeft(left, wait - 1)).toBe(secondsLeft(left, 0));
      }),
    );
  });

  test('a passed deadline does not spin', () => {
    fc.assert(fc.property(fc.integer({ max: 0 }), (left) => untilNextSecond(left, 0) > 0));
  });

  test.each([
    [0, '0:00'],
    [59, '0:59'],
    [245, '4:05'],
    [1800, '30:00'],
    [3661, '1:01:01'],
  ])('%i s are shown as %s', (seconds, face) => expect(clockFace(seconds)).toBe(face));

  test('half of the way there and back is taken off', () => {
    expect(clockOffset(1000, 1400, new Date(5200).toISOString())).toBe(4000);
    // It has waited its turn before the server looked at its clock.
    expect(clockOffset(1000, 31_000, new Date(35_000).toISOString())).toBe(4000);
  });
});

test.each([
  ['the time runs', 10_000, 0, 10, 'RUNNING'],
  ['it is up, and the platform was asked before', 10_000, 0, 0, 'OVER'],
  ['the platform was asked a moment after', 10_000, 20_000, 0, 'OVER'],
  ['the platform was asked long after', 10_000, 70_000, 0, 'OVERDUE'],
  ['nobody knows when it was to come', NaN, 0, 0, 'OVERDUE'],
] as const)('a password that has not come to the platform: %s (S19)', (_case, until, answeredAt, left, state) => {
  expect(syncState(until, answeredAt, left)).toBe(state);
});
