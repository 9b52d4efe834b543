import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../server/government/seed/people.js';
import { captchaAnswer, type GovernmentBrowser } from '../support/government-browser.js';
import { startTestGovernment, type TestGovernment } from '../support/government.js';
import { minute } from '../support/time.js';

const of = (key: string) => people.find((person) => person.key === key)!;
const chosen = { password: 'Newpass123', confirmation: 'Newpass123' };

describe('忘记密码', () => {
  let government: TestGovernment;

  beforeAll(async () => {
    government = await startTestGovernment();
  });
  afterAll(() => government.close());

  async function ask(idNumber: string): Promise<GovernmentBrowser> {
    const browser = await government.browser().go('/forgot-password');
    return browser.submit('/forgot-password', { idNumber, captcha: captchaAnswer });
  }

  test('the ID number shows the last four digits of the phone, and no more of anything', async () => {
    const { account } = of('idBoundOldPhone');
    const browser = await ask(account!.idNumber.toLowerCase());
    expect(browser.text).toContain('绑定的手机号后四位： 9905');
    expect(browser.body).toContain('href="/sign-in/sms"');
    expect(browser.body).toContain(`href="${government.origin}/sanjintong"`);
    for (const secret of [account!.phone, account!.name, account!.loginName])
      expect(browser.body).not.toContain(secret);
  });

  test('a code to that phone sets a new password, once, and ends all sessions', async () => {
    const { account } = of('idBoundPhoneInUse');
    const before = await government.browser().signIn(account!.loginName, account!.password);
    const browser = await ask(account!.idNumber);
    await browser.submit('/forgot-password/code', { action: 'send-code' });
    expect(browser.text).toContain('短信验证码已发送到后四位为 0004 的手机号');
    const smsCode = await government.codeTo(account!.phone);
    await browser.submit('/forgot-password/code', { ...chosen, confirmation: 'other', smsCode, action: 'reset' });
    expect(browser.errors).toEqual({ confirmation: '两次输入的密码不一致' });
    const ticket = browser.valueOf('ticket');
    await browser.submit('/forgot-password/code', { ...chosen, smsCode, action: 'reset' });
    expect(browser.title).toBe('密码已重置');
    expect((await before.go('/user')).url.pathname).toBe('/sign-in');
    expect((await before.signIn(account!.loginName, account!.password)).errors).toEqual({ password: '账号或密码错误' });
    expect((await before.signIn(account!.loginName, chosen.password)).title).toBe('用户中心');
    const fields = { form: before.valueOf('form'), ticket, smsCode, action: 'reset' };
    await browser.go('/forgot-password');
    const again = { ...fields, ...chosen, form: browser.valueOf('form') };
    await browser.post('/forgot-password/code', again, { origin: government.origin });
    expect(browser.errors).toEqual({ smsCode: '短信验证码已过期，请重新获取' });
  });

  test('a code for signing in sets no password', async () => {
    const { phone, idNumber } = of('registered');
    const browser = await government.browser().go('/sign-in/sms');
    await browser.submit('/sign-in/sms', { phone, captcha: captchaAnswer, action: 'send-code' });
    const smsCode = await government.codeTo(phone);
    await browser.go('/forgot-password');
    await browser.submit('/forgot-password', { idNumber, captcha: captchaAnswer });
    await browser.submit('/forgot-password/code', { ...chosen, smsCode, action: 'reset' });
    expect(browser.errors).toEqual({ smsCode: '请先获取短信验证码' });
  });

  test('an unknown ID number, no ID number, a wrong picture, an old page, another browser’s page', async () => {
    expect((await ask('149901200001010099')).errors).toEqual({ idNumber: '该证件号码尚未注册' });
    expect((await ask('')).errors).toEqual({ idNumber: '请输入证件号码' });
    const browser = await government.browser().go('/forgot-password');
    const { idNumber } = of('registered');
    await browser.submit('/forgot-password', { idNumber, captcha: 'WXYZ' });
    expect(browser.errors).toEqual({ captcha: '验证码错误' });
    const own = await ask(idNumber);
    const other = await ask(idNumber);
    await other.submit('/forgot-password/code', { ticket: own.valueOf('ticket'), action: 'send-code' });
    expect(other.errors).toEqual({ idNumber: '页面已过期，请重新输入证件号码' });
    government.moveClock(15 * minute);
    await own.submit('/forgot-password/code', { action: 'send-code' });
    expect(own.errors).toEqual({ idNumber: '页面已过期，请重新输入证件号码' });
  });
});

