import { ApolloLink, Observable } from '@apollo/client/core';

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

/** The socket's code is loaded with the first subscription: nobody needs it before signing in. */
export const lazySocketLink = new ApolloLink(
  (operation) =>
    new Observable((observer) => {
      let isWanted = true;
      let subscription: { unsubscribe(): void } | undefined;
      const subscribe = async () => {
        const { socketLink } = await loadSocket();
        if (isWanted) subscription = socketLink.request(operation)?.subscribe(observer);
      };
      subscribe().catch((error: unknown) => observer.error(error));
      return () => {
        isWanted = false;
        subscription?.unsubscribe();
      };
    }),
);

/** Opens the socket anew: it carries the cookie that it was opened with. Subscriptions go on by themselves. */
export async function reopenSocket(): Promise<void> {
  (await loadSocket()).reopen();
}
