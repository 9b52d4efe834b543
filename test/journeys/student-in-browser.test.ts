import { afterEach, describe, expect, test } from 'vitest';
import { captchaAnswer } from '../support/config.js';
import { chosenPassword, sample as student } from '../support/portal.js';
import { StudentBrowser } from '../support/student-browser.js';
import { deskSize, phoneSize } from '../support/use-windows.js';
import { atNight } from '../support/thorough.js';
import { minute } from '../support/time.js';

const phone = '13800000040';
let me: StudentBrowser;

afterEach(({ task }) => me.end(task.result?.state === 'fail'));

/** The browser's power fails: whoever comes back is where they were, at either width, after signing in if it forgot. */
async function browserDies(step: string, password: string): Promise<void> {
  await me.browser.kill();
  await me.open();
  await me.page.waitForSelector('[data-step]');
  if ((await me.page.$('[data-step=SIGN_IN]')) !== null && step !== 'SIGN_IN') await me.signIn(password);
  for (const size of [deskSize, phoneSize]) {
    await me.page.setViewportSize(size);
    await me.at(step);
  }
}

/** The server's power fails as a form is sent: its text stays, and sending it again goes on. */
async function serverDies(button: string, kept: readonly string[]): Promise<void> {
  const before = await Promise.all(kept.map((label) => me.typed(label)));
  await me.server.kill();
  await me.press(button);
  await me.page.getByText('连不上平台', { exact: true }).waitFor();
  expect(await Promise.all(kept.map((label) => me.typed(label)))).toEqual(before);
  await me.server.start();
  await me.press(button);
}

async function smsCode(): Promise<string> {
  const answer = await fetch(`${me.server.origin}/development/sms.json`);
  const { messages } = (await answer.json()) as { messages: { text: string }[] };
  return /\d{6}/.exec(messages[0]?.text ?? '')?.[0] ?? '';
}

/** Five wrong passwords; the notice outlives a reload, the browser and the server, until an administrator ends it. */
async function lockOut(): Promise<void> {
  const notice = me.page.getByText('账号被锁定，半小时后自动解锁').first();
  for (let wrong = 0; wrong < 5; wrong += 1) {
    await me.signIn('Wrong#1234');
    // Spent by the answer.
    await expect.poll(() => me.typed('图片验证码')).toBe('');
  }
  await notice.waitFor();
  await me.page.reload();
  await notice.waitFor();
  await me.server.kill();
  await me.server.start();
  await browserDies('SIGN_IN', student.initialPassword);
  await me.signIn(student.initialPassword);
  await me.page.getByText('账号被锁定，半小时后自动解锁').first().waitFor();
  await me.account('unlock', '--student', student.account);
}

async function verifyStatus(): Promise<void> {
  await me.fill('学生姓名', '王不是');
  await me.chooseSchool();
  await serverDies('提交', ['学生姓名']);
  await me.page.getByText('姓名和学校与学籍不符').first().waitFor();
  for (let left = 4; left > 0; left -= 1) {
    await me.page.getByText(`还可以试 ${left} 次`).waitFor();
    await me.press('提交');
  }
  await me.at('REGISTRAR_REVIEW');
  await browserDies('REGISTRAR_REVIEW', student.initialPassword);
  await me.server.kill();
  await me.server.start();
  // The page follows by itself.
  await me.account('confirm-status', '--student', student.account);
}

async function changePassword(): Promise<void> {
  await me.fill('原密码', student.initialPassword);
  await me.fill('新密码', chosenPassword);
  await me.fill('确认密码', chosenPassword);
  await serverDies('修改密码', ['原密码', '新密码', '确认密码']);
}

async function bindPhone(): Promise<void> {
  await me.fill('手机号', '138 0000 0040');
  await serverDies('获取验证码', ['手机号']);
  await me.page.getByText('验证码已发到 138****0040').waitFor();
  await browserDies('PHONE_BINDING', chosenPassword);
  await me.page.getByText('验证码已发到 138****0040').waitFor();
  // A job sends it.
  await expect.poll(smsCode).toMatch(/^\d{6}$/);
  const code = await smsCode();
  await me.fill('短信验证码', `${code.slice(0, 3)} ${code.slice(3)}`);
  await serverDies('绑定', ['短信验证码']);
}

/** Everything that the page has left in its me.browser. As text: it runs there, with names that are not known here. */
const storage = () =>
  me.page.evaluate<string>(`(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, await caches.keys(), history.state]);
  })()`);

describe.runIf(atNight)('a student on a phone', () => {
  test('gets from the locked account to the evaluation platform through failing power (S20; trust R4, W6)', async () => {
    me = await StudentBrowser.start(phoneSize);
    await me.at('SIGN_IN');
    await me.signIn(student.initialPassword);
    await me.page.getByText('账号被锁定，请联系系统管理员', { exact: true }).waitFor();
    await me.account('unlock', '--student', student.account);
    await lockOut();

    await browserDies('SIGN_IN', student.initialPassword);
    await me.fill('账号', student.account);
    await me.fill('密码', student.initialPassword);
    await me.fill('图片验证码', captchaAnswer);
    await serverDies('登录', ['账号', '密码', '图片验证码']);

    await me.at('STATUS_VERIFICATION');
    await browserDies('STATUS_VERIFICATION', student.initialPassword);
    await verifyStatus();

    await me.at('PASSWORD_CHANGE');
    await browserDies('PASSWORD_CHANGE', student.initialPassword);
    await changePassword();

    await me.at('PHONE_BINDING');
    await browserDies('PHONE_BINDING', chosenPassword);
    await bindPhone();

    await me.at('ARRIVED');
    await browserDies('ARRIVED', chosenPassword);
    await me.page.waitForSelector('[data-access=SYNCING]');
    await me.account('lock', '--student', student.account);
    await me.page.getByText('登录已结束，请重新登录。').waitFor();
    await me.signIn(chosenPassword);
    await me.page.getByText('账号被锁定，请联系系统管理员', { exact: true }).waitFor();
    await me.account('unlock', '--student', student.account);
    await me.signIn(chosenPassword);
    await me.at('ARRIVED');
    await me.server.kill();
    await me.press('高中综评专用入口');
    await me.page.getByText('连不上平台', { exact: true }).waitFor();
    await me.server.start();
    await me.press('高中综评专用入口');

    await me.at('EVALUATION');
    await me.page.getByText('1401** ******** 001X').waitFor();
    await me.page.getByRole('link', { name: '回到首登' }).click();
    await me.server.moveClock(11 * minute);
    await me.page.waitForSelector('[data-access=SYNCED]');

    const left = (await storage()) + me.addresses.map(decodeURIComponent).join('\n');
    for (const secret of [student.account, student.name, phone, student.initialPassword, chosenPassword])
      expect(left).not.toContain(secret);
  }, 300_000);
});
