import { initialPassword } from '../../machines/rules/national-id.js';
import { codeOf } from '../../server/accounts/verification-codes.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { expect } from 'vitest';
import type { Browser } from './browser.js';
import { chosenPassword, type TestPortal } from './portal.js';

/** A student who has arrived, without a phone, and the browser in which they are signed in. */
export interface ArrivedStudent {
  readonly account: string;
  readonly browser: Browser;
}

/** Brings the nth invented student there. */
export async function arrive(portal: TestPortal, index: number, password = chosenPassword): Promise<ArrivedStudent> {
  const account = demonstrationId(index);
  const browser = portal.browser();
  await portal.send(account, { type: 'UNLOCK' });
  await browser.signIn(account, initialPassword(account));
  await portal.send(account, { type: 'SUBMIT_STATUS', matches: true });
  await browser.viewer();
  const change = { oldPassword: initialPassword(account), newPassword: password, confirmation: password };
  await browser.step('changePassword', change);
  const { viewer } = await browser.step('skipPhone');
  expect(viewer.onboarding.step).toBe('ARRIVED');
  return { account, browser };
}

/** The code that was asked for last. */
export async function latestCode(portal: TestPortal): Promise<string> {
  const [row] = await portal.query('select id from verification_code order by sent_at desc, id desc limit 1');
  return codeOf(portal.servers[0]!.composition.services.signer, row!['id'] as string);
}

/** What a phone has been sent, oldest first, once nothing is on its way any more. */
export async function messagesTo(portal: TestPortal, phone: string): Promise<string[]> {
  const onTheirWay = () =>
    portal.query(`select 1 from pgboss.job where name = 'flow-effects' and state in ('created', 'active', 'retry')`);
  await expect.poll(onTheirWay, { timeout: 20_000 }).toEqual([]);
  const messages = await portal.servers[0]!.composition.inbox.latest();
  return messages
    .filter((message) => message.phone === phone)
    .map(({ text }) => text)
    .toReversed();
}
