import { describe, expect, test } from 'vitest';
import { checkNewPassword, ruleLines } from '../../client/onboarding/check-new-password.js';

const oldPassword = 'xs0101001X';
const good = { oldPassword, newPassword: 'Taiyuan#82f', confirmation: 'Taiyuan#82f' };

describe('the rules as they tick while a password is typed (S11)', () => {
  const ticks = (newPassword: string) =>
    ruleLines({ ...good, newPassword })
      .filter(({ isMet }) => isMet === true)
      .map(({ text }) => text.split('.')[1]);

  test('all are listed before anything is typed', () =>
    expect(ruleLines({ ...good, newPassword: '' })).toHaveLength(6));

  test('each ticks for itself', () => {
    expect(ticks('Ab1')).not.toContain('length');
    expect(ticks('Ab1')).toContain('classes');
    expect(ticks('abcdefgh')).toContain('length');
    expect(ticks('abcdefgh')).not.toContain('classes');
    expect(ticks('Password1!')).not.toContain('common');
    expect(ticks(oldPassword)).not.toContain('different');
    expect(ticks('密码Abc123')).not.toContain('characters');
    expect(ticks(good.newPassword)).toEqual(['length', 'classes', 'characters', 'common', 'different']);
  });

  test('whether it is made from the ID number only the server can tell', () => {
    expect(ruleLines(good)).toContainEqual({ text: 'passwordChange.noId', isMet: null });
  });
});

describe('a new password before it is sent', () => {
  test('a good one passes', () => expect(checkNewPassword(good)).toEqual([]));

  test('every broken rule is told at the new password', () => {
    const issues = checkNewPassword({ ...good, newPassword: 'abc', confirmation: 'abc' });
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['PASSWORD_TOO_SHORT', 'PASSWORD_TOO_FEW_CLASSES']),
    );
    expect(issues.every(({ field }) => field === 'newPassword')).toBe(true);
  });

  test('an empty form names each input once', () => {
    const issues = checkNewPassword({ oldPassword: '', newPassword: '', confirmation: '' });
    expect(issues.map(({ field }) => field)).toEqual(['oldPassword', 'newPassword', 'confirmation']);
  });

  test('another confirmation is told', () => {
    expect(checkNewPassword({ ...good, confirmation: 'Taiyuan#82F' })).toEqual([
      { code: 'PASSWORD_CONFIRMATION_DIFFERS', field: 'confirmation' },
    ]);
  });
});
