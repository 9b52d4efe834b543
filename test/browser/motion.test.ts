import { describe, expect, test } from 'vitest';
import { atNight } from '../support/thorough.js';
import { useWindows } from '../support/use-windows.js';

const windows = useWindows();

describe.runIf(atNight)('motion', () => {
  const count = `window.started = 0; document.addEventListener('animationstart', () => (started += 1), true);`;

  test.each(['reduce', 'no-preference'] as const)('what moves where the system says %s', async (reducedMotion) => {
    const { window } = await windows.at('status', { reducedMotion, path: null });
    await window.page.addInitScript(count);
    await window.open();
    await window.at('STATUS_VERIFICATION');
    const started = () => window.page.evaluate<number>('started');
    const isReduced = reducedMotion === 'reduce';
    if (!isReduced) await expect.poll(started).toBeGreaterThan(0);
    await window.page.getByRole('button', { name: '选择学校' }).hover();
    const transition = `getComputedStyle(document.querySelector('#schoolId')).transitionDuration`;
    expect(await window.page.evaluate(transition)).toMatch(isReduced ? /^0s(, 0s)*$/ : /^0\.12s/);
    if (isReduced) expect(await started()).toBe(0);
  });
});
