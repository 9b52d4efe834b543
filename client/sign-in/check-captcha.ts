import type { FormIssue } from '../text/issue-text.js';

/** Nothing was read off the picture: told before it is spent. */
export function checkCaptcha(answer: string): readonly FormIssue[] {
  return answer.trim() === '' ? [{ code: 'CAPTCHA_REQUIRED', field: 'captchaAnswer' }] : [];
}
