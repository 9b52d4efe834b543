import type { TypedDocumentString } from './generated/graphql.js';
import { payloadOf } from './request.js';
import type { Observer } from './socket.js';

const pauseMs = 5_000;

/** Until it is there: a page that follows nothing any more would be wrong without a word. */
async function loadSocket(): Promise<typeof import('./socket.js')> {
  for (;;) {
    try {
      return await import('./socket.js');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/**
 * Hears what the server has to say. The socket's code is loaded with the first subscription: nobody needs it before
 * signing in.
 *
 * @returns a function that ends it
 */
export function subscribe<R, V>(document: TypedDocumentString<R, V>, variables: V, observer: Observer<R>): () => void {
  let isWanted = true;
  let end = (): void => undefined;
  const begin = async () => {
    const { listen } = await loadSocket();
    if (isWanted) end = listen(payloadOf(document, variables), observer);
  };
  void begin();
  return () => {
    isWanted = false;
    end();
  };
}

/** Opens the socket anew: it carries the cookie that it was opened with. Subscriptions go on by themselves. */
export async function reopenSocket(): Promise<void> {
  (await loadSocket()).reopen();
}
