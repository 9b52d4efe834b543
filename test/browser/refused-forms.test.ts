import { describe, expect, test } from 'vitest';
import { atNight } from '../support/thorough.js';
import { deskSize, phoneSize, useWindows } from '../support/use-windows.js';

const windows = useWindows();

describe.runIf(atNight)('S25: what was refused takes the focus and leads to its field', () => {
  test.each([
    ['signIn', '登录', ['account', 'password', 'captchaAnswer'], deskSize],
    ['status', '提交', ['name', 'schoolId'], phoneSize],
    ['password', '修改密码', ['oldPassword', 'newPassword', 'confirmation'], deskSize],
    ['phone', '获取验证码', ['phone'], phoneSize],
    ['codeSent', '绑定', ['code'], deskSize],
  ] as const)('%s', async (place, button, fields, viewport) => {
    const { window } = await windows.at(place, { viewport });
    const { page } = window;
    const focused = () => page.evaluate('document.activeElement.id || document.activeElement.className');
    await window.press(button);
    const summary = page.getByRole('region', { name: '没有完成，请看下面' });
    await summary.waitFor();
    await expect.poll(focused).toBe('summary');
    for (const [index, field] of fields.entries()) {
      await summary.getByRole('link').nth(index).press('Enter');
      expect(await focused()).toBe(field);
      // Heard with the field as well as read above it.
      const description = (await page.locator(`#${field}`).getAttribute('aria-describedby')) ?? '';
      const texts = await Promise.all(description.split(' ').map((id) => page.locator(`#${id}`).innerText()));
      expect(texts.join()).toContain(await summary.getByRole('link').nth(index).innerText());
    }
    // Again, with the same faults: the focus comes back.
    await window.press(button);
    await expect.poll(focused).toBe('summary');
  });
});
