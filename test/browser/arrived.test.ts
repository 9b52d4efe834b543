import { describe, expect, test } from 'vitest';
import { useWindows, usualSizes } from '../support/use-windows.js';
import { minute, second } from '../support/time.js';

const windows = useWindows();

describe.each(usualSizes)('arrived at $width px', (size) => {
  test('S18: reopened on a computer with a wrong clock, the countdown is exact to a second', async () => {
    const { window, browser } = await windows.at('arrived', { viewport: size, ahead: -9 * minute });
    for (const reopen of [() => window.open(), () => window.page.reload()]) {
      await reopen();
      await window.at('ARRIVED');
      const { deadlines } = (await browser.viewer()).onboarding;
      const due = Date.parse(deadlines.find(({ name }: { name: string }) => name === 'PASSWORD_SYNC').at);
      // Once the page knows the server's clock.
      await expect
        .poll(async () => Math.abs((await window.shownSeconds()) - (due - windows.now()) / second))
        .toBeLessThanOrEqual(1);
    }
  });

  test('S19: an overdue sync says so, and that the entrance is open; the page follows when it is done', async () => {
    const { window } = await windows.at('arrived', { viewport: size, path: null });
    await window.page.clock.install();
    await window.open();
    await window.at('ARRIVED');
    await window.page.getByRole('timer').waitFor();
    // Nothing is heard of the platform when its time is up.
    await window.offline();
    await window.page.clock.fastForward(11 * minute);
    await window.says('比预计的久一点，正在等平台回应。专用入口不受影响。');
    await window.offline(false);
    await windows.portal.moveClock(11 * minute);
    await window.comeBack();
    await window.page.waitForSelector('[data-access=SYNCED]');
  });

  test('the entrance opens at once, and leads back', async () => {
    const { window } = await windows.at('arrived', { viewport: size });
    await window.press('高中综评专用入口');
    await window.at('EVALUATION');
    await window.page.goBack();
    await window.at('ARRIVED');
    expect(window.sent('EnterEvaluation')).toBe(1);
  });
});
