import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics/metrics.js';
import type { OpenRequest, Tracing } from '../tracing/tracing.js';

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

/** By the routes that there are: an address or a method that somebody made up is nobody's. */
function named({ method, routeOptions }: FastifyRequest): { readonly method: string; readonly route: string } {
  return { method: methods.has(method) ? method : 'other', route: routeOptions.url ?? 'unknown' };
}

export function measureRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, route } = named(request);
    metrics.request(method, route, reply.statusCode, reply.elapsedTime / 1000);
  });
}

export function traceRequests(app: FastifyInstance, tracing: Tracing): void {
  const open = new WeakMap<FastifyRequest, OpenRequest>();
  app.addHook('onRequest', (request, _reply, done) => {
    // Asked every second, and always the same.
    if (/^\/(health|ready)/.test(named(request).route)) return done();
    const span = tracing.begin(request.headers);
    open.set(request, span);
    span.within(done);
  });
  app.addHook('onResponse', async (request, { statusCode }) => {
    const { method, route } = named(request);
    open.get(request)?.end(`${method} ${route}`, statusCode);
  });
}
