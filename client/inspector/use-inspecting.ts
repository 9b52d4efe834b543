import type { ApolloClient } from '@apollo/client/core';
import { useReading, type Reading } from '../administration/use-reading.js';

const refused = 'SIGN_IN_REQUIRED';

interface Told {
  readonly graphQLErrors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}

/**
 * Something of the inspector that is read past the cache, again and again. Whoever may not read it any more has left: their
 * session is over.
 *
 * @param everyMs how often, in milliseconds of what was read
 */
export function useInspecting<T>(
  ask: (client: ApolloClient<unknown>) => Promise<T>,
  everyMs?: (data: T | null) => number,
): Reading<T> {
  return useReading(async (client) => {
    try {
      return await ask(client);
    } catch (error) {
      const { graphQLErrors = [] } = error as Told;
      if (graphQLErrors.some(({ extensions }) => extensions?.code === refused)) return null;
      throw error;
    }
  }, everyMs);
}
