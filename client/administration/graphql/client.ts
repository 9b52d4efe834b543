import { ApolloClient, ApolloLink, InMemoryCache, Observable, type NormalizedCacheObject } from '@apollo/client/core';
import { print } from 'graphql';
import { watch } from 'vue';
import { send, type Payload } from '../../graphql/request.js';
import { known } from '../../viewer/session.js';

const reader = (): string | undefined => known.value?.id;

/** What somebody else asked for before is no answer: it would be put into the cache. */
async function answerTo(payload: Payload): Promise<object> {
  const asker = reader();
  const answer = await send(payload);
  if (reader() !== asker) throw new Error('somebody else is here now');
  return answer;
}

/** Asks as everybody else does. */
const link = new ApolloLink(
  ({ operationName, query, variables }) =>
    new Observable((observer) => {
      const ask = async () => {
        observer.next(await answerTo({ operationName, query: print(query), variables }));
        observer.complete();
      };
      ask().catch((error: unknown) => observer.error(error));
    }),
);

/**
 * The client of the administration, with the cache of whoever is signed in: when that is somebody else, or nobody, the
 * cache is empty from that moment on. Its pages are made anew then. What is pushed is heard as everywhere (`subscribe`).
 */
export function createGraphqlClient(): ApolloClient<NormalizedCacheObject> {
  const client = new ApolloClient({
    link,
    cache: new InMemoryCache(),
    assumeImmutableResults: true,
    devtools: { enabled: false },
  });
  // Not `clearStore`: it waits a moment, and then ends what the next reader has already asked for.
  const forget = () => {
    client.stop();
    void client.cache.reset({ discardWatches: true });
  };
  watch(reader, forget, { flush: 'sync' });
  return client;
}

/** One for each page load. */
export const graphqlClient = createGraphqlClient();
