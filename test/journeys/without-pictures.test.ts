import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Keys } from '../support/keyboard.js';
import { walkByKeyboard } from '../support/keyboard-way.js';
import { sample as student } from '../support/portal.js';
import { school, StudentBrowser } from '../support/student-browser.js';
import { sizes } from '../support/use-windows.js';
import { atNight } from '../support/thorough.js';

const other = '看不清图片？改用免图片验证';
const passed = '验证通过';

let me: StudentBrowser;
let keys: Keys;
let hasFailed = false;

beforeAll(async () => {
  me = await StudentBrowser.start({ width: 1280, height: 900 }, ['--blink-settings=imagesEnabled=false']);
  keys = new Keys(me.page);
  await me.account('unlock', '--student', student.account);
});

afterEach(({ task }) => {
  hasFailed ||= task.result?.state === 'fail';
});
afterAll(() => me.end(hasFailed));

beforeEach(async () => {
  await me.page.unrouteAll();
  await me.page.context().clearCookies();
  await me.page.goto(me.server.origin);
  await me.at('SIGN_IN');
});

async function fillIn(password: string): Promise<void> {
  await keys.type('账号', student.account);
  await keys.type('密码', password);
}

const state = () => me.page.getByRole('status').filter({ hasText: '验证' });

describe.runIf(atNight)('S7: with images off, by keyboard alone and by work that is really done', () => {
  test.each(sizes)(
    'S7: from opening the page to the next step, at $width px',
    async (size) => {
      await me.page.setViewportSize(size);
      await me.page.locator('img').waitFor();
      expect(await me.page.evaluate('document.images[0].naturalWidth')).toBe(0);
      // Where there is no picture, the way without one is no mere line of text.
      await me.page.locator('.switch.button').waitFor();
      await fillIn(student.initialPassword);
      await keys.press(other);
      await state().getByText(passed).waitFor();
      // The focus is where it was, on the way back, and nothing typed is lost.
      expect(await me.page.evaluate('document.activeElement.textContent.trim()')).toBe('改回图片验证码');
      expect([await me.typed('账号'), await me.typed('密码')]).toEqual([student.account, student.initialPassword]);
      await keys.press('登录');
      await me.at('STATUS_VERIFICATION');
    },
    60_000,
  );

  test('S7: who submits before the work is done waits for it, and a refusal is followed by new work', async () => {
    await fillIn('Wrong#1234');
    let letPuzzleCome = (): void => undefined;
    const isSubmitted = new Promise<void>((resolve) => (letPuzzleCome = resolve));
    await me.page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('PROOF_OF_WORK')) await isSubmitted;
      return route.continue();
    });
    await keys.press(other);
    await keys.press('登录');
    await me.page.getByRole('button', { name: '正在提交…' }).waitFor();
    letPuzzleCome();
    await me.page.getByText('账号或密码不对', { exact: false }).first().waitFor();
    await state().getByText(passed).waitFor();
    await keys.to('密码');
    await me.page.keyboard.press('Control+A');
    await me.page.keyboard.type(student.initialPassword);
    await me.page.keyboard.press('Enter');
    await me.at('STATUS_VERIFICATION');
  }, 60_000);

  test('S7: work whose answer was lost is done anew by itself', async () => {
    await fillIn(student.initialPassword);
    await keys.press(other);
    await state().getByText(passed).waitFor();
    let isLost = false;
    await me.page.route('**/graphql', async (route) => {
      if (isLost || !route.request().postData()?.includes('mutation SignIn')) return route.continue();
      isLost = true;
      const { cookie = '' } = await route.request().allHeaders();
      const headers = { cookie, origin: me.server.origin, 'content-type': 'application/json' };
      await fetch(route.request().url(), { method: 'POST', headers, body: route.request().postData() });
      return route.abort();
    });
    await keys.press('登录');
    await me.page.getByText('连不上平台', { exact: true }).waitFor();
    await keys.press('登录');
    await me.at('STATUS_VERIFICATION');
  }, 60_000);

  test('S7: the whole way, to the evaluation platform', async () => {
    await walkByKeyboard(me, { ...student, school });
  }, 120_000);
});
