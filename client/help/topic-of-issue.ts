import type { AnyIssueCode } from '../text/issue-text.js';
import type { HelpTopic } from './topics.js';

/** Where help says more about a refusal than its three lines do. */
export const topicOfIssue: Readonly<Partial<Record<AnyIssueCode, HelpTopic>>> = {
  CAPTCHA_WRONG: 'captcha',
  CAPTCHA_EXPIRED: 'captcha',
  CREDENTIALS_WRONG: 'wrong-password',
  LOCKED_BY_FAILURES: 'locked-by-failures',
  LOCKED_BY_ADMINISTRATOR: 'locked-by-administrator',
  SIGN_IN_REQUIRED: 'session-ended',
  STEP_NOT_OPEN: 'connection',
  STATUS_MISMATCH: 'status-mismatch',
  STATUS_UNDER_REVIEW: 'registrar-review',
  OLD_PASSWORD_WRONG: 'wrong-password',
  PASSWORD_TOO_FEW_CLASSES: 'password-change',
  PASSWORD_DERIVED_FROM_ID: 'password-change',
  PASSWORD_COMMON: 'password-change',
  PHONE_ACCOUNT_LIMIT: 'shared-phone',
  CODE_WRONG: 'phone-code',
  CODE_EXPIRED: 'phone-code',
  CODE_EXHAUSTED: 'phone-code',
  NOT_PERMITTED: 'real-name',
  CASE_NOT_FOUND: 'real-name-conflict',
  ACCOUNT_FAULT: 'connection',
  FAMILY_LIMIT: 'family-binding',
  CHILD_NOT_FOUND: 'parents',
  OFFLINE: 'connection',
  UNREACHABLE: 'connection',
  FAULT: 'connection',
  FLOW_QUARANTINED: 'connection',
};
