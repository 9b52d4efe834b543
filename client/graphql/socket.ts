import { createClient } from 'graphql-ws';
import type { Payload } from './request.js';

const longestWaitMs = 20_000;
const pingEveryMs = 15_000;

const client = createClient({
  url: () => `${location.protocol.replace('http', 'ws')}//${location.host}/graphql`,
  keepAlive: pingEveryMs,
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
  retryWait,
});

export interface Observer<R> {
  next(data: R): void;
  /** The server refused it, or could not go on. A broken connection is no error: it is opened again. */
  error(): void;
}

/** @returns a function that ends it */
export function listen<R>({ operationName, query, variables }: Payload, observer: Observer<R>): () => void {
  return client.subscribe<R>(
    { operationName, query, variables: variables as Record<string, unknown> },
    {
      next({ data, errors }) {
        if (errors !== undefined || data == null) observer.error();
        else observer.next(data);
      },
      error: () => observer.error(),
      complete: () => undefined,
    },
  );
}

/** Closes the socket; whoever still listens gets another one. */
export function reopen(): void {
  client.terminate();
}

/** Longer after each failure, and by chance: a whole province must not come back in the same second. */
function retryWait(retries: number): Promise<void> {
  const wait = Math.min(longestWaitMs, 500 * 2 ** retries);
  return new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)));
}
