import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAccount } from '../../server/accounts/find-account.js';
import { resetPassword } from '../../server/accounts/reset-password.js';
import type { Browser } from '../support/browser.js';
import { captchaAnswer } from '../support/config.js';
import { chosenPassword, startPortal, type TestPortal } from '../support/portal.js';
import { handOverOf, Tab } from '../support/tab.js';
import { minute } from '../support/time.js';

const publicOrigin = 'https://portal.example.org';
const enter = `/evaluation/enter?iss=${encodeURIComponent(`${publicOrigin}/openid`)}`;
const newerPassword = 'Datong%93k';

describe('the built-in evaluation platform under attack, two servers on one database', () => {
  let portal: TestPortal;
  let students: string[];
  const next = () => students.pop() ?? '';

  beforeAll(async () => {
    portal = await startPortal(2, { PUBLIC_ORIGIN: publicOrigin });
    students = await portal.freshStudents(16);
  });
  afterAll(() => portal.close());

  const tabOf = (browser: Browser) => new Tab(browser, publicOrigin, portal.servers);

  async function arrived(server = 0): Promise<{ account: string; browser: Browser }> {
    const [account, browser] = [next(), portal.browser(server)];
    await portal.arrive(account, browser);
    return { account, browser };
  }

  const codesOf = async (account: string, password: string, browser = portal.browser(1)) => {
    const { __typename, issues = [] } = await browser.signInToEvaluation(account, password);
    return issues.length === 0 ? __typename : issues.map(({ code }: { code: string }) => code).join();
  };

  /** As a school's administrator does it: the initial password is in force again. */
  async function reset(account: string): Promise<void> {
    const { services } = portal.servers[0]!.composition;
    const { id } = (await findAccount(services.em.fork(), services.personalData, account))!;
    const administrator = { kind: 'administrator', id: null } as const;
    await resetPassword(services, { account: id, actor: administrator, at: services.clock.now() });
  }

  /** Waits are over, and the job that brings the password has run. */
  async function synced(account: string): Promise<void> {
    await portal.moveClock(10 * minute);
    const { personalData } = portal.servers[0]!.composition.services;
    const sql = `select 1 from evaluation_credential c join account a on a.id = c.account_id
      where a.national_id_index = $1 and c.password_hash = a.password_hash`;
    const index = personalData.index('national-id', account);
    await expect.poll(async () => (await portal.query(sql, [index])).length, { timeout: 30_000 }).toBe(1);
  }

  test('the dedicated entrance opens it at once, from one server to the other, with a session of its own', async () => {
    const { browser } = await arrived();
    expect((await browser.viewer()).onboarding.evaluationUrl).toBe(publicOrigin + enter);
    expect(await browser.visit()).toBeNull();
    const { url } = await tabOf(browser).goThrough(enter);
    expect(url.href).toBe(`${publicOrigin}/evaluation`);
    const { id, name, maskedNationalId } = await browser.viewer();
    expect(await browser.visit()).toMatchObject({ id, name, maskedNationalId });
    // Leaving it does not leave the portal.
    await browser.ask('mutation { signOutOfEvaluation }');
    expect(await browser.visit()).toBeNull();
    expect(await browser.viewer()).toMatchObject({ id });
  });

  test('W3: the cookie of one system is nothing at the other, and out of reach of scripts and sites', async () => {
    const { browser } = await arrived();
    await tabOf(browser).goThrough(enter);
    const [session, evaluation] = ['__Host-session', '__Host-evaluation'].map((name) => browser.cookies.get(name)!);
    const swapped = portal.browser();
    swapped.cookies.set('__Host-session', evaluation!);
    swapped.cookies.set('__Host-evaluation', session!);
    expect([await swapped.viewer(), await swapped.visit()]).toEqual([null, null]);
    const begun = await fetch(portal.servers[0]!.address + enter, { redirect: 'manual' });
    expect(begun.headers.getSetCookie()[0]).toMatch(/^__Host-evaluation-entry=.*HttpOnly; Secure; SameSite=Strict/i);
  });

  test('O1: an answer counts once, in the browser that asked, for what it asked', async () => {
    const { browser } = await arrived();
    const tab = tabOf(browser);
    const { location } = await browser.handOver(handOverOf(await tab.go(enter)));
    const entry = browser.cookies.get('__Host-evaluation-entry')!;
    const callback = (await tab.go(location, 0)).location!;
    const failed = `${publicOrigin}/evaluation/sign-in?entry=failed`;
    const change = (name: string, value: string) => {
      const url = new URL(callback);
      url.searchParams.set(name, value);
      return url;
    };
    // Another browser, with nothing or with a request of its own; a foreign state, issuer or code.
    const other = portal.browser();
    expect((await tabOf(other).go(callback)).url.href).toBe(failed);
    await tabOf(other).go(enter);
    expect((await tabOf(other).go(callback)).url.href).toBe(failed);
    expect(await other.visit()).toBeNull();
    for (const [name, value] of [
      ['state', 'x'.repeat(43)],
      ['iss', 'https://evil.example/openid'],
      ['code', 'x'.repeat(43)],
    ] as const) {
      browser.cookies.set('__Host-evaluation-entry', entry);
      expect((await tab.go(change(name, value))).url.href, name).toBe(failed);
    }
    expect(await browser.visit()).toBeNull();
    browser.cookies.set('__Host-evaluation-entry', entry);
    expect((await tab.go(callback)).url.pathname).toBe('/evaluation');
    const opened = browser.cookies.get('__Host-evaluation');
    // Replayed, with everything that it had.
    browser.cookies.set('__Host-evaluation-entry', entry);
    expect((await tab.go(callback)).url.href).toBe(failed);
    expect(browser.cookies.get('__Host-evaluation')).toBe(opened);
    // Forged or old.
    browser.cookies.set('__Host-evaluation-entry', `${entry.slice(0, -3)}abc`);
    expect((await tab.go(callback)).url.href).toBe(failed);
  });

  test.each(['', '?iss=https%3A%2F%2Fevil.example', `?iss=${encodeURIComponent(publicOrigin)}`])(
    'O4: begins nothing for another issuer: %j',
    async (query) => {
      const response = await fetch(`${portal.servers[0]!.address}/evaluation/enter${query}`, { redirect: 'manual' });
      expect([response.status, response.headers.getSetCookie()]).toEqual([400, []]);
    },
  );

  test('its own sign-in: within ten minutes the new password waits, the replaced one is refused at once', async () => {
    const { account, browser } = await arrived();
    const { deadlines } = (await browser.viewer()).onboarding;
    const due = deadlines.find(({ name }: { name: string }) => name === 'PASSWORD_SYNC').at;
    const visitor = portal.browser(1);
    const { issues } = await visitor.signInToEvaluation(account, chosenPassword);
    expect(issues).toMatchObject([{ code: 'PASSWORD_SYNCING', until: due }]);
    expect(await visitor.visit()).toBeNull();
    expect(await codesOf(account, `xs${account.slice(-8)}`)).toBe('CREDENTIALS_WRONG');

    await synced(account);
    expect(await codesOf(account, chosenPassword, visitor)).toBe('EnteredEvaluation');
    expect(await visitor.visit()).not.toBeNull();
    expect(await visitor.viewer()).toBeNull();

    // A second change, before any job has run: the platform's copy is still the replaced one.
    const change = { oldPassword: chosenPassword, newPassword: newerPassword, confirmation: newerPassword };
    await browser.viewer();
    expect((await browser.step('changePassword', change)).__typename).toBe('Transitioned');
    expect(await codesOf(account, chosenPassword)).toBe('CREDENTIALS_WRONG');
    expect(await codesOf(account, newerPassword)).toBe('PASSWORD_SYNCING');
    // W2: and what the replaced one had opened is over.
    expect(await visitor.visit()).toBeNull();
    await synced(account);
    expect(await codesOf(account, newerPassword)).toBe('EnteredEvaluation');
  });

  test('the wait is over and the password is not there: overdue, and an older copy opens nothing', async () => {
    const { account } = await arrived();
    await synced(account);
    const { personalData, passwords } = portal.servers[0]!.composition.services;
    const older = await passwords.hash(newerPassword);
    await portal.query(
      'update evaluation_credential set password_hash = $1 where account_id = (select id from account where national_id_index = $2)',
      [older, personalData.index('national-id', account)],
    );
    expect(await codesOf(account, newerPassword)).toBe('CREDENTIALS_WRONG');
    const { issues } = await portal.browser(1).signInToEvaluation(account, chosenPassword);
    expect(issues).toMatchObject([{ code: 'PASSWORD_SYNCING', until: null }]);
  });

  test('A1: unknown, unlocked and arrived accounts answer alike to wrong passwords, up to the lock', async () => {
    const { account } = await arrived();
    const seen = [];
    for (const each of ['149999201001019995', next(), account]) {
      const answers: unknown[] = [];
      for (let wrong = 0; wrong < 6; wrong += 1) {
        const { issues } = await portal.browser(wrong % 2).signInToEvaluation(each, 'Wrong#1234');
        answers.push(issues.map(({ code, remaining, until }: never) => ({ code, remaining, until: until !== null })));
      }
      seen.push(answers);
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(seen[0]!.at(-1)).toEqual([{ code: 'LOCKED_BY_FAILURES', remaining: null, until: true }]);
    // The portal is not locked with it, and neither is the entrance.
    expect((await portal.browser().signIn(account, chosenPassword)).__typename).toBe('SignedIn');
    // An administrator ends it early.
    await portal.send(account, { type: 'UNLOCK' });
    expect(await codesOf(account, chosenPassword)).toBe('PASSWORD_SYNCING');
  });

  test('A11: strangers’ wrong passwords do not lock out a browser that signed in to the account before', async () => {
    const { account, browser } = await arrived();
    await synced(account);
    const fail = async (from: () => Browser) => {
      for (let wrong = 0; wrong < 5; wrong += 1) await from().signInToEvaluation(account, 'Wrong#1234');
    };
    let strangers = 0;
    await fail(() => portal.browser((strangers += 1) % 2));
    expect(await codesOf(account, chosenPassword)).toBe('LOCKED_BY_FAILURES');
    expect(await codesOf(account, chosenPassword, browser)).toBe('EnteredEvaluation');
    // Its own failures lock it out like anybody.
    await fail(() => browser);
    expect(await codesOf(account, chosenPassword, browser)).toBe('LOCKED_BY_FAILURES');
  });

  test('A2: one password verification whatever happens', async () => {
    const { account } = await arrived();
    const { passwords } = portal.servers[0]!.composition.services;
    const verify = passwords.verify.bind(passwords);
    let verified = 0;
    passwords.verify = (hash, password) => {
      verified += 1;
      return verify(hash, password);
    };
    const costs: number[] = [];
    for (const [who, password] of [
      ['149999201001019994', 'Wrong#1234'],
      [next(), 'Wrong#1234'],
      [account, 'Wrong#1234'],
      [account, chosenPassword],
    ] as const) {
      verified = 0;
      await portal.browser(0).signInToEvaluation(who, password);
      costs.push(verified);
    }
    passwords.verify = verify;
    expect(costs).toEqual([1, 1, 1, 1]);
  });

  test('A5: a captcha of the portal is none here, nor the other way round', async () => {
    const browser = portal.browser();
    const { issues } = await browser.signInToEvaluation(students[0]!, 'x', await browser.captcha());
    expect(issues).toMatchObject([{ code: 'CAPTCHA_EXPIRED' }]);
    const other = await browser.captcha('EVALUATION_SIGN_IN');
    expect((await browser.signIn(students[0]!, 'x', captchaAnswer, other)).issues).toMatchObject([
      { code: 'CAPTCHA_EXPIRED' },
    ]);
  });

  test('who has not arrived does not get in, and a lock is told to the right password alone', async () => {
    const [account, browser] = [next(), portal.browser()];
    await portal.arriveAtPhone(account, browser);
    await synced(account);
    expect(await codesOf(account, chosenPassword)).toBe('ONBOARDING_UNFINISHED');
    await portal.send(account, { type: 'LOCK' });
    expect(await codesOf(account, 'Wrong#1234')).toBe('CREDENTIALS_WRONG');
    expect(await codesOf(account, chosenPassword)).toBe('LOCKED_BY_ADMINISTRATOR');
  });

  test.each(['LOCK', 'RESET_PASSWORD'] as const)('W2: %s ends the sessions of both systems', async (type) => {
    const { account, browser } = await arrived();
    await tabOf(browser).goThrough(enter);
    const elsewhere = portal.browser(1);
    await synced(account);
    await elsewhere.signInToEvaluation(account, chosenPassword);
    expect(await elsewhere.visit()).not.toBeNull();
    if (type === 'LOCK') await portal.send(account, { type });
    else await reset(account);
    expect([await browser.viewer(), await browser.visit(), await elsewhere.visit()]).toEqual([null, null, null]);
    const refused = type === 'LOCK' ? 'LOCKED_BY_ADMINISTRATOR' : 'CREDENTIALS_WRONG';
    expect(await codesOf(account, chosenPassword)).toBe(refused);
    expect(await codesOf(account, `xs${account.slice(-8)}`)).toBe('CREDENTIALS_WRONG');
  });
});
