import { createServer, type Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Health } from '../health.js';

const alive = { status: 'ok' };
/** Asked every second or so by something that reads the status alone: not worth a line of the log each. */
const quiet = { logLevel: 'warn' } as const;

/** `/health` and `/ready` are the same two by the names that they had first. */
export function serveHealth(app: FastifyInstance, health: Health): void {
  for (const path of ['/health', '/health/live']) app.get(path, quiet, async () => alive);
  for (const path of ['/ready', '/health/ready'])
    app.get(path, quiet, async (_request, reply) => {
      const { isReady, ...checks } = await health.check();
      return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready', checks });
    });
  app.addHook('onSend', async (_request, reply) => {
    // Whoever keeps a connection goes elsewhere with the next request, before this one is closed under them.
    if (health.isDraining) reply.header('connection', 'close');
  });
}

/** Answers on the server's port until the server itself can. */
export interface WaitingRoom {
  /** Frees the port. */
  close(): Promise<void>;
}

/**
 * While tables are brought up to date, which may take minutes, a server is alive and not ready: it should neither be
 * killed nor be given requests.
 *
 * @throws the system's error if it cannot listen there
 */
export async function openWaitingRoom(host: string, port: number): Promise<WaitingRoom> {
  const server = createServer(({ url }, response) => {
    const isAlive = url === '/health' || url === '/health/live';
    response.writeHead(isAlive ? 200 : 503, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close',
      ...(isAlive ? {} : { 'retry-after': '5' }),
    });
    response.end(JSON.stringify(isAlive ? alive : { status: 'not ready' }));
  });
  await listen(server, host, port);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
