import { beforeAll, describe, expect, test } from 'vitest';
import { readCaseNumber } from '../../client/text/case-number.js';
import { placeName, type Place } from '../../machines/teacher-real-name/places.js';
import { referenceOf, type AppStep } from '../../server/real-name/hear-government.js';
import type { Browser } from '../support/browser.js';
import { captchaAnswer } from '../support/government-browser.js';
import { staff, staffPassword } from '../support/real-name.js';
import { useStaffWindows } from './use-staff-windows.js';
import { deskSize, phoneSize, type WindowOptions } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { atNight, times } from '../support/thorough.js';
import { minute } from '../support/time.js';

const windows = useStaffWindows();
/** As fast as a page has to follow what happens elsewhere (T2). */
const soon = { timeout: times({ usually: 10_000, thoroughly: 3_000 }) };

let administrator: Browser;
beforeAll(async () => {
  administrator = await windows.world.verified(staff.administrator.account);
});

async function shows(window: Window, place: Place): Promise<void> {
  await window.page.waitForSelector(`[data-step=${placeName(place)}]`, soon);
}

/** Somebody at a place, before a window that shows it. */
async function standing(account: string, place: Place | null, options: WindowOptions = {}) {
  const { browser, id } = await windows.signedIn(account);
  if (place !== null) await windows.bring(id, place);
  const window = await windows.open({ as: browser, path: '/real-name', ...options });
  if (place !== null) await window.at(placeName(place));
  return { window, browser, id };
}

const atPlatform = ({ page }: Window) => page.waitForURL((url) => url.origin === windows.world.government.origin);
const submitThere = ({ page }: Window, action: string) =>
  page.locator(`form[action="${action}"] button`).last().click();

async function signInThere({ page }: Window, [loginName, password]: readonly [string, string]): Promise<void> {
  await page.locator('[name=loginName]').fill(loginName);
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=captcha]').fill(captchaAnswer);
  await page.locator('form[action="/sign-in"] button[value=sign-in]').last().click();
}

describe('to the government platform and back', () => {
  windows.sized(phoneSize);

  test('T1: cancelled, refused, and at last agreed: each is named, and the way goes on', async () => {
    const { window } = await standing(staff.registered.account, 'unverified');
    await window.says('未进行实名认证');
    expect(await window.page.locator('.position').innerText()).toBe('第 2 步，共 4 步');
    await window.press('前往山西政务服务平台');
    await atPlatform(window);
    await submitThere(window, '/authorize/cancel');
    await window.at('CANCELLED');
    await window.says('您在政务平台取消了登录');
    await window.press('再去一次政务平台');
    await atPlatform(window);
    await signInThere(window, staff.registered.there);
    await submitThere(window, '/authorize/deny');
    await window.at('DENIED');
    await window.says('政务平台没有授权');
    await window.press('再去一次政务平台');
    await atPlatform(window);
    if (window.page.url().includes('/sign-in')) await signInThere(window, staff.registered.there);
    await submitThere(window, '/authorize/agree');
    await window.at('ARRIVED');
    await window.says('实名认证成功');
    await window.says(/还要 (10:00|9:\d\d)/);
    expect(await window.page.locator('.position').innerText()).toBe('第 4 步，共 4 步');
    expect((await window.print()).pages).toBe(1);
    await window.press('高中综评专用入口');
    await window.at('EVALUATION');
  });

  test.runIf(atNight)('T1: the wait is on the server’s clock; an answer that does not come is named', async () => {
    const { window } = await standing(staff.phoneTaken.account, 'atGovernment');
    await window.follows();
    await window.says(/还会等您 (30:00|29:\d\d)/);
    await windows.world.portal.moveClock(30 * minute);
    await window.comeBack();
    await shows(window, 'expired');
    await window.press('再去一次政务平台');
    await atPlatform(window);
  });

  test.runIf(atNight)(
    'S21, S23: a double click is one request; going back asks for nothing and can begin again',
    async () => {
      const { window } = await standing(staff.phoneTaken.account, 'unverified');
      await window.page.getByRole('button', { name: '前往山西政务服务平台' }).dblclick();
      await atPlatform(window);
      expect(window.sent('GoToGovernment')).toBe(1);
      await window.page.goBack();
      await window.at('AT_GOVERNMENT');
      expect(window.sent('GoToGovernment')).toBe(1);
      await window.press('在这台设备重新开始');
      await atPlatform(window);
      expect(window.sent('GoToGovernment')).toBe(2);
    },
  );

  test.runIf(atNight)('S23: without a network everything stays, and the same press works later', async () => {
    const { window } = await standing(staff.phoneTaken.account, 'unverified');
    await window.offline();
    await window.press('前往山西政务服务平台');
    await window.says('网络断了，没有发送');
    await window.offline(false);
    await window.lose('GoToGovernment');
    await window.press('前往山西政务服务平台');
    await window.says('连不上平台');
    // It had been heard of all the same: the next press goes on with it.
    await window.page.getByRole('button', { name: /前往山西政务服务平台|重新开始/ }).click();
    await atPlatform(window);
  });

  test('an answer that belongs to nobody here: said once, and to whoever has to sign in first', async () => {
    const { window } = await standing(staff.phoneTaken.account, 'unverified', { path: '/real-name?return=elsewhere' });
    await window.says('那边的结果没有接上');
    await expect.poll(() => new URL(window.page.url()).search).toBe('');
    await window.page.reload();
    await window.at('UNVERIFIED');
    expect(await window.text()).not.toContain('没有接上');

    const stranger = await windows.open({ path: '/real-name?return=elsewhere' });
    await stranger.at('SIGN_IN');
    await stranger.says('政务服务平台的结果没有接上');
    await stranger.signInAs(staff.phoneTaken.account, staffPassword);
    await stranger.at('UNVERIFIED');
    expect(new URL(stranger.page.url()).pathname).toBe('/real-name');
  });
});

