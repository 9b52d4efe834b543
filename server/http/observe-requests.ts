import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics/metrics.js';
import type { Tracing } from '../tracing/tracing.js';

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

/** By the routes that there are: an address or a method that somebody made up is nobody's. */
function named({ method, routeOptions }: FastifyRequest): { readonly method: string; readonly route: string } {
  return { method: methods.has(method) ? method : 'other', route: routeOptions.url ?? 'unknown' };
}

/** Of those who went away before they were answered; no server sends it. nginx has the same. */
const goneAway = 499;

/**
 * Tells how a request ended, once: when its answer is sent, or nobody is there any more to send it to. Fastify's own hooks
 * are told of the one or of both, and of neither where somebody goes while their request is worked on.
 */
function whenOver({ raw }: FastifyReply, tell: (status: number) => void): void {
  raw.once('close', () => tell(raw.writableFinished ? raw.statusCode : goneAway));
}

export function measureRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', (request, reply, done) => {
    const begun = performance.now();
    whenOver(reply, (status) => {
      const { method, route } = named(request);
      metrics.request(method, route, status, (performance.now() - begun) / 1000);
    });
    done();
  });
}

export function traceRequests(app: FastifyInstance, tracing: Tracing): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { method, route } = named(request);
    // Asked every second, and always the same.
    if (/^\/(health|ready)/.test(route)) return done();
    const span = tracing.begin(request.headers);
    whenOver(reply, (status) => span.end(`${method} ${route}`, status));
    span.within(done);
  });
}
