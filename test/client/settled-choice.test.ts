import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { effectScope } from 'vue';
import { settledChoice } from '../../client/administration/settled-choice.js';

const chosen = vi.fn();
const choice = (value: string) => ({ target: { value } }) as unknown as Event;
const select = () => ({ value: 'was' });
const key = (name: string, target: object = select()) => ({ key: name, target }) as unknown as KeyboardEvent;

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
  const settled = settledChoice(chosen);
  settled.keydown(key('ArrowDown'));
  vi.runAllTimers();
  settled.change(choice('a'));
  expect(chosen.mock.calls).toEqual([['a']]);
});

test.each(['Enter', 'blur'])('what arrows and letters go through counts with %s, once', (end) => {
  const settled = settledChoice(chosen);
  const settle = () => (end === 'Enter' ? settled.keydown(key('Enter')) : settled.blur());
  settled.keydown(key('ArrowDown'));
  settled.change(choice('a'));
  vi.runAllTimers();
  settled.keypress();
  settled.change(choice('b'));
  vi.runAllTimers();
  expect(chosen).not.toHaveBeenCalled();
  settle();
  settle();
  expect(chosen.mock.calls).toEqual([['b']]);
});

test('Escape gives up what arrows went through, and shows again what was chosen', () => {
  const settled = settledChoice(chosen);
  const one = select();
  settled.keydown(key('ArrowDown', one));
  settled.change(choice('a'));
  vi.runAllTimers();
  one.value = 'a';
  settled.keydown(key('ArrowDown', one));
  one.value = 'b';
  settled.change(choice('b'));
  settled.keydown(key('Escape', one));
  settled.blur();
  expect(chosen).not.toHaveBeenCalled();
  expect(one.value).toBe('was');
});

test('a list that goes away with its page leads nowhere', () => {
  const scope = effectScope();
  const settled = scope.run(() => settledChoice(chosen))!;
  settled.keydown(key('ArrowDown'));
  settled.change(choice('a'));
  scope.stop();
  settled.blur();
  expect(chosen).not.toHaveBeenCalled();
});
