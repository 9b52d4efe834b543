import { describe, expect, test } from 'vitest';
import { captchaAnswer } from '../support/config.js';
import { chosenPassword } from '../support/portal.js';
import { minute } from '../support/time.js';
import { useWindows } from '../support/use-windows.js';
import { fillPassword, fillSignIn } from './filled-forms.js';

const windows = useWindows({ INSPECTOR_DOOR: 'true' });

describe('what happens on real computers', () => {
  test('a shared one: the next person signs in on the same page', async () => {
    const { window, student } = await windows.at('signIn');
    await window.signInAs(student.account, student.initialPassword);
    await window.at('STATUS_VERIFICATION');
    await window.press('退出登录');
    await window.at('SIGN_IN');
    const next = await windows.student();
    await windows.portal.send(next.account, { type: 'UNLOCK' });
    await window.signInAs(next.account, next.initialPassword);
    await window.at('STATUS_VERIFICATION');
  });

  test('whoever signs out is told so, also where the server tells the page first that the session is over', async () => {
    const { window, student } = await windows.at('signIn');
    const { page } = window;
    let answers = 0;
    page.on('response', (response) => {
      if (/query Viewer\b/.test(response.request().postData() ?? '')) answers += 1;
    });
    let told: (() => void) | null = null;
    page.on('websocket', (socket) => {
      socket.on('framereceived', () => told?.());
      socket.on('close', () => told?.());
    });
    await page.route('**/graphql', async (route) => {
      if (!/mutation SignOut\b/.test(route.request().postData() ?? '')) return route.fallback();
      const hears = new Promise<void>((resolve) => (told = resolve));
      const response = await route.fetch();
      await hears;
      await route.fulfill({ response });
    });
    await window.signInAs(student.account, student.initialPassword);
    await window.at('STATUS_VERIFICATION');
    const before = answers;
    await window.press('退出登录');
    await window.says('已退出登录。');
    // The page asks twice whether it is so.
    await expect.poll(() => answers).toBeGreaterThanOrEqual(before + 2);
    await page.getByRole('link', { name: '短信登录' }).click();
    await window.at('SMS_SIGN_IN');
    expect(await page.getByText('登录已结束').count()).toBe(0);
    // Said where they had to sign in anew, and not on the pages that lead on from there.
    expect(await page.getByText('已退出登录。').count()).toBe(0);
  });

  test('what was said there does not go along to a page whose address leads on by itself', async () => {
    const { window, student } = await windows.at('signIn');
    await window.signInAs(student.account, student.initialPassword);
    await window.at('STATUS_VERIFICATION');
    await window.press('退出登录');
    await window.says('已退出登录。');
    await window.page.getByRole('link', { name: '开发用：检查器' }).click();
    await window.page.waitForURL('**/inspector/machines/**');
    await window.page.getByRole('heading', { name: '学生首次登录' }).first().waitFor();
    expect(await window.page.getByText('已退出登录。').count()).toBe(0);
  });

  test('a look at the help pages costs nothing that was typed', async () => {
    const { window, student } = await windows.at('signIn');
    await window.fill('账号', student.account);
    await window.fill('密码', student.initialPassword);
    await window.page.getByRole('link', { name: '帮助' }).click();
    await window.page.getByRole('button', { name: '回到刚才的页面' }).click();
    expect([await window.typed('账号'), await window.typed('密码')]).toEqual([
      student.account,
      student.initialPassword,
    ]);
    await window.fill('图片验证码', captchaAnswer);
    await window.press('登录');
    await window.at('STATUS_VERIFICATION');
    await window.fill('学生姓名', '王');
    await window.page.getByRole('link', { name: '帮助' }).click();
    await window.page.goBack();
    expect(await window.typed('学生姓名')).toBe('王');
    // The next person finds nothing of it.
    await window.press('退出登录');
    await window.at('SIGN_IN');
    expect([await window.typed('账号'), await window.typed('密码')]).toEqual(['', '']);
  });

  test('a clock that is ten minutes ahead changes no picture under the hand', async () => {
    const here = await windows.at('signIn', { ahead: 10 * minute });
    const { window } = here;
    await window.at('SIGN_IN');
    const picture = () => window.page.locator('img').first().getAttribute('src');
    await window.page.locator('img').first().waitFor();
    const before = await picture();
    await fillSignIn(here);
    await window.page.getByRole('button', { name: '登录', exact: true }).focus();
    expect(await picture()).toBe(before);
    await window.press('登录');
    await window.at('STATUS_VERIFICATION');
    expect(window.sent('RequestCaptcha')).toBe(1);
  });

  test('whose answer to a password change was lost is told to try the new one', async () => {
    const here = await windows.at('password');
    const { window, student } = here;
    let isLost = false;
    await window.page.route('**/graphql', async (route) => {
      const isChange = route.request().postData()?.includes('ChangePassword') ?? false;
      if (!isChange || isLost) return route.continue();
      await route.fetch();
      // The new cookie is lost with the answer.
      await window.page.context().clearCookies();
      isLost = true;
      return route.abort();
    });
    await fillPassword(here);
    await window.press('修改密码');
    await window.page.getByText('连不上平台', { exact: true }).waitFor();
    await window.press('修改密码');
    await window.at('SIGN_IN');
    await window.page.getByText('密码可能已经改好').waitFor();
    await window.signInAs(student.account, chosenPassword);
    await window.at('PHONE_BINDING');
  });

  test('who signs out while an answer is under way stays signed out', async () => {
    const here = await windows.at('password');
    const { window } = here;
    let letAnswerCome = (): void => undefined;
    const isLeaving = new Promise<void>((resolve) => (letAnswerCome = resolve));
    await window.page.route('**/graphql', async (route) => {
      const request = route.request();
      const body = request.postData() ?? '';
      if (!body.includes('ChangePassword')) return route.continue();
      // Not `route.fetch`: it would hand over the new cookie before the answer comes.
      const { cookie = '' } = await request.allHeaders();
      const headers = { cookie, origin: window.origin, 'content-type': 'application/json' };
      const answer = await fetch(request.url(), { method: 'POST', headers, body });
      await isLeaving;
      const cookies = answer.headers.getSetCookie().join('\n');
      const contentType = 'application/json';
      return route.fulfill({ contentType, headers: { 'set-cookie': cookies }, body: await answer.text() });
    });
    await fillPassword(here);
    await window.press('修改密码');
    await window.press('退出登录');
    await window.page.getByRole('button', { name: '正在退出…' }).waitFor();
    letAnswerCome();
    await window.at('SIGN_IN');
    await window.page.unrouteAll();
    await window.page.reload();
    await window.at('SIGN_IN');
    expect(await window.page.getByRole('button', { name: '退出登录' }).count()).toBe(0);
  });
});
