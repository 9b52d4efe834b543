import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useApolloClient, useMutation } from '@vue/apollo-composable';
import { track } from '../viewer/in-flight.js';
import type { Viewer } from '../viewer/admission.js';
import { notice } from '../viewer/notice.js';
import { enterAs } from './enter-as.js';

/**
 * Sends what may sign somebody in. The page follows the viewer.
 *
 * @returns a function of what is sent, and of the account name if one was typed; it rejects if there was no answer
 */
export function useEntrance<I, R extends object>(
  document: TypedDocumentNode<{ result: R | { viewer: Viewer | null } }, { input: I }>,
): (input: I, account?: string) => Promise<R | { viewer: Viewer | null }> {
  const { client } = useApolloClient();
  // Not through the cache: its entry would hold code and password.
  const { mutate } = useMutation(document, { throws: 'always', fetchPolicy: 'no-cache' });
  return async (input, account = '') => {
    notice.value = null;
    const result = (await track(mutate({ input })))?.data?.result;
    if (result === undefined) throw new Error('the sign-in was not answered');
    if ('viewer' in result) await enterAs(client, result.viewer, account);
    return result;
  };
}
