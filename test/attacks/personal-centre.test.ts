import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initialPassword } from '../../machines/rules/national-id.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { arrivedStudent, latestCode, messagesTo, type ArrivedStudent } from '../support/sms-codes.js';
import type { Browser } from '../support/browser.js';
import { chosenPassword, startPortal, type TestPortal } from '../support/portal.js';
import { minute } from '../support/time.js';

const password = chosenPassword;
const told = /已不再是学生账号的安全手机/;

describe('the personal centre under attack, two servers on one database', () => {
  let portal: TestPortal;
  let students = 0;
  let numbers = 0;

  beforeAll(async () => {
    portal = await startPortal(2);
  });
  afterAll(() => portal.close());

  const nobodysPhone = () => `138${String((numbers += 1)).padStart(8, '0')}`;
  const another = (): Promise<ArrivedStudent> => arrivedStudent(portal, (students += 1));

  async function bind({ browser }: ArrivedStudent, phone: string): Promise<void> {
    expect((await browser.step('requestPhoneCode', { phone, password })).__typename).toBe('Transitioned');
    expect((await browser.step('bindPhone', { code: await latestCode(portal) })).__typename).toBe('Transitioned');
  }

  /** The same browser, sent to the other server. */
  const elsewhere = (browser: Browser): Browser => browser.clone(portal.servers[1]!.address);

  test('S7: a session alone binds, changes and unbinds nothing', async () => {
    const me = await another();
    const next = 'Pingyao#77x';
    const change = { oldPassword: password, newPassword: next, confirmation: next };
    await (await another()).browser.step('changePassword', change);
    const [bound, stolen] = [nobodysPhone(), nobodysPhone()];
    for (const isBound of [false, true]) {
      if (isBound) await bind(me, bound);
      for (const wrong of [undefined, null, '', 'Wrong#1234', next]) {
        const asked = await me.browser.step('requestPhoneCode', { phone: stolen, password: wrong });
        expect(asked.issues, String(wrong)).toMatchObject([{ code: 'PASSWORD_WRONG', field: 'password' }]);
        if (isBound && wrong) {
          const unbound = await me.browser.step('unbindPhone', { password: wrong });
          expect(unbound.issues).toMatchObject([{ code: 'PASSWORD_WRONG', field: 'password' }]);
        }
        // What counts against the limit is the next test's matter.
        await portal.query('update sign_in_counter set failures = 0');
      }
    }
    expect((await me.browser.viewer()).maskedPhone).toMatch(/^138\*{4}/);
    expect(await messagesTo(portal, stolen)).toEqual([]);
    expect((await messagesTo(portal, bound)).filter((text) => told.test(text))).toEqual([]);
  });

  test('S7: the password is guessed five times at most, also by 40 requests at once on both servers', async () => {
    const me = await another();
    const phone = nobodysPhone();
    const guesses = Array.from({ length: 40 }, (_, guess) => {
      const browser = guess % 2 === 0 ? me.browser.clone() : elsewhere(me.browser);
      return browser.step('requestPhoneCode', { phone, password: `Wrong#${guess}abc` });
    });
    const codes = (await Promise.all(guesses)).map(({ issues }) => issues![0]!.code);
    expect(codes.filter((code) => code === 'PASSWORD_WRONG')).toHaveLength(4);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(36);
    expect((await me.browser.step('requestPhoneCode', { phone, password })).issues).toMatchObject([
      { code: 'RATE_LIMITED', field: 'password' },
    ]);
    // Who guesses here keeps nobody out of the account.
    expect((await portal.browser().signIn(me.account, password)).__typename).toBe('SignedIn');
    await portal.moveClock(30 * minute);
    await me.browser.viewer();
    expect((await me.browser.step('requestPhoneCode', { phone, password })).__typename).toBe('Transitioned');
  });

  test('S7: the phone that was bound is told once: when it is changed, and when it is unbound', async () => {
    const me = await another();
    const [first, second] = [nobodysPhone(), nobodysPhone()];
    await bind(me, first);
    expect((await messagesTo(portal, first)).filter((text) => told.test(text))).toEqual([]);
    await portal.moveClock(minute);
    await me.browser.viewer();
    await bind(me, second);
    expect((await messagesTo(portal, first)).filter((text) => told.test(text))).toHaveLength(1);
    expect((await messagesTo(portal, second)).filter((text) => told.test(text))).toEqual([]);
    const { viewer } = await me.browser.step('unbindPhone', { password });
    expect(viewer.maskedPhone).toBeNull();
    expect((await messagesTo(portal, second)).filter((text) => told.test(text))).toHaveLength(1);
    expect((await messagesTo(portal, first)).filter((text) => told.test(text))).toHaveLength(1);
    expect((await me.browser.step('unbindPhone', { password })).issues).toMatchObject([{ code: 'STEP_NOT_OPEN' }]);
  });

  test('the same phone bound once more is told nothing', async () => {
    const me = await another();
    const phone = nobodysPhone();
    await bind(me, phone);
    await portal.moveClock(minute);
    await me.browser.viewer();
    await bind(me, phone);
    expect((await messagesTo(portal, phone)).filter((text) => told.test(text))).toEqual([]);
  });

  test('R5: the same request ten times on both servers sends one code, binds once, tells once', async () => {
    const me = await another();
    const [old, phone] = [nobodysPhone(), nobodysPhone()];
    await bind(me, old);
    await portal.moveClock(minute);
    const tenTimes = async (step: string, fields: () => Promise<object>) => {
      await me.browser.viewer();
      const [id, input] = [randomUUID(), await fields()];
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, time) =>
          (time % 2 === 0 ? me.browser.clone() : elsewhere(me.browser)).step(step, { ...input }, id),
        ),
      );
      expect(answers.map(({ __typename }) => __typename)).toEqual(Array(10).fill('Transitioned'));
    };
    await tenTimes('requestPhoneCode', async () => ({ phone, password }));
    expect(await messagesTo(portal, phone)).toHaveLength(1);
    await tenTimes('bindPhone', async () => ({ code: await latestCode(portal) }));
    expect(await messagesTo(portal, phone)).toHaveLength(1);
    expect((await messagesTo(portal, old)).filter((text) => told.test(text))).toHaveLength(1);
    await tenTimes('unbindPhone', async () => ({ password }));
    expect((await messagesTo(portal, phone)).filter((text) => told.test(text))).toHaveLength(1);
  });

  test('a request of an older revision changes nothing, and costs no password', async () => {
    const me = await another();
    await bind(me, nobodysPhone());
    const judged = () => portal.query(`select sum(failures) as failures from sign_in_counter`);
    const before = await judged();
    for (const [step, fields] of [
      ['requestPhoneCode', { phone: nobodysPhone(), password: 'Wrong#1234' }],
      ['unbindPhone', { password: 'Wrong#1234' }],
      ['unbindPhone', { password }],
    ] as const) {
      const late = me.browser.clone();
      late.revision -= 1;
      expect((await late.step(step, fields)).issues).toMatchObject([{ code: 'STALE_REVISION' }]);
    }
    expect(await judged()).toEqual(before);
    expect((await me.browser.viewer()).maskedPhone).not.toBeNull();
  });

  test('S4: the code of one phone does not bind another one; until then the old one stays', async () => {
    const me = await another();
    const [old, mistyped, meant] = [nobodysPhone(), nobodysPhone(), nobodysPhone()];
    await bind(me, old);
    await portal.moveClock(minute);
    await me.browser.viewer();
    await me.browser.step('requestPhoneCode', { phone: mistyped, password });
    const ofMistyped = await latestCode(portal);
    await portal.moveClock(minute);
    await me.browser.viewer();
    await me.browser.step('requestPhoneCode', { phone: meant, password });
    expect((await me.browser.step('bindPhone', { code: ofMistyped })).issues).toMatchObject([{ code: 'CODE_WRONG' }]);
    const { maskedPhone } = await me.browser.viewer();
    expect(maskedPhone.slice(-4)).toBe(old.slice(-4));
    const { viewer } = await me.browser.step('bindPhone', { code: await latestCode(portal) });
    expect(viewer.maskedPhone.slice(-4)).toBe(meant.slice(-4));
  });

  test('a phone carries three students, also where the fourth has its code before it is full', async () => {
    const phone = nobodysPhone();
    const [first, second, third, fourth, fifth] = await Promise.all(Array.from({ length: 5 }, () => another()));
    for (const brother of [first!, second!]) {
      await bind(brother, phone);
      await portal.moveClock(minute);
    }
    const codes: string[] = [];
    for (const brother of [third!, fourth!]) {
      await brother.browser.viewer();
      await brother.browser.step('requestPhoneCode', { phone, password });
      codes.push(await latestCode(portal));
      await portal.moveClock(minute);
    }
    expect((await third!.browser.step('bindPhone', { code: codes[0] })).__typename).toBe('Transitioned');
    expect((await fourth!.browser.step('bindPhone', { code: codes[1] })).issues).toMatchObject([
      { code: 'PHONE_ACCOUNT_LIMIT' },
    ]);
    expect((await fifth!.browser.step('requestPhoneCode', { phone, password })).issues).toMatchObject([
      { code: 'PHONE_ACCOUNT_LIMIT', field: 'phone' },
    ]);
  });

  test('W2: a code that was asked for before a password change is worthless after it', async () => {
    const me = await another();
    await me.browser.step('requestPhoneCode', { phone: nobodysPhone(), password });
    const code = await latestCode(portal);
    const next = 'Pingyao#77x';
    await me.browser.step('changePassword', { oldPassword: password, newPassword: next, confirmation: next });
    expect((await me.browser.viewer()).onboarding.codeSentTo).toBeNull();
    expect((await me.browser.step('bindPhone', { code })).issues).toMatchObject([{ code: 'STEP_NOT_OPEN' }]);
    expect((await me.browser.viewer()).maskedPhone).toBeNull();
  });

  test('the reminder comes when the password is half a year old, and goes with it', async () => {
    const me = await another();
    expect((await me.browser.viewer()).isPasswordOld).toBe(false);
    await portal.moveClock(184 * 24 * 60 * minute);
    await me.browser.signIn(me.account, password);
    expect((await me.browser.viewer()).isPasswordOld).toBe(true);
    const next = 'Pingyao#77x';
    const change = { oldPassword: password, newPassword: next, confirmation: next };
    expect((await me.browser.step('changePassword', change)).viewer.isPasswordOld).toBe(false);
  });

  test("the registrar's decision is told on the step that it leads to, and nowhere else", async () => {
    const account = demonstrationId((students += 1));
    const browser = portal.browser();
    const decision = async () => (await browser.viewer()).onboarding.statusDecision;
    const fail = async () => {
      for (let tries = 0; tries < 5; tries += 1) await portal.send(account, { type: 'SUBMIT_STATUS', matches: false });
    };
    await portal.send(account, { type: 'UNLOCK' });
    await browser.signIn(account, initialPassword(account));
    expect(await decision()).toBeNull();
    await fail();
    await portal.send(account, { type: 'CORRECT_STATUS' });
    expect(await decision()).toBe('CORRECTED');
    await fail();
    expect(await decision()).toBeNull();
    await portal.moveClock(1_000);
    await portal.send(account, { type: 'CONFIRM_STATUS' });
    expect(await decision()).toBe('CONFIRMED');
    const change = { oldPassword: initialPassword(account), newPassword: password, confirmation: password };
    await browser.step('changePassword', change);
    expect(await decision()).toBeNull();
    await browser.step('skipPhone');
    await portal.send(account, { type: 'RESET_PASSWORD' });
    await portal.query('update account set password_hash = null');
    await browser.signIn(account, initialPassword(account));
    expect(await browser.viewer()).toMatchObject({ onboarding: { step: 'PASSWORD_CHANGE', statusDecision: null } });
  });
});
