import type { CaptchaKind } from '../graphql/generated/graphql.js';
import type { FormIssue } from '../text/issue-text.js';

/** A picture wants something typed; a proof of work is waited for. */
export function checkCaptcha(kind: CaptchaKind, answer: string): readonly FormIssue[] {
  const isMissing = kind === 'IMAGE' && answer.trim() === '';
  return isMissing ? [{ code: 'CAPTCHA_REQUIRED', field: 'captchaAnswer' }] : [];
}
