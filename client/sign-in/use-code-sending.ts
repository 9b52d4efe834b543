import { maskPhone } from '../../machines/rules/masking.js';
import { parsePhoneNumber } from '../../machines/rules/phone-number.js';
import type { SendCodeFieldsFragment, TypedDocumentString } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';
import type { FormIssue } from '../text/issue-text.js';
import { notice } from '../viewer/notice.js';
import type { SentCode } from './sent-code.js';

/**
 * Asks for a code.
 *
 * @param onSent what is known of it now; also if the form was left before the answer came
 * @returns a function that resolves to the issues of the answer and rejects if there was none
 */
export function useCodeSending<I extends { readonly phone: string }>(
  document: TypedDocumentString<{ result: SendCodeFieldsFragment }, { input: I }>,
  onSent: (sent: SentCode) => void,
): (input: I) => Promise<readonly FormIssue[]> {
  return async (input) => {
    notice.value = null;
    const { result } = await request(document, { input });
    if ('issues' in result) return result.issues;
    onSent({ ...result, phone: maskPhone(parsePhoneNumber(input.phone) ?? '') });
    return [];
  };
}
