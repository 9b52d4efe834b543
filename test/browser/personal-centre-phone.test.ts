import { describe, expect, test } from 'vitest';
import { chosenPassword } from '../support/portal.js';
import { latestCode, messagesTo } from '../support/sms-codes.js';
import { atNight } from '../support/thorough.js';
import { minute } from '../support/time.js';
import { phoneSize as viewport, useWindows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

const windows = useWindows();
const told = /已不再是学生账号的安全手机/;
let numbers = 0;
const nobodysPhone = () => `137${String((numbers += 1)).padStart(8, '0')}`;
const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(7)}`;

/** A student who has arrived, before the page of their phone. */
const atPhone = () => windows.at('arrived', { viewport, path: '/account/phone' });

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

const focused = (window: Window) => window.page.evaluate('document.activeElement.textContent');

describe('the phone in the personal centre, on a phone', () => {
  test('trust S7: a phone is bound later, changed with a notice to the old one, and unbound after asking twice', async () => {
    const { window, browser } = await atPhone();
    const { page } = window;
    const [first, second] = [nobodysPhone(), nobodysPhone()];
    await window.press('获取验证码');
    await window.says('还没有填密码');
    await window.says('还没有填手机号');
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
    await window.answer('取消');
    expect((await browser.viewer()).maskedPhone).toBe(masked(second));
    await window.press('解除绑定');
    await window.answer('解除绑定');
    await window.says('已解除绑定，原手机会收到短信通知。');
    expect((await browser.viewer()).maskedPhone).toBeNull();
    expect((await messagesTo(windows.portal, second)).filter((text) => told.test(text))).toHaveLength(1);
    expect(await page.getByLabel('登录密码', { exact: true }).inputValue()).toBe('');
  });

  test.runIf(atNight)('S25: what was refused after it was asked twice takes the focus', async () => {
    const { window, student } = await atPhone();
    await bind(window, student.phone);
    await window.press('解除绑定');
    await window.fill('登录密码', 'Wrong#1234');
    await window.press('解除绑定');
    await window.answer('解除绑定');
    await window.says('登录密码不对');
    await expect.poll(() => window.page.evaluate('document.activeElement.className')).toBe('summary');
    await window.block('UnbindPhone');
    await window.press('解除绑定');
    await window.answer('解除绑定');
    await window.says('连不上平台');
    await expect.poll(() => window.page.evaluate('document.activeElement.className')).toBe('summary');
    await window.fairWeather();
  });

  test.runIf(atNight)('a second press on 绑定 while the first is judged loses nothing', async () => {
    const { window, student } = await atPhone();
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

  test('where somebody else has signed in meanwhile, the tab tells them nothing of a phone, and keeps nothing for them', async () => {
    const { window, student } = await atPhone();
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
    const { window } = await atPhone();
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
});
