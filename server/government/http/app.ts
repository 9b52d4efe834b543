import fastifyCookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import { captchaPicture } from '../captcha/captchas.js';
import { html } from '../html/html.js';
import { layout } from '../html/layout.js';
import { style } from '../html/style.js';
import type { Platform } from '../platform.js';
import { pages } from '../pages/pages.js';
import { serveOpenid } from './openid.js';
import { routesOf } from './routes.js';
import { readVisit } from './visit.js';

/** Everything that the stand-in serves. The platform's own address is known only once this listens. */
export async function createApp(platform: Platform): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: 64 * 1024 });
  await app.register(fastifyCookie);
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(text)))),
  );
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(headersOf(platform)))
      if (!reply.hasHeader(name)) reply.header(name, value);
  });
  app.setErrorHandler<Error & { statusCode?: number }>(async (error, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) platform.log(error);
    return reply.code(status).type('text/html; charset=utf-8').send(failurePage('系统繁忙，请稍后再试').text);
  });
  app.setNotFoundHandler(async (_request, reply) =>
    reply.code(404).type('text/html; charset=utf-8').send(failurePage('没有这个页面').text),
  );
  app.get('/style.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  app.get<{ Params: { id: string } }>('/captcha/:id', async (request, reply) => {
    const { browser, at } = await readVisit(platform, request, reply);
    const png = await captchaPicture(platform, request.params.id.replace(/\.png$/, ''), browser, at);
    return png === null ? reply.callNotFound() : reply.type('image/png').send(png);
  });
  for (const serve of pages) serve(routesOf(app, platform), app, platform);
  await serveOpenid(app, platform, () => headersOf(platform));
  return app;
}

function headersOf({ clients }: Platform): Readonly<Record<string, string>> {
  // Browsers apply it to where a form's answer leads as well: back to the client.
  const back = clients().flatMap(({ redirectUris }) => redirectUris.map((uri) => new URL(uri).origin));
  return {
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self' data:",
      `form-action ${["'self'", ...new Set(back)].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    // Without a referrer browsers would not tell the origin of a form either.
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

function failurePage(title: string) {
  return layout({ title, body: html`<p><a class="alone" href="/">回到首页</a></p>` });
}
