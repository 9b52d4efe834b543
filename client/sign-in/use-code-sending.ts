import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useMutation } from '@vue/apollo-composable';
import { maskPhone } from '../../machines/rules/masking.js';
import { parsePhoneNumber } from '../../machines/rules/phone-number.js';
import type { SendCodeFieldsFragment } from '../graphql/generated/graphql.js';
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
  document: TypedDocumentNode<{ result: SendCodeFieldsFragment }, { input: I }>,
  onSent: (sent: SentCode) => void,
): (input: I) => Promise<readonly FormIssue[]> {
  // Not through the cache: its entry would hold the phone.
  const { mutate } = useMutation(document, { throws: 'always', fetchPolicy: 'no-cache' });
  return async (input) => {
    notice.value = null;
    const result = (await mutate({ input }))?.data?.result;
    if (result === undefined) throw new Error('the sending of a code was not answered');
    if ('issues' in result) return result.issues;
    onSent({ ...result, phone: maskPhone(parsePhoneNumber(input.phone) ?? '') });
    return [];
  };
}
