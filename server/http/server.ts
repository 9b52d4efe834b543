import { existsSync } from 'node:fs';
import { ApolloServer, HeaderMap, type ApolloServerPlugin, type HTTPGraphQLHead } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../graphql/context.js';
import { isDatabaseAway } from '../database/unavailable.js';
import { newId } from '../database/ids.js';
import { errorFormatter, describeFault, framesOf } from '../graphql/errors.js';
import { knownOnly, type KnownOperations } from '../graphql/known-operations.js';
import { httpRules, mostTokens } from '../graphql/rules.js';
import type { Provider } from 'oidc-provider';
import { networkOf } from '../accounts/network.js';
import { Admission, type AdmissionLimits, type Leave, type Stage } from './admission.js';
import { serveAuditExport } from './audit.js';
import type { Health } from '../health.js';
import { logContext, traceOf, within } from '../log-context.js';
import type { Metrics } from '../metrics/metrics.js';
import { listenToOperations, type OperationListener } from '../metrics/operations.js';
import type { Tracing } from '../tracing/tracing.js';
import type { Cookies } from './cookies.js';
import { serveDevelopment } from './development.js';
import { headersOf } from './headers.js';
import { serveHealth } from './health.js';
import { measureRequests, traceRequests } from './observe-requests.js';
import { serveOpenid } from './openid.js';
import { isFromOurPages } from './origin.js';
import { readPageFiles } from './page-files.js';
import { createContext, nameBrowser, type CookieJar, type Portal } from './request-context.js';
import { serveSockets } from './sockets.js';

const largestRequest = 100 * 1024;
/** Seconds, where the database is away. */
const retryAfter = '1';

export interface HttpSettings {
  /** How many operations are worked on at once, and how many wait. */
  readonly admission: AdmissionLimits;
  /** The operations that are answered; `null`: all of the schema, and what it is, as in development. */
  readonly known: KnownOperations | null;
  readonly schema: GraphQLSchema;
  readonly portal: Portal;
  /** As people open the portal; known for certain only once the port is. */
  readonly publicOrigin: () => string;
  readonly clientDirectory: string;
  readonly development: {
    readonly inbox: Parameters<typeof serveDevelopment>[1];
    readonly clock: Parameters<typeof serveDevelopment>[2];
  };
  /** The portal as an OpenID provider. */
  readonly provider: () => Promise<Provider>;
  /** Other systems that are served along with the portal. */
  readonly serveMore: (app: FastifyInstance) => void;
  readonly health: Health;
  /** `null` where nothing is measured. */
  readonly metrics: Metrics | null;
  /** `null` where nothing is traced. */
  readonly tracing: Tracing | null;
  readonly logLevel: string;
  readonly trustProxy: number;
}

/** The HTTP server: GraphQL and its sockets, the client's files, health, and in development the developer's pages. */
export async function createHttpServer(settings: HttpSettings): Promise<FastifyInstance> {
  const { portal, publicOrigin, logLevel, trustProxy } = settings;
  const app = Fastify({
    bodyLimit: largestRequest,
    // What comes over a connection that was open before is still answered: whoever sent it has nobody else to ask.
    return503OnClosing: false,
    trustProxy: (_address, hop) => hop < trustProxy,
    // Of our own, so that it is one on all servers: what a request calls itself may be anything.
    genReqId: () => newId(),
    childLoggerFactory: (logger, bindings, options, request) =>
      logger.child({ ...bindings, ...traceOf(request.headers) }, options),
    logger: {
      level: logLevel,
      serializers: {
        // Neither addresses nor query strings: both can be personal data.
        req: ({ method, routeOptions }) => ({ method, route: routeOptions.url }),
        // Nor messages, which may quote what was sent.
        err: ({ name, code, stack }) => ({ type: name, code, message: '', stack: framesOf(stack).join('\n') }),
      },
    },
  });
  const log = (fault: ReturnType<typeof describeFault>) => app.log.error({ ...logContext(), ...fault }, 'fault');
  app.addHook('onRequest', ({ id, headers }, _reply, done) => within({ reqId: id, ...traceOf(headers) }, done));
  await app.register(fastifyCookie);
  setHeaders(app, publicOrigin);
  if (settings.metrics !== null) measureRequests(app, settings.metrics);
  if (settings.tracing !== null) traceRequests(app, settings.tracing);
  app.addHook('onRequest', async ({ method, headers }, reply) => {
    const changesNothing = method === 'GET' || method === 'HEAD';
    if (!changesNothing && !isFromOurPages(headers, publicOrigin()))
      return reply.code(403).send({ error: 'cross-site request' });
  });
  app.setErrorHandler<Error & { statusCode?: number }>(async (error, { id }, reply) => {
    const statusCode = error.statusCode ?? 500;
    if (statusCode < 500) return reply.code(statusCode).send({ error: error.message });
    log(describeFault(id, error));
    if (isDatabaseAway(error))
      return reply.code(503).header('retry-after', retryAfter).send({ error: 'busy', correlationId: id });
    return reply.code(500).send({ error: 'Something broke on our side.', correlationId: id });
  });

  serveHealth(app, settings.health);
  serveDevelopment(app, settings.development.inbox, settings.development.clock);
  await serveGraphql(app, settings, log);
  serveAuditExport(app, (request, reply) => contextOf(portal, request, reply));
  await serveOpenid(app, settings.provider, publicOrigin);
  settings.serveMore(app);
  await serveClient(app, settings.clientDirectory, portal.cookies);

  const sockets = serveSockets(app.server, settings, log);
  app.addHook('preClose', () => sockets.close());
  settings.metrics?.watch({ sockets: 'Open sockets.' }, () => ({ sockets: sockets.count() }));
  return app;
}

