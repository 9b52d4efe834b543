import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resetPassword } from '../../server/accounts/reset-password.js';
import { captchaAnswer } from '../support/config.js';
import { follow } from '../support/follow-viewer.js';
import { chosenPassword, startPortal, type TestPortal } from '../support/portal.js';
import {
  arrivedStudent,
  ask,
  codesOf,
  documentOf,
  messagesTo,
  rightCode,
  send,
  toldBy,
  toldOf,
  wrongCode,
  type Answer,
  type ArrivedStudent,
} from '../support/sms-codes.js';
import type { Browser } from '../support/browser.js';
import { minute } from '../support/time.js';

const newPassword = 'Datong#97k';

/** Each test has phones of its own: a phone gets few codes. */
let lastPhone = 13800002000;
const newPhone = () => String((lastPhone += 1));

describe('recovery of a password under attack, two servers on one database', () => {
  let portal: TestPortal;
  let students = 0;

  beforeAll(async () => {
    portal = await startPortal(2);
  });
  afterAll(() => portal.close());

  const student = (phone?: string) => arrivedStudent(portal, (students += 1), phone);
  const sendFor = (browser: Browser, account: string, phone: string) =>
    send(browser, 'sendRecoveryCode', { account, phone });
  const recover = (browser: Browser, { challengeId }: Answer, code: string, password = newPassword) =>
    ask(browser, 'recoverPassword', { challengeId, code, newPassword: password, confirmation: password });
  const twin = (browser: Browser, server: number) => browser.clone(portal.servers[server]!.address);
  /** A student with a phone, and a browser that has asked for a code for it. */
  async function asked(): Promise<ArrivedStudent & { phone: string; other: Browser; sent: Answer }> {
    const phone = newPhone();
    const mine = await student(phone);
    const other = portal.browser(1);
    return { ...mine, phone, other, sent: await sendFor(other, mine.account, phone) };
  }

  test('A1: the bound phone, another one and an unknown account are answered alike; one gets a message', async () => {
    const [bound, foreign, free, unbound] = [newPhone(), newPhone(), newPhone(), newPhone()];
    const { account } = await student(bound);
    await student(foreign);
    const without = await student();
    const seen: unknown[] = [];
    for (const [name, phone] of [
      [account, bound],
      [account, foreign],
      ['149999201001019995', free],
      [without.account, unbound],
    ] as const) {
      const browser = portal.browser();
      const captchaId = await browser.captcha('SMS_CODE');
      const input = { account: name, phone, captchaId, captchaAnswer };
      const response = await browser.post(documentOf('sendRecoveryCode'), { input });
      const sent = ((await response.json()) as { data: { sendRecoveryCode: Answer } }).data.sendRecoveryCode;
      const told = toldBy(portal, response, sent);
      const tries = [];
      for (let wrong = 0; wrong < 6; wrong += 1) tries.push(await recover(browser, sent, wrongCode(portal, sent)));
      seen.push({ ...told, tries: tries.map(toldOf) });
    }
    for (const one of seen.slice(1)) expect(one).toEqual(seen[0]);
    for (const [phone, messages] of Object.entries({ [bound]: 1, [foreign]: 0, [free]: 0, [unbound]: 0 }))
      expect(await messagesTo(portal, phone, '找回密码'), phone).toHaveLength(messages);
  });

  test('A1: what is left of the tries does not tell whose phone it is', async () => {
    const phone = newPhone();
    const { account } = await student(phone);
    const left: unknown[] = [];
    for (const named of [account, '149999201001019979']) {
      const browser = portal.browser();
      const first = await sendFor(browser, '149999201001019987', phone);
      for (let wrong = 0; wrong < 2; wrong += 1) await recover(browser, first, wrongCode(portal, first));
      await portal.moveClock(minute);
      const second = await sendFor(browser, named, phone);
      left.push((await recover(browser, second, wrongCode(portal, second))).issues);
      await portal.moveClock(minute);
    }
    expect(left[0]).toMatchObject([{ code: 'CODE_WRONG', remaining: 2 }]);
    expect(left[1]).toEqual(left[0]);
  });

  test('without a bound phone there is no recovery, even with the code that nobody was sent', async () => {
    const phone = newPhone();
    const { account } = await student();
    const browser = portal.browser();
    const sent = await sendFor(browser, account, phone);
    expect(codesOf([await recover(browser, sent, rightCode(portal, sent))])).toEqual(['CODE_EXPIRED']);
    expect((await browser.signIn(account, chosenPassword)).__typename).toBe('SignedIn');
  });

  test.each(['', '123', 'x'.repeat(400)])('A1: the account %j is malformed, whatever the phone', async (account) => {
    expect((await sendFor(portal.browser(), account, newPhone())).issues).toMatchObject([
      { code: 'ACCOUNT_NAME_MALFORMED', field: 'account' },
    ]);
  });

  test('S2: 100 parallel wrong codes on two servers: five are judged, and the right one is too late', async () => {
    const { other, sent } = await asked();
    const wrong = wrongCode(portal, sent);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => recover(twin(other, index % 2), sent, wrong)),
    );
    expect(codesOf(answers).filter((code) => code === 'CODE_WRONG')).toHaveLength(4);
    expect(codesOf(answers).filter((code) => code === 'CODE_EXHAUSTED')).toHaveLength(96);
    expect(codesOf([await recover(other, sent, rightCode(portal, sent))])).toEqual(['CODE_EXHAUSTED']);
  });

  test('S3: 20 parallel right answers on two servers replace the password once', async () => {
    const { id, other, sent } = await asked();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        recover(twin(other, index % 2), sent, rightCode(portal, sent), `${newPassword}${index}`),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'SignedIn')).toHaveLength(1);
    const events = await portal.query(
      `select 1 from flow_event e join flow f on f.id = e.flow_id
       where f.subject = $1 and e.event->>'type' = 'RECOVER_PASSWORD'`,
      [id],
    );
    expect(events).toHaveLength(1);
  });

  test('S4: a code is of no use for another browser, challenge or purpose', async () => {
    const { other, sent } = await asked();
    const stranger = await asked();
    const code = rightCode(portal, sent);
    const thief = portal.browser();
    await thief.captcha();
    expect(codesOf([await recover(thief, sent, code)])).toEqual(['CODE_EXPIRED']);
    expect(codesOf([await recover(stranger.other, stranger.sent, code)])).toEqual(['CODE_WRONG']);
    const entering = { challengeId: sent.challengeId, code, accountId: null };
    expect(codesOf([await ask(other, 'signInByCode', entering)])).toEqual(['CODE_EXPIRED']);
    expect((await recover(other, sent, code)).__typename).toBe('SignedIn');
  });

  test("S5: good until the last second of five minutes on the server's clock, and not after it", async () => {
    const late = await asked();
    await portal.moveClock(5 * minute);
    expect(codesOf([await recover(late.other, late.sent, rightCode(portal, late.sent))])).toEqual(['CODE_EXPIRED']);
    const inTime = await asked();
    await portal.moveClock(5 * minute - 5_000);
    const right = rightCode(portal, inTime.sent);
    expect((await recover(inTime.other, inTime.sent, right)).__typename).toBe('SignedIn');
  });

  test('A15: what the rules refuse costs no try; from the ID number or the old one, the code stays good', async () => {
    const { account, other, sent } = await asked();
    const code = rightCode(portal, sent);
    const refused = {
      short: 'PASSWORD_TOO_SHORT',
      'password#1': 'PASSWORD_COMMON',
      [`Ab#${account.slice(-8)}`]: 'PASSWORD_DERIVED_FROM_ID',
      [chosenPassword]: 'PASSWORD_SAME_AS_OLD',
    };
    for (let round = 0; round < 3; round += 1)
      for (const [password, found] of Object.entries(refused)) {
        const { issues } = await recover(other, sent, code, password);
        expect(
          issues?.map(({ code: issue }) => issue),
          password,
        ).toContain(found);
      }
    const differing = { challengeId: sent.challengeId, code, newPassword, confirmation: `${newPassword}x` };
    expect((await ask(other, 'recoverPassword', differing)).issues).toMatchObject([
      { code: 'PASSWORD_CONFIRMATION_DIFFERS', field: 'confirmation' },
    ]);
    expect((await recover(other, sent, wrongCode(portal, sent))).issues).toMatchObject([{ remaining: 4 }]);
    expect((await recover(other, sent, code)).__typename).toBe('SignedIn');
  });

  test('A14: after a reset, the initial password that the school has announced is no new one', async () => {
    const phone = newPhone();
    const { id, account } = await student(phone);
    const announced = 'Pingyao#77x';
    const { services } = portal.servers[0]!.composition;
    const actor = { kind: 'administrator', id: null } as const;
    expect(await resetPassword(services, { account: id, actor, at: services.clock.now() })).toBeNull();
    await announce(id, announced);
    const other = portal.browser(1);
    const sent = await sendFor(other, account, phone);
    expect((await recover(other, sent, rightCode(portal, sent), announced)).issues).toMatchObject([
      { code: 'PASSWORD_SAME_AS_OLD', field: 'newPassword' },
    ]);
    expect(await other.viewer()).toBeNull();
    expect((await recover(other, sent, rightCode(portal, sent))).__typename).toBe('SignedIn');
    await announce(id, null);
  });

  /** As a school does it that gives all its students one initial password. */
  async function announce(account: string, password: string | null): Promise<void> {
    const { passwords } = portal.servers[0]!.composition.services;
    const hash = password === null ? null : await passwords.hash(password);
    const sql =
      'update school set announced_password_hash = $1 where id = (select school_id from account where id = $2)';
    await portal.query(sql, [hash, account]);
  }

  test('W2: all other sessions and sockets end on every server, and the new one is full', async () => {
    const { account, browser, other, sent, name } = await asked();
    const elsewhere = portal.browser(1);
    await elsewhere.signIn(account, chosenPassword);
    const opened = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const ended = [browser, elsewhere].map((one, server) =>
      follow(portal, server, one.cookieHeader(), () => opened[server]!.resolve()),
    );
    await Promise.all(opened.map(({ promise }) => promise));
    const { viewer } = await recover(other, sent, rightCode(portal, sent));
    expect(viewer).toMatchObject({ name, onboarding: { step: 'ARRIVED' } });
    await Promise.all(ended);
    expect([await browser.viewer(), await elsewhere.viewer()]).toEqual([null, null]);
    expect(await other.viewer()).not.toBeNull();
  });

  test('A14: the password that was replaced is dead here at once, and on the evaluation platform', async () => {
    const { id, account, phone, other, sent } = await asked();
    await portal.moveClock(10 * minute);
    const { challengeId } = await sendFor(other, account, phone);
    const again = { ...sent, challengeId };
    await messagesTo(portal, phone, '找回密码');
    const { viewer } = await recover(other, again, rightCode(portal, again));
    expect(viewer.onboarding.evaluationAccess).toBe('SYNCING');
    await messagesTo(portal, phone, '找回密码');
    const [credential] = await portal.query('select password_hash from evaluation_credential where account_id = $1', [
      id,
    ]);
    expect(credential).toEqual({ password_hash: null });
    for (const dead of [chosenPassword, `xs${account.slice(-8)}`])
      expect((await portal.browser().signIn(account, dead)).issues).toMatchObject([{ code: 'CREDENTIALS_WRONG' }]);
    expect((await portal.browser().signIn(account, newPassword)).__typename).toBe('SignedIn');
  });

  test('A11: it ends a lock by failures', async () => {
    const { account, other, sent } = await asked();
    for (let wrong = 0; wrong < 5; wrong += 1) await portal.browser().signIn(account, 'Wrong#1234');
    expect((await recover(other, sent, rightCode(portal, sent))).__typename).toBe('SignedIn');
    expect((await portal.browser().signIn(account, newPassword)).__typename).toBe('SignedIn');
  });

  test("A10: an administrator's lock stops it, is told to the right code alone, and does not use it up", async () => {
    const phone = newPhone();
    const { account } = await student(phone);
    await portal.send(account, { type: 'LOCK' });
    const other = portal.browser();
    const sent = await sendFor(other, account, phone);
    expect(codesOf([await recover(other, sent, wrongCode(portal, sent))])).toEqual(['CODE_WRONG']);
    for (let told = 0; told < 6; told += 1)
      expect(codesOf([await recover(other, sent, rightCode(portal, sent))])).toEqual(['LOCKED_BY_ADMINISTRATOR']);
    await portal.send(account, { type: 'UNLOCK' });
    expect((await recover(other, sent, rightCode(portal, sent))).__typename).toBe('SignedIn');
  });

  test.each(['LOCK', 'RESET_PASSWORD'] as const)('W2: %s ends a recovery that is under way', async (type) => {
    const { account, other, sent } = await asked();
    await portal.send(account, { type });
    await portal.send(account, { type: 'UNLOCK' });
    expect(codesOf([await recover(other, sent, rightCode(portal, sent))])).toEqual(['CODE_EXPIRED']);
  });
});
