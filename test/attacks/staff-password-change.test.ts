import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Browser } from '../support/browser.js';
import { staffPassword } from '../support/real-name.js';
import { codesOf, own, resetStaff, useStaffPasswords } from './use-staff-passwords.js';

describe('a change of a staff password by its owner, two servers on one database', () => {
  const staff = useStaffPasswords();
  const { at, proved, signIn, signInThere, stateOf, synced } = staff;

  async function change(browser: Browser, oldPassword: string, newPassword: string) {
    await browser.viewer();
    return browser.step('changePassword', { oldPassword, newPassword, confirmation: newPassword });
  }

  test.each([
    ['whose name is proved', proved],
    ['whose name is not', at],
  ])('A14 W2: by somebody %s: the old password is dead, other sessions end, this one is new', async (_who, make) => {
    const teacher = await make('teacher', 'A1');
    const other = staff.portal.browser(1);
    await other.signIn(teacher.account, staffPassword);
    const step = (await teacher.browser.viewer()).realName.step;
    const cookie = teacher.browser.cookieHeader();
    const stolen = teacher.browser.clone(staff.portal.servers[1]!.address);
    expect(codesOf(await change(teacher.browser, staffPassword, own))).toBe('Transitioned');
    expect(teacher.browser.cookieHeader()).not.toBe(cookie);
    expect([await other.viewer(), await stolen.viewer()]).toEqual([null, null]);
    expect((await teacher.browser.viewer()).realName.step).toBe(step);
    expect(await signIn(teacher.account, staffPassword)).toBe('CREDENTIALS_WRONG');
    expect(await signIn(teacher.account, own)).toBe('SignedIn');
  });

  test('A14: the platform’s own sign-in refuses the old one at once, and takes the new one after ten minutes', async () => {
    const teacher = await proved('teacher', 'A1');
    await synced(teacher);
    expect(codesOf(await change(teacher.browser, staffPassword, own))).toBe('Transitioned');
    expect(await signInThere(teacher.account, staffPassword)).toBe('CREDENTIALS_WRONG');
    expect(await signInThere(teacher.account, own)).toBe('PASSWORD_SYNCING');
    await synced(teacher);
    expect(await signInThere(teacher.account, own)).toBe('EnteredEvaluation');
  });

  test('A15: keeps the rules of every password', async () => {
    const teacher = await at('teacher', 'A1');
    const { account } = teacher;
    for (const [password, code] of [
      ['Short#1', 'PASSWORD_TOO_SHORT'],
      ['Password#2026long', 'PASSWORD_TOO_LONG'],
      ['onlylowercase', 'PASSWORD_TOO_FEW_CLASSES'],
      [`aB#${account.slice(-8)}`, 'PASSWORD_DERIVED_FROM_ID'],
      [staffPassword, 'PASSWORD_SAME_AS_OLD'],
    ] as const)
      expect(codesOf(await change(teacher.browser, staffPassword, password)), password).toContain(code);
    expect(await signIn(account, staffPassword)).toBe('SignedIn');
  });

  test('A10: not once an administrator has locked the account, whose sessions that ends', async () => {
    const teacher = await at('teacher', 'A1');
    await teacher.browser.viewer();
    await staff.portal.sendTo(teacher.id, { type: 'LOCK' });
    const fields = { oldPassword: staffPassword, newPassword: own, confirmation: own };
    expect(codesOf(await teacher.browser.step('changePassword', fields))).toBe('SIGN_IN_REQUIRED');
    await staff.portal.sendTo(teacher.id, { type: 'UNLOCK' });
    expect(await signIn(teacher.account, staffPassword)).toBe('SignedIn');
  });

  test('A8: the old password is guessed five times in all', async () => {
    const teacher = await at('teacher', 'A1');
    const codes: string[] = [];
    for (let wrong = 0; wrong < 7; wrong += 1) codes.push(codesOf(await change(teacher.browser, 'Wrong#1234', own)));
    expect(codes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'OLD_PASSWORD_WRONG'));
    expect(new Set(codes.slice(4))).toEqual(new Set(['RATE_LIMITED']));
    expect(codesOf(await change(teacher.browser, staffPassword, own))).toBe('RATE_LIMITED');
    // Whoever cannot wait has it reset.
    const administrator = await proved('schoolAdministrator', 'A1');
    const { password } = await resetStaff(administrator.browser, teacher.id);
    await teacher.browser.signIn(teacher.account, password);
    expect(codesOf(await change(teacher.browser, password, own))).toBe('Transitioned');
  });

  test('R5: a request that comes twice changes once', async () => {
    const teacher = await at('teacher', 'A1');
    await teacher.browser.viewer();
    const requestId = randomUUID();
    const before = (await stateOf(teacher.id)).revision;
    const fields = { oldPassword: staffPassword, newPassword: own, confirmation: own };
    const twice = [0, 1].map(() => teacher.browser.step('changePassword', fields, requestId));
    await Promise.all(twice);
    expect((await stateOf(teacher.id)).revision).toBe(before + 1);
    expect(await signIn(teacher.account, own)).toBe('SignedIn');
  });
});
