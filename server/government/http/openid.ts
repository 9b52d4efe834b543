import type { FastifyInstance } from 'fastify';
import { openidPath } from '../openid/provider.js';
import type { Platform } from '../platform.js';

/** Serves the OpenID provider below its path. It reads forms and writes answers by itself. */
export async function serveOpenid(app: FastifyInstance, platform: Platform, headers: () => object): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${openidPath}/*`, async ({ raw }, reply) => {
      const handle = (await platform.provider()).callback();
      for (const [name, value] of Object.entries(headers())) reply.raw.setHeader(name, value as string);
      // No request has a say in what our address is.
      const { protocol, host } = new URL(platform.origin);
      Object.assign(raw.headers, { 'x-forwarded-proto': protocol.slice(0, -1), 'x-forwarded-host': host });
      const { url = '' } = raw;
      Object.assign(raw, { originalUrl: url, url: url.slice(openidPath.length) });
      reply.hijack();
      await handle(raw, reply.raw);
    });
  });
}
