import { describe, test } from 'vitest';
import { placeName, type Place } from '../../machines/teacher-real-name/places.js';
import { people, type Person } from '../../server/government/seed/people.js';
import type { Untyped } from '../support/browser.js';
import { captchaAnswer } from '../support/government-browser.js';
import { staff } from '../support/real-name.js';
import { useStaffWindows } from './use-staff-windows.js';
import { minute } from '../support/time.js';
import { deskSize } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { atNight } from '../support/thorough.js';

/** One browser on both systems: what the official instructions tell of is done on the platform's own pages. */
const windows = useStaffWindows();
const passwordThere = 'Abcd1234';

const person = (key: string) => people.find((one) => one.key === key) as Person;
const there = (path: string) => windows.world.government.origin + path;
const atPlatform = ({ page }: Window) => page.waitForURL((url) => url.origin === windows.world.government.origin);

async function starts(account: string): Promise<Window> {
  const { browser } = await windows.signedIn(account);
  const window = await windows.open({ as: browser, path: '/real-name' });
  await window.at('UNVERIFIED');
  return window;
}

async function goes(window: Window, button: string): Promise<void> {
  await window.press(button);
  await atPlatform(window);
}

async function shows({ page }: Window, place: Place): Promise<void> {
  await page.waitForSelector(`[data-step=${placeName(place)}]`);
}

const chooses = ({ page }: Window, label: RegExp) => page.getByRole('button', { name: label }).click();

/** Fills in the whole form and asks for a code; registers with it if one came. */
async function registers(
  { page }: Window,
  loginName: string,
  { name, idNumber }: Person,
  phone: string,
): Promise<void> {
  await page.goto(there('/register'));
  const texts = { loginName, name, idNumber, phone, validFrom: '2020-01-01', captcha: captchaAnswer };
  for (const [field, text] of Object.entries(texts)) await page.locator(`[name=${field}]`).fill(text);
  await page.locator('[name=validTerm][value="20"]').check();
  await page.locator('[name=consent]').check();
  await page.locator('button[value=send-code]').click();
  await page.waitForLoadState();
  if ((await page.locator('.errors').count()) > 0) return;
  await page.locator('[name=password]').fill(passwordThere);
  await page.locator('[name=confirmation]').fill(passwordThere);
  await page.locator('[name=smsCode]').fill(await windows.world.government.codeTo(phone));
  await page.locator('button[value=register]').last().click();
  await page.waitForLoadState();
}

async function signsIn({ page }: Window, loginName: string, password: string): Promise<void> {
  await page.goto(there('/sign-in'));
  await page.locator('[name=loginName]').fill(loginName);
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=captcha]').fill(captchaAnswer);
  await page.locator('button[value=sign-in]').last().click();
}

async function agrees(window: Window): Promise<void> {
  await window.page.getByRole('button', { name: '同意并继续' }).click();
  await window.page.waitForURL((url) => url.pathname === '/real-name');
}

