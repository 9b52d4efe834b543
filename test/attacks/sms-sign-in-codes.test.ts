import { describe, expect, test } from 'vitest';
import { captchaAnswer } from '../support/config.js';
import { ask, codesOf, rightCode, send, wrongCode } from '../support/sms-codes.js';
import { hour, minute } from '../support/time.js';
import { useSmsSignIn } from './use-sms-sign-in.js';

describe('the codes of a sign-in by SMS under attack, two servers on one database', () => {
  const sms = useSmsSignIn();
  const { newPhone, student, sendTo, answer, twin, sessionsOf } = sms;

  test('A5: a captcha of the sign-in sends no code, and the right one sends one', async () => {
    const browser = sms.portal.browser();
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
    const browser = sms.portal.browser();
    const sent = await sendTo(browser, phone);
    const wrong = wrongCode(sms.portal, sent);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => answer(twin(browser, index % 2), sent, wrong)),
    );
    expect(codesOf(answers).filter((code) => code === 'CODE_WRONG')).toHaveLength(4);
    expect(codesOf(answers).filter((code) => code === 'CODE_EXHAUSTED')).toHaveLength(96);
    expect(codesOf([await answer(browser, sent, rightCode(sms.portal, sent))])).toEqual(['CODE_EXHAUSTED']);
    await sms.portal.moveClock(minute);
    expect(codesOf([await sendTo(browser, phone)])).toEqual(['CODE_EXHAUSTED']);
  });

  test('S2: a code that is sent anew keeps the count and ends the one before', async () => {
    const phone = newPhone();
    await student(phone);
    const browser = sms.portal.browser();
    const first = await sendTo(browser, phone);
    for (let wrong = 0; wrong < 2; wrong += 1) await answer(browser, first, wrongCode(sms.portal, first));
    await sms.portal.moveClock(minute);
    const second = await sendTo(browser, phone);
    expect(codesOf([await answer(browser, first, rightCode(sms.portal, first))])).toEqual(['CODE_EXPIRED']);
    expect((await answer(browser, second, wrongCode(sms.portal, second))).issues).toMatchObject([
      { code: 'CODE_WRONG', remaining: 2 },
    ]);
    expect((await answer(browser, second, rightCode(sms.portal, second))).__typename).toBe('SignedIn');
  });

  test('S3: 50 parallel right answers on two servers open one session', async () => {
    const phone = newPhone();
    const { id } = await student(phone);
    const browser = sms.portal.browser();
    const sent = await sendTo(browser, phone);
    const before = await sessionsOf(id);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => answer(twin(browser, index % 2), sent, rightCode(sms.portal, sent))),
    );
    expect(answers.filter(({ __typename }) => __typename === 'SignedIn')).toHaveLength(1);
    expect((await sessionsOf(id)) - before).toBe(1);
    expect(codesOf([await answer(browser, sent, rightCode(sms.portal, sent))])).toEqual(['CODE_EXPIRED']);
  });

  test('S4: a code is of no use for another browser, phone or purpose', async () => {
    const [phone, otherPhone] = [newPhone(), newPhone()];
    await student(phone);
    await student(otherPhone);
    const browser = sms.portal.browser();
    const sent = await sendTo(browser, phone);
    const code = rightCode(sms.portal, sent);
    const thief = sms.portal.browser();
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
      expect(codesOf([await ask(sms.portal.browser(), 'signInByCode', asked)])).toEqual(['CODE_EXPIRED']);
    },
  );

  test("S5: good until the last second of five minutes on the server's clock, and not after it", async () => {
    const phone = newPhone();
    await student(phone);
    for (const [late, outcome] of [
      [5 * minute - 5_000, 'SignedIn'],
      [5 * minute, 'Refused'],
    ] as const) {
      const browser = sms.portal.browser();
      const sent = await sendTo(browser, phone);
      await sms.portal.moveClock(late);
      expect((await answer(browser, sent, rightCode(sms.portal, sent))).__typename).toBe(outcome);
    }
  });

  test('S6: one a minute, five an hour, ten a day to a phone, whatever for and by whomever', async () => {
    const phone = newPhone();
    // The first of them binds it.
    const { account } = await student(phone);
    const next = async (index: number) =>
      index % 2 === 0
        ? sendTo(sms.portal.browser(index % 2), phone)
        : send(sms.portal.browser(index % 2), 'sendRecoveryCode', { account, phone });
    for (let sent = 1; sent < 5; sent += 1) {
      expect(codesOf([await next(sent)])).toEqual(['none']);
      expect(codesOf([await next(sent + 1)])).toEqual([sent < 4 ? 'CODE_TOO_SOON' : 'RATE_LIMITED']);
      await sms.portal.moveClock(minute);
    }
    expect(codesOf([await next(1)])).toEqual(['RATE_LIMITED']);
    await sms.portal.moveClock(hour);
    for (let sent = 5; sent < 10; sent += 1) {
      expect(codesOf([await next(sent)])).toEqual(['none']);
      await sms.portal.moveClock(minute);
    }
    await sms.portal.moveClock(hour);
    expect(codesOf([await next(0)])).toEqual(['RATE_LIMITED']);
    await sms.portal.moveClock(22 * hour);
    expect(codesOf([await next(0)])).toEqual(['none']);
  });

  test('S6: 50 at once on two servers send one', async () => {
    const phone = newPhone();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => sendTo(sms.portal.browser(index % 2), phone)),
    );
    expect(codesOf(answers).filter((code) => code === 'none')).toHaveLength(1);
  });
});
