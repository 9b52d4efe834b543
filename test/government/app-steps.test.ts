import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../server/government/seed/people.js';
import type { GovernmentBrowser } from '../support/government-browser.js';
import { startTestGovernment, type TestGovernment } from '../support/government.js';

const { account, idNumber, phone: newPhone } = people.find(({ key }) => key === 'idBoundOldPhone')!;
const chosen = { password: 'Newpass123', confirmation: 'Newpass123', isOwner: 'yes' };
const all = ['enterId', 'faceSignIn', 'settings', 'forgottenPassword', 'resetPassword', 'changePhone'];

describe('T2: the app tells the client how far somebody is who came with its reference', () => {
  let government: TestGovernment;

  beforeAll(async () => {
    government = await startTestGovernment();
  });
  afterAll(() => government.close());

  /** What was told since the last time, as `step reference`. */
  const told = () =>
    government.events.splice(0).map((event) => (event.kind === 'appStep' ? `${event.step} ${event.reference}` : event));

  const openApp = (query: string, phone = government.browser()) => phone.go(`/sanjintong${query}`);

  async function signIn(phone: GovernmentBrowser): Promise<GovernmentBrowser> {
    await phone.submit('/sanjintong', { idNumber });
    return phone.submit('/sanjintong/face');
  }

  async function changePhone(phone: GovernmentBrowser, to: string): Promise<GovernmentBrowser> {
    await phone.go('/sanjintong/phone');
    await phone.submit('/sanjintong/phone', { phone: to, action: 'send-code' });
    const smsCode = await government.codeTo(to);
    const typed = { phone: to, smsCode, password: chosen.password, action: 'change' };
    return phone.submit('/sanjintong/phone', typed);
  }

  test('each step when it is done, and none before', async () => {
    const reference = `${'Ab-_.~9'.repeat(57)}x`;
    const phone = await openApp(`?reference=${reference}`);
    expect(told()).toEqual([]);
    await phone.submit('/sanjintong', { idNumber: '149901200001010099' });
    expect(told()).toEqual([]);
    await signIn(phone);
    await phone.go('/sanjintong/settings');
    await phone.go('/sanjintong/forgot-password');
    await phone.go('/sanjintong/face-reset');
    await phone.submit('/sanjintong/face-reset', { ...chosen, confirmation: 'other' });
    expect(told()).toEqual(all.slice(0, 4).map((step) => `${step} ${reference}`));
    await phone.submit('/sanjintong/face-reset', chosen);
    expect(told()).toEqual([`resetPassword ${reference}`]);
    await changePhone(phone, people.find(({ key }) => key === 'registered')!.phone);
    expect(phone.errors).toEqual({ phone: '该手机号已存在' });
    expect(told()).toEqual([]);
    await changePhone(phone, newPhone);
    expect(told()).toEqual([`changePhone ${reference}`]);
    expect(account!.phone).not.toBe(newPhone);
  });

  test('whoever is signed in already has entered the ID number and scanned', async () => {
    const phone = await signIn(await openApp(''));
    expect(told()).toEqual([]);
    await openApp('?reference=first', phone);
    expect([phone.title, ...told()]).toEqual(['首页', 'enterId first', 'faceSignIn first']);
    await openApp('?reference=second', phone);
    await phone.go('/sanjintong/settings');
    expect(told()).toEqual(['enterId second', 'faceSignIn second', 'settings second']);
  });

  test.each(['', '?reference=', `?reference=${'x'.repeat(401)}`, '?reference=a%20b', '?reference=a&reference=b'])(
    'nobody hears of somebody who came with “%s”',
    async (query) => {
      const phone = await signIn(await openApp(query));
      await phone.go('/sanjintong/settings');
      expect([phone.title, phone.status, told()]).toEqual(['设置', 200, []]);
    },
  );

  test('a reference is good until its owner signs out, for half an hour, and on this phone alone', async () => {
    const phone = await openApp('?reference=mine');
    const response = await fetch(`${government.origin}/sanjintong?reference=mine`);
    expect(response.headers.getSetCookie().join()).toMatch(
      /sanjintong_reference=mine; Max-Age=1800; Path=\/; HttpOnly/,
    );
    await signIn(await openApp(''));
    expect(told()).toEqual([]);
    await signIn(phone);
    await phone.go('/sanjintong/settings');
    await phone.submit('/sanjintong/sign-out');
    expect(told()).toHaveLength(3);
    await signIn(phone);
    expect([phone.title, told()]).toEqual(['首页', []]);
    expect(government.faults).toEqual([]);
  });
});
