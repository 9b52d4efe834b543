import { describe, expect, test } from 'vitest';
import { initialPassword } from '../../machines/rules/national-id.js';
import { resetPassword } from '../../server/accounts/reset-password.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import type { Browser } from '../support/browser.js';
import { captchaAnswer } from '../support/config.js';
import { inParallel } from '../support/in-parallel.js';
import { chosenPassword } from '../support/portal.js';
import {
  codesOf,
  documentOf,
  messagesTo,
  rightCode,
  toldBy,
  toldOf,
  wrongCode,
  type Answer,
} from '../support/sms-codes.js';
import { times } from '../support/thorough.js';
import { useSmsSignIn } from './use-sms-sign-in.js';

const strangers = times({ usually: 100, thoroughly: 1_000 });

describe('sign-in by SMS under attack, two servers on one database', () => {
  const sms = useSmsSignIn();
  const { newPhone, student, sendTo, answer, sessionsOf } = sms;

  test('A1: a phone that is bound and one that is not are answered alike, up to the last try', async () => {
    const [bound, unbound] = [newPhone(), newPhone()];
    await student(bound);
    const seen = new Map<string, unknown>();
    for (const phone of [bound, unbound]) {
      const browser = sms.portal.browser();
      const captchaId = await browser.captcha('SMS_CODE');
      const input = { phone, captchaId, captchaAnswer };
      const response = await browser.post(documentOf('sendSignInCode'), { input });
      const sent = ((await response.json()) as { data: { sendSignInCode: Answer } }).data.sendSignInCode;
      const told = toldBy(sms.portal, response, sent);
      const tries = [];
      for (let wrong = 0; wrong < 6; wrong += 1) tries.push(await answer(browser, sent, wrongCode(sms.portal, sent)));
      const again = codesOf([await sendTo(browser, phone)]);
      seen.set(phone, { ...told, tries: tries.map(toldOf), again });
    }
    expect(seen.get(unbound)).toEqual(seen.get(bound));
    expect(await messagesTo(sms.portal, unbound, '登录')).toEqual([]);
    expect(await messagesTo(sms.portal, bound, '登录')).toHaveLength(1);
  });

  test.each(['', '1380000004', '12800000040', 'x'.repeat(300)])(
    'A1: %j is no phone, whatever is bound',
    async (phone) => {
      expect((await sendTo(sms.portal.browser(), phone)).issues).toMatchObject([
        { code: 'PHONE_MALFORMED', field: 'phone' },
      ]);
    },
  );

  test('A1: the right code of a phone that was unbound meanwhile opens nothing', async () => {
    const phone = newPhone();
    const { browser: owner } = await student(phone);
    const browser = sms.portal.browser();
    const sent = await sendTo(browser, phone);
    await unbind(owner);
    expect(codesOf([await answer(browser, sent, rightCode(sms.portal, sent))])).toEqual(['CODE_EXPIRED']);
  });

  async function unbind(owner: Browser): Promise<void> {
    await owner.viewer();
    expect((await owner.step('unbindPhone', { password: chosenPassword })).viewer.maskedPhone).toBeNull();
  }

  test('A11: whom strangers have locked out comes in by the bound phone, from any browser', async () => {
    const phone = newPhone();
    const { account } = await student(phone);
    for (let wrong = 0; wrong < 5; wrong += 1) await sms.portal.browser().signIn(account, 'Wrong#1234');
    const browser = sms.portal.browser();
    expect((await browser.signIn(account, chosenPassword)).issues).toMatchObject([{ code: 'LOCKED_BY_FAILURES' }]);
    const sent = await sendTo(browser, phone);
    const { viewer } = await answer(browser, sent, rightCode(sms.portal, sent));
    expect(viewer.onboarding.step).toBe('ARRIVED');
  });

  test(`A11: ${strangers} accounts that strangers lock out: sessions go on, known devices sign in, and bound phones`, async () => {
    const phones = Array.from({ length: 10 }, newPhone);
    const bound = [];
    for (const phone of phones) bound.push({ ...(await student(phone)), password: chosenPassword });
    const fresh = await inParallel(strangers - bound.length, 4, async (index) => {
      const [account, browser] = [demonstrationId(1_000 + index), sms.portal.browser(index % 2)];
      await sms.portal.send(account, { type: 'UNLOCK' });
      await browser.signIn(account, initialPassword(account));
      return { account, browser, password: initialPassword(account) };
    });
    const all = [...bound, ...fresh];
    const last = await inParallel(all.length, 8, async (index) => {
      const attacker = sms.portal.browser(index % 2);
      for (let wrong = 0; wrong < 4; wrong += 1) await attacker.signIn(all[index]!.account, 'Wrong#1234');
      return attacker.signIn(all[index]!.account, 'Wrong#1234');
    });
    expect(new Set(codesOf(last))).toEqual(new Set(['LOCKED_BY_FAILURES']));
    for (const { account, password } of [bound[0]!, fresh[0]!])
      expect(codesOf([await sms.portal.browser().signIn(account, password)])).toEqual(['LOCKED_BY_FAILURES']);

    const seen = await inParallel(all.length, 8, async (index) => {
      const { account, browser, password } = all[index]!;
      const session = await browser.viewer();
      return [session !== null, (await browser.signIn(account, password)).__typename];
    });
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify([true, 'SignedIn'])]));
    for (const phone of phones) {
      const browser = sms.portal.browser();
      const sent = await sendTo(browser, phone);
      expect((await answer(browser, sent, rightCode(sms.portal, sent))).__typename).toBe('SignedIn');
    }
  }, 600_000);

  test("A1: the administrator's lock is told to the right code alone, which it does not use up", async () => {
    const phone = newPhone();
    const { account } = await student(phone);
    await sms.portal.send(account, { type: 'LOCK' });
    const browser = sms.portal.browser();
    const sent = await sendTo(browser, phone);
    expect(codesOf([await answer(browser, sent, wrongCode(sms.portal, sent))])).toEqual(['CODE_WRONG']);
    for (let told = 0; told < 6; told += 1)
      expect(codesOf([await answer(browser, sent, rightCode(sms.portal, sent))])).toEqual(['LOCKED_BY_ADMINISTRATOR']);
    await sms.portal.send(account, { type: 'UNLOCK' });
    expect((await answer(browser, sent, rightCode(sms.portal, sent))).__typename).toBe('SignedIn');
  });

  test('siblings share a phone: the right code asks which of them, masked, and opens that one', async () => {
    const phone = newPhone();
    const elder = await student(phone);
    const younger = await student(phone);
    const stranger = await student();
    const browser = sms.portal.browser();
    const sent = await sendTo(browser, phone);
    expect(codesOf([await answer(browser, sent, wrongCode(sms.portal, sent), younger.id)])).toEqual(['CODE_WRONG']);
    const choice = await answer(browser, sent, rightCode(sms.portal, sent));
    expect(choice.__typename).toBe('AccountChoice');
    expect(choice.accounts.map(({ id }) => id).sort()).toEqual([elder.id, younger.id].sort());
    for (const { id, maskedName, maskedNationalId } of choice.accounts) {
      const { name } = id === elder.id ? elder : younger;
      expect([maskedName[0], maskedNationalId]).toEqual([name[0], expect.stringMatching(/^1499\*{13}[\dX]$/)]);
      expect(maskedName).not.toBe(name);
    }
    expect(browser.cookies.has('session')).toBe(false);
    for (const id of [stranger.id, crypto.randomUUID(), ''])
      expect((await answer(browser, sent, rightCode(sms.portal, sent), id)).__typename).toBe('AccountChoice');
    const { viewer } = await answer(browser, sent, rightCode(sms.portal, sent), younger.id);
    expect(viewer.id).toBe(younger.id);
    expect(codesOf([await answer(browser, sent, rightCode(sms.portal, sent), elder.id)])).toEqual(['CODE_EXPIRED']);
  });

  test('where the sibling who was chosen is unbound meanwhile, nobody else is signed in', async () => {
    const phone = newPhone();
    const elder = await student(phone);
    const younger = await student(phone);
    const browser = sms.portal.browser();
    const sent = await sendTo(browser, phone);
    expect((await answer(browser, sent, rightCode(sms.portal, sent))).accounts).toHaveLength(2);
    await unbind(younger.browser);
    const before = await sessionsOf(elder.id);
    const choice = await answer(browser, sent, rightCode(sms.portal, sent), younger.id);
    expect(choice.__typename).toBe('AccountChoice');
    expect(choice.accounts.map(({ id }) => id)).toEqual([elder.id]);
    expect(browser.cookies.has('session')).toBe(false);
    expect(await sessionsOf(elder.id)).toBe(before);
    // The code is still good for whoever is left.
    expect((await answer(browser, sent, rightCode(sms.portal, sent), elder.id)).viewer.id).toBe(elder.id);
  });

  test("A13: after the school's reset the bound phone opens a session of an initial password", async () => {
    const phone = newPhone();
    const { id, account } = await student(phone);
    const { services } = sms.portal.servers[0]!.composition;
    const actor = { kind: 'administrator', id: null } as const;
    expect(await resetPassword(services, { account: id, actor, at: services.clock.now() })).toBeNull();
    const browser = sms.portal.browser();
    const sent = await sendTo(browser, phone);
    const { viewer } = await answer(browser, sent, rightCode(sms.portal, sent));
    expect(viewer).toMatchObject({ name: null, maskedPhone: null, onboarding: { step: 'PASSWORD_CHANGE' } });
    expect((await browser.step('enterEvaluation')).issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    expect((await sms.portal.browser().signIn(account, chosenPassword)).issues).toMatchObject([
      { code: 'CREDENTIALS_WRONG' },
    ]);
  });

  test('W1: each sign-in by code brings a new session, and ends the one that the browser came with', async () => {
    const phone = newPhone();
    const { browser } = await student(phone);
    const before = browser.cookies.get('session')!;
    const bystander = browser.clone();
    const sent = await sendTo(browser, phone);
    await answer(browser, sent, rightCode(sms.portal, sent));
    expect(browser.cookies.get('session')).not.toBe(before);
    expect(await bystander.viewer()).toBeNull();
    expect(await browser.viewer()).not.toBeNull();
  });
});
