import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resetPassword } from '../../server/accounts/reset-password.js';
import { chosenPassword, startPortal, type TestPortal } from '../support/portal.js';
import {
  arrivedStudent,
  ask,
  documentOf,
  hour,
  messagesTo,
  minute,
  rightCode,
  send,
  wrongCode,
  type Answer,
} from '../support/sms-codes.js';
import { captchaAnswer, unpaintedCaptcha } from '../support/config.js';
import { inParallel } from '../support/in-parallel.js';
import { times } from '../support/thorough.js';
import { initialPassword } from '../../machines/rules/national-id.js';
import type { Browser } from '../support/browser.js';
import { demonstrationId } from '../../server/demonstration/students.js';

/** Each test has phones of its own: a phone gets few codes. */
let lastPhone = 13800001000;
const newPhone = () => String((lastPhone += 1));

const strangers = times({ usually: 100, thoroughly: 1_000 });

describe('sign-in by SMS under attack, two servers on one database', () => {
  let portal: TestPortal;
  let students = 0;

  beforeAll(async () => {
    portal = await startPortal(2, {}, { captchas: unpaintedCaptcha });
  });
  afterAll(() => portal.close());

  const student = (phone?: string) => arrivedStudent(portal, (students += 1), phone);
  const sendTo = (browser: Browser, phone: string) => send(browser, 'sendSignInCode', { phone });
  const answer = (browser: Browser, { challengeId }: Answer, code: string, accountId: string | null = null) =>
    ask(browser, 'signInByCode', { challengeId, code, accountId });
  const codesOf = (answers: readonly Pick<Answer, 'issues'>[]) =>
    answers.map(({ issues }) => issues?.[0]?.code ?? 'none');
  const twin = (browser: Browser, server: number) => {
    const other = portal.browser(server);
    for (const [name, value] of browser.cookies) other.cookies.set(name, value);
    return other;
  };

  test('A1: a phone that is bound and one that is not are answered alike, up to the last try', async () => {
    const [bound, unbound] = [newPhone(), newPhone()];
    await student(bound);
    const seen = new Map<string, unknown>();
    for (const phone of [bound, unbound]) {
      const browser = portal.browser();
      const captchaId = await browser.captcha('SMS_CODE');
      const input = { phone, captchaId, captchaAnswer };
      const response = await browser.post(documentOf('sendSignInCode'), { input });
      const sent = ((await response.json()) as { data: { sendSignInCode: Answer } }).data.sendSignInCode;
      const now = portal.servers[0]!.composition.services.clock.now();
      const tries = [];
      for (let wrong = 0; wrong < 6; wrong += 1) tries.push(await answer(browser, sent, wrongCode(portal, sent)));
      seen.set(phone, {
        status: response.status,
        headers: [...response.headers.keys()].sort(),
        fields: Object.keys(sent),
        minutes: [sent.expiresAt, sent.resendAt].map((at) => Math.round((Date.parse(at) - now) / minute)),
        tries: tries.map(({ __typename, issues }) => ({
          __typename,
          issues: issues?.map((issue) => ({ ...issue, until: issue.until !== null })),
        })),
        again: codesOf([await sendTo(browser, phone)]),
      });
    }
    expect(seen.get(unbound)).toEqual(seen.get(bound));
    expect(await messagesTo(portal, unbound, '登录')).toEqual([]);
    expect(await messagesTo(portal, bound, '登录')).toHaveLength(1);
  });

  test.each(['', '1380000004', '12800000040', 'x'.repeat(300)])(
    'A1: %j is no phone, whatever is bound',
    async (phone) => {
      expect((await sendTo(portal.browser(), phone)).issues).toMatchObject([
        { code: 'PHONE_MALFORMED', field: 'phone' },
      ]);
    },
  );

  test('A1: the right code of a phone that was unbound meanwhile opens nothing', async () => {
    const phone = newPhone();
    const { browser: owner } = await student(phone);
    const browser = portal.browser();
    const sent = await sendTo(browser, phone);
    await unbind(owner);
    expect(codesOf([await answer(browser, sent, rightCode(portal, sent))])).toEqual(['CODE_EXPIRED']);
  });

  async function unbind(owner: Browser): Promise<void> {
    await owner.viewer();
    expect((await owner.step('unbindPhone', { password: chosenPassword })).viewer.maskedPhone).toBeNull();
  }

  test('A5: a captcha of the sign-in sends no code, and the right one sends one', async () => {
    const browser = portal.browser();
    const phone = newPhone();
    const captchaId = await browser.captcha('SIGN_IN');
    const asked = { phone, captchaId, captchaAnswer };
    expect(codesOf([await ask(browser, 'sendSignInCode', asked)])).toEqual(['CAPTCHA_EXPIRED']);
    const right = { ...asked, captchaId: await browser.captcha('SMS_CODE') };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => ask(twin(browser, index % 2), 'sendSignInCode', right)),
    );
    expect(codesOf(answers).filter((code) => code === 'none')).toHaveLength(1);
  });

  test('S2: 100 parallel wrong codes on two servers: five are judged, and the right one is too late', async () => {
    const phone = newPhone();
    await student(phone);
    const browser = portal.browser();
    const sent = await sendTo(browser, phone);
    const wrong = wrongCode(portal, sent);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => answer(twin(browser, index % 2), sent, wrong)),
    );
    expect(codesOf(answers).filter((code) => code === 'CODE_WRONG')).toHaveLength(4);
    expect(codesOf(answers).filter((code) => code === 'CODE_EXHAUSTED')).toHaveLength(96);
    expect(codesOf([await answer(browser, sent, rightCode(portal, sent))])).toEqual(['CODE_EXHAUSTED']);
    await portal.moveClock(minute);
    expect(codesOf([await sendTo(browser, phone)])).toEqual(['CODE_EXHAUSTED']);
  });

  test('S2: a code that is sent anew keeps the count and ends the one before', async () => {
    const phone = newPhone();
    await student(phone);
    const browser = portal.browser();
    const first = await sendTo(browser, phone);
    for (let wrong = 0; wrong < 2; wrong += 1) await answer(browser, first, wrongCode(portal, first));
    await portal.moveClock(minute);
    const second = await sendTo(browser, phone);
    expect(codesOf([await answer(browser, first, rightCode(portal, first))])).toEqual(['CODE_EXPIRED']);
    expect((await answer(browser, second, wrongCode(portal, second))).issues).toMatchObject([
      { code: 'CODE_WRONG', remaining: 2 },
    ]);
    expect((await answer(browser, second, rightCode(portal, second))).__typename).toBe('SignedIn');
  });

  test('S3: 50 parallel right answers on two servers open one session', async () => {
    const phone = newPhone();
    const { id } = await student(phone);
    const browser = portal.browser();
    const sent = await sendTo(browser, phone);
    const before = await sessionsOf(id);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => answer(twin(browser, index % 2), sent, rightCode(portal, sent))),
    );
    expect(answers.filter(({ __typename }) => __typename === 'SignedIn')).toHaveLength(1);
    expect((await sessionsOf(id)) - before).toBe(1);
    expect(codesOf([await answer(browser, sent, rightCode(portal, sent))])).toEqual(['CODE_EXPIRED']);
  });

  async function sessionsOf(account: string): Promise<number> {
    return (await portal.query('select id from session where account_id = $1', [account])).length;
  }

  test('S4: a code is of no use for another browser, phone or purpose', async () => {
    const [phone, otherPhone] = [newPhone(), newPhone()];
    await student(phone);
    await student(otherPhone);
    const browser = portal.browser();
    const sent = await sendTo(browser, phone);
    const code = rightCode(portal, sent);
    const thief = portal.browser();
    await thief.captcha();
    expect(codesOf([await answer(thief, sent, code)])).toEqual(['CODE_EXPIRED']);
    const forOther = await sendTo(browser, otherPhone);
    expect(codesOf([await answer(browser, forOther, code)])).toEqual(['CODE_WRONG']);
    const recovery = { challengeId: sent.challengeId, code, newPassword: 'Datong#97k', confirmation: 'Datong#97k' };
    expect(codesOf([await ask(browser, 'recoverPassword', recovery)])).toEqual(['CODE_EXPIRED']);
    expect((await answer(browser, sent, code)).__typename).toBe('SignedIn');
  });

  test.each(['', 'x', '00000000-0000-7000-8000-00000000000g'])(
    'S4: the challenge %j is no fault of ours',
    async (id) => {
      const asked = { challengeId: id, code: '123456', accountId: null };
      expect(codesOf([await ask(portal.browser(), 'signInByCode', asked)])).toEqual(['CODE_EXPIRED']);
    },
  );

  test("S5: good until the last second of five minutes on the server's clock, and not after it", async () => {
    const phone = newPhone();
    await student(phone);
    for (const [late, outcome] of [
      [5 * minute - 5_000, 'SignedIn'],
      [5 * minute, 'Refused'],
    ] as const) {
      const browser = portal.browser();
      const sent = await sendTo(browser, phone);
      await portal.moveClock(late);
      expect((await answer(browser, sent, rightCode(portal, sent))).__typename).toBe(outcome);
    }
  });

  test('S6: one a minute, five an hour, ten a day to a phone, whatever for and by whomever', async () => {
    const phone = newPhone();
    // The first of them binds it.
    const { account } = await student(phone);
    const next = async (index: number) =>
      index % 2 === 0
        ? sendTo(portal.browser(index % 2), phone)
        : send(portal.browser(index % 2), 'sendRecoveryCode', { account, phone });
    for (let sent = 1; sent < 5; sent += 1) {
      expect(codesOf([await next(sent)])).toEqual(['none']);
      expect(codesOf([await next(sent + 1)])).toEqual([sent < 4 ? 'CODE_TOO_SOON' : 'RATE_LIMITED']);
      await portal.moveClock(minute);
    }
    expect(codesOf([await next(1)])).toEqual(['RATE_LIMITED']);
    await portal.moveClock(hour);
    for (let sent = 5; sent < 10; sent += 1) {
      expect(codesOf([await next(sent)])).toEqual(['none']);
      await portal.moveClock(minute);
    }
    await portal.moveClock(hour);
    expect(codesOf([await next(0)])).toEqual(['RATE_LIMITED']);
    await portal.moveClock(22 * hour);
    expect(codesOf([await next(0)])).toEqual(['none']);
  });

  test('S6: 50 at once on two servers send one', async () => {
    const phone = newPhone();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => sendTo(portal.browser(index % 2), phone)),
    );
    expect(codesOf(answers).filter((code) => code === 'none')).toHaveLength(1);
  });

  test('A11: whom strangers have locked out comes in by the bound phone, from any browser', async () => {
    const phone = newPhone();
    const { account } = await student(phone);
    for (let wrong = 0; wrong < 5; wrong += 1) await portal.browser().signIn(account, 'Wrong#1234');
    const browser = portal.browser();
    expect((await browser.signIn(account, chosenPassword)).issues).toMatchObject([{ code: 'LOCKED_BY_FAILURES' }]);
    const sent = await sendTo(browser, phone);
    const { viewer } = await answer(browser, sent, rightCode(portal, sent));
    expect(viewer.onboarding.step).toBe('ARRIVED');
  });

  test(`A11: ${strangers} accounts that strangers lock out: sessions go on, known devices sign in, and bound phones`, async () => {
    const phones = Array.from({ length: 10 }, newPhone);
    const bound = [];
    for (const phone of phones) bound.push({ ...(await student(phone)), password: chosenPassword });
    const fresh = await inParallel(strangers - bound.length, 4, async (index) => {
      const [account, browser] = [demonstrationId(1_000 + index), portal.browser(index % 2)];
      await portal.send(account, { type: 'UNLOCK' });
      await browser.signIn(account, initialPassword(account));
      return { account, browser, password: initialPassword(account) };
    });
    const all = [...bound, ...fresh];
    const last = await inParallel(all.length, 8, async (index) => {
      const attacker = portal.browser(index % 2);
      for (let wrong = 0; wrong < 4; wrong += 1) await attacker.signIn(all[index]!.account, 'Wrong#1234');
      return attacker.signIn(all[index]!.account, 'Wrong#1234');
    });
    expect(new Set(codesOf(last))).toEqual(new Set(['LOCKED_BY_FAILURES']));
    for (const { account, password } of [bound[0]!, fresh[0]!])
      expect(codesOf([await portal.browser().signIn(account, password)])).toEqual(['LOCKED_BY_FAILURES']);

    const seen = await inParallel(all.length, 8, async (index) => {
      const { account, browser, password } = all[index]!;
      const session = await browser.viewer();
      return [session !== null, (await browser.signIn(account, password)).__typename];
    });
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify([true, 'SignedIn'])]));
    for (const phone of phones) {
      const browser = portal.browser();
      const sent = await sendTo(browser, phone);
      expect((await answer(browser, sent, rightCode(portal, sent))).__typename).toBe('SignedIn');
    }
  }, 600_000);

  test("A1: the administrator's lock is told to the right code alone, which it does not use up", async () => {
    const phone = newPhone();
    const { account } = await student(phone);
    await portal.send(account, { type: 'LOCK' });
    const browser = portal.browser();
    const sent = await sendTo(browser, phone);
    expect(codesOf([await answer(browser, sent, wrongCode(portal, sent))])).toEqual(['CODE_WRONG']);
    for (let told = 0; told < 6; told += 1)
      expect(codesOf([await answer(browser, sent, rightCode(portal, sent))])).toEqual(['LOCKED_BY_ADMINISTRATOR']);
    await portal.send(account, { type: 'UNLOCK' });
    expect((await answer(browser, sent, rightCode(portal, sent))).__typename).toBe('SignedIn');
  });

  test('siblings share a phone: the right code asks which of them, masked, and opens that one', async () => {
    const phone = newPhone();
    const elder = await student(phone);
    const younger = await student(phone);
    const stranger = await student();
    const browser = portal.browser();
    const sent = await sendTo(browser, phone);
    expect(codesOf([await answer(browser, sent, wrongCode(portal, sent), younger.id)])).toEqual(['CODE_WRONG']);
    const choice = await answer(browser, sent, rightCode(portal, sent));
    expect(choice.__typename).toBe('AccountChoice');
    expect(choice.accounts.map(({ id }) => id).sort()).toEqual([elder.id, younger.id].sort());
    for (const { id, maskedName, maskedNationalId } of choice.accounts) {
      const { name } = id === elder.id ? elder : younger;
      expect([maskedName[0], maskedNationalId]).toEqual([name[0], expect.stringMatching(/^1499\*{13}[\dX]$/)]);
      expect(maskedName).not.toBe(name);
    }
    expect(browser.cookies.has('session')).toBe(false);
    for (const id of [stranger.id, crypto.randomUUID(), ''])
      expect((await answer(browser, sent, rightCode(portal, sent), id)).__typename).toBe('AccountChoice');
    const { viewer } = await answer(browser, sent, rightCode(portal, sent), younger.id);
    expect(viewer.id).toBe(younger.id);
    expect(codesOf([await answer(browser, sent, rightCode(portal, sent), elder.id)])).toEqual(['CODE_EXPIRED']);
  });

  test('where the sibling who was chosen is unbound meanwhile, nobody else is signed in', async () => {
    const phone = newPhone();
    const elder = await student(phone);
    const younger = await student(phone);
    const browser = portal.browser();
    const sent = await sendTo(browser, phone);
    expect((await answer(browser, sent, rightCode(portal, sent))).accounts).toHaveLength(2);
    await unbind(younger.browser);
    const before = await sessionsOf(elder.id);
    const choice = await answer(browser, sent, rightCode(portal, sent), younger.id);
    expect(choice.__typename).toBe('AccountChoice');
    expect(choice.accounts.map(({ id }) => id)).toEqual([elder.id]);
    expect(browser.cookies.has('session')).toBe(false);
    expect(await sessionsOf(elder.id)).toBe(before);
    // The code is still good for whoever is left.
    expect((await answer(browser, sent, rightCode(portal, sent), elder.id)).viewer.id).toBe(elder.id);
  });

  test("A13: after the school's reset the bound phone opens a session of an initial password", async () => {
    const phone = newPhone();
    const { id, account } = await student(phone);
    const { services } = portal.servers[0]!.composition;
    const actor = { kind: 'administrator', id: null } as const;
    expect(await resetPassword(services, { account: id, actor, at: services.clock.now() })).toBeNull();
    const browser = portal.browser();
    const sent = await sendTo(browser, phone);
    const { viewer } = await answer(browser, sent, rightCode(portal, sent));
    expect(viewer).toMatchObject({ name: null, maskedPhone: null, onboarding: { step: 'PASSWORD_CHANGE' } });
    expect((await browser.step('enterEvaluation')).issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    expect((await portal.browser().signIn(account, chosenPassword)).issues).toMatchObject([
      { code: 'CREDENTIALS_WRONG' },
    ]);
  });

  test('W1: each sign-in by code brings a new session, and ends the one that the browser came with', async () => {
    const phone = newPhone();
    const { browser } = await student(phone);
    const before = browser.cookies.get('session')!;
    const bystander = browser.clone();
    const sent = await sendTo(browser, phone);
    await answer(browser, sent, rightCode(portal, sent));
    expect(browser.cookies.get('session')).not.toBe(before);
    expect(await bystander.viewer()).toBeNull();
    expect(await browser.viewer()).not.toBeNull();
  });
});
