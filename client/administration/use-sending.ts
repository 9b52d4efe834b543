import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useApolloClient } from '@vue/apollo-composable';
import { createIntent } from '../graphql/intent.js';
import { newRequestId } from '../graphql/request-id.js';
import type { FormIssue } from '../text/issue-text.js';
import { track } from '../viewer/in-flight.js';
import { notice } from '../viewer/notice.js';
import { forgetViewer } from '../viewer/session.js';

interface Asked {
  readonly requestId: string;
}

/** Why nothing came of what was sent; empty where it was done. */
export function issuesOf(result: object): readonly FormIssue[] {
  return 'issues' in result ? (result.issues as readonly FormIssue[]) : [];
}

/**
 * Sends something that is done once, however often it is sent before an answer comes (S23).
 *
 * @returns a function that resolves to the answer and rejects if there was none
 */
export function useSending<I extends Asked, R extends object>(
  document: TypedDocumentNode<{ result: R }, { input: I }>,
): (input: Omit<I, keyof Asked>) => Promise<R> {
  const { client } = useApolloClient();
  const intent = createIntent<object>(newRequestId);

  return async (input) => {
    const variables = { input: { ...input, requestId: intent.idFor(input) } as I };
    const { data } = await track(client.mutate({ mutation: document, variables, fetchPolicy: 'no-cache' }));
    const result = data?.result;
    if (result == null) throw new Error('a request was not answered');
    const codes = issuesOf(result).map(({ code }) => code);
    if (!codes.includes('BUSY')) intent.answered();
    if (codes.includes('SIGN_IN_REQUIRED')) {
      await forgetViewer();
      notice.value = 'shell.sessionEnded';
    }
    return result;
  };
}
