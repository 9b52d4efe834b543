import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';

const longestWaitMs = 20_000;
const pingEveryMs = 15_000;

const client = createClient({
  url: () => `${location.protocol.replace('http', 'ws')}//${location.host}/graphql`,
  keepAlive: pingEveryMs,
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
  retryWait,
});

export const socketLink = new GraphQLWsLink(client);

/** Closes the socket; whoever still listens gets another one. */
export function reopen(): void {
  client.terminate();
}

/** Longer after each failure, and by chance: a whole province must not come back in the same second. */
function retryWait(retries: number): Promise<void> {
  const wait = Math.min(longestWaitMs, 500 * 2 ** retries);
  return new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)));
}
