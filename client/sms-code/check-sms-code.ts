import { parsePhoneNumber } from '../../machines/rules/phone-number.js';
import { cleanCode, codeLength } from '../../machines/rules/verification-code.js';
import type { FormIssue } from '../text/issue-text.js';

/** What can be no phone: told before a message or a captcha is spent on it. */
export function checkPhone(phone: string): readonly FormIssue[] {
  if (phone.trim() === '') return [{ code: 'PHONE_REQUIRED', field: 'phone' }];
  return parsePhoneNumber(phone) === null ? [{ code: 'PHONE_MALFORMED', field: 'phone' }] : [];
}

/** What can be no code: told before it costs a try. */
export function checkCode(code: string): readonly FormIssue[] {
  return cleanCode(code).length === codeLength ? [] : [{ code: 'CODE_REQUIRED', field: 'code' }];
}
