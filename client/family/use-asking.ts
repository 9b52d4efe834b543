import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useApolloClient } from '@vue/apollo-composable';
import { forgetViewer } from '../viewer/session.js';
import { notice } from '../viewer/notice.js';

export interface Asking {
  /** Asks the server, past any cache: what is said about a family is kept nowhere. Rejects where nothing came. */
  ask<R, V extends object>(document: TypedDocumentNode<R, V>, variables: V): Promise<R>;
  /** The student's session is over. */
  sessionEnded(): Promise<void>;
}

/** How everything about families reaches the server: the one place that knows by what. */
export function useAsking(): Asking {
  const { client } = useApolloClient();
  return {
    async ask(document, variables) {
      const isMutation = document.definitions.some(
        (one) => one.kind === 'OperationDefinition' && one.operation === 'mutation',
      );
      const common = { variables, fetchPolicy: 'no-cache' } as const;
      const { data } = isMutation
        ? await client.mutate({ mutation: document, ...common })
        : await client.query({ query: document, ...common });
      if (data == null) throw new Error('a question was not answered');
      return data;
    },
    async sessionEnded() {
      await forgetViewer(client);
      notice.value = 'shell.sessionEnded';
    },
  };
}
