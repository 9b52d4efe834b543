import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initialPassword } from '../../machines/rules/national-id.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { arrivedStudent, latestCode, type ArrivedStudent } from '../support/sms-codes.js';
import type { Browser, Untyped } from '../support/browser.js';
import { follow } from '../support/follow-viewer.js';
import { chosenPassword, startPortal, type TestPortal } from '../support/portal.js';
import { minute } from '../support/time.js';

const password = chosenPassword;
const list = 'sessions { id isCurrent deviceName createdAt lastSeenAt }';
const answer = `{ __typename ... on Transitioned { viewer { id ${list} } } ... on Refused { issues { code } viewer { id } } }`;

describe("one's own sessions, two servers on one database", () => {
  let portal: TestPortal;
  let students = 0;

  beforeAll(async () => {
    portal = await startPortal(2);
  });
  afterAll(() => portal.close());

  const another = (): Promise<ArrivedStudent> => arrivedStudent(portal, (students += 1));

  async function signedIn(account: string, server = 0): Promise<Browser> {
    const browser = portal.browser(server);
    expect((await browser.signIn(account, password)).__typename).toBe('SignedIn');
    return browser;
  }

  const sessionsOf = async (browser: Browser): Promise<Untyped[]> =>
    (await browser.ask(`{ viewer { ${list} } }`)).viewer.sessions;
  const currentOf = async (browser: Browser): Promise<Untyped> =>
    (await sessionsOf(browser)).find(({ isCurrent }: Untyped) => isCurrent);

  const end = async (browser: Browser, sessionId: string): Promise<Untyped> =>
    (
      await browser.ask(`mutation ($input: EndSessionInput!) { endSession(input: $input) ${answer} }`, {
        input: { sessionId },
      })
    ).endSession;
  const endOthers = async (browser: Browser): Promise<Untyped> =>
    (await browser.ask(`mutation { endOtherSessions ${answer} }`)).endOtherSessions;

  async function failFiveTimes(browser: Browser, account: string): Promise<void> {
    for (let wrong = 0; wrong < 5; wrong += 1) await browser.signIn(account, 'Wrong#1234');
  }
  const isLocked = async (account: string): Promise<boolean> => {
    const { issues } = await portal.browser().signIn(account, password);
    return issues?.[0]?.code === 'LOCKED_BY_FAILURES';
  };

  test.each([
    ['one session', async (me: Browser, other: Browser) => end(me, (await currentOf(other)).id)],
    ['all others', async (me: Browser) => endOthers(me)],
  ])('W2: ending %s ends its socket and what it was about within a second, on the other server', async (_name, act) => {
    const me = await another();
    const other = await signedIn(me.account, 1);
    await other.viewer();
    const phone = `139${String(students).padStart(8, '0')}`;
    expect((await other.step('requestPhoneCode', { phone, password })).__typename).toBe('Transitioned');
    const code = await latestCode(portal);
    const events: unknown[] = [];
    const ended = follow(portal, 1, other.cookieHeader(), (viewer) => events.push(viewer));
    await expect.poll(() => events.length).toBeGreaterThan(0);

    const before = performance.now();
    expect(await act(me.browser, other)).toMatchObject({ viewer: { sessions: [{ isCurrent: true }] } });
    await ended;
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(events.at(-1)).toBeNull();
    expect((await other.step('bindPhone', { code })).issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    expect(await other.viewer()).toBeNull();
    expect(await me.browser.viewer()).toMatchObject({ maskedPhone: null });
  });

  test('the list follows on the other server: who comes, who goes', async () => {
    const me = await another();
    const counts: unknown[] = [];
    void follow(portal, 1, me.browser.cookieHeader(), (viewer) => counts.push((viewer as Untyped)?.sessions.length));
    await expect.poll(() => counts.at(-1)).toBe(1);
    const other = await signedIn(me.account);
    await expect.poll(() => counts.at(-1)).toBe(2);
    await other.ask('mutation { signOut }');
    await expect.poll(() => counts.at(-1)).toBe(1);
    await me.browser.ask('mutation { signOut }');
    await expect.poll(() => counts.at(-1)).toBeUndefined();
  });

  test('A11: the browser of a session that was ended is a stranger’s: its failures lock it out like one', async () => {
    const me = await another();
    const other = await signedIn(me.account);
    await failFiveTimes(other, me.account);
    // A known device locks out itself.
    expect(await isLocked(me.account)).toBe(false);
    await portal.send(me.account, { type: 'UNLOCK' });
    await end(me.browser, (await currentOf(other)).id);
    await failFiveTimes(other, me.account);
    expect(await isLocked(me.account)).toBe(true);
    // The device that ended it is still known.
    expect((await me.browser.signIn(me.account, password)).__typename).toBe('SignedIn');
  });

  test('A11: after all others are ended no device is known but this one', async () => {
    const me = await another();
    const others = [await signedIn(me.account), await signedIn(me.account, 1)];
    await endOthers(me.browser);
    await failFiveTimes(others[0]!, me.account);
    expect((await others[1]!.signIn(me.account, password)).issues).toMatchObject([{ code: 'LOCKED_BY_FAILURES' }]);
    expect((await me.browser.signIn(me.account, password)).__typename).toBe('SignedIn');
  });

  test('G5: sessions of others, missing ones and one’s own look alike, and nothing happens to them', async () => {
    const [me, stranger] = [await another(), await another()];
    const foreign = (await currentOf(stranger.browser)).id;
    const answers: unknown[] = [];
    for (const id of [foreign, randomUUID(), 'no id', '', (await currentOf(me.browser)).id, `${foreign}' or true --`])
      answers.push(await end(me.browser, id));
    expect(answers).toEqual(Array(6).fill(answers[0]));
    expect(answers[0]).toMatchObject({ __typename: 'Transitioned' });
    expect(await stranger.browser.viewer()).not.toBeNull();
    expect(await me.browser.viewer()).not.toBeNull();
    await endOthers(me.browser);
    expect(await stranger.browser.viewer()).not.toBeNull();
  });

  test('A13: a session of an initial password, and nobody, see no number and no sessions, and end none', async () => {
    const account = demonstrationId((students += 1));
    await portal.send(account, { type: 'UNLOCK' });
    const [first, second] = [portal.browser(), portal.browser(1)];
    for (const browser of [first, second]) await browser.signIn(account, initialPassword(account));
    const [row] = await portal.query('select id from session order by created_at desc, id desc limit 1');
    expect((await first.ask(`{ viewer { nationalId ${list} } }`)).viewer).toEqual({ nationalId: null, sessions: null });
    for (const browser of [first, portal.browser()])
      for (const refused of [await end(browser, row!['id'] as string), await endOthers(browser)])
        expect(refused).toMatchObject({ __typename: 'Refused', issues: [{ code: 'SIGN_IN_REQUIRED' }], viewer: null });
    for (const step of ['requestPhoneCode', 'bindPhone', 'unbindPhone'])
      expect((await first.step(step, stepFields[step])).issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    expect(await second.viewer()).not.toBeNull();
  });

  const stepFields: Readonly<Record<string, Record<string, unknown>>> = {
    requestPhoneCode: { phone: '13800000040', password },
    bindPhone: { code: '000000' },
    unbindPhone: { password },
  };

  test('P5: the whole number comes to its owner alone, and only when it is asked for', async () => {
    const me = await another();
    const answered = await me.browser.post(`{ viewer { id maskedNationalId name maskedPhone } }`);
    expect(await answered.text()).not.toContain(me.account);
    expect((await me.browser.ask('{ viewer { nationalId } }')).viewer.nationalId).toBe(me.account);
  });

  test('a session says when it was last used, to a minute', async () => {
    const me = await another();
    const other = await signedIn(me.account);
    const began = await currentOf(other);
    expect(began.lastSeenAt).toBe(began.createdAt);
    await portal.moveClock(2 * minute);
    await other.viewer();
    const seen = (await sessionsOf(me.browser)).find(({ id }) => id === began.id);
    const after = Date.parse(seen.lastSeenAt) - Date.parse(began.createdAt);
    expect(after).toBeGreaterThanOrEqual(2 * minute);
    expect(after).toBeLessThan(3 * minute);
    // The latest used first.
    expect((await sessionsOf(me.browser)).map(({ lastSeenAt }) => lastSeenAt)).toEqual(
      (await sessionsOf(me.browser))
        .map(({ lastSeenAt }) => lastSeenAt)
        .toSorted()
        .toReversed(),
    );
  });
});
