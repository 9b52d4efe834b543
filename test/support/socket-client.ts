import { createClient, type Client, type ClientOptions } from 'graphql-ws';
import { WebSocket } from 'ws';

/**
 * Asks over a socket as the page of a browser does. It is not opened again once it ends.
 *
 * @param address of the server, over HTTP
 * @param cookie what the browser sends, asked for once the socket is opened
 */
export function socketClient(address: string, cookie: () => string, more: Partial<ClientOptions> = {}): Client {
  class WithCookie extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: { cookie: cookie() } });
    }
  }
  const url = `${address.replace('http', 'ws')}/graphql`;
  return createClient({ url, webSocketImpl: WithCookie, retryAttempts: 0, ...more });
}
