import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';
import { headersOf } from './headers.js';

export const openidPath = '/openid';

/** Serves the OpenID provider below its path. It reads forms and writes answers by itself. */
export async function serveOpenid(
  app: FastifyInstance,
  provider: () => Promise<Provider>,
  publicOrigin: () => string,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${openidPath}/*`, async ({ raw }, reply) => {
      const handle = (await provider()).callback();
      for (const [name, value] of Object.entries(headersOf(publicOrigin()))) reply.raw.setHeader(name, value);
      // TLS may have ended at a proxy, and no request has a say in what our address is.
      const { protocol, host } = new URL(publicOrigin());
      Object.assign(raw.headers, { 'x-forwarded-proto': protocol.slice(0, -1), 'x-forwarded-host': host });
      const { url = '' } = raw;
      Object.assign(raw, { originalUrl: url, url: url.slice(openidPath.length) });
      reply.hijack();
      await handle(raw, reply.raw);
    });
  });
}
