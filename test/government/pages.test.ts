import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationStaff } from '../../server/demonstration/staff.js';
import { people } from '../../server/government/seed/people.js';
import { startGovernment } from '../../server/government/start-government.js';
import { roleWords } from '../../server/rights/role-words.js';
import { captchaAnswer } from '../support/government-browser.js';
import { client, startTestGovernment, type TestGovernment } from '../support/government.js';

const account = people.find(({ key }) => key === 'registered')!.account!;
const everyPage = [
  '/sign-in',
  '/sign-in/sms',
  '/sign-in/qr',
  '/register',
  '/register/done',
  '/register/legal-person',
  '/agreement',
  '/forgot-password',
  '/sanjintong',
  '/development/sms',
  '/development/people',
  '/deregistered',
  '/nothing',
];
const everyForm = [
  '/sign-in',
  '/sign-in/sms',
  '/sign-in/qr',
  '/register',
  '/forgot-password',
  '/forgot-password/code',
  '/sign-out',
  '/user/settings/phone',
  '/user/settings/deregister',
  '/user/settings/deregister/confirm',
  '/authorize/agree',
  '/authorize/deny',
  '/authorize/cancel',
  '/authorize/change-account',
  '/sanjintong',
  '/sanjintong/face',
  '/sanjintong/face-reset',
  '/sanjintong/phone',
  '/sanjintong/scan/x',
  '/sanjintong/sign-out',
];

const byAccount = (a: { readonly unifiedNumber?: string }, b: { readonly unifiedNumber?: string }) =>
  (a.unifiedNumber ?? '').localeCompare(b.unifiedNumber ?? '');

describe('the stand-in’s pages', () => {
  let government: TestGovernment;

  beforeAll(async () => {
    government = await startTestGovernment();
  });
  afterAll(() => government.close());

  test('trust O6: it refuses to start in production, before it touches anything', async () => {
    const config = { databaseUrl: 'postgres://127.0.0.1:1/none', host: '127.0.0.1', port: 0, clients: [client] };
    const start = startGovernment({ ...config, production: true, clock: Date, log: () => undefined });
    await expect(start).rejects.toThrow('never runs in production');
  });

  test.each(everyPage)('%s says that it is a stand-in, in Chinese, and holds no script', async (path) => {
    const { body, headers } = await government.browser().go(path);
    const isApp = path.startsWith('/sanjintong');
    expect(body).toContain(
      isApp ? '演示用：三晋通替身，刷脸是模拟的' : '演示用：山西政务服务平台替身，不是真实的政务网站',
    );
    expect(body).toContain('<html lang="zh-CN">');
    expect(body).not.toMatch(/<script|style="| on\w+="/);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self' http://localhost:9; base-uri 'none'; frame-ancestors 'none'",
    );
    const labels = new Set([...body.matchAll(/<label for="(\w+)"/g)].map(([, id]) => id));
    const ids = [...body.matchAll(/<(?:input|select)(?![^>]*type="(?:hidden|radio|checkbox)")[^>]*\sid="(\w+)"/g)];
    for (const [, id] of ids) expect(labels).toContain(id);
  });

  test('the people are those whom the portal’s demonstration knows, with the account that they have there', async () => {
    const places = { school: 'school', county: 'county', schoolClass: 'class' };
    const known = demonstrationStaff(places).filter(({ assigned }) =>
      assigned.every(({ role }) => role !== 'developer'),
    );
    const accounts = known.map(({ name, nationalId, unifiedNumber }) => ({ name, nationalId, unifiedNumber }));
    const shown = people
      .filter(({ portalAccount }) => portalAccount !== undefined)
      .map(({ name, idNumber, portalAccount }) => ({ name, nationalId: idNumber, unifiedNumber: portalAccount }));
    expect(shown.toSorted(byAccount)).toEqual(accounts.toSorted(byAccount));
    const { body } = await government.browser().go('/development/people');
    for (const { unifiedNumber } of accounts) expect(body).toContain(`<dd>${unifiedNumber}</dd>`);
    // Who has to do with others at the portal says so: nobody finds the registrar by trying.
    for (const { unifiedNumber, assigned } of known) {
      const { purpose } = people.find(({ portalAccount }) => portalAccount === unifiedNumber)!;
      for (const { role } of assigned) if (role !== 'teacher') expect(purpose).toContain(roleWords[role]);
    }
  });

  test.each(everyForm)('W4: %s takes no form from elsewhere', async (path) => {
    const browser = await government.browser().signIn(account.loginName, account.password);
    await browser.go('/sign-in');
    const form = browser.valueOf('form');
    const stranger = (await government.browser().go('/sign-in')).valueOf('form');
    const { origin } = government;
    const shapes: [Record<string, string>, Record<string, string>][] = [
      [{ form }, { origin: 'https://evil.example' }],
      [{ form }, { origin: 'null' }],
      [{ form }, {}],
      [{ form }, { origin: origin.replace('127.0.0.1', 'localhost') }],
      [{ form: stranger }, { origin }],
      [{ form: '' }, { origin }],
      [{}, { origin }],
    ];
    for (const [fields, headers] of shapes) {
      await browser.post(path, { ...fields, action: 'sign-in', understood: 'yes' }, headers);
      expect([browser.status, browser.title], JSON.stringify(headers)).toEqual([403, '请求被拒绝']);
    }
    expect((await browser.go('/user')).title).toBe('用户中心');
  });

  test.each(['"><script>alert(1)</script>', "' autofocus onfocus='alert(1)", '&lt;b&gt;', '${7*7}</title>'])(
    'W5: %s is shown as it was typed',
    async (payload) => {
      const browser = await government.browser().go('/register');
      const typed = { loginName: payload, name: payload, idNumber: payload, phone: payload, validFrom: payload };
      await browser.submit('/register', { ...typed, action: 'register' });
      expect(browser.body).not.toContain(payload);
      expect(browser.valueOf('name')).toBe(payload);
    },
  );

  test('W3: cookies are out of the reach of scripts and of requests from elsewhere', async () => {
    const browser = await government.browser().go('/sign-in');
    await browser.submit('/sign-in', {
      loginName: account.loginName,
      password: account.password,
      captcha: captchaAnswer,
    });
    const set: string[] = [];
    for (const path of ['/sign-in', '/user']) {
      const answer = await fetch(government.origin + path);
      set.push(...answer.headers.getSetCookie());
    }
    expect(set.length).toBeGreaterThan(0);
    for (const cookie of set) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax/);
  });

  test('by another name of this machine it leads to its own', async () => {
    const { port } = new URL(government.origin);
    const location = await new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: '/register?x=1', headers: { host: `localhost:${port}` } };
      request(options, (answer) => resolve(answer.resume().headers.location))
        .on('error', reject)
        .end();
    });
    expect(location).toBe(`${government.origin}/register?x=1`);
  });

  test('a broken request is no fault, and says nothing of the inside', async () => {
    const answer = await fetch(`${government.origin}/sign-in`, { method: 'POST', body: 'x'.repeat(70_000) });
    expect(answer.status).toBe(413);
    const json = await fetch(`${government.origin}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(json.status).toBeLessThan(500);
    expect(government.faults).toEqual([]);
  });

  test('the picture is for the browser that it was made for', async () => {
    const browser = await government.browser().go('/sign-in');
    const [, picture = ''] = /src="(\/captcha\/[\w-]+\.png)"/.exec(browser.body) ?? [];
    expect((await browser.go(picture)).headers.get('content-type')).toBe('image/png');
    expect((await government.browser().go(picture)).status).toBe(404);
  });
});
