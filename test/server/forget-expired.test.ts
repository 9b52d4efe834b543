import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetExpired } from '../../server/accounts/forget-expired.js';
import { chosenPassword, sample, startPortal, type TestPortal } from '../support/portal.js';
import { handOverOf, Tab } from '../support/tab.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

test('what has expired is forgotten, and what has not is kept', async () => {
  const { em, clock } = portal.servers[0]!.composition.services;
  await portal.send(sample.account, { type: 'UNLOCK' });
  const browser = portal.browser();
  await browser.signIn(sample.account, 'Wrong#1234');
  await browser.signIn(sample.account, sample.initialPassword);
  await browser.step('submitStatus', { name: sample.name, schoolId: await portal.sampleSchool() });
  const passwords = { newPassword: chosenPassword, confirmation: chosenPassword };
  await browser.step('changePassword', { oldPassword: sample.initialPassword, ...passwords });
  await browser.step('requestPhoneCode', { phone: '13800000040' });
  await browser.captcha();
  const { portal: origin } = portal.servers[0]!.banner;
  const tab = new Tab(browser, origin, portal.servers);
  const asked = await tab.go(`/evaluation/enter?iss=${encodeURIComponent(`${origin}/openid`)}`);
  expect(handOverOf(asked)).not.toBe('');
  const tables = ['captcha', 'session', 'request_claim', 'verification_code', 'openid_payload'];
  tables.push('sign_in_counter', 'sign_in_attempt');
  const counts = async () => {
    const rows = await Promise.all(tables.map((table) => portal.query(`select count(*)::int as rows from ${table}`)));
    return rows.map(([row]) => row!['rows'] as number);
  };
  const before = await counts();
  expect(Math.min(...before)).toBeGreaterThan(0);

  await forgetExpired(em, clock.now());
  expect(await counts()).toEqual(before);
  expect(await browser.viewer()).not.toBeNull();

  await forgetExpired(em, clock.now() + 31 * 86_400_000);
  expect(await counts()).toEqual([0, 0, 0, 0, 0, 0, 0]);
});
