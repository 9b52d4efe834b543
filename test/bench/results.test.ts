import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isMet, isWorse, readResults, resultOf, writeResults, type Result } from '../../bench/results.js';

const landed: Result = { name: 'ours / bare', ratio: 1, bar: 0.9, noise: 0.02, figures: '10/s of 10/s', rounds: 5 };
const now = (ratio: number, noise = 0.02): Result => ({ ...landed, ratio, noise });

describe('the table of figures', () => {
  test('a ratio is the median of its rounds, each of its own two figures', () => {
    const rounds = [
      { ours: 90, limit: 100 },
      { ours: 40, limit: 50 },
      { ours: 100, limit: 100 },
    ];
    expect(resultOf({ name: 'ours / bare', bar: 0.9, results: rounds })).toEqual({
      name: 'ours / bare',
      ratio: 0.9,
      bar: 0.9,
      noise: expect.closeTo(0.1 / 0.9),
      figures: '90/s of 100/s',
      rounds: 3,
    });
  });

  test('what landed is read as it was written', () => {
    const told = { ...landed, name: 'told', bar: null, ratio: 2.5, figures: '1.5 s of 0.6 s' };
    const sections = [
      { bench: 'one', circumstances: '2026-09-01, a machine, load 0.1 before, 9 s', results: [landed, told] },
      { bench: 'other', circumstances: '2026-09-02, a machine, load 0.2 before, 8 s', results: [now(0.5)] },
    ];
    expect(readResults(writeResults(sections))).toEqual(sections);
  });

  test('the landed table itself is read whole and written the same', () => {
    const text = readFileSync(new URL('../../bench/results.md', import.meta.url), 'utf8');
    const sections = readResults(text);
    expect(sections.length).toBeGreaterThan(5);
    for (const { ratio, rounds } of sections.flatMap(({ results }) => results))
      expect(Number.isFinite(ratio) && rounds > 0).toBe(true);
    expect(writeResults(sections)).toBe(text);
  });

  test('a bar is met at it; what is only told is always met', () => {
    expect([now(0.9), now(0.89), { ...now(0.1), bar: null }].map(isMet)).toEqual([true, false, true]);
  });

  test.each([
    ['a tenth less, as what wavers may', now(0.9), false],
    ['more than a tenth less', now(0.89), true],
    ['much less, where both runs waver as much', now(0.7, 0.3), false],
    ['better', now(1.5), false],
  ])('%s: is it worse than what landed? %#', (_what, result, worse) => {
    expect(isWorse(result, landed)).toBe(worse);
  });

  test('what is measured for the first time is not worse than anything', () => {
    expect(isWorse(now(0.1), undefined)).toBe(false);
  });
});