describe('on the platform’s own pages', () => {
  windows.sized(deskSize);

  test('registers there, signs in, agrees, and is verified', async () => {
    const who = person('nobody');
    const window = await starts(staff.nobody.account);
    await goes(window, '前往山西政务服务平台');
    await registers(window, 'hezhixin', who, who.phone);
    await window.page.getByRole('heading', { name: '注册成功' }).waitFor();
    await signsIn(window, 'hezhixin', passwordThere);
    await agrees(window);
    await window.at('ARRIVED');
  });

  test.runIf(atNight)(
    '「该手机号已存在」: the portal’s page moves on by itself, and sign-in by SMS leads out',
    async () => {
      const who = person('teacherA');
      const window = await starts(staff.teacherA.account);
      const beside = await window.another('/real-name');
      await goes(window, '前往山西政务服务平台');
      await registers(window, 'second', who, who.phone);
      await window.page.getByText('该手机号已存在').first().waitFor();
      await shows(beside, 'duplicatePhone.whosePhone');
      await chooses(beside, /是我的，能收短信/);
      await shows(beside, 'duplicatePhone.signInBySms');
      await goes(beside, '去那边，用短信登录');
      const { page } = beside;
      await page.goto(there('/sign-in/sms'));
      await page.locator('[name=phone]').fill(who.phone);
      await page.locator('[name=captcha]').fill(captchaAnswer);
      await page.locator('button[value=send-code]').click();
      await page.locator('[name=smsCode]').fill(await windows.world.government.codeTo(who.phone));
      await page.locator('button[value=sign-in]').last().click();
      await agrees(beside);
      await beside.at('ARRIVED');
    },
  );

  test.runIf(atNight)(
    '「该证件号已被其他账户绑定」, neither password nor phone: face scan, new password, new phone',
    async () => {
      const who = person('idBoundOldPhone');
      const window = await starts(staff.idBoundOldPhone.account);
      const beside = await window.another('/real-name');
      await goes(window, '前往山西政务服务平台');
      await registers(window, 'second2', who, who.phone);
      await window.page.getByText('该证件号已被其他账户绑定').first().waitFor();
      await shows(beside, 'duplicateId.signInByPassword');
      await beside.press('密码想不起来，登录不了');
      await chooses(beside, /已不在使用，收不到短信/);
      await beside.press('准备好了，开始');
      const { page: app } = window;
      const done = async (place: Place) => {
        await shows(beside, place);
        await beside.press('做好了，下一步');
      };
      await app.goto(there('/sanjintong'));
      await app.getByLabel('身份证号').fill(who.idNumber);
      await app.getByRole('button', { name: '刷脸登录' }).click();
      await done('duplicateId.faceScan.enterId');
      await app.getByRole('button', { name: '我是本人，刷脸登录' }).click();
      await done('duplicateId.faceScan.faceSignIn');
      await app.getByRole('link', { name: '设置' }).first().click();
      await done('duplicateId.faceScan.settings');
      await app.getByRole('link', { name: '忘记密码' }).click();
      await done('duplicateId.faceScan.forgottenPassword');
      await app.getByRole('link', { name: '刷脸重置密码' }).click();
      await app.locator('[name=isOwner]').check();
      await app.locator('[name=password]').fill(passwordThere);
      await app.locator('[name=confirmation]').fill(passwordThere);
      await app.getByRole('button', { name: '刷脸重置密码' }).click();
      await done('duplicateId.faceScan.resetPassword');
      await app.getByRole('link', { name: '修改手机号' }).click();
      // Its code was sent for registering a moment ago.
      windows.world.government.moveClock(minute);
      await app.locator('[name=phone]').fill(who.phone);
      await app.locator('button[value=send-code]').click();
      await app.locator('[name=password]').fill(passwordThere);
      await app.locator('[name=smsCode]').fill(await windows.world.government.codeTo(who.phone));
      await app.locator('button[value=change]').last().click();
      await app.getByRole('heading', { name: '修改成功' }).waitFor();
      await done('duplicateId.changePhone');
      await goes(beside, '去那边，用新手机号登录');
      await signsIn(beside, who.phone, passwordThere);
      await agrees(beside);
      await beside.at('ARRIVED');
    },
  );

  test.runIf(atNight)(
    'signed in there as somebody else: deregisters after the warning, registers anew, and the case is over',
    async () => {
      const who = person('phoneTaken');
      const [loginName, password] = staff.phoneTaken.there;
      const window = await starts(staff.phoneTaken.account);
      await goes(window, '前往山西政务服务平台');
      await signsIn(window, loginName, password);
      await agrees(window);
      await shows(window, 'noMatchingAccount.checkIdentity');
      await chooses(window, /^不是我/);
      await chooses(window, /注销账号/);
      await shows(window, 'noMatchingAccount.deregisterWarning');
      await window.press('看清了，我要注销');
      await window.press('确定，进入下一步');
      await shows(window, 'noMatchingAccount.deregister');
      const beside = await window.another('/real-name');
      const { page } = window;
      await page.goto(there('/user/settings/deregister'));
      await page.locator('[name=understood]').check();
      await page.locator('form[action="/user/settings/deregister"] button').last().click();
      await page.locator('form[action="/user/settings/deregister/confirm"] button').last().click();
      await page.waitForURL(there('/deregistered'));
      await beside.press('注销好了，下一步');
      await goes(beside, '去那边注册');
      await registers(beside, 'dingruohua', who, who.phone);
      await signsIn(beside, 'dingruohua', passwordThere);
      await agrees(beside);
      await beside.at('ARRIVED');
    },
  );

  test('a conflict that an administrator settles: the page that waits moves on by itself', async () => {
    const [loginName, password] = staff.foreignIdentity.there;
    const window = await starts(staff.foreignIdentity.account);
    await goes(window, '前往山西政务服务平台');
    await signsIn(window, loginName, password);
    await agrees(window);
    await shows(window, 'noMatchingAccount.checkIdentity');
    await chooses(window, /^是我/);
    await shows(window, 'contact');
    const administrator = await windows.world.verified(staff.administrator.account);
    const { cases } = await administrator.conflicts();
    const own = cases.find(({ account }: Untyped) => account.maskedName === '常＊＊');
    await administrator.settle(own.number, 'BIND_HERE', { identityConfirmed: true });
    await window.at('ARRIVED');
    await window.says('管理员已确认是您本人');
  });
});