describe('out of the conflicts', () => {
  test('T2, T3: the face scan says what it needs and the way without; the app moves the page on', async () => {
    const { window, id } = await standing(staff.idBoundOldPhone.account, 'duplicateId.phoneNotInUse');
    await window.follows();
    await window.says('没有手机，或不能刷脸？');
    await window.press('准备好了，开始');
    await shows(window, 'duplicateId.faceScan.enterId');
    await window.page.getByRole('img', { name: '二维码：打开三晋通' }).waitFor();
    const address = `${windows.world.government.origin}/sanjintong`;
    expect(await window.page.locator('[data-app]').getAttribute('href')).toContain(address);
    const { composition } = windows.world.portal.servers[0]!;
    const reference = referenceOf(composition.services, id);
    const follows: readonly (readonly [AppStep, Place])[] = [
      ['enterId', 'duplicateId.faceScan.faceSignIn'],
      ['faceSignIn', 'duplicateId.faceScan.settings'],
    ];
    for (const [step, next] of follows) {
      await composition.hearGovernment({ kind: 'appStep', step, reference });
      await shows(window, next);
    }
    expect(await window.page.locator('.row[aria-current]').allInnerTexts()).toEqual([expect.stringContaining('设置')]);
    await window.page.setViewportSize(phoneSize);
    await window.page.getByRole('link', { name: '打开三晋通' }).waitFor();
    await expect.poll(() => window.page.getByRole('img').count()).toBe(0);
  });

  test('T4: whose phone it is decides; a step back changes nothing', async () => {
    const { window } = await standing(staff.phoneTaken.account, 'unverified');
    const choose = (name: string | RegExp) => window.page.getByRole('button', { name }).click();
    await choose(/该手机号已存在/);
    await shows(window, 'duplicatePhone.whosePhone');
    await expect.poll(() => window.page.evaluate('document.activeElement.id')).toBe('step-title');
    for (const [answer, place] of [
      [/是我的，能收短信/, 'duplicatePhone.signInBySms'],
      [/填错了/, 'duplicatePhone.anotherNumber'],
      [/那边的账号不是/, 'duplicatePhone.notMine'],
    ] as const) {
      await choose(answer);
      await shows(window, place);
      await window.says('返回不会改变任何东西。');
      await choose('返回上一步');
      await shows(window, 'duplicatePhone.whosePhone');
    }
  });

  test('T5, T6: what a deregistration costs stands before it; it is asked twice, and leaving it changes nothing', async () => {
    const { window } = await standing(staff.idBoundPhoneInUse.account, 'noMatchingAccount.notOneself');
    await window.page.getByRole('button', { name: /注销账号/ }).click();
    await shows(window, 'noMatchingAccount.deregisterWarning');
    await window.says('注销不能撤回。');
    await window.press('看清了，我要注销');
    await window.page.getByRole('dialog').waitFor();
    await window.press('取消');
    expect(window.sent('ConfirmDeregistration')).toBe(0);
    await window.press('不注销，返回');
    await shows(window, 'noMatchingAccount.notOneself');
    await window.page.getByRole('button', { name: /注销账号/ }).click();
    await window.press('看清了，我要注销');
    await window.press('确定，进入下一步');
    await shows(window, 'noMatchingAccount.deregister');
    await window.press('返回上一步');
    await shows(window, 'noMatchingAccount.notOneself');
    // Whoever merely signed in with somebody else's account needs neither.
    await window.press('用自己的账号再去一次');
    await atPlatform(window);
  });

  test('T7: a case has a number, a page to come back to, and an answer that comes by itself', async () => {
    const { window } = await standing(staff.nobody.account, 'unavailable');
    await window.press('请管理员处理');
    await shows(window, 'contact');
    const number = (await window.page.locator('[data-case] .number').innerText()).replace(/\s/, '');
    expect(number).toMatch(/^\d{8}$/);
    const printed = await window.print();
    expect(printed.pages).toBe(1);
    expect(printed.text).toContain(`/real-name/case/${number}`);

    const later = await windows.open({ path: `/real-name/case/${number}`, viewport: phoneSize });
    await later.at('SIGN_IN');
    await later.signInAs(staff.nobody.account, staffPassword);
    await later.at('CASE');
    await later.says('等管理员处理');
    expect(new URL(later.page.url()).pathname).toBe(`/real-name/case/${number}`);

    await administrator.settle(number, 'REJECTED', { reason: '请带身份证来核对' });
    await shows(window, 'rejected');
    await window.says('管理员的话：请带身份证来核对');
    await window.says(/编号 \d{4}\s\d{4}，处理人：.*学校系统管理员/);
    await later.says('没有通过');
    await window.press('再请管理员看一次');
    await shows(window, 'contact');
    const second = (await window.page.locator('[data-case] .number').innerText()).replace(/\s/, '');
    await administrator.settle(second, 'TRY_AGAIN', { reason: '已改好登记的姓名' });
    await shows(window, 'unverified');
    await window.says('管理员请您再认证一次');
    await later.open(`/real-name/case/${number}`);
    await later.says(`没有编号为 ${readCaseNumber(number)} 的申请`);
  });

  test('signed in there as somebody else, it is said as whom; the settlement opens the platform (T8)', async () => {
    const { account, there } = staff.foreignIdentity;
    const { window, browser } = await standing(account, null);
    await window.follows();
    await windows.world.prove(browser, there);
    await shows(window, 'noMatchingAccount.checkIdentity');
    await window.says('那边登录的是「曹＊＊」。');
    await window.says('姓名或证件号与这里登记的不同。');
    // The case has its number already.
    expect(await window.text()).not.toContain('会给您一个编号');
    const { number } = (await browser.viewer()).realName.conflict;
    await window.says(`编号 ${number.slice(0, 4)}\u00a0${number.slice(4)} 已在等`);
    expect(await window.page.getByRole('button', { name: '请管理员处理' }).count()).toBe(0);
    await administrator.settle(number, 'BIND_HERE', { identityConfirmed: true });
    await window.page.waitForSelector('[data-step=ARRIVED]', soon);
    await window.says('管理员已确认是您本人');

    const owner = await standing(staff.ownerOfForeignIdentity.account, null);
    await windows.world.prove(owner.browser, staff.ownerOfForeignIdentity.there);
    await owner.window.at('TIED_ELSEWHERE');
    await owner.window.says('您的身份绑在别的账号上');
    const owners = (await owner.browser.viewer()).realName.conflict.number;
    await administrator.settle(owners, 'BIND_HERE', { identityConfirmed: true });

    // Who lost it is signed out, and reads why.
    const lost = await standing(account, null);
    await lost.window.at('UNVERIFIED');
    await lost.window.says('管理员把这个账号绑的身份改绑到了别的账号');
    expect(await lost.window.text()).not.toContain('已确认是您本人');
    await lost.window.open(`/real-name/case/${number}`);
    await lost.window.at('CASE');
    await lost.window.says('管理员把这个账号绑的身份改绑到了别的账号');
  });

  test('an identity that was taken from whoever never had a case is said; what a case said since replaces it', async () => {
    const { account, there } = staff.teacherA;
    const first = await standing(account, null);
    await windows.world.prove(first.browser, there);
    const sql = `select i.id as "identityId" from government_identity i where i.account_id = $1`;
    const [tied] = await windows.portal.query(sql, [first.id]);
    await windows.portal.sendTo(first.id, { type: 'UNBIND_IDENTITY', ...tied });

    const { window, browser } = await standing(account, null);
    await window.at('UNVERIFIED');
    await window.says('管理员把这个账号绑的身份改绑到了别的账号');
    await window.says('所以您被退出了登录');

    await window.press('请管理员处理');
    await window.at('CONTACT');
    const { number } = (await browser.viewer()).realName.conflict;
    await administrator.settle(number, 'TRY_AGAIN');
    await window.at('UNVERIFIED');
    await window.says('管理员请您再认证一次');
    expect(await window.text()).not.toContain('改绑到了别的账号');
  });
});

