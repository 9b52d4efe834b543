import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  passwordIssues,
  passwordMaximumLength,
  passwordMinimumLength,
  passwordRules,
} from '../../machines/rules/password-policy.js';
import { initialPassword } from '../../machines/rules/national-id.js';

const nationalId = '14010119110101001X';
const oldPassword = initialPassword(nationalId);
const facts = { nationalId, oldPassword };
const runs = { numRuns: 10_000 };

const visible = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
const anyPassword = fc.string({ unit: visible, minLength: 1, maxLength: 24 });

/** The classes counted the slow way: by code point, not by the policy's expressions. */
function classesOf(password: string): number {
  const found = new Set<string>();
  for (const character of password) {
    if (character >= '0' && character <= '9') found.add('digit');
    else if (character >= 'a' && character <= 'z') found.add('lower');
    else if (character >= 'A' && character <= 'Z') found.add('upper');
    else found.add('symbol');
  }
  return found.size;
}

describe('trust A15: password policy', () => {
  test('length and classes are judged for every password, and random ones mostly pass (10,000 passwords)', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyPassword, (password) => {
        const issues = passwordIssues(password, facts);
        const isTooShort = password.length < 8;
        const isTooLong = password.length > 15;
        expect(issues.includes('PASSWORD_TOO_SHORT')).toBe(isTooShort);
        expect(issues.includes('PASSWORD_TOO_LONG')).toBe(isTooLong);
        expect(issues.includes('PASSWORD_TOO_FEW_CLASSES')).toBe(classesOf(password) < 3);
        if (issues.length === 0) accepted += 1;
      }),
      runs,
    );
    // A policy that refuses everything is no policy.
    expect(accepted).toBeGreaterThan(1_000);
  });

  test('a run of six of the ID number is refused in any disguise (10,000 passwords)', () => {
    const disguise = fc.record({
      start: fc.integer({ min: 0, max: 12 }),
      backwards: fc.boolean(),
      separator: fc.constantFrom('', '-', '.', '_', '!'),
      head: fc.constantFrom('', 'K', 'mQ', 'Zx!'),
      tail: fc.constantFrom('', 'w', 'Rt', '#kP'),
    });
    fc.assert(
      fc.property(disguise, ({ start, backwards, separator, head, tail }) => {
        const run = Array.from(nationalId.slice(start, start + 6));
        const password = head + (backwards ? run.reverse() : run).join(separator) + tail;
        expect(passwordIssues(password, facts)).toContain('PASSWORD_DERIVED_FROM_ID');
        expect(passwordIssues(password.toLowerCase(), facts)).toContain('PASSWORD_DERIVED_FROM_ID');
      }),
      runs,
    );
  });

  test('popular words with popular numbers and decoration are refused (10,000 passwords)', () => {
    const upper = (word: string) => word.toUpperCase();
    const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    const common = fc.tuple(
      fc.constantFrom('password', 'qwerty', 'woaini', 'taiyuan', 'xuesheng', 'admin', 'zhongguo', 'welcome'),
      fc.constantFrom(upper, capital, String),
      fc.constantFrom('123', '1234', '888', '520', '2010', '1314', '666666', '007'),
      fc.constantFrom('', '!', '@', '#', '!!', '.'),
      fc.boolean(),
    );
    fc.assert(
      fc.property(common, ([word, letters, number, decoration, isNumberFirst]) => {
        const password = (isNumberFirst ? number + letters(word) : letters(word) + number) + decoration;
        expect(passwordIssues(password, facts)).toContain('PASSWORD_COMMON');
      }),
      runs,
    );
  });

  test.each([
    ['7 characters', 'Ab3defg', ['PASSWORD_TOO_SHORT']],
    ['8 characters', 'Ab3dkfgw', []],
    ['15 characters', 'Ab3dkfgwTz9mQrs', []],
    ['16 characters', 'Ab3dkfgwTz9mQrsv', ['PASSWORD_TOO_LONG']],
  ])('the edges of the length: %s', (_, password, issues) => {
    expect(passwordIssues(password, facts)).toEqual(issues);
  });

  test('the edges are those of the official text', () => {
    expect([passwordMinimumLength, passwordMaximumLength]).toEqual([8, 15]);
  });

  test.each([
    ['the initial password', oldPassword, ['PASSWORD_SAME_AS_OLD', 'PASSWORD_DERIVED_FROM_ID']],
    ['the initial password in other case', 'Xs0101001x!', ['PASSWORD_DERIVED_FROM_ID']],
    ['two classes', 'kmwtrzqb42', ['PASSWORD_TOO_FEW_CLASSES']],
    ['a blank', 'Kmw 3tRzq', ['PASSWORD_CHARACTER_UNSUPPORTED']],
    ['a Chinese character', 'Kmw3tRz晋q', ['PASSWORD_CHARACTER_UNSUPPORTED']],
    ['a full-width digit', 'Kmw３tRz7q', ['PASSWORD_CHARACTER_UNSUPPORTED']],
    ['leet', 'P@ssw0rd123', ['PASSWORD_COMMON']],
    ['a walk on the keyboard with shift', '1qaz@WSX', ['PASSWORD_COMMON']],
    ['nothing', '', ['PASSWORD_TOO_SHORT']],
  ])('refuses %s', (_, password, issues) => {
    expect(passwordIssues(password, facts)).toEqual(expect.arrayContaining(issues));
  });

  test('an empty field keeps no rule, so that nothing ticks before somebody types', () => {
    expect(passwordRules('', facts).filter(({ met }) => met)).toEqual([]);
  });

  test('rules that need facts are left out without them', () => {
    const codes = passwordRules('Ab3dkfgw').map(({ code }) => code);
    expect(codes).not.toContain('PASSWORD_SAME_AS_OLD');
    expect(codes).not.toContain('PASSWORD_DERIVED_FROM_ID');
  });
});
