import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../server/government/seed/people.js';
import { captchaAnswer, type GovernmentBrowser } from '../support/government-browser.js';
import { begin, discover, finish, startTestGovernment, type TestGovernment } from '../support/government.js';
import { minute } from '../support/time.js';

const of = (key: string) => people.find((person) => person.key === key)!.account!;
const account = of('registered');

describe('个人登录', () => {
  let government: TestGovernment;

  beforeAll(async () => {
    government = await startTestGovernment();
  });
  afterAll(() => government.close());

  async function sendCode(browser: GovernmentBrowser, phone: string): Promise<string> {
    await browser.go('/sign-in/sms');
    await browser.submit('/sign-in/sms', { phone, captcha: captchaAnswer, action: 'send-code' });
    return government.codeTo(phone);
  }

  test.each([account.loginName, account.phone, account.idNumber, 'QiaoAnNing', ' 139 0001 0001 '])(
    'by password with “%s”',
    async (loginName) => {
      const browser = await government.browser().signIn(loginName, account.password);
      expect(browser.title).toBe('用户中心');
      expect(browser.text).toContain(account.name);
      expect(browser.text).toContain('1499**********0015');
      expect(browser.text).toContain('139****0001');
      expect(browser.text).not.toContain(account.idNumber);
      await browser.submit('/sign-out');
      expect((await browser.go('/user')).url.pathname).toBe('/sign-in');
    },
  );

  test('a wrong password and an unknown account look alike; what is missing is said', async () => {
    const wrong = await government.browser().signIn(account.loginName, 'Wrong1234');
    const unknown = await government.browser().signIn('nobody_here', 'Wrong1234');
    expect([wrong.errors, wrong.status]).toEqual([unknown.errors, unknown.status]);
    expect(wrong.errors).toEqual({ password: '账号或密码错误' });
    expect(wrong.valueOf('loginName')).toBe(account.loginName);
    await wrong.submit('/sign-in');
    expect(Object.keys(wrong.errors)).toEqual(['loginName', 'password', 'captcha']);
  });

  test('five wrong passwords lock for a quarter of an hour, also when they come at once', async () => {
    const { loginName, password } = of('unknownToPortal');
    await Promise.all(Array.from({ length: 10 }, () => government.browser().signIn(loginName, 'Wrong1234')));
    const locked = await government.browser().signIn(loginName, password);
    expect(locked.errors).toEqual({ password: '密码错误次数过多，请15分钟后再试' });
    government.moveClock(15 * minute);
    expect((await government.browser().signIn(loginName, password)).title).toBe('用户中心');
  });

  test('W1: signing in gives a new session, and ends the one before at this browser', async () => {
    const browser = await government.browser().signIn(account.loginName, account.password);
    const before = browser.cookies.get('zwfw_session')!;
    await browser.signIn(account.loginName, account.password);
    expect(browser.cookies.get('zwfw_session')).not.toBe(before);
    browser.cookies.set('zwfw_session', before);
    expect((await browser.go('/user')).url.pathname).toBe('/sign-in');
    const [row] = await government.query('select s::text as text from government.session s limit 1');
    expect(row!['text']).not.toContain(before);
  });

  test('a session ends after two hours', async () => {
    const browser = await government.browser().signIn(account.loginName, account.password);
    government.moveClock(2 * 60 * minute);
    expect((await browser.go('/user')).url.pathname).toBe('/sign-in');
  });

  test('by SMS, to whichever account has the phone', async () => {
    const { phone, name } = of('phoneTaken');
    const browser = government.browser();
    const smsCode = await sendCode(browser, phone);
    expect(browser.text).toContain('短信验证码已发送到 139****0003');
    await browser.submit('/sign-in/sms', { phone, smsCode, action: 'sign-in' });
    expect(browser.title).toBe('用户中心');
    expect(browser.text).toContain(name);
    // Once.
    const again = await browser.go('/sign-in/sms');
    await again.submit('/sign-in/sms', { phone, smsCode, action: 'sign-in' });
    expect(again.errors).toEqual({ smsCode: '短信验证码已过期，请重新获取' });
  });

  test('of many who use one code at once, one gets in', async () => {
    const { phone } = of('idBoundPhoneInUse');
    const browser = government.browser();
    const smsCode = await sendCode(browser, phone);
    const fields = { form: browser.valueOf('form'), phone, smsCode, action: 'sign-in' };
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = new URLSearchParams(fields);
    const headers = { cookie, origin: government.origin };
    const tries = Array.from({ length: 5 }, () =>
      fetch(`${government.origin}/sign-in/sms`, { method: 'POST', headers, body, redirect: 'manual' }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
  });

  test('a phone that no account has, and a code that nobody asked for', async () => {
    const browser = government.browser();
    await sendCode(browser, '13900019999');
    expect(browser.errors).toEqual({ phone: '该手机号尚未注册' });
    await browser.submit('/sign-in/sms', { phone: account.phone, smsCode: '123456', action: 'sign-in' });
    expect(browser.errors).toEqual({ smsCode: '请先获取短信验证码' });
  });

  async function phoneOf({ idNumber }: { idNumber: string }, address: string): Promise<GovernmentBrowser> {
    const phone = await government.browser().go(address);
    await phone.submit('/sanjintong', { idNumber });
    return phone.submit('/sanjintong/face');
  }

  async function showCode(browser: GovernmentBrowser) {
    await browser.go('/sign-in/qr');
    await browser.submit('/sign-in/qr');
    return /href="[^"]*(\/sanjintong\/scan\/[\w-]+)"/.exec(browser.body)?.[1] ?? '';
  }

  test('by QR code: the phone confirms, the browser that showed it advances by itself', async () => {
    const relyingParty = await discover(government);
    const begun = await begin(relyingParty);
    const browser = await government.browser().go(begun.url);
    const scan = await showCode(browser);
    const shown = browser.url;
    expect(Number(/http-equiv="refresh" content="(\d+)"/.exec(browser.body)?.[1])).toBeLessThanOrEqual(3);
    const number = /class="number"[^>]*>(\d+)</.exec(browser.body)?.[1] ?? 'none';
    const phone = await phoneOf(account, scan);
    expect(phone.title).toBe('扫码登录');
    expect(phone.text).toContain(number);
    expect((await browser.go(shown)).title).toBe('个人登录');
    await phone.submit(scan, { action: 'confirm' });
    expect(phone.title).toBe('已确认登录');
    // Whoever else knows the address of the page is nobody.
    const thief = await government.browser().go(shown);
    expect(thief.text).toContain('二维码已失效');
    expect((await thief.go('/user')).url.pathname).toBe('/sign-in');
    await browser.go(shown);
    expect(browser.title).toBe('授权登录');
    await browser.submit('/authorize/agree');
    expect((await finish(relyingParty, begun, browser.url)).told['name']).toBe(account.name);
    // Once.
    expect((await browser.go(shown)).text).toContain('二维码已失效');
  });

  test('a QR sign-in can be refused, is answered once, and lives for three minutes', async () => {
    const browser = government.browser();
    const scan = await showCode(browser);
    const shown = browser.url;
    const phone = await phoneOf(account, scan);
    const other = await phoneOf(of('foreignIdentity'), scan);
    await phone.submit(scan, { action: 'refuse' });
    await other.submit(scan, { action: 'confirm' });
    expect([other.status, other.title]).toEqual([410, '二维码已失效']);
    expect((await browser.go(shown)).text).toContain('手机上已取消登录');
    const late = await showCode(browser);
    government.moveClock(3 * minute);
    expect((await phone.go(late)).title).toBe('二维码已失效');
    expect((await browser.go(browser.url)).text).toContain('二维码已失效');
    expect(government.faults).toEqual([]);
  });
});
