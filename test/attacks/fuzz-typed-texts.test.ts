import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initialPassword } from '../../machines/rules/national-id.js';
import type { Browser, Untyped } from '../support/browser.js';
import { anyText, fuzzing } from '../support/fuzzing.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { times } from '../support/thorough.js';

/** What fits into a request. */
const typed = anyText.map((text) => text.slice(0, 2_000));

const tries = times({ usually: 20, thoroughly: 1_000 });

describe('whatever is typed, as it comes to the database', { timeout: 1_800_000 }, () => {
  let portal: TestPortal;
  let people: StaffPeople;
  let administrator: StaffPerson;
  let students: string[];

  beforeAll(async () => {
    portal = await startPortal();
    people = staffPeople(portal);
    const school = await people.schoolId('140106-01');
    administrator = await people.provedPerson('管理人', { role: 'schoolAdministrator', school });
    students = await portal.freshStudents(3);
    for (const account of students) await portal.send(account, { type: 'UNLOCK' });
  });
  afterAll(() => portal.close());

  /** Refused in words; `ask` throws where the answer is a fault. */
  function isRefused(answer: Untyped): void {
    expect(answer.__typename).toBe('Refused');
    expect(answer.issues.length).toBeGreaterThan(0);
  }

  async function signedIn(account: string): Promise<Browser> {
    const browser = portal.browser();
    await browser.signIn(account, initialPassword(account));
    return browser;
  }

  test(`${tries} accounts and passwords at the sign-in: each is refused in words`, async () => {
    await fc.assert(
      fc.asyncProperty(typed, typed, typed, async (account, password, answer) => {
        const browser = portal.browser();
        isRefused(await browser.signIn(account, password));
        // The right account and captcha, or the one and not the other.
        isRefused(await browser.signIn(students[0]!, password));
        isRefused(await browser.signIn(account, password, answer));
      }),
      fuzzing(tries),
    );
  });

  test(`${tries} names at the verification, with passwords before their turn: each is answered in words`, async () => {
    const browser = await signedIn(students[1]!);
    const schoolId = await portal.sampleSchool();
    await fc.assert(
      fc.asyncProperty(typed, async (name) => {
        await browser.viewer();
        isRefused(await browser.step('submitStatus', { name, schoolId }));
        const passwords = { oldPassword: name, newPassword: name, confirmation: name };
        isRefused(await browser.step('changePassword', passwords));
      }),
      fuzzing(tries),
    );
  });

  test(`${tries} new passwords, old ones and phones where they are asked for: each is refused in words`, async () => {
    const account = students[2]!;
    const browser = portal.browser();
    await portal.arriveAtPhone(account, browser);
    await fc.assert(
      fc.asyncProperty(typed, typed, async (text, code) => {
        await browser.viewer();
        isRefused(await browser.step('requestPhoneCode', { phone: text, password: code }));
        isRefused(await browser.step('bindPhone', { code }));
      }),
      fuzzing(tries),
    );
    await browser.step('skipPhone');
    await fc.assert(
      fc.asyncProperty(typed, typed, async (text, other) => {
        await browser.viewer();
        isRefused(await browser.step('changePassword', { oldPassword: text, newPassword: other, confirmation: other }));
      }),
      fuzzing(tries),
    );
  });

  test('reasons with what PostgreSQL does not keep are kept without it, and a case is settled', async () => {
    const at = { role: 'registrar', school: await people.schoolId('140106-01') } as const;
    for (const reason of ['核对\0过证件', '核对过\uD800证件', '\u202E核对过证件\x1B[31m']) {
      const number = await people.asking(await people.person('申请人', at));
      const { revision } = await administrator.browser.conflict(number);
      const settled = await administrator.browser.settle(number, 'TRY_AGAIN', { reason, expectedRevision: revision });
      expect(settled.__typename, JSON.stringify(settled)).toBe('ConflictSettled');
    }
  });
});
