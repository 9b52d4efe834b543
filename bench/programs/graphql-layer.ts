import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { createYoga } from 'graphql-yoga';
import mercurius from 'mercurius';
import { compose } from '../../server/composition.js';
import { readConfig } from '../../server/config.js';
import { createSchema } from '../../server/graphql/schema.js';
import { contextOf, requestPortal } from '../support/request-portal.js';
import { tellAddress } from '../support/server-child.js';

/**
 * The product's schema, resolvers, rights, session look-up and services behind another HTTP and GraphQL layer, each as its
 * own documentation has it for production. None of them admits by turns, refuses other sites, knows its operations or
 * sets our headers.
 */
const read = readConfig({ ...process.env, PUBLIC_ORIGIN: 'https://portal.example' });
if (!read.ok) throw new Error(read.faults.join('\n'));
const { databaseUrl } = read.config;
if (databaseUrl === null) throw new Error('there is no database');
const composition = await compose({ ...read.config, databaseUrl }, (error) => {
  throw error;
});
const schema = createSchema();
const portal = requestPortal(composition);

/** mercurius as in its "Integrating TypeGraphQL"; its options know `jit` as the number of runs before it compiles. */
async function startMercurius(jit: number): Promise<void> {
  const app = Fastify();
  await app.register(mercurius, { schema, jit, graphiql: false, context: ({ raw }) => contextOf(portal, raw) });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  tellAddress(
    address,
    close(() => app.close()),
  );
}

/** graphql-yoga on node:http as in its "Integration with Node.js"; its caches of documents are on by themselves. */
function startYoga(): void {
  const yoga = createYoga<{ readonly req: IncomingMessage }>({
    schema,
    graphiql: false,
    landingPage: false,
    logging: false,
    context: ({ req }) => contextOf(portal, req),
  });
  const server = createServer((request, response) => void yoga(request, response, { req: request }));
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    const stop = async () => {
      server.close();
      server.closeAllConnections();
    };
    tellAddress(`http://127.0.0.1:${port}`, close(stop));
  });
}

function close(stop: () => Promise<void>): () => Promise<void> {
  return async () => {
    await stop();
    await composition.close();
  };
}

const layer = process.env['GRAPHQL_LAYER'];
if (layer === 'yoga') startYoga();
else await startMercurius(layer === 'mercurius-jit' ? 1 : 0);
