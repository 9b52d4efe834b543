import type { FastifyInstance } from 'fastify';
import { html } from '../html/html.js';
import { layout } from '../html/layout.js';
import type { Routes } from '../http/routes.js';
import type { Platform } from '../platform.js';
import { people } from '../seed/people.js';
import { latestMessages } from '../sms/inbox.js';

export const inboxPath = '/development/sms';

/** For developers: messages that were not sent, and the invented people. */
export function serveDevelopment(routes: Routes, app: FastifyInstance, { store }: Platform): void {
  app.get(`${inboxPath}.json`, async () => ({ messages: await latestMessages(store) }));
  routes.show(inboxPath, async () => {
    const items = (await latestMessages(store)).map(
      ({ phone, text, sentAt }) =>
        html`<li>
          <p class="hint">${phone} · <time>${sentAt.toISOString()}</time></p>
          <p>${text}</p>
        </li>`,
    );
    const body = html`<p>这里不发短信，验证码都在这一页，每3秒自动刷新。</p>
      ${
        items.length > 0
          ? html`<ul class="messages">
              ${items}
            </ul>`
          : html`<p>还没有短信。</p>`
      }
      <p><a class="alone" href="/development/people">演示用的人</a></p>`;
    return { page: layout({ title: '短信收件箱', body, refresh: 3 }) };
  });
  routes.show('/development/people', async () => {
    const items = people.map(
      ({ name, idNumber, phone, purpose, account }) =>
        html`<li>
          <p><strong>${name}</strong> ${idNumber} ${phone}</p>
          <p>${purpose}</p>
          ${account && html`<p>已注册：用户账号 ${account.loginName}，登录密码 ${account.password}，姓名 ${account.name}，证件号码 ${account.idNumber}，手机号 ${account.phone}</p>`}
        </li>`,
    );
    const body = html`<ul class="messages">
      ${items}
    </ul>`;
    return { page: layout({ title: '演示用的人', body }) };
  });
}
