import { afterAll, beforeAll } from 'vitest';
import type { Browser } from '../support/browser.js';
import { unpaintedCaptcha } from '../support/config.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { arrivedStudent, ask, send, type Answer } from '../support/sms-codes.js';

/** Two servers on one database, and people who sign in there by SMS, for the tests of one file. */
export function useSmsSignIn() {
  let portal: TestPortal;
  let students = 0;
  let lastPhone = 13800001000;

  beforeAll(async () => {
    portal = await startPortal(2, {}, { captchas: unpaintedCaptcha });
  });
  afterAll(() => portal.close());

  return {
    get portal() {
      return portal;
    },
    /** Each test has phones of its own: a phone gets few codes. */
    newPhone: () => String((lastPhone += 1)),
    student: (phone?: string) => arrivedStudent(portal, (students += 1), phone),
    sendTo: (browser: Browser, phone: string) => send(browser, 'sendSignInCode', { phone }),
    answer: (browser: Browser, { challengeId }: Answer, code: string, accountId: string | null = null) =>
      ask(browser, 'signInByCode', { challengeId, code, accountId }),
    /** The same browser, at a server. */
    twin: (browser: Browser, server: number) => browser.clone(portal.servers[server]!.address),
    async sessionsOf(account: string): Promise<number> {
      return (await portal.query('select id from session where account_id = $1', [account])).length;
    },
  };
}
