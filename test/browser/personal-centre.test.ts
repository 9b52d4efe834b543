import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chosenPassword } from '../support/portal.js';
import { latestCode, messagesTo, minute } from '../support/sms-codes.js';
import { phoneSize as viewport, useWindows, type WindowOptions } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { atNight } from '../support/thorough.js';

const windows = useWindows();
const told = /已不再是学生账号的安全手机/;
let numbers = 0;
const nobodysPhone = () => `137${String((numbers += 1)).padStart(8, '0')}`;
const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(7)}`;

/** A student who has arrived, before a page of the personal centre. */
const at = (path: string, options: WindowOptions = {}) => windows.at('arrived', { ...options, path });

async function askForCode(window: Window, phone: string): Promise<void> {
  await window.fill('登录密码', chosenPassword);
  await window.fill('手机号', phone);
  await window.press('获取验证码');
  await window.says(`验证码已发到 ${masked(phone)}`);
}

async function bind(window: Window, phone: string): Promise<void> {
  await askForCode(window, phone);
  await window.fill('短信验证码', await latestCode(windows.portal));
  await window.press('绑定');
}

async function unbind(window: Window, answer: string): Promise<void> {
  await window.page.getByRole('dialog').getByRole('button', { name: answer, exact: true }).click();
  await window.page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** A list that follows, once it has so many lines. */
const shows = (lines: Locator, count: number) => expect.poll(() => lines.count(), { timeout: 10_000 }).toBe(count);

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
    expect(await shown()).toMatch(/^1499\*{10}/);
    expect(window.sent('NationalId')).toBe(0);

    await window.press('显示身份证号');
    await expect.poll(shown).toBe(whole);
    await window.press('隐藏身份证号');
    await expect.poll(shown).toMatch(/^1499\*{10}/);
    await window.press('显示身份证号');
    await expect.poll(shown).toBe(whole);
    // Asked for each time: nothing keeps it.
    expect(window.sent('NationalId')).toBe(2);
    await page.getByRole('link', { name: /安全手机/ }).click();
    await window.at('ACCOUNT_PHONE');
    await page.goBack();
    await window.at('ACCOUNT');
    expect(await shown()).toMatch(/^1499\*{10}/);
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

  test('S7: a phone is bound later, changed with a notice to the old one, and unbound after asking twice', async () => {
    const { window, browser } = await at('/account/phone', { viewport });
    const { page } = window;
    const [first, second] = [nobodysPhone(), nobodysPhone()];
    await window.press('获取验证码');
    await window.says('还没有填密码');
    await window.says('不是 11 位手机号');
    await window.fill('登录密码', 'Wrong#1234');
    await window.fill('手机号', first);
    await window.press('获取验证码');
    await window.says('登录密码不对');
    expect(await window.typed('手机号')).toBe(first);
    await bind(window, first);
    await window.says(`已绑定 ${masked(first)}。`);
    expect(await focused(window)).toContain(masked(first));

    await windows.portal.moveClock(minute);
    await window.press('更换手机');
    await window.says(`换好后，原手机 ${masked(first)} 会收到短信通知。`);
    await askForCode(window, second);
    // What was asked for outlives a reload; the number is shown masked, with the time that is left.
    await page.reload();
    await window.says(`验证码已发到 ${masked(second)}`);
    await window.says(/\d:\d\d 内有效/);
    await window.press('先不换了');
    await window.says(masked(first));
    await window.press('更换手机');
    await window.fill('短信验证码', await latestCode(windows.portal));
    await window.press('绑定');
    await window.says(`已换成 ${masked(second)}，原手机会收到短信通知。`);
    expect((await messagesTo(windows.portal, first)).filter((text) => told.test(text))).toHaveLength(1);

    await window.press('解除绑定');
    for (const consequence of [
      '不能再用短信登录。',
      '忘了密码，只能由学校重置。',
      `手机 ${masked(second)} 会收到短信。`,
    ])
      await window.says(consequence);
    await window.press('保留，不解除');
    await window.press('解除绑定');
    await window.press('解除绑定');
    await window.says('还没有填密码');
    await window.fill('登录密码', chosenPassword);
    await window.press('解除绑定');
    await unbind(window, '取消');
    expect((await browser.viewer()).maskedPhone).toBe(masked(second));
    await window.press('解除绑定');
    await unbind(window, '解除绑定');
    await window.says('已解除绑定，原手机会收到短信通知。');
    expect((await browser.viewer()).maskedPhone).toBeNull();
    expect((await messagesTo(windows.portal, second)).filter((text) => told.test(text))).toHaveLength(1);
    expect(await page.getByLabel('登录密码', { exact: true }).inputValue()).toBe('');
  });

  test.runIf(atNight)('S25: what was refused after it was asked twice takes the focus', async () => {
    const { window, student } = await at('/account/phone', { viewport });
    await bind(window, student.phone);
    await window.press('解除绑定');
    await window.fill('登录密码', 'Wrong#1234');
    await window.press('解除绑定');
    await unbind(window, '解除绑定');
    await window.says('登录密码不对');
    await expect.poll(() => window.page.evaluate('document.activeElement.className')).toBe('summary');
    await window.block('UnbindPhone');
    await window.press('解除绑定');
    await unbind(window, '解除绑定');
    await window.says('连不上平台');
    await expect.poll(() => window.page.evaluate('document.activeElement.className')).toBe('summary');
    await window.fairWeather();
  });

  test.runIf(atNight)('a second press on 绑定 while the first is judged loses nothing', async () => {
    const { window, student } = await at('/account/phone', { viewport });
    await bind(window, student.phone);
    await window.says(`已绑定 ${masked(student.phone)}。`);
    await window.press('更换手机');
    await windows.portal.moveClock(minute);
    await askForCode(window, nobodysPhone());
    const code = (await latestCode(windows.portal)) === '000000' ? '000001' : '000000';
    await window.fill('短信验证码', code);
    const held = await window.hold('BindPhone');
    const button = window.page.getByRole('button', { name: /绑定|提交/ }).last();
    await button.click();
    await held.done;
    await button.click({ force: true });
    held.release();
    await window.says('短信验证码不对');
    expect(await window.typed('短信验证码')).toBe(code);
  });

  test('signing out says nothing of a phone, and whoever comes to the tab next finds nothing of it', async () => {
    const { window, student } = await at('/account/phone', { viewport });
    await bind(window, student.phone);
    await window.says(`已绑定 ${masked(student.phone)}。`);
    await window.press('更换手机');
    await window.fill('手机号', nobodysPhone());
    // The tab sleeps; meanwhile somebody else has signed in to this browser.
    const next = await windows.at('arrived', { path: null });
    const origin = window.origin;
    const cookies = await next.window.page.context().cookies(origin);
    await window.page.context().addCookies(cookies);
    await window.comeBack();
    await window.at('ARRIVED');
    expect(await window.page.getByText('已解除绑定').count()).toBe(0);
    await window.open('/account/phone');
    await window.at('ACCOUNT_PHONE');
    expect(await window.typed('手机号')).toBe('');
  });

  test.runIf(atNight)('a second tab follows the phone, and says what happened to it', async () => {
    const { window } = await at('/account/phone', { viewport });
    const second = await window.another('/account/phone');
    await second.at('ACCOUNT_PHONE');
    await second.follows();
    // The second tab has just asked who is signed in, and hears the answer when it is no longer true.
    const late = await second.hold('Viewer');
    await second.comeBack();
    await late.done;
    const phone = nobodysPhone();
    await bind(window, phone);
    await window.says(`已绑定 ${masked(phone)}。`);
    await second.says(`已绑定 ${masked(phone)}。`);
    const arrived = second.page.waitForResponse((response) => /"Viewer"/.test(response.request().postData() ?? ''));
    await second.page.evaluate(`new MutationObserver(() => {
      window.saidUnbound ||= document.body.innerText.includes('已解除绑定');
    }).observe(document.body, { subtree: true, childList: true, characterData: true })`);
    late.release();
    await (await arrived).finished();
    // A later answer has come: the late one is dealt with.
    await second.page.evaluate(`fetch('/health').then(() => new Promise(requestAnimationFrame))`);
    expect(await second.page.evaluate('window.saidUnbound')).toBeUndefined();
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
      await unbind(window, '取消');
      await iPhone.at('ACCOUNT_DEVICES');
      await onIPhone.getByRole('button').click();
      await unbind(window, '退出');
      await window.says('已退出。');
      await shows(lines, 2);
      await iPhone.says('登录已结束，请重新登录。');
      await iPhone.at('SIGN_IN');

      await window.press('退出其他全部设备');
      await window.says('退出其他 1 处登录？');
      await unbind(window, '退出');
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
      await unbind(window, '退出');
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
      await windows.portal.moveClock(184 * 24 * 60 * minute);
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

  test.each([
    ['correctStatus', 'CORRECT_STATUS', 'STATUS_VERIFICATION', '学籍管理员已更正学籍信息，请重新填写提交。'],
    ['confirmStatus', 'CONFIRM_STATUS', 'PASSWORD_CHANGE', '学籍管理员已确认您的学籍，可以继续了。'],
  ] as const)('who waits for the registrar hears of the end: %s', async (_name, type, step, text) => {
    const { window, student } = await windows.at('review', { viewport });
    await window.at('REGISTRAR_REVIEW');
    await windows.portal.send(student.account, { type });
    await window.at(step);
    await window.says(text);
  });
});
