import type { Server } from 'node:http';
import { GraphQLError, specifiedRules, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { errorFormatter, type LoggedFault } from '../graphql/errors.js';
import { knownOnly, type KnownOperations } from '../graphql/known-operations.js';
import { rightDocuments } from '../graphql/right-documents.js';
import { socketRules } from '../graphql/rules.js';
import type { Health } from '../health.js';
import { isFromOurPages } from './origin.js';
import { createContext, type CookieJar, type Portal } from './request-context.js';

const path = '/graphql';
const largestMessage = 64 * 1024;
/** A page has three at most. */
const mostSubscriptions = 20;

interface Settings {
  readonly schema: GraphQLSchema;
  readonly portal: Portal;
  readonly publicOrigin: () => string;
  readonly known: KnownOperations | null;
  readonly health: Pick<Health, 'isDraining'>;
}

/** A socket cannot set cookies, and nothing that goes over one does. */
const noCookies: CookieJar = { set: () => undefined, clear: () => undefined };

/**
 * After the library has listened: it would print what anybody sends that is no frame, and each answer that somebody does not
 * wait for. The socket is closed with what was wrong, or has been, anyway.
 */
function beQuiet(socket: WebSocket): void {
  socket.removeAllListeners('error').on('error', () => undefined);
  const send = socket.send.bind(socket);
  socket.send = (data: string, done?: unknown) => send(data, () => typeof done === 'function' && done());
}

/** What a server says and no browser does. */
const ourOwn = new Set(['connection_ack', 'next', 'error']);

/** Such a message is none, and closes the socket as others do; the library would take it for a fault of its own, and print it. */
function refuseOurOwn(key: string, value: unknown): unknown {
  if (key === '' && ourOwn.has((value as { type?: string } | null)?.type ?? '')) throw new Error('not to a server');
  return value;
}

/** Serves subscriptions over graphql-ws on the HTTP server's own port. Closing it tells browsers to connect again, elsewhere. */
export function serveSockets(
  http: Server,
  { schema, portal, publicOrigin, known, health }: Settings,
  log: (fault: LoggedFault) => void,
): { close(): Promise<void>; count(): number } {
  const rules = [...(known === null ? [] : [knownOnly(known)]), ...specifiedRules, ...socketRules];
  const rightDocument = rightDocuments(schema, rules);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  http.on('upgrade', (request, socket, head) => {
    // Whoever hangs up at once must not be an error that nobody catches: it would end the process.
    socket.on('error', () => socket.destroy());
    const isOurs = request.url === path && isFromOurPages(request.headers, publicOrigin());
    // Nobody else ends it: whoever stays on would keep it open, and the server from ending.
    const refuse = (status: string) =>
      void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
    if (!isOurs) return refuse('403 Forbidden');
    if (health.isDraining) return refuse('503 Service Unavailable');
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  const format = errorFormatter(log);
  const server = useServer(
    {
      jsonMessageReviver: refuseOurOwn,
      // Nothing of this may throw: the library would close the socket with the message as its reason, and print it.
      onSubscribe: async ({ subscriptions, extra }, _id, { query, variables, operationName }) => {
        if (Object.keys(subscriptions).length > mostSubscriptions) return [new GraphQLError('too many subscriptions')];
        try {
          const document = rightDocument(query);
          if (!('kind' in document)) return document;
          const contextValue = await createContext(portal, extra.request, noCookies, '');
          return { schema, document, operationName, variableValues: variables, contextValue };
        } catch (error) {
          return [error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })];
        }
      },
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors
          ? { ...result, errors: result.errors.map((error) => format(error.toJSON(), error)) as never }
          : result,
      onError: (_context, _id, _payload, errors) =>
        // What was asked for wrongly has no error behind it; what broke has one, whose message is nobody's business.
        errors.map((error) => (error.originalError ? (format(error.toJSON(), error) as never) : error)),
    },
    sockets,
  );
  sockets.on('connection', beQuiet);
  return { close: async () => server.dispose(), count: () => sockets.clients.size };
}
