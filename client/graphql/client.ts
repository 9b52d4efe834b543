import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type NormalizedCacheObject } from '@apollo/client/core';
import { lazySocketLink } from './lazy-socket-link.js';

const path = '/graphql';

/** The one client and its one cache. Nothing of it outlives the page: W6 forbids personal data in browser storage. */
export function createGraphqlClient(): ApolloClient<NormalizedCacheObject> {
  const isSubscription = ({ query }: { query: { definitions: readonly object[] } }) =>
    query.definitions.some((definition) => 'operation' in definition && definition.operation === 'subscription');
  return new ApolloClient({
    link: ApolloLink.split(isSubscription, lazySocketLink, new HttpLink({ uri: path, credentials: 'same-origin' })),
    cache: new InMemoryCache({
      typePolicies: {
        // They come whole every time: the newer one replaces the older one.
        Viewer: { fields: { onboarding: { merge: false } } },
        Query: { fields: { portal: { merge: false } } },
      },
    }),
    assumeImmutableResults: true,
    devtools: { enabled: false },
  });
}
