import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import {
  LockEndedDocument,
  ViewerChangedDocument,
  type TypedDocumentString,
} from '../../client/graphql/generated/graphql.js';

/** What is sent of an operation, as by the pages. */
export function payloadOf<R, V>(document: TypedDocumentString<R, V>, variables: V) {
  const query = document.toString();
  const operationName = /(?:query|mutation|subscription) (\w+)/.exec(query)?.[1];
  return { operationName, query, variables: variables as Record<string, unknown> };
}

/** An error, or how the socket was closed. */
function whyOf(error: unknown): string {
  const { message, code, reason } = error as { message?: string; code?: number; reason?: string };
  return message ?? `${code} ${reason}`;
}

export interface Socket {
  close(): void;
}

/** As `client/graphql/socket.ts` opens it; one that breaks is told and not opened again. */
function open(origin: string, cookie: string) {
  class WithCookies extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { cookie, origin } });
    }
  }
  const url = `${origin.replace('http', 'ws')}/graphql`;
  return createClient({ url, webSocketImpl: WithCookies, keepAlive: 15_000, retryAttempts: 0 });
}

/** @param changed told each time that the viewer is there anew, and once when the session is over */
export function sessionSocket(
  origin: string,
  cookie: string,
  changed: (isOver: boolean) => void,
  broken: (why: string) => void,
): Socket {
  const client = open(origin, cookie);
  let isWanted = true;
  client.subscribe<{ viewerChanged: object | null }>(payloadOf(ViewerChangedDocument, {}), {
    next: ({ data, errors }) => {
      if (!isWanted) return;
      if (errors !== undefined) broken(JSON.stringify(errors));
      else changed(data?.viewerChanged == null);
    },
    error: (error) => isWanted && broken(whyOf(error)),
    complete: () => undefined,
  });
  return {
    close() {
      isWanted = false;
      void client.dispose();
    },
  };
}

/** Waits until a lock is over, as the page does that says so. */
export function lockEnd(origin: string, cookie: string, lock: string): Promise<void> {
  const client = open(origin, cookie);
  return new Promise<void>((resolve, reject) => {
    client.subscribe<{ lockEnded: boolean }>(payloadOf(LockEndedDocument, { lock }), {
      next: ({ data }) => data?.lockEnded === true && resolve(),
      error: reject,
      complete: () => resolve(),
    });
  }).finally(() => void client.dispose());
}