describe('wherever one looks', () => {
  test.runIf(atNight)('S20, S22: a second tab follows, and a reload shows the same place', async () => {
    const { window, id } = await standing(staff.idBoundPhoneInUse.account, 'unverified');
    const tab = await window.another('/real-name');
    await tab.follows();
    await window.page.getByRole('button', { name: /该证件号已被其他账户绑定/ }).click();
    await shows(tab, 'duplicateId.signInByPassword');
    for (const place of ['atGovernment', 'duplicateId.changePhone', 'noMatchingAccount.deregisterWarning'] as const) {
      await windows.bring(id, place);
      await shows(tab, place);
      await tab.page.reload();
      await tab.at(placeName(place));
    }
  });

  test.runIf(atNight)(
    'an administrator comes to the school’s pages and from there to the platform; others do not',
    async () => {
      const window = await windows.open({ as: administrator, viewport: deskSize });
      await window.at('PROGRESS');
      await window.page.getByRole('link', { name: '实名认证', exact: true }).click();
      await window.at('ARRIVED');
      await window.page.getByRole('link', { name: '去管理' }).click();
      await window.at('PROGRESS');
      const bureau = await windows.open({ as: (await windows.signedIn(staff.bureau.account)).browser });
      await bureau.at('UNVERIFIED');
      await bureau.says(/可以请.*处理，会给您一个编号/);
    },
  );
});
