import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { personalBrowser, type PersonalBrowser } from '../support/chromium.js';
import { captchaAnswer } from '../support/config.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { runProgram } from '../support/program.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';

const student = { account: '14010119110101001X', name: '王演示', initialPassword: 'xs0101001X' };
const chosenPassword = 'Taiyuan#82f';
const phone = '13800000040';
const minute = 60_000;

let database: TestDatabase;
let directory: string;
let server: ServerProcess;
let browser: PersonalBrowser;
let page: Page;
/** Every address that the browser asked for or showed. */
let addresses: string[];

async function open(): Promise<void> {
  page = await browser.open();
  page.on('request', (request) => addresses.push(request.url()));
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  await page.goto(server.origin);
}

beforeEach(async () => {
  addresses = [];
  database = await createEmptyDatabase();
  directory = await makeDirectory();
  server = await startServerProcess(database.url, directory);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(page.url(), await page.innerText('body').catch(String));
  await browser?.remove();
  await server.kill();
  await database.drop();
  await removeDirectory(directory);
});

const at = (step: string) => page.waitForSelector(`[data-step=${step}]`);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
const typed = (label: string) => page.getByLabel(label, { exact: true }).inputValue();

/** What an administrator or registrar does meanwhile, on the command line. */
async function account(...args: string[]): Promise<void> {
  const { code, output } = await runProgram('server/cli/account.ts', args, { env: server.env }).ended;
  expect(code, output).toBe(0);
}

async function signIn(password: string): Promise<void> {
  await fill('账号', student.account);
  await fill('密码', password);
  await fill('图片验证码', captchaAnswer);
  await press('登录');
}

/** The browser's power fails: whoever comes back is where they were, after signing in if the browser forgot it. */
async function browserDies(step: string, password: string): Promise<void> {
  await browser.kill();
  await open();
  await page.waitForSelector('[data-step]');
  if ((await page.$('[data-step=SIGN_IN]')) !== null && step !== 'SIGN_IN') await signIn(password);
  await at(step);
}

/** The server's power fails as a form is sent: its text stays, and sending it again goes on. */
async function serverDies(button: string, kept: readonly string[]): Promise<void> {
  const before = await Promise.all(kept.map(typed));
  await server.kill();
  await press(button);
  await page.getByText('连不上平台', { exact: true }).waitFor();
  expect(await Promise.all(kept.map(typed))).toEqual(before);
  await server.start();
  await press(button);
}

async function chooseSchool(): Promise<void> {
  await page.getByRole('button', { name: /选择/ }).click();
  await page.getByRole('treeitem', { name: '太原市' }).click();
  await page.getByRole('treeitem', { name: '迎泽区' }).click();
  await page.getByRole('treeitem', { name: '迎泽区演示第一中学' }).click();
  await press('确认');
}

async function smsCode(): Promise<string> {
  const answer = await fetch(`${server.origin}/development/sms.json`);
  const { messages } = (await answer.json()) as { messages: { text: string }[] };
  return /\d{6}/.exec(messages[0]?.text ?? '')?.[0] ?? '';
}

async function moveClock(forwardMs: number): Promise<void> {
  const body = JSON.stringify({ forwardMs });
  const headers = { 'content-type': 'application/json' };
  const { status } = await fetch(`${server.origin}/development/clock`, { method: 'POST', headers, body });
  expect(status).toBe(200);
}

/** Five wrong passwords; the notice outlives a reload, the browser and the server, until an administrator ends it. */
async function lockOut(): Promise<void> {
  const notice = page.getByText('账号被锁定，半小时后自动解锁').first();
  for (let wrong = 0; wrong < 5; wrong += 1) {
    await signIn('Wrong#1234');
    // Spent by the answer.
    await expect.poll(() => typed('图片验证码')).toBe('');
  }
  await notice.waitFor();
  await page.reload();
  await notice.waitFor();
  await server.kill();
  await server.start();
  await browserDies('SIGN_IN', student.initialPassword);
  await signIn(student.initialPassword);
  await page.getByText('账号被锁定，半小时后自动解锁').first().waitFor();
  await account('unlock', '--student', student.account);
}

