import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chosenPassword } from '../support/portal.js';
import { phoneSize as viewport, useWindows, type WindowOptions } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { atNight } from '../support/thorough.js';
import { day } from '../support/time.js';

const windows = useWindows();

/** A student who has arrived, before a page of the personal centre. */
const at = (path: string, options: WindowOptions = {}) => windows.at('arrived', { ...options, path });

/** A list that follows, once it has so many lines. */
const shows = (lines: Locator, count: number) => expect.poll(() => lines.count()).toBe(count);

const focused = (window: Window) => window.page.evaluate('document.activeElement.textContent');

describe('the personal centre on a phone', () => {
  test('it is a link away for whoever has arrived, and for nobody else', async () => {
    const { window } = await windows.at('arrived', { viewport });
    await window.page.getByRole('link', { name: '个人中心', exact: true }).click();
    await window.at('ACCOUNT');
    await window.page.getByRole('link', { name: '回到首登' }).click();
    await window.page.getByRole('link', { name: '个人中心：密码、安全手机、登录设备' }).click();
    await window.at('ACCOUNT');

    const { window: earlier } = await windows.at('phone', { viewport, path: '/account' });
    await earlier.at('PHONE_BINDING');
    expect(await earlier.page.getByRole('link', { name: '个人中心' }).count()).toBe(0);
    const nobody = await windows.open({ viewport, path: '/account/devices' });
    await nobody.at('SIGN_IN');
  });

  test('P5: the ID number is whole only as long as its owner looks at it', async () => {
    const { window, student } = await at('/account', { viewport });
    const { page } = window;
    const whole = student.account.replace(/^(.{6})(.{8})/, '$1 $2 ');
    const shown = () => page.locator('[data-id]').innerText();
    const isKept = () => page.evaluate<boolean>(`document.documentElement.innerHTML.includes('${whole}')`);
    await window.at('ACCOUNT');
    expect(await shown()).toMatch(/^1499\*{2} \*{8} \d{3}/);
    expect(window.sent('NationalId')).toBe(0);

    await window.press('显示身份证号');
    await expect.poll(shown).toBe(whole);
    await window.press('隐藏身份证号');
    await expect.poll(shown).toMatch(/^1499\*{2} \*{8} \d{3}/);
    await window.press('显示身份证号');
    await expect.poll(shown).toBe(whole);
    // Asked for each time: nothing keeps it.
    expect(window.sent('NationalId')).toBe(2);
    await page.getByRole('link', { name: /安全手机/ }).click();
    await window.at('ACCOUNT_PHONE');
    await page.goBack();
    await window.at('ACCOUNT');
    expect(await shown()).toMatch(/^1499\*{2} \*{8} \d{3}/);
    expect(await isKept()).toBe(false);

    await window.block('NationalId');
    await window.press('显示身份证号');
    await window.says('连不上平台');
    await window.fairWeather();
  });

  test.runIf(atNight)('P5: another tab in front hides the ID number', async () => {
    const { window } = await at('/account', { viewport });
    const shown = () => window.page.locator('[data-id]').innerText();
    await window.press('显示身份证号');
    await expect.poll(shown).not.toContain('*');
    await window.page.evaluate(`Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'))`);
    await expect.poll(shown).toContain('*');
  });

  test('the password is changed from here; other devices are signed out, the platform learns of it in ten minutes', async () => {
    const { window, student } = await at('/account/password', { viewport });
    const other = windows.portal.browser();
    await other.signIn(student.account, chosenPassword);
    const next = 'Pingyao#77x';
    await window.fill('原密码', chosenPassword);
    await window.fill('新密码', next);
    await window.fill('确认密码', next);
    await window.press('修改密码');
    await window.says('密码已修改');
    await window.page.waitForSelector('[data-access=SYNCING]');
    await window.says(/还要 (10:00|9:\d\d)/);
    expect(await focused(window)).toContain('密码已修改');
    expect(await other.viewer()).toBeNull();
    expect((await other.signIn(student.account, next)).__typename).toBe('SignedIn');
    // Nothing of it waits in the form for whoever comes to it later.
    await window.page.getByRole('link', { name: '回到个人中心' }).click();
    await window.page.getByRole('link', { name: /修改密码/ }).click();
    for (const field of ['原密码', '新密码', '确认密码']) expect(await window.typed(field)).toBe('');
  });

  test.runIf(atNight)(
    'devices: each browser is told by its name; one is signed out, then all others, and their pages say so',
    async () => {
      const { window, student } = await at('/account/devices', { viewport });
      const userAgent =
        'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
      const lines = window.page.locator('[data-session]');
      await shows(lines, 1);
      await window.says('没有别的设备登录着。');

      const iPhone = await windows.open({ viewport, userAgent });
      await iPhone.signInAs(student.account, chosenPassword);
      await iPhone.at('ARRIVED');
      await iPhone.open('/account/devices');
      const computer = await windows.open({ viewport });
      await computer.signInAs(student.account, chosenPassword);
      await computer.at('ARRIVED');
      // The list follows by itself, on every device.
      await shows(lines, 3);
      await shows(iPhone.page.locator('[data-session]'), 3);
      expect(await lines.first().innerText()).toContain('这台设备');
      expect(await lines.first().getByRole('button').count()).toBe(0);

      const onIPhone = lines.filter({ hasText: 'Safari · iPhone' });
      await onIPhone.getByRole('button').click();
      await window.answer('取消');
      await iPhone.at('ACCOUNT_DEVICES');
      await onIPhone.getByRole('button').click();
      await window.answer('退出');
      await window.says('已退出。');
      await shows(lines, 2);
      await iPhone.says('登录已结束，请重新登录。');
      await iPhone.at('SIGN_IN');

      await window.press('退出其他全部设备');
      await window.says('退出其他 1 处登录？');
      await window.answer('退出');
      await computer.at('SIGN_IN');
      await shows(lines, 1);
      await window.says('没有别的设备登录着。');
    },
  );

  test.runIf(atNight)(
    'a device cannot be signed out while the portal is away: the list says so and stays',
    async () => {
      const { window, student } = await at('/account/devices', { viewport });
      await windows.portal.browser().signIn(student.account, chosenPassword);
      const lines = window.page.locator('[data-session]');
      await shows(lines, 2);
      await window.block('EndSession');
      await lines.getByRole('button').click();
      await window.answer('退出');
      await window.says('连不上平台');
      expect(await lines.count()).toBe(2);
      await window.fairWeather();
    },
  );

  test.runIf(atNight)(
    'the reminder comes after half a year, waits when it is told to, and comes back with the page',
    async () => {
      const { window, student } = await at('/', { viewport });
      await window.at('ARRIVED');
      const reminder = window.page.locator('[data-reminder]');
      expect(await reminder.count()).toBe(0);
      await windows.portal.moveClock(184 * day);
      await window.page.reload();
      await window.at('SIGN_IN');
      await window.signInAs(student.account, chosenPassword);
      await reminder.waitFor();
      await window.press('以后再说');
      expect(await reminder.count()).toBe(0);
      await window.page.getByRole('link', { name: '个人中心', exact: true }).click();
      await window.at('ACCOUNT');
      expect(await reminder.count()).toBe(0);
      await window.page.reload();
      await reminder.getByRole('link', { name: '修改密码' }).click();
      await window.at('ACCOUNT_PASSWORD');
    },
  );
});
