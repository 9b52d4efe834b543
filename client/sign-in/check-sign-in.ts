import { parseAccountName } from '../../machines/rules/account-name.js';
import type { CaptchaKind } from '../graphql/generated/graphql.js';
import { inGroups } from '../text/id-groups.js';
import type { FormIssue } from '../text/issue-text.js';
import { checkCaptcha } from './check-captcha.js';

export interface TypedSignIn {
  readonly account: string;
  readonly password: string;
  readonly captchaAnswer: string;
}

/** What is missing or cannot be an account. */
export function checkAccount(account: string): readonly FormIssue[] {
  if (account.trim() === '') return [{ code: 'ACCOUNT_REQUIRED', field: 'account' }];
  return parseAccountName(account) === null ? [{ code: 'ACCOUNT_NAME_MALFORMED', field: 'account' }] : [];
}

/** What is missing or cannot be an account: told before a captcha is spent on it. */
export function checkSignIn(
  { account, password, captchaAnswer }: TypedSignIn,
  kind: CaptchaKind,
): readonly FormIssue[] {
  const issues = [...checkAccount(account)];
  if (password === '') issues.push({ code: 'PASSWORD_REQUIRED', field: 'password' });
  return [...issues, ...checkCaptcha(kind, captchaAnswer)];
}

/** An ID number in groups of 6, 8 and 4, as people compare it with their card; `null` for anything else. */
export function groupedId(typed: string): string | null {
  const name = parseAccountName(typed);
  if (name?.kind !== 'nationalId') return null;
  return inGroups(name.value);
}
