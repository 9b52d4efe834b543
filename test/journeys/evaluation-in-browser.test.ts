import { afterEach, describe, expect, test } from 'vitest';
import { captchaAnswer } from '../support/config.js';
import { chosenPassword, sample as student } from '../support/portal.js';
import { StudentBrowser } from '../support/student-browser.js';
import { atNight } from '../support/thorough.js';
import { minute } from '../support/time.js';

let me: StudentBrowser;

afterEach(({ task }) => me.end(task.result?.state === 'fail'));

/** From the locked account to the last step but one. */
async function comeToPhone(): Promise<void> {
  await me.account('unlock', '--student', student.account);
  await me.signIn(student.initialPassword);
  await me.at('STATUS_VERIFICATION');
  await me.fill('学生姓名', student.name);
  await me.chooseSchool();
  await me.press('提交');
  await me.at('PASSWORD_CHANGE');
  await me.fill('原密码', student.initialPassword);
  await me.fill('新密码', chosenPassword);
  await me.fill('确认密码', chosenPassword);
  await me.press('修改密码');
  await me.at('PHONE_BINDING');
}

/** From the locked account to the last step; says when the wait for the evaluation platform ends. */
async function arrive(): Promise<number> {
  await comeToPhone();
  const answered = me.page.waitForResponse((response) => response.request().postData()?.includes('skipPhone') ?? false);
  await me.press('先不绑定');
  const { data } = (await (await answered).json()) as {
    data: { result: { viewer: { onboarding: { deadlines: { name: string; at: string }[] } } } };
  };
  await me.at('ARRIVED');
  const sync = data.result.viewer.onboarding.deadlines.find(({ name }) => name === 'PASSWORD_SYNC');
  return Date.parse(sync?.at ?? '');
}

async function signInThere(password: string): Promise<void> {
  await me.fill('账号', student.account);
  await me.fill('密码', password);
  await me.fill('图片验证码', captchaAnswer);
  await me.press('登录');
}

/** The countdown on the page is the server's deadline, to a second. */
async function expectCountdown(deadline: number): Promise<void> {
  const timer = me.page.getByRole('timer');
  await timer.waitFor();
  const before = await serverNow();
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(await timer.innerText()) ?? [];
  const after = await serverNow();
  const left = Number(minutes) * 60 + Number(seconds);
  expect(left).toBeLessThanOrEqual(Math.ceil((deadline - before) / 1000) + 1);
  expect(left).toBeGreaterThanOrEqual(Math.floor((deadline - after) / 1000) - 1);
}

async function serverNow(): Promise<number> {
  const response = await fetch(`${me.server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ portal { serverTime } }' }),
  });
  const { data } = (await response.json()) as { data: { portal: { serverTime: string } } };
  return Date.parse(data.portal.serverTime);
}

const isWide = () =>
  me.page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe.runIf(atNight)('the evaluation platform on a phone', () => {
  test('S18, S19: entered at once through the portal; its own sign-in counts down, is late, and opens', async () => {
    me = await StudentBrowser.start({ width: 360, height: 740 });
    const deadline = await arrive();
    await me.press('高中综评专用入口');
    await me.at('EVALUATION');
    await me.page.getByText('1401** ******** 001X').waitFor();
    expect(await me.page.title()).toContain('综合素质评价平台');
    expect(await isWide()).toBe(false);

    // It has a session of its own: leaving it leaves the portal's.
    await me.press('退出综评平台');
    await me.at('EVALUATION_SIGN_IN');
    await me.page.getByText('已退出综评平台').waitFor();
    await me.page.goto(`${me.server.origin}/onboarding`);
    await me.at('ARRIVED');
    // Leaving the portal leaves both: the next person at this computer finds neither.
    await me.press('高中综评专用入口');
    await me.at('EVALUATION');
    await me.page.getByRole('link', { name: '回到首登' }).click();
    await me.at('ARRIVED');
    await me.press('退出登录');
    await me.at('SIGN_IN');
    await me.page.goto(`${me.server.origin}/evaluation`);
    await me.at('EVALUATION_SIGN_IN');
    expect(await isWide()).toBe(false);

    // Within ten minutes.
    await signInThere(student.initialPassword);
    await me.page.getByText('账号或密码不对').first().waitFor();
    await signInThere(chosenPassword);
    await me.page.waitForSelector('[data-sync=RUNNING]');
    await expectCountdown(deadline);
    expect(await isWide()).toBe(false);
    await me.page.reload();
    await me.page.waitForSelector('[data-sync=RUNNING]');
    await expectCountdown(deadline);
    await me.server.moveClock(4 * minute);
    await me.browser.kill();
    await me.open();
    await me.page.goto(`${me.server.origin}/evaluation/sign-in`);
    await signInThere(chosenPassword);
    await me.page.waitForSelector('[data-sync=RUNNING]');
    await expectCountdown(deadline);

    // The wait ends on the page: it says so, and does not count below nothing.
    await me.page.clock.install();
    await me.page.clock.fastForward(7 * minute);
    await me.page.waitForSelector('[data-sync=OVER]');
    await me.page.getByText('时间到了，请过几秒再登录一次。').waitFor();

    await me.server.moveClock(7 * minute);
    await me.page.goto(`${me.server.origin}/evaluation/sign-in`);
    await expect
      .poll(
        async () => {
          await signInThere(chosenPassword);
          await me.page.waitForSelector('[data-step=EVALUATION], [data-sync=OVERDUE]');
          return me.page.locator('[data-step=EVALUATION]').count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
    await me.page.getByText('1401** ******** 001X').waitFor();
  }, 180_000);
});

test.runIf(atNight)(
  'whoever comes from the evaluation platform without having signed in goes on there afterwards',
  async () => {
    me = await StudentBrowser.start();
    const enter = `${me.server.origin}/evaluation/enter?iss=${encodeURIComponent(`${me.server.origin}/openid`)}`;
    await me.page.goto(enter);
    await me.at('SIGN_IN');
    await me.page.getByText('先登录首登').waitFor();
    await comeToPhone();
    await me.press('先不绑定');
    await me.at('EVALUATION');
  },
  120_000,
);