async function serveGraphql(
  app: FastifyInstance,
  { schema, portal, known, metrics, tracing, ...settings }: HttpSettings,
  log: Parameters<typeof errorFormatter>[0],
): Promise<void> {
  const listeners: OperationListener[] = [];
  if (metrics !== null) listeners.push((...told) => metrics.operation(...told));
  if (tracing !== null) listeners.push(tracing.tell);
  const listening = listeners.length === 0 ? [] : [listenToOperations<RequestContext>(listeners)];
  const apollo = new ApolloServer<RequestContext>({
    schema,
    validationRules: known === null ? httpRules : [knownOnly(known), ...httpRules],
    introspection: known === null,
    hideSchemaDetailsFromClientErrors: known !== null,
    parseOptions: { maxTokens: mostTokens },
    formatError: errorFormatter(log),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      // It looks at every field of every answer, to say what headers.ts says of all: nothing is kept.
      ApolloServerPluginCacheControlDisabled(),
      saysWhenAway,
      ...listening,
    ],
  });
  await apollo.start();
  const admission = new Admission(settings.admission);
  metrics?.watch({ admitted: 'Operations that are worked on.', queued: 'Operations that wait for it.' }, () => ({
    admitted: admission.running,
    queued: admission.waiting,
  }));
  await app.register(async (scope) => {
    admit(scope, admission);
    await scope.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['POST'],
      context: (request, reply) => contextOf(portal, request, reply),
    });
  });
}

/**
 * What is sent away has done nothing, so that the page may send it again as it is. A place is taken until the work is
 * done, also for whoever has hung up: the work goes on, and of an answer behind another one nobody would hear the end.
 */
function admit(scope: FastifyInstance, admission: Admission): void {
  const places = new WeakMap<FastifyRequest, Leave>();
  scope.addHook('preHandler', async (request, reply) => {
    const leave = await admission.enter(networkOf(request.ip), stageOf(request.body));
    if (leave === null)
      return reply.code(503).header('retry-after', admission.comeAgainAfter(Math.random())).send({ queue: 'full' });
    if (request.raw.socket.destroyed) {
      // Somebody who has hung up meanwhile will send it again.
      leave();
      return reply.hijack();
    }
    places.set(request, leave);
    return undefined;
  });
  scope.addHook('onSend', async (request) => places.get(request)?.());
}

/** Whoever asks for a captcha has only now come; in production its text is one that is known. */
function stageOf(body: unknown): Stage {
  const { query } = (body ?? {}) as { readonly query?: unknown };
  return typeof query === 'string' && query.includes('requestCaptcha') ? 'begins' : 'goesOn';
}

/** What failed because the database is away is told to whatever asks again by itself, too. */
const saysWhenAway: ApolloServerPlugin<RequestContext> = {
  async contextCreationDidFail({ error }) {
    if (isDatabaseAway(error)) Object.assign(error, { extensions: { http: unavailable() } });
  },
  requestDidStart: async () => ({
    async willSendResponse({ errors, response }) {
      if (errors?.some((error) => isDatabaseAway(unwrapResolverError(error))) !== true) return;
      response.http.status = 503;
      response.http.headers.set('retry-after', retryAfter);
    },
  }),
};

function unavailable(): HTTPGraphQLHead {
  return { status: 503, headers: new HeaderMap([['retry-after', retryAfter]]) };
}

function contextOf(portal: Portal, request: Pick<FastifyRequest, 'raw' | 'ip'>, reply: FastifyReply) {
  return createContext(portal, request.raw, jarOf(reply), request.ip);
}

function jarOf(reply: FastifyReply): CookieJar {
  return {
    set: (name, value, options) => void reply.setCookie(name, value, options),
    clear: (name, options) => void reply.clearCookie(name, options),
  };
}

/**
 * The client: its files, and its one page for every address that is a page's. The browser has its name with the page:
 * what the page asks for goes out at once, and each of those answers would bring another name.
 */
async function serveClient(app: FastifyInstance, directory: string, cookies: Cookies): Promise<void> {
  if (!existsSync(directory)) {
    // Not Fastify's own answer: that one logs the address, which may hold anything (P5).
    app.setNotFoundHandler(async (_request, reply) => reply.code(404).send({ error: 'not found' }));
    return;
  }
  await app.register(fastifyStatic, {
    root: directory,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const isImmutable = path.includes('/assets/');
      reply.header('cache-control', isImmutable ? 'public, max-age=31536000, immutable' : 'private, no-cache');
    },
  });
  const pageFiles = readPageFiles(directory);
  const sendPage = ({ headers, url }: FastifyRequest, reply: FastifyReply) => {
    if (cookies.read(headers.cookie).device === null) nameBrowser(cookies, jarOf(reply));
    const files = pageFiles.get(url.split('?')[0] as string);
    if (files) reply.header('link', files);
    return reply.sendFile('index.html');
  };
  app.get('/', async (request, reply) => sendPage(request, reply));
  app.setNotFoundHandler(async (request, reply) => {
    const { method, headers, url } = request;
    const isRead = method === 'GET' || method === 'HEAD';
    const isPage = isRead && (headers.accept ?? '').includes('text/html') && !url.startsWith('/assets/');
    return isPage ? sendPage(request, reply) : reply.code(404).send({ error: 'not found' });
  });
}

function setHeaders(app: FastifyInstance, publicOrigin: () => string): void {
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(headersOf(publicOrigin())))
      if (!reply.hasHeader(name)) reply.header(name, value);
  });
}
