import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type NormalizedCacheObject } from '@apollo/client/core';
import { lazySocketLink } from './lazy-socket-link.js';

const path = '/graphql';

/** Longer than the server lets anybody wait. */
const patienceMs = 25_000;

/** A request that gets no answer fails, so that its form can be sent again. (Chromium 87 has no AbortSignal.timeout.) */
async function fetchInTime(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patienceMs);
  init.signal?.addEventListener('abort', () => stop.abort());
  try {
    return await fetch(input, { ...init, signal: stop.signal });
  } catch (error) {
    throw stop.signal.aborted ? new Error('no answer in time') : error;
  } finally {
    clearTimeout(timer);
  }
}

/** The one client and its one cache. Nothing of it outlives the page: W6 forbids personal data in browser storage. */
export function createGraphqlClient(): ApolloClient<NormalizedCacheObject> {
  const isSubscription = ({ query }: { query: { definitions: readonly object[] } }) =>
    query.definitions.some((definition) => 'operation' in definition && definition.operation === 'subscription');
  return new ApolloClient({
    link: ApolloLink.split(
      isSubscription,
      lazySocketLink,
      new HttpLink({ uri: path, credentials: 'same-origin', fetch: fetchInTime }),
    ),
    cache: new InMemoryCache({
      // Without it a fragment on a union matches nothing, and what a step answers would not reach the page.
      possibleTypes: { TransitionResult: ['Transitioned', 'Refused'], SignInResult: ['SignedIn', 'Refused'] },
      typePolicies: {
        // They come whole every time: the newer one replaces the older one.
        Viewer: { fields: { onboarding: { merge: false }, realName: { merge: false }, sessions: { merge: false } } },
        Query: { fields: { portal: { merge: false } } },
      },
    }),
    assumeImmutableResults: true,
    devtools: { enabled: false },
  });
}
