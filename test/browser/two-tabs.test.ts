import { describe, expect, test } from 'vitest';
import { atNight, times } from '../support/thorough.js';
import { useWindows, usualSizes } from '../support/use-windows.js';
import { fillStatus } from './filled-forms.js';

const windows = useWindows();

describe.each(usualSizes)('S22: two tabs, $width px wide', (size) => {
  windows.sized(size);
  const patience = { timeout: times({ usually: 10_000, thoroughly: 2_000 }) };

  test('the second one follows within two seconds', async () => {
    const { window, browser, student } = await windows.at('status');
    const second = await window.another();
    await second.at('STATUS_VERIFICATION');
    await second.follows();
    await browser.step('submitStatus', { name: student.name, schoolId: student.school.id });
    await Promise.all(
      [window, second].map(({ page }) => page.waitForSelector('[data-step=PASSWORD_CHANGE]', patience)),
    );
    await window.press('退出登录');
    await second.page.waitForSelector('[data-step=SIGN_IN]', { timeout: 10_000 });
  });

  test('a stale form of the same step keeps its text and says what happened', async () => {
    const { window, browser, student } = await windows.at('status', { isDeaf: true });
    await fillStatus({ window, student, browser });
    await browser.step('submitStatus', { name: '王不是', schoolId: student.school.id });
    await window.press('提交');
    await window.page.getByText('别的页面已有新进展').waitFor();
    await window.says('这里已更新，填的内容还在。');
    await window.says('还可以提交 4 次');
    expect(await window.typed('学生姓名')).toBe(student.name);
    await window.press('提交');
    await window.at('PASSWORD_CHANGE');
  });

  test.runIf(atNight)(
    'a stale form of a step that is over gives way, and nobody is told that its text is still there',
    async () => {
      const { window, browser, student } = await windows.at('status', { isDeaf: true });
      await fillStatus({ window, student, browser });
      await browser.step('submitStatus', { name: student.name, schoolId: student.school.id });
      await window.press('提交');
      await window.at('PASSWORD_CHANGE');
      await window.says('别的页面已有新进展');
      expect(await window.page.getByText('填的内容还在').count()).toBe(0);
    },
  );
});
