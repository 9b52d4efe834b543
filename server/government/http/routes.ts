import type { FastifyInstance } from 'fastify';
import type { Values } from '../html/field.js';
import { html, type Html } from '../html/html.js';
import { layout } from '../html/layout.js';
import type { Platform } from '../platform.js';
import { isEqual } from '../store/secrets.js';
import { readVisit, type Visit } from './visit.js';

/** A page, or where to go on. */
export type Answer = { readonly page: Html; readonly status?: number } | { readonly to: string };

/** Registers pages and the forms on them. */
export interface Routes {
  show(path: string, page: (visit: Visit) => Promise<Answer>): void;
  submit(path: string, submit: (visit: Visit, typed: Values) => Promise<Answer>): void;
}

export function routesOf(app: FastifyInstance, platform: Platform): Routes {
  return {
    show(path, page) {
      app.get(path, async (request, reply) => {
        // Cookies belong to one name of this machine, and forms are believed from one alone.
        if (request.headers.host !== new URL(platform.origin).host)
          return reply.redirect(platform.origin + request.url, 302);
        const answer = await page(await readVisit(platform, request, reply));
        return 'to' in answer ? reply.redirect(answer.to, 303) : send(reply, answer);
      });
    },
    submit(path, submit) {
      app.post<{ Body: Values | null }>(path, async (request, reply) => {
        const visit = await readVisit(platform, request, reply);
        const typed = request.body ?? {};
        if (!isOurForm(visit, request.headers.origin, typed)) return send(reply, { page: notOurForm(), status: 403 });
        const answer = await submit(visit, typed);
        return 'to' in answer ? reply.redirect(answer.to, 303) : send(reply, answer);
      });
    },
  };
}

/** From a page of this very origin, made for this very browser. */
function isOurForm({ platform, formToken }: Visit, origin: string | undefined, typed: Values): boolean {
  return origin === platform.origin && isEqual(Buffer.from(typed['form'] ?? ''), Buffer.from(formToken));
}

function send(
  reply: { code(status: number): typeof reply; type(type: string): typeof reply; send(text: string): unknown },
  { page, status = 200 }: { readonly page: Html; readonly status?: number },
): unknown {
  return reply.code(status).type('text/html; charset=utf-8').send(page.text);
}

function notOurForm(): Html {
  const body = html`<p>这个表单不是从本站的页面提交的，或者页面已经过期。</p>
    <p><a class="alone" href="/">回到首页再试一次</a></p>`;
  return layout({ title: '请求被拒绝', body });
}