describe('三晋通', () => {
  let government: TestGovernment;
  const { account, phone: newPhone, idNumber } = of('idBoundOldPhone');

  beforeAll(async () => {
    government = await startTestGovernment();
  });
  afterAll(() => government.close());

  test('face scan, new password, new phone, and signing in with both: the steps of the instructions', async () => {
    const phone = await government.browser().go('/sanjintong');
    expect(phone.text).toContain('身份证号');
    expect(phone.text).toContain('刷脸登录');
    await phone.submit('/sanjintong', { idNumber });
    expect(phone.text).toContain('不使用摄像头');
    expect(phone.text).toContain('康＊＊');
    await phone.submit('/sanjintong/face');
    expect(phone.title).toBe('首页');
    const steps = ['设置', '忘记密码', '刷脸重置密码'];
    for (const step of steps) {
      const [, address = ''] = new RegExp(`href="([^"]*)"[^>]*>\\s*${step}`).exec(phone.body) ?? [];
      expect((await phone.go(address)).title).toBe(step);
    }
    await phone.submit('/sanjintong/face-reset', { ...chosen });
    expect(phone.errors).toEqual({ isOwner: '请确认是本人' });
    await phone.submit('/sanjintong/face-reset', { ...chosen, isOwner: 'yes' });
    expect(phone.title).toBe('密码已重置');
    await phone.go('/sanjintong/phone');
    await phone.submit('/sanjintong/phone', { phone: newPhone, action: 'send-code' });
    expect(phone.valueOf('phone')).toBe(newPhone);
    const smsCode = await government.codeTo(newPhone);
    const change = { phone: newPhone, smsCode, action: 'change' };
    await phone.submit('/sanjintong/phone', { ...change, password: account!.password });
    expect(phone.errors).toEqual({ password: '登录密码错误' });
    await phone.submit('/sanjintong/phone', { ...change, password: chosen.password });
    expect(phone.title).toBe('修改成功');
    const browser = await government.browser().signIn(newPhone, chosen.password);
    expect(browser.title).toBe('用户中心');
    expect(browser.text).toContain('139****0005');
    expect((await browser.signIn(account!.phone, chosen.password)).errors).toEqual({ password: '账号或密码错误' });
  });

  test('nothing of the app is open to whoever is not signed in to it, nor the web site to the app', async () => {
    for (const page of ['home', 'settings', 'forgot-password', 'face-reset', 'phone']) {
      const browser = await government.browser().go(`/sanjintong/${page}`);
      expect(browser.title).toBe('三晋通登录');
    }
    const phone = await government.browser().go('/sanjintong');
    await phone.submit('/sanjintong', { idNumber });
    await phone.submit('/sanjintong/face');
    expect((await phone.go('/user')).url.pathname).toBe('/sign-in');
    phone.cookies.set('zwfw_session', phone.cookies.get('sanjintong_session')!);
    expect((await phone.go('/user')).url.pathname).toBe('/sign-in');
    await phone.go('/sanjintong/settings');
    await phone.submit('/sanjintong/sign-out');
    expect((await phone.go('/sanjintong/home')).title).toBe('三晋通登录');
  });

  test('an ID number that nobody has, and a confirmation that was made for another browser', async () => {
    const phone = await government.browser().go('/sanjintong');
    await phone.submit('/sanjintong', { idNumber: '149901200001010099' });
    expect(phone.errors).toEqual({ idNumber: '该身份证号尚未注册' });
    await phone.submit('/sanjintong', { idNumber });
    const other = await government.browser().go('/sanjintong');
    await other.submit('/sanjintong', { idNumber });
    await other.submit('/sanjintong/face', { ticket: phone.valueOf('ticket') });
    expect(other.errors).toEqual({ idNumber: '页面已过期，请重新输入身份证号' });
  });
});