async function verifyStatus(): Promise<void> {
  await fill('学生姓名', '王不是');
  await chooseSchool();
  await serverDies('提交', ['学生姓名']);
  await page.getByText('姓名和学校与学籍不符').first().waitFor();
  for (let left = 4; left > 0; left -= 1) {
    await page.getByText(`还可以提交 ${left} 次`).waitFor();
    await press('提交');
  }
  await at('REGISTRAR_REVIEW');
  await browserDies('REGISTRAR_REVIEW', student.initialPassword);
  await server.kill();
  await server.start();
  // The page follows by itself.
  await account('confirm-status', '--student', student.account);
}

async function changePassword(): Promise<void> {
  await fill('原密码', student.initialPassword);
  await fill('新密码', chosenPassword);
  await fill('确认密码', chosenPassword);
  await serverDies('修改密码', ['原密码', '新密码', '确认密码']);
}

async function bindPhone(): Promise<void> {
  await fill('手机号', '138 0000 0040');
  await serverDies('获取验证码', ['手机号']);
  await page.getByText('验证码已发到 138****0040').waitFor();
  await browserDies('PHONE_BINDING', chosenPassword);
  await page.getByText('验证码已发到 138****0040').waitFor();
  const code = await smsCode();
  await fill('短信验证码', `${code.slice(0, 3)} ${code.slice(3)}`);
  await serverDies('绑定', ['短信验证码']);
}

/** Everything that the page has left in its browser. As text: it runs there, with names that are not known here. */
const storage = () =>
  page.evaluate<string>(`(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, await caches.keys(), history.state]);
  })()`);

test('at a shared computer, the next person signs in on the same page', async () => {
  browser = await personalBrowser({ width: 1280, height: 900 });
  await account('unlock', '--student', student.account);
  await open();
  await signIn(student.initialPassword);
  await at('STATUS_VERIFICATION');
  await press('退出登录');
  await at('SIGN_IN');
  await signIn(student.initialPassword);
  await at('STATUS_VERIFICATION');
}, 60_000);

async function reachPasswordChange(): Promise<void> {
  await signIn(student.initialPassword);
  await at('STATUS_VERIFICATION');
  await fill('学生姓名', student.name);
  await chooseSchool();
  await press('提交');
  await at('PASSWORD_CHANGE');
}

async function changeTo(password: string): Promise<void> {
  await fill('原密码', student.initialPassword);
  await fill('新密码', password);
  await fill('确认密码', password);
  await press('修改密码');
}

