import { passwordRules } from '../../machines/rules/password-policy.js';
import type { IssueCode } from '../graphql/generated/graphql.js';
import type { TextKey } from '../text/dictionary.js';
import type { FormIssue } from '../text/issue-text.js';

export interface TypedPasswords {
  /** Not there where it was forgotten. */
  readonly oldPassword?: string;
  readonly newPassword: string;
  readonly confirmation: string;
  /** Nobody's own: there is no owner to whose ID number and old password it could be compared. */
  readonly isForAll?: boolean;
}

/** One line of the list of rules. */
export interface RuleLine {
  readonly text: TextKey;
  /** `null`: only the server can tell, which knows the ID number and the old password. */
  readonly isMet: boolean | null;
}

const lines: readonly (readonly [TextKey, readonly IssueCode[]])[] = [
  ['passwordChange.length', ['PASSWORD_TOO_SHORT', 'PASSWORD_TOO_LONG']],
  ['passwordChange.classes', ['PASSWORD_TOO_FEW_CLASSES']],
  ['passwordChange.characters', ['PASSWORD_CHARACTER_UNSUPPORTED']],
  ['passwordChange.common', ['PASSWORD_COMMON']],
];

/** The rules as they tick while somebody types (S11). */
export function ruleLines({ oldPassword, newPassword, isForAll = false }: TypedPasswords): readonly RuleLine[] {
  const rules = passwordRules(newPassword, factsOf(oldPassword));
  const isMet = (codes: readonly IssueCode[]) =>
    rules.filter(({ code }) => codes.includes(code)).every(({ met }) => met);
  const ofAll = lines.map(([text, codes]) => ({ text, isMet: isMet(codes) }));
  if (isForAll) return ofAll;
  return [
    ...ofAll,
    oldPassword === undefined
      ? { text: 'passwordChange.differentLater', isMet: null }
      : { text: 'passwordChange.different', isMet: oldPassword === '' ? false : isMet(['PASSWORD_SAME_AS_OLD']) },
    { text: 'passwordChange.noId', isMet: null },
  ];
}

const factsOf = (oldPassword: string | undefined) => (oldPassword === undefined ? {} : { oldPassword });

/** What can be said without the server: it judges once more, and knows the old password and the ID number. */
export function checkNewPassword({ oldPassword, newPassword, confirmation }: TypedPasswords): readonly FormIssue[] {
  const issues: FormIssue[] = [];
  if (oldPassword === '') issues.push({ code: 'OLD_PASSWORD_REQUIRED', field: 'oldPassword' });
  if (newPassword === '') issues.push({ code: 'NEW_PASSWORD_REQUIRED', field: 'newPassword' });
  else {
    const broken = passwordRules(newPassword, factsOf(oldPassword)).filter(({ met }) => !met);
    issues.push(...broken.map(({ code }) => ({ code, field: 'newPassword' })));
  }
  if (confirmation === '') issues.push({ code: 'CONFIRMATION_REQUIRED', field: 'confirmation' });
  else if (confirmation !== newPassword) issues.push({ code: 'PASSWORD_CONFIRMATION_DIFFERS', field: 'confirmation' });
  return issues;
}
