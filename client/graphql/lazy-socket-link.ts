import { ApolloLink, Observable } from '@apollo/client/core';

const loadSocket = () => import('./socket.js');

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
