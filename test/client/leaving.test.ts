import { effectScope } from 'vue';
import { afterEach, expect, test, vi } from 'vitest';
import { warnBeforeLeaving } from '../../client/components/warn-before-leaving.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page's window, and what its browser is told when somebody leaves it. */
function aWindow() {
  const listeners = new Set<(event: object) => void>();
  vi.stubGlobal('window', {
    addEventListener: (_type: 'beforeunload', listener: (event: object) => void) => listeners.add(listener),
    removeEventListener: (_type: 'beforeunload', listener: (event: object) => void) => listeners.delete(listener),
  });
  return {
    leave() {
      const event = { preventDefault: vi.fn<() => void>(), returnValue: '' as unknown };
      for (const listener of listeners) listener(event);
      return { isPrevented: event.preventDefault.mock.calls.length > 0, hasValue: Boolean(event.returnValue) };
    },
  };
}

test('who would lose what they typed is asked by every browser, those before Chromium 119 too; nobody else', () => {
  const { leave } = aWindow();
  let typed = '';
  const scope = effectScope();
  scope.run(() => warnBeforeLeaving(() => typed !== ''));
  expect(leave()).toEqual({ isPrevented: false, hasValue: false });
  typed = 'a reason';
  expect(leave()).toEqual({ isPrevented: true, hasValue: true });
  scope.stop();
  expect(leave()).toEqual({ isPrevented: false, hasValue: false });
});
