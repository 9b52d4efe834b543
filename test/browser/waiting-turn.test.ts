import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { captchaAnswer } from '../support/config.js';
import { lookOver } from '../support/look-over.js';
import { useWindows } from '../support/use-windows.js';
import { lockWaits } from '../support/lock-waits.js';

/** A server that works on one operation at a time and lets few wait, and not for long. */
const windows = useWindows({ ADMISSION_CONCURRENT: '1', ADMISSION_WAITING: '8', ADMISSION_WAIT_MS: '300' });

let blocker: pg.Client;
beforeAll(async () => {
  blocker = new pg.Client(windows.portal.url);
  await blocker.connect();
});
afterAll(() => blocker.end());

test('R16: a page waits its turn and says so, keeps what was typed, and goes on by itself', async () => {
  const { window, student } = await windows.at('signIn');
  await window.fill('账号', student.account);
  await window.fill('密码', student.initialPassword);
  await window.fill('图片验证码', captchaAnswer);
  await blocker.query('begin; lock table captcha in exclusive mode');
  const elsewhere = windows.portal.browser().captcha();
  await expect.poll(async () => (await windows.portal.query(lockWaits)).length).toBeGreaterThan(0);
  await window.press('登录');
  await window.says('现在人很多，正在排队。');
  await window.says('会自动再试，不用刷新，填的都还在。');
  expect(await window.page.getByLabel('账号').inputValue()).toBe(student.account);
  await lookOver(window, 'queue');
  await blocker.query('rollback');
  await elsewhere;
  await window.at('STATUS_VERIFICATION');
  await window.page.getByText('现在人很多').waitFor({ state: 'detached' });
});
