import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { TestPortal } from './portal.js';

/** Follows the viewer over a socket of one server; resolves when the server ends it. */
export function follow(
  portal: TestPortal,
  server: number,
  cookie: string,
  onViewer: (viewer: unknown) => void,
): Promise<void> {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  const url = `${portal.servers[server]!.address.replace('http', 'ws')}/graphql`;
  const client = createClient({ url, webSocketImpl: WithCookie, retryAttempts: 0 });
  return new Promise((resolve, reject) => {
    client.subscribe<{ viewerChanged: unknown }>(
      { query: 'subscription { viewerChanged { id onboarding { step } sessions { id } } }' },
      {
        next: ({ data }) => onViewer(data?.viewerChanged),
        error: reject,
        complete: () => resolve(client.dispose() as void),
      },
    );
  });
}