describe('what happens on real computers', () => {
  beforeEach(async () => {
    browser = await personalBrowser({ width: 1280, height: 900 });
    await account('unlock', '--student', student.account);
    await open();
  });

  test('a look at the help pages costs nothing that was typed', async () => {
    await fill('账号', student.account);
    await fill('密码', student.initialPassword);
    await page.getByRole('link', { name: '帮助' }).click();
    await page.getByRole('button', { name: '回到刚才的页面' }).click();
    expect([await typed('账号'), await typed('密码')]).toEqual([student.account, student.initialPassword]);
    await fill('图片验证码', captchaAnswer);
    await press('登录');
    await at('STATUS_VERIFICATION');
    await fill('学生姓名', '王');
    await page.getByRole('link', { name: '帮助' }).click();
    await page.goBack();
    expect(await typed('学生姓名')).toBe('王');
    // The next person finds nothing of it.
    await press('退出登录');
    await at('SIGN_IN');
    expect([await typed('账号'), await typed('密码')]).toEqual(['', '']);
  }, 60_000);

  test('a clock that is ten minutes ahead changes no picture under the hand', async () => {
    await page.addInitScript(`{ const now = Date.now; Date.now = () => now() + ${10 * minute}; }`);
    await page.reload();
    await at('SIGN_IN');
    const picture = () => page.locator('img').first().getAttribute('src');
    await page.locator('img').first().waitFor();
    const before = await picture();
    await fill('账号', student.account);
    await fill('密码', student.initialPassword);
    await fill('图片验证码', captchaAnswer);
    await page.getByRole('button', { name: '登录', exact: true }).focus();
    expect(await picture()).toBe(before);
    await press('登录');
    await at('STATUS_VERIFICATION');
  }, 60_000);

  test('whose answer to a password change was lost is told to try the new one', async () => {
    await reachPasswordChange();
    let isLost = false;
    await page.route('**/graphql', async (route) => {
      const isChange = route.request().postData()?.includes('ChangePassword') ?? false;
      if (!isChange || isLost) return route.continue();
      await route.fetch();
      // The new cookie is lost with the answer.
      await page.context().clearCookies();
      isLost = true;
      return route.abort();
    });
    await changeTo(chosenPassword);
    await page.getByText('连不上平台', { exact: true }).waitFor();
    await press('修改密码');
    await at('SIGN_IN');
    await page.getByText('密码可能已经改好').waitFor();
    await signIn(chosenPassword);
    await at('PHONE_BINDING');
  }, 60_000);

  test('who signs out while an answer is under way stays signed out', async () => {
    await reachPasswordChange();
    await page.route('**/graphql', async (route) => {
      const isChange = route.request().postData()?.includes('ChangePassword') ?? false;
      const response = await route.fetch();
      if (isChange) await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.fulfill({ response });
    });
    await changeTo(chosenPassword);
    await press('退出登录');
    await at('SIGN_IN');
    await page.unrouteAll();
    await page.reload();
    await at('SIGN_IN');
    expect(await page.getByRole('button', { name: '退出登录' }).count()).toBe(0);
  }, 60_000);
});

describe.each([
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
])('a student at $width px', (size) => {
  test('gets from the locked account to the evaluation platform through failing power (S20, R4, W6)', async () => {
    browser = await personalBrowser(size);
    await open();
    await at('SIGN_IN');
    await signIn(student.initialPassword);
    await page.getByText('账号被锁定，请联系系统管理员', { exact: true }).waitFor();
    await account('unlock', '--student', student.account);
    await lockOut();

    await browserDies('SIGN_IN', student.initialPassword);
    await fill('账号', student.account);
    await fill('密码', student.initialPassword);
    await fill('图片验证码', captchaAnswer);
    await serverDies('登录', ['账号', '密码', '图片验证码']);

    await at('STATUS_VERIFICATION');
    await browserDies('STATUS_VERIFICATION', student.initialPassword);
    await verifyStatus();

    await at('PASSWORD_CHANGE');
    await browserDies('PASSWORD_CHANGE', student.initialPassword);
    await changePassword();

    await at('PHONE_BINDING');
    await browserDies('PHONE_BINDING', chosenPassword);
    await bindPhone();

    await at('ARRIVED');
    await browserDies('ARRIVED', chosenPassword);
    await page.waitForSelector('[data-access=SYNCING]');
    await account('lock', '--student', student.account);
    await page.getByText('登录已结束，请重新登录。').waitFor();
    await signIn(chosenPassword);
    await page.getByText('账号被锁定，请联系系统管理员', { exact: true }).waitFor();
    await account('unlock', '--student', student.account);
    await signIn(chosenPassword);
    await at('ARRIVED');
    await server.kill();
    await press('高中综评专用入口');
    await page.getByText('连不上平台', { exact: true }).waitFor();
    await server.start();
    await press('高中综评专用入口');

    await at('EVALUATION');
    await page.getByText('1401**********001X').waitFor();
    await page.getByRole('link', { name: '回到首登' }).click();
    await moveClock(11 * minute);
    await page.waitForSelector('[data-access=SYNCED]');

    const left = (await storage()) + addresses.map(decodeURIComponent).join('\n');
    for (const secret of [student.account, student.name, phone, student.initialPassword, chosenPassword])
      expect(left).not.toContain(secret);
  }, 180_000);
});
