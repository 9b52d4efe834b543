import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../server/government/seed/people.js';
import { captchaAnswer, type GovernmentBrowser } from '../support/government-browser.js';
import { startTestGovernment, type TestGovernment } from '../support/government.js';

const of = (key: string) => people.find((person) => person.key === key)!;
const deregisterPath = '/user/settings/deregister';

describe('账户设置', () => {
  let government: TestGovernment;

  beforeAll(async () => {
    government = await startTestGovernment();
  });
  afterAll(() => government.close());

  test('another phone needs the password and a code to the new phone', async () => {
    const { account } = of('registered');
    const browser = await government.browser().signIn(account!.loginName, account!.password);
    await browser.go('/user/settings');
    expect(browser.text).toContain('更换手机号');
    expect(browser.text).toContain('注销账号');
    const path = '/user/settings/phone';
    await browser.go(path);
    const phone = '13900018101';
    await browser.submit(path, { phone: of('phoneTaken').phone, action: 'send-code' });
    expect(browser.errors).toEqual({ phone: '该手机号已存在' });
    await browser.submit(path, { phone, action: 'send-code' });
    const smsCode = await government.codeTo(phone);
    await browser.submit(path, { phone, smsCode, action: 'change' });
    expect(browser.errors).toEqual({ password: '请输入登录密码' });
    await browser.submit(path, { phone, smsCode, password: 'Wrong1234', action: 'change' });
    expect(browser.errors).toEqual({ password: '登录密码错误' });
    await browser.submit(path, { phone, password: account!.password, action: 'change' });
    expect(browser.errors).toEqual({ smsCode: '请输入短信验证码' });
    await browser.submit(path, { phone, smsCode, password: account!.password, action: 'change' });
    expect(browser.title).toBe('手机号已更换');
    expect((await browser.go('/user')).text).toContain('139****8101');
  });

  async function bySms({ phone }: { readonly phone: string }): Promise<GovernmentBrowser> {
    const browser = await government.browser().go('/sign-in/sms');
    await browser.submit('/sign-in/sms', { phone, captcha: captchaAnswer, action: 'send-code' });
    const smsCode = await government.codeTo(phone);
    return browser.submit('/sign-in/sms', { phone, smsCode, action: 'sign-in' });
  }

  test('whoever came by SMS gives the account another phone without its password, but not without the code', async () => {
    const { phone, account } = of('idBoundPhoneInUse');
    const browser = await bySms({ phone });
    expect(browser.text).toContain(account!.name);
    const path = '/user/settings/phone';
    expect((await browser.go(path)).text).not.toContain('登录密码');
    const another = '13900018102';
    await browser.submit(path, { phone: another, action: 'send-code' });
    expect(browser.text).not.toContain('密码不会保留');
    await browser.submit(path, { phone: another, action: 'change' });
    expect(browser.errors).toEqual({ smsCode: '请输入短信验证码' });
    const smsCode = await government.codeTo(another);
    await browser.submit(path, { phone: another, smsCode, action: 'change' });
    expect(browser.title).toBe('手机号已更换');
    // What was shown of the phone before says nothing of this one; a session that is opened by password asks for it as well.
    expect((await browser.go(path)).text).toContain('登录密码');
    const byPassword = await browser.signIn(another, account!.password);
    expect((await byPassword.go(path)).text).toContain('登录密码');
  });

  test('注销账号 warns, asks a second time, and only then deletes; phone and ID number can be registered anew', async () => {
    const { account, name, idNumber, phone } = of('phoneTaken');
    const browser = await bySms(of('phoneTaken'));
    expect(browser.text).toContain(account!.name);
    const isThere = async () =>
      (await government.query(`select 1 from government.account where phone = '${phone}'`)).length > 0;
    await browser.go(deregisterPath);
    expect(browser.text).toContain('注销账号前请确认该账号对自己还是否有用');
    expect(browser.text).toContain('不能恢复');
    await browser.submit(deregisterPath);
    expect(browser.errors).toEqual({ understood: '请先确认您已了解注销的后果' });
    await browser.submit(deregisterPath, { understood: 'yes' });
    expect(browser.title).toBe('确认注销');
    expect(await isThere()).toBe(true);
    await browser.submit(`${deregisterPath}/confirm`);
    expect(browser.title).toBe('账号已注销');
    expect(await isThere()).toBe(false);
    expect((await browser.go('/user')).url.pathname).toBe('/sign-in');

    await browser.go('/register');
    const password = 'Ruohua1982';
    const typed = { loginName: 'dingruohua', password, confirmation: password, name, idNumber, phone, consent: 'yes' };
    await browser.submit('/register', { ...typed, captcha: captchaAnswer, action: 'send-code' });
    const smsCode = await government.codeTo(phone);
    await browser.submit('/register', { ...typed, idType: '居民身份证', smsCode, action: 'register' });
    expect(browser.title).toBe('注册成功');
    expect((await browser.signIn(idNumber, password)).text).toContain(name);
  });

  test('nothing is deleted without the warning’s confirmation, nor with another account’s', async () => {
    const mine = await bySms(of('foreignIdentity'));
    const other = await government.browser().signIn('yanguilai', of('unknownToPortal').account!.password);
    await other.go(deregisterPath);
    await other.submit(deregisterPath, { understood: 'yes' });
    const ticket = other.valueOf('ticket');
    await mine.go(deregisterPath);
    for (const forged of ['', ticket, `${ticket}x`, 'e30.e30']) {
      await mine.go(deregisterPath);
      const fields = { form: mine.valueOf('form'), ticket: forged };
      await mine.post(`${deregisterPath}/confirm`, fields, { origin: government.origin });
      expect(mine.errors).toEqual({ understood: '页面已过期，请重新确认' });
    }
    expect((await mine.go('/user')).title).toBe('用户中心');
  });

  test('whoever is not signed in is asked to', async () => {
    for (const page of ['/user', '/user/settings', '/user/settings/phone', deregisterPath])
      expect((await government.browser().go(page)).url.pathname).toBe('/sign-in');
    expect(government.faults).toEqual([]);
  });

  test('whom somebody deregistered does not come back with the next start', async () => {
    const twin = await startTestGovernment({ databaseUrl: government.databaseUrl });
    const rows = await twin.query(`select 1 from government.account where name = '牛一凡'`);
    expect(rows).toEqual([]);
    await twin.close();
  });
});
