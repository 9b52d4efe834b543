import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { findAccount } from '../../server/accounts/find-account.js';
import type { Browser, Untyped } from '../support/browser.js';
import { chosenPassword, startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople } from '../support/staff-people.js';
import { handOverOf, Tab } from '../support/tab.js';

const publicOrigin = 'https://portal.example.org';
const enter = `/evaluation/enter?iss=${encodeURIComponent(`${publicOrigin}/openid`)}`;
const failed = `${publicOrigin}/evaluation/sign-in?entry=failed`;
const newerPassword = 'Datong%93k';

/** Somebody who has arrived, and the browser in which they are signed in at the portal. */
interface Visitor {
  readonly account: string;
  readonly id: string;
  readonly browser: Browser;
}

describe('the sessions of both systems in one browser, two servers on one database', () => {
  let portal: TestPortal;
  let students: string[];

  beforeAll(async () => {
    portal = await startPortal(2, { PUBLIC_ORIGIN: publicOrigin });
    students = await portal.freshStudents(16);
  });
  afterAll(() => portal.close());

  const tabOf = (browser: Browser) => new Tab(browser, publicOrigin, portal.servers);

  async function arrived(browser = portal.browser()): Promise<Visitor> {
    const account = students.pop() ?? '';
    await portal.arrive(account, browser);
    return { account, id: (await browser.viewer()).id, browser };
  }

  /** In another browser, or once more in the same one. */
  async function signedIn(account: string, browser = portal.browser(1)): Promise<Browser> {
    expect((await browser.signIn(account, chosenPassword)).__typename).toBe('SignedIn');
    return browser;
  }

  async function entered(browser: Browser): Promise<Browser> {
    expect((await tabOf(browser).goThrough(enter)).url.href).toBe(`${publicOrigin}/evaluation`);
    return browser;
  }

  /** Whose the sessions at the portal and at the evaluation platform are. */
  const whose = async (browser: Browser) => [(await browser.viewer())?.id ?? null, (await browser.visit())?.id ?? null];

  /** The same browser as far as it can be told, without anybody's session. */
  function emptied(browser: Browser): Browser {
    const twin = browser.clone();
    for (const name of ['__Host-session', '__Host-evaluation']) twin.cookies.delete(name);
    return twin;
  }

  const sessionsOf = async (browser: Browser): Promise<Untyped[]> =>
    (await browser.ask('{ viewer { sessions { id audience isCurrent } } }')).viewer.sessions;

  async function end(browser: Browser, sessionId: string): Promise<void> {
    const wanted = 'mutation ($input: EndSessionInput!) { endSession(input: $input) { __typename } }';
    const { endSession } = await browser.ask(wanted, { input: { sessionId } });
    expect(endSession.__typename).toBe('Transitioned');
  }

  describe('who leaves, and who comes next', () => {
    test('W2: signing out at the portal ends the evaluation session of that browser, and of no other', async () => {
      const { account, id, browser } = await arrived();
      await entered(browser);
      const elsewhere = await entered(await signedIn(account));
      const left = browser.clone();
      await browser.ask('mutation { signOut }');
      expect(browser.cookies.has('__Host-evaluation')).toBe(false);
      // Not the cookies alone: the sessions themselves.
      expect(await whose(left)).toEqual([null, null]);
      expect(await whose(elsewhere)).toEqual([id, id]);
    });

    test('signing out at the portal ends an evaluation session whose portal session is over', async () => {
      const { browser } = await arrived();
      await entered(browser);
      browser.cookies.delete('__Host-session');
      const left = browser.clone();
      await browser.ask('mutation { signOut }');
      expect(await left.visit()).toBeNull();
    });

    test('signing out of the evaluation platform leaves the portal session', async () => {
      const { id, browser } = await arrived();
      const left = (await entered(browser)).clone();
      await browser.ask('mutation { signOutOfEvaluation }');
      expect(browser.cookies.has('__Host-evaluation')).toBe(false);
      expect(await whose(left)).toEqual([id, null]);
    });

    test('on a borrowed computer the next student does not find the evaluation session of the one before', async () => {
      const next = await arrived();
      const { browser } = await arrived();
      const left = (await entered(browser)).clone();
      await signedIn(next.account, browser);
      expect(await whose(browser)).toEqual([next.id, null]);
      expect(await whose(left)).toEqual([null, null]);
      await entered(browser);
      expect(await whose(browser)).toEqual([next.id, next.id]);
    });

    test('nor the one whose portal session is over', async () => {
      const next = await arrived();
      const { browser } = await arrived();
      await entered(browser);
      browser.cookies.delete('__Host-session');
      const left = browser.clone();
      await signedIn(next.account, browser);
      expect(await whose(browser)).toEqual([next.id, null]);
      expect(await left.visit()).toBeNull();
    });

    test('who signs in again keeps their evaluation session', async () => {
      const { account, id, browser } = await arrived();
      await entered(browser);
      await signedIn(account, browser);
      expect(await whose(browser)).toEqual([id, id]);
    });
  });

  describe('the list of sessions', () => {
    test('three ways through the entrance leave one evaluation session, named as one', async () => {
      const { id, browser } = await arrived();
      const before: Browser[] = [];
      for (let way = 0; way < 3; way += 1) before.push((await entered(browser)).clone());
      const told = (await sessionsOf(browser)).map(({ audience, isCurrent }) => [audience, isCurrent]);
      expect(told.sort()).toEqual([
        ['EVALUATION', false],
        ['PORTAL', true],
      ]);
      expect(await Promise.all(before.map(whose))).toEqual([
        [id, null],
        [id, null],
        [id, id],
      ]);
    });

    test.each(['portal', 'evaluation'])(
      'W2: ending the %s session of another browser ends all that the account has in it, at both systems',
      async (audience) => {
        const [me, sibling] = [await arrived(), await arrived()];
        await entered(me.browser);
        const siblings = (await entered(sibling.browser)).clone();
        // Two portal sessions: the cookie of one is lost.
        const [other, lost] = [emptied(sibling.browser), emptied(sibling.browser)];
        await signedIn(me.account, lost);
        await entered(await signedIn(me.account, other));
        expect(await sessionsOf(me.browser)).toHaveLength(5);

        await end(me.browser, await latestSession(me.id, audience));
        expect([await whose(other), await lost.viewer()]).toEqual([[null, null], null]);
        expect(await whose(me.browser)).toEqual([me.id, me.id]);
        expect(await sessionsOf(me.browser)).toHaveLength(2);
        // Who shares that browser is somebody else.
        expect(await whose(siblings)).toEqual([sibling.id, sibling.id]);
      },
    );

    async function latestSession(account: string, audience: string): Promise<string> {
      const sql = 'select id from session where account_id = $1 and audience = $2 order by created_at desc limit 1';
      return (await portal.query(sql, [account, audience]))[0]?.['id'];
    }

    test("ending the evaluation session of one's own browser leaves the portal session", async () => {
      const { account, id, browser } = await arrived();
      await entered(browser);
      const [evaluation] = (await sessionsOf(browser)).filter(({ isCurrent }) => !isCurrent);
      await end(browser, evaluation.id);
      expect(await whose(browser)).toEqual([id, null]);
      // A11: and the browser is still known.
      for (let wrong = 0; wrong < 5; wrong += 1) await portal.browser().signIn(account, 'Wrong#1234');
      await signedIn(account, browser);
    });
  });

  describe('a hand-over under way', () => {
    /** One that the portal has confirmed: where the browser goes on to, and then to the platform. */
    async function confirmed(browser: Browser): Promise<{ readonly tab: Tab; readonly location: string }> {
      const tab = tabOf(browser);
      const { location } = await browser.handOver(handOverOf(await tab.go(enter)));
      return { tab, location };
    }

    test('W2: it ends with the session that confirmed it', async () => {
      const { browser } = await arrived();
      const { tab, location } = await confirmed(browser);
      await browser.ask('mutation { signOut }');
      expect((await tab.go(location)).status).toBe(400);
      expect(await browser.visit()).toBeNull();
    });

    test('W2: confirmed before a password change it opens nothing after it, however late the change comes', async () => {
      const { account, browser } = await arrived();
      const { tab, location } = await confirmed(browser);
      const callback = (await tab.go(location, 0)).location ?? '';
      await portal.moveClock(2_000);
      await browser.viewer();
      // Both wait for the flow, the change before the callback, whose code has been exchanged by then.
      const held = await holdFlow(account);
      const change = { oldPassword: chosenPassword, newPassword: newerPassword, confirmation: newerPassword };
      const changed = browser.step('changePassword', change);
      await held.waiting(1);
      const answered = tab.go(callback, 0);
      await held.waiting(2);
      await held.release();
      expect((await changed).__typename).toBe('Transitioned');
      expect(new URL((await answered).location ?? '', publicOrigin).href).toBe(failed);
      expect((await sessionsOf(browser)).map(({ audience }) => audience)).toEqual(['PORTAL']);
      // One that is confirmed afterwards opens one.
      await entered(browser);
    });

    test('W2: nor does one of the staff whose password was reset meanwhile', async () => {
      const people = staffPeople(portal);
      const school = await people.schoolId('140106-01');
      const teacher = await people.provedPerson('钱交接', { role: 'teacher', school });
      const { tab, location } = await confirmed(teacher.browser);
      const callback = (await tab.go(location, 0)).location ?? '';
      await portal.moveClock(2_000);
      const held = await holdFlow(teacher.account);
      const reset = portal.sendTo(teacher.id, { type: 'RESET_PASSWORD' });
      await held.waiting(1);
      const answered = tab.go(callback, 0);
      await held.waiting(2);
      await held.release();
      expect((await reset).accepted).toBe(true);
      expect(new URL((await answered).location ?? '', publicOrigin).href).toBe(failed);
      expect(await portal.query('select 1 from session where account_id = $1', [teacher.id])).toEqual([]);
    });

    /** Keeps everybody else from somebody's flow for a while, in the order in which they come. */
    async function holdFlow(account: string) {
      const { services } = portal.servers[0]!.composition;
      const { id } = (await findAccount(services.em.fork(), services.personalData, account))!;
      const client = new pg.Client(portal.url);
      await client.connect();
      await client.query('begin');
      await client.query('select 1 from flow where subject = $1 for update', [id]);
      const waitingNow = `select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%from flow%'`;
      return {
        async waiting(count: number): Promise<void> {
          await expect.poll(async () => (await portal.query(waitingNow)).length).toBe(count);
        },
        async release(): Promise<void> {
          await client.query('commit');
          await client.end();
        },
      };
    }
  });
});
