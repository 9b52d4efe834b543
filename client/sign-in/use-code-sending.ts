import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useMutation } from '@vue/apollo-composable';
import type { SendCodeFieldsFragment } from '../graphql/generated/graphql.js';
import { notice } from '../viewer/notice.js';

/** Asks for a code. The answer is a code sent, or why not; it rejects if there was none. */
export function useCodeSending<I>(
  document: TypedDocumentNode<{ result: SendCodeFieldsFragment }, { input: I }>,
): (input: I) => Promise<SendCodeFieldsFragment> {
  // Not through the cache: its entry would hold the phone.
  const { mutate } = useMutation(document, { throws: 'always', fetchPolicy: 'no-cache' });
  return async (input) => {
    notice.value = null;
    const result = (await mutate({ input }))?.data?.result;
    if (result === undefined) throw new Error('the sending of a code was not answered');
    return result;
  };
}
