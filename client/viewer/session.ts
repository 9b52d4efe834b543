import type { ApolloClient } from '@apollo/client/core';
import { clockOffset, setServerClock } from '../components/server-clock.js';
import { forgetDrafts } from '../components/use-draft.js';
import { PortalDocument, SignOutDocument, ViewerDocument } from '../graphql/generated/graphql.js';
import { reopenSocket } from '../graphql/lazy-socket-link.js';
import type { Viewer } from './admission.js';
import { settled } from './in-flight.js';
import { forgetPath } from './pending-path.js';
import { standingOf } from './standing.js';
import { typedAccount } from './typed-account.js';

type Client = ApolloClient<unknown>;

/** Asks the server who is signed in. The answer goes into the cache, from which every page reads. */
export async function refetchViewer(client: Client): Promise<Viewer | null> {
  const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'network-only' });
  return data.viewer;
}

/** Whoever is signed in; asked of the server once. */
export async function knownViewer(client: Client): Promise<Viewer | null> {
  const { data } = await client.query({ query: ViewerDocument });
  return data.viewer;
}

/** Puts whoever is signed in now into the cache, unless it knows them as they were later: an answer may be slow. */
export function adoptViewer(client: Client, viewer: Viewer | null): void {
  const known = client.readQuery({ query: ViewerDocument })?.viewer;
  const isLate = known?.id === viewer?.id && (standingOf(known)?.revision ?? 0) > (standingOf(viewer)?.revision ?? 0);
  if (!isLate) client.writeQuery({ query: ViewerDocument, data: { viewer } });
}

/** Measures the server's clock against this computer's. */
export async function measureServerClock(client: Client): Promise<void> {
  const sentAt = Date.now();
  const { data } = await client.query({ query: PortalDocument, fetchPolicy: 'network-only' });
  setServerClock(clockOffset(sentAt, Date.now(), data.portal.serverTime));
}

/**
 * Whether the session is over for good. Asked twice: the new cookie of a password change in another tab may be on its
 * way. Whoever is signed in still goes into the cache.
 */
export async function isSessionOver(client: Client): Promise<boolean> {
  for (const pauseMs of [0, otherTabMs]) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'no-cache' });
    if (data.viewer === null) continue;
    adoptViewer(client, data.viewer);
    return false;
  }
  return true;
}

const otherTabMs = 2_000;

/** Ends the session and forgets all that was read in it. */
export async function signOut(client: Client): Promise<void> {
  // An answer that is under way may bring another session.
  await settled();
  await client.mutate({ mutation: SignOutDocument });
  forgetDrafts();
  forgetPath();
  await forgetViewer(client);
}

/** Forgets everything that was read in a session that is over. */
export async function forgetViewer(client: Client): Promise<void> {
  // Not `clearStore`: the pages' queries would count as under way ever after and follow nothing any more.
  client.cache.batch({
    update(cache) {
      cache.evict({ id: 'ROOT_QUERY' });
      cache.writeQuery({ query: ViewerDocument, data: { viewer: null } });
    },
  });
  client.cache.gc();
  typedAccount.value = '';
  await reopenSocket();
}
