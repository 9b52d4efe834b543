import { isCommonPassword } from './common-passwords.js';
import type { IssueCode } from './issue.js';

export const passwordMinimumLength = 8;
export const passwordMaximumLength = 15;

const classesNeeded = 3;
const idRunLength = 6;

/** What a password is held against besides itself. */
export interface PasswordFacts {
  /** The owner's ID number, cleaned. */
  readonly nationalId: string;
  /** The password that is replaced, where it was typed. */
  readonly oldPassword?: string;
}

/** One rule, as it ticks while somebody types. */
export interface PasswordRule {
  /** The issue that breaking it raises. */
  readonly code: IssueCode;
  readonly met: boolean;
}

/**
 * Every rule of the password policy and whether the password keeps it. None is kept by an empty password.
 *
 * Without `facts`, the rules that need them are left out.
 * Source: domain.md, "Students" 5, which settles the official text's contradiction between 6 and 8 characters.
 */
export function passwordRules(password: string, facts?: Partial<PasswordFacts>): PasswordRule[] {
  const length = Array.from(password).length;
  const broken: [IssueCode, boolean][] = [
    ['PASSWORD_TOO_SHORT', length < passwordMinimumLength],
    ['PASSWORD_TOO_LONG', length > passwordMaximumLength],
    ['PASSWORD_CHARACTER_UNSUPPORTED', !isVisibleAscii(password)],
    ['PASSWORD_TOO_FEW_CLASSES', classCount(password) < classesNeeded],
    ['PASSWORD_COMMON', isCommonPassword(password)],
  ];
  if (facts?.oldPassword !== undefined) broken.push(['PASSWORD_SAME_AS_OLD', password === facts.oldPassword]);
  if (facts?.nationalId !== undefined) {
    broken.push(['PASSWORD_DERIVED_FROM_ID', isDerivedFromId(password, facts.nationalId)]);
  }
  return broken.map(([code, isBroken]) => ({ code, met: password !== '' && !isBroken }));
}

/** Why the password is refused: empty if it is accepted. Without a fact, the rule that needs it is left out. */
export function passwordIssues(password: string, facts: Partial<PasswordFacts>): IssueCode[] {
  if (password === '') return ['PASSWORD_TOO_SHORT'];
  return passwordRules(password, facts)
    .filter((rule) => !rule.met)
    .map((rule) => rule.code);
}

/** A blank is refused as well: on a borrowed computer nobody sees whether one was pasted along. */
function isVisibleAscii(password: string): boolean {
  return /^[\x21-\x7E]*$/.test(password);
}

/** How many of digits, lower case, upper case and symbols occur. */
function classCount(password: string): number {
  const classes = [/[0-9]/, /[a-z]/, /[A-Z]/, /[\x21-\x2F\x3A-\x40\x5B-\x60\x7B-\x7E]/];
  return classes.filter((one) => one.test(password)).length;
}

/** Whether six neighbouring characters of the ID occur in it, forwards or backwards, with or without separators. */
function isDerivedFromId(password: string, nationalId: string): boolean {
  const id = nationalId.toLowerCase();
  const lower = password.toLowerCase();
  const backwards = Array.from(lower).reverse().join('');
  const haystacks = [lower, backwards].map((text) => text.replace(/[^0-9a-z]/g, ''));
  for (let start = 0; start + idRunLength <= id.length; start += 1) {
    const run = id.slice(start, start + idRunLength);
    if (haystacks.some((text) => text.includes(run))) return true;
  }
  return false;
}
