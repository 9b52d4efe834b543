import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settledChoice } from '../../client/administration/settled-choice.js';

const chosen = vi.fn();
const choice = (value: string) => ({ target: { value } }) as unknown as Event;
const key = (name: string) => ({ key: name }) as KeyboardEvent;

beforeEach(() => {
  vi.useFakeTimers();
  chosen.mockClear();
});
afterEach(() => vi.useRealTimers());

test('what is chosen in the unfolded list counts at once', () => {
  settledChoice(chosen).change(choice('a'));
  expect(chosen.mock.calls).toEqual([['a']]);
});

test('a list that a key unfolds is no walk: its choice comes later than the key', () => {
  const select = settledChoice(chosen);
  select.keydown(key('ArrowDown'));
  vi.runAllTimers();
  select.change(choice('a'));
  expect(chosen.mock.calls).toEqual([['a']]);
});

test.each(['Enter', 'blur'])('what arrows and letters go through counts with %s, once', (end) => {
  const select = settledChoice(chosen);
  const settle = () => (end === 'Enter' ? select.keydown(key('Enter')) : select.blur());
  select.keydown(key('ArrowDown'));
  select.change(choice('a'));
  vi.runAllTimers();
  select.keypress();
  select.change(choice('b'));
  vi.runAllTimers();
  expect(chosen).not.toHaveBeenCalled();
  settle();
  settle();
  expect(chosen.mock.calls).toEqual([['b']]);
});
