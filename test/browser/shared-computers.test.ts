import { beforeEach, describe, expect, test } from 'vitest';
import { captchaAnswer } from '../support/config.js';
import type { InventedStudent } from '../support/invented-students.js';
import { chosenPassword } from '../support/portal.js';
import { minute } from '../support/time.js';
import { useWindows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

const windows = useWindows();
let me: Window;
let student: InventedStudent;

beforeEach(async () => {
  student = await windows.student();
  await windows.portal.send(student.account, { type: 'UNLOCK' });
  me = await windows.open();
});

const signIn = (password: string) => me.signInAs(student.account, password);

async function reachPasswordChange(): Promise<void> {
  await signIn(student.initialPassword);
  await me.at('STATUS_VERIFICATION');
  await me.fill('学生姓名', student.name);
  await me.pickSchool(student.school);
  await me.press('提交');
  await me.at('PASSWORD_CHANGE');
}

async function changeTo(password: string): Promise<void> {
  await me.fill('原密码', student.initialPassword);
  await me.fill('新密码', password);
  await me.fill('确认密码', password);
  await me.press('修改密码');
}

describe('what happens on real computers', () => {
  test('a shared one: the next person signs in on the same page', async () => {
    await signIn(student.initialPassword);
    await me.at('STATUS_VERIFICATION');
    await me.press('退出登录');
    await me.at('SIGN_IN');
    const next = await windows.student();
    await windows.portal.send(next.account, { type: 'UNLOCK' });
    await me.signInAs(next.account, next.initialPassword);
    await me.at('STATUS_VERIFICATION');
  });

  test('whoever signs out is told so, also where the server tells the page first that the session is over', async () => {
    const { page } = me;
    const asksForViewer = () =>
      page.waitForResponse((response) => /query Viewer\b/.test(response.request().postData() ?? ''));
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
    await signIn(student.initialPassword);
    await me.at('STATUS_VERIFICATION');
    const looks = asksForViewer();
    await me.press('退出登录');
    await me.says('已退出登录。');
    // The page asks twice whether it is so.
    await looks;
    await asksForViewer();
    await page.getByRole('link', { name: '短信登录' }).click();
    await me.at('SMS_SIGN_IN');
    expect(await page.getByText('登录已结束').count()).toBe(0);
  });

  test('a look at the help pages costs nothing that was typed', async () => {
    await me.fill('账号', student.account);
    await me.fill('密码', student.initialPassword);
    await me.page.getByRole('link', { name: '帮助' }).click();
    await me.page.getByRole('button', { name: '回到刚才的页面' }).click();
    expect([await me.typed('账号'), await me.typed('密码')]).toEqual([student.account, student.initialPassword]);
    await me.fill('图片验证码', captchaAnswer);
    await me.press('登录');
    await me.at('STATUS_VERIFICATION');
    await me.fill('学生姓名', '王');
    await me.page.getByRole('link', { name: '帮助' }).click();
    await me.page.goBack();
    expect(await me.typed('学生姓名')).toBe('王');
    // The next person finds nothing of it.
    await me.press('退出登录');
    await me.at('SIGN_IN');
    expect([await me.typed('账号'), await me.typed('密码')]).toEqual(['', '']);
  });

  test('a clock that is ten minutes ahead changes no picture under the hand', async () => {
    await me.page.addInitScript(`{ const now = Date.now; Date.now = () => now() + ${10 * minute}; }`);
    await me.page.reload();
    await me.at('SIGN_IN');
    const picture = () => me.page.locator('img').first().getAttribute('src');
    await me.page.locator('img').first().waitFor();
    const before = await picture();
    await me.fill('账号', student.account);
    await me.fill('密码', student.initialPassword);
    await me.fill('图片验证码', captchaAnswer);
    await me.page.getByRole('button', { name: '登录', exact: true }).focus();
    expect(await picture()).toBe(before);
    await me.press('登录');
    await me.at('STATUS_VERIFICATION');
  });

  test('whose answer to a password change was lost is told to try the new one', async () => {
    await reachPasswordChange();
    let isLost = false;
    await me.page.route('**/graphql', async (route) => {
      const isChange = route.request().postData()?.includes('ChangePassword') ?? false;
      if (!isChange || isLost) return route.continue();
      await route.fetch();
      // The new cookie is lost with the answer.
      await me.page.context().clearCookies();
      isLost = true;
      return route.abort();
    });
    await changeTo(chosenPassword);
    await me.page.getByText('连不上平台', { exact: true }).waitFor();
    await me.press('修改密码');
    await me.at('SIGN_IN');
    await me.page.getByText('密码可能已经改好').waitFor();
    await signIn(chosenPassword);
    await me.at('PHONE_BINDING');
  });

  test('who signs out while an answer is under way stays signed out', async () => {
    await reachPasswordChange();
    let letAnswerCome = (): void => undefined;
    const isLeaving = new Promise<void>((resolve) => (letAnswerCome = resolve));
    await me.page.route('**/graphql', async (route) => {
      const request = route.request();
      const body = request.postData() ?? '';
      if (!body.includes('ChangePassword')) return route.continue();
      // Not `route.fetch`: it would hand over the new cookie before the answer comes.
      const { cookie = '' } = await request.allHeaders();
      const headers = { cookie, origin: me.origin, 'content-type': 'application/json' };
      const answer = await fetch(request.url(), { method: 'POST', headers, body });
      await isLeaving;
      const cookies = answer.headers.getSetCookie().join('\n');
      const contentType = 'application/json';
      return route.fulfill({ contentType, headers: { 'set-cookie': cookies }, body: await answer.text() });
    });
    await changeTo(chosenPassword);
    await me.press('退出登录');
    await me.page.getByRole('button', { name: '正在退出…' }).waitFor();
    letAnswerCome();
    await me.at('SIGN_IN');
    await me.page.unrouteAll();
    await me.page.reload();
    await me.at('SIGN_IN');
    expect(await me.page.getByRole('button', { name: '退出登录' }).count()).toBe(0);
  });
});
