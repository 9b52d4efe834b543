/**
 * Every reason for which a user's action can be refused: a closed union, so that a client's dictionary
 * `Record<IssueCode, …>` does not compile while a text is missing.
 */
export const issueCodes = [
  // sign-in
  'ACCOUNT_NAME_MALFORMED',
  'CAPTCHA_WRONG',
  'CAPTCHA_EXPIRED',
  'CREDENTIALS_WRONG',
  'LOCKED_BY_FAILURES',
  'LOCKED_BY_ADMINISTRATOR',
  'BUSY',
  'RATE_LIMITED',
  'SIGN_IN_REQUIRED',
  // the evaluation platform
  'PASSWORD_SYNCING',
  'ONBOARDING_UNFINISHED',
  'HAND_OVER_EXPIRED',
  // the flow
  'STEP_NOT_OPEN',
  'STALE_REVISION',
  'FLOW_QUARANTINED',
  // status verification
  'NAME_REQUIRED',
  'SCHOOL_REQUIRED',
  'CLASS_NOT_FOUND',
  'STATUS_MISMATCH',
  'STATUS_UNDER_REVIEW',
  // password
  'OLD_PASSWORD_WRONG',
  'PASSWORD_WRONG',
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'PASSWORD_TOO_FEW_CLASSES',
  'PASSWORD_CHARACTER_UNSUPPORTED',
  'PASSWORD_SAME_AS_OLD',
  'PASSWORD_DERIVED_FROM_ID',
  'PASSWORD_COMMON',
  'PASSWORD_CONFIRMATION_DIFFERS',
  // phone
  'PHONE_MALFORMED',
  'PHONE_ACCOUNT_LIMIT',
  'CODE_TOO_SOON',
  'CODE_WRONG',
  'CODE_EXPIRED',
  'CODE_EXHAUSTED',
  // deciding about others
  'NOT_PERMITTED',
  'CASE_NOT_FOUND',
  'REASON_REQUIRED',
  'PERSONAL_NUMBER',
  'IDENTITY_UNCONFIRMED',
  // importing a roster
  'SCHOOL_NOT_FOUND',
  'FILE_TOO_LARGE',
  'IMPORT_NOT_FOUND',
  'IMPORTS_BUSY',
  'IMPORT_RUNNING',
  'IMPORT_CHANGED',
  'HOLD_REASON_REQUIRED',
  // accounts in one's charge
  'ACCOUNT_NOT_FOUND',
  'ACCOUNTS_REQUIRED',
  'MATCHES_CHANGED',
  'TOO_MANY',
  'STUDENTS_ONLY',
  'ACTION_NOT_FOUND',
  'ACTION_NOT_OPEN',
  'ACCOUNT_FAULT',
  'PASSWORD_SHOWN_ALREADY',
  // decisions of registrars
  'CHANGE_REQUIRED',
  // reporting wrong archive data
  'FIELDS_REQUIRED',
  'STATEMENT_REQUIRED',
  'WANTED_UNSUITABLE',
  'CORRECTION_OPEN',
  // family members
  'FAMILY_LIMIT',
  'FAMILY_ALREADY_BOUND',
  'FAMILY_MEMBER_NOT_FOUND',
  'CHILD_NOT_FOUND',
] as const;

export type IssueCode = (typeof issueCodes)[number];

/** One refusal, as data. Never carries a value that the user typed. */
export interface Issue {
  readonly code: IssueCode;
  /** The input field that it is about, where it is about one. */
  readonly field?: string;
  /** When the hindrance ends: epoch milliseconds of the server's clock. */
  readonly until?: number;
  /** How many tries are left. */
  readonly remaining?: number;
}

/** Builds an {@link Issue}; exists so that call sites read as a sentence. */
export function issue(code: IssueCode, details: Omit<Issue, 'code'> = {}): Issue {
  return { code, ...details };
}
