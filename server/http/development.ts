import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { MovableClock } from '../adapters/clock/movable-clock.js';
import type { DevelopmentInbox, ReadMessage } from '../adapters/sms/development-inbox.js';

export const inboxPath = '/development/sms';

/** Pages for developers: messages that were not sent, and a clock that can be moved. Never in production. */
export function serveDevelopment(
  app: FastifyInstance,
  inbox: DevelopmentInbox | null,
  clock: MovableClock | null,
): void {
  if (inbox !== null) {
    app.get(`${inboxPath}.json`, async () => ({ messages: await inbox.latest() }));
    app.get(inboxPath, async (_request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      return reply
        .header('content-security-policy', `default-src 'none'; style-src 'nonce-${nonce}'`)
        .type('text/html; charset=utf-8')
        .send(inboxPage(await inbox.latest(), nonce));
    });
  }
  if (clock !== null) {
    app.post<{ Body: { forwardMs?: unknown } }>('/development/clock', async ({ body }, reply) => {
      const forwardMs = Number(body?.forwardMs);
      if (!Number.isFinite(forwardMs) || forwardMs < 0)
        return reply.code(400).send({ error: 'forwardMs must be a positive number of milliseconds' });
      await clock.moveForward(forwardMs);
      return { now: new Date(clock.now()).toISOString() };
    });
  }
}

function inboxPage(messages: readonly ReadMessage[], nonce: string): string {
  const items = messages.map(
    ({ phone, text, sentAt }) =>
      `<li><p class="to">${escapeHtml(phone)} · <time datetime="${sentAt.toISOString()}">${written.format(sentAt)}</time></p><p>${escapeHtml(text)}</p></li>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="3"><title>短信收件箱（开发用）· 首登</title><style nonce="${nonce}">
body{font:17px/29px system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;background:#F7F6F2;color:#16211F;max-width:640px;margin:48px auto;padding:0 16px}
h1{font-size:24px;line-height:34px}.hint,.to{color:#4A5754;margin:0}ul{list-style:none;padding:0}
li{background:#fff;border:1px solid #D9DDD6;border-radius:6px;padding:16px;margin:16px 0;overflow-wrap:anywhere}li p{margin:0;font-variant-numeric:tabular-nums}
</style><h1>短信收件箱</h1><p class="hint">开发环境不发短信，验证码都在这里。<br><span lang="en">Nothing is sent in development: the messages are here.</span></p>
${items.length > 0 ? `<ul>${items.join('')}</ul>` : '<p>还没有短信。No messages yet.</p>'}</html>`;
}

const written = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
