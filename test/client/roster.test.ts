import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hasValues, placeText, type RosterProblem } from '../../client/roster/problem-text.js';
import { nothingToConfirm } from '../../client/roster/use-roster-import.js';
import { learn } from '../../client/text/i18n.js';

const problem = (more: Partial<RosterProblem>): RosterProblem => ({
  code: 'ELSEWHERE',
  column: null,
  maskedValue: '',
  message: '',
  row: null,
  severity: 'ERROR',
  ...more,
});

describe('where a problem is', () => {
  beforeAll(() => {
    vi.stubGlobal('document', { documentElement: {} });
    return learn('roster');
  });
  afterAll(() => void vi.unstubAllGlobals());

  test.each([
    [{ row: 2, column: 'A' }, '第 2 行 A 列'],
    [{ row: 2 }, '第 2 行'],
    [{}, '整个文件'],
    [{ maskedValue: '1401*************7' }, '不在名册里'],
  ])('%j: %s', (where, words) => {
    expect(placeText(problem(where))).toBe(words);
  });

  test('who was taken out by a roster is named, and a whole file has no cell to show', () => {
    expect(hasValues([problem({ maskedValue: '1401*************7' })])).toBe(true);
    expect(hasValues([problem({})])).toBe(false);
  });
});

describe('why there is nothing to confirm', () => {
  const none = { create: 0, update: 0, unchanged: 0, remove: 0, refused: 0 };

  test.each([
    [{ create: 1, refused: 2 }, null],
    [{ remove: 1 }, null],
    [{ refused: 3 }, 'noneAccepted'],
    [{ unchanged: 5, refused: 3 }, 'restRefused'],
    [{ unchanged: 5 }, 'nothingToDo'],
  ])('%j: %s', (counts, why) => {
    expect(nothingToConfirm({ ...none, ...counts })).toBe(why);
  });
});
