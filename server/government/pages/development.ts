import type { FastifyInstance } from 'fastify';
import type { NewAccount } from '../accounts/accounts.js';
import { html, type Html } from '../html/html.js';
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
          <p class="hint">${phone} · <time datetime="${sentAt.toISOString()}">${written.format(sentAt)}</time></p>
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
      ${elsewhere}`;
    return { page: layout({ title: '短信收件箱', body, refresh: 3 }) };
  });
  routes.show('/development/people', async () => {
    const items = people.map(
      ({ name, idNumber, phone, purpose, account, portalAccount }) =>
        html`<li>
          <h2>${name}</h2>
          <p>${purpose}</p>
          ${facts({ 首登账号: portalAccount ?? '没有', 身份证号: idNumber, 手机号码: phone })}
          ${account && accountOf(account)}
        </li>`,
    );
    const body = html`<p>都是编的。每个人走实名认证的一条路；短信都在短信收件箱。</p>
      ${elsewhere}
      <ul class="messages">
        ${items}
      </ul>`;
    return { page: layout({ title: '演示用的人', body }) };
  });
}

const written = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const elsewhere = html`<p class="actions">
  <a class="alone" href="/development/people">演示用的人</a><a class="alone" href="${inboxPath}">短信收件箱</a
  ><a class="alone" href="/sign-in">个人登录</a><a class="alone" href="/register">注册</a>
</p>`;

/** What is registered already, whether it is this person's own or in their way. */
function accountOf({ loginName, password, name, idNumber, phone }: NewAccount): Html {
  const of = { 用户账号: loginName, 登录密码: password, 用户姓名: name, 证件号码: idNumber, 手机号码: phone };
  return html`<p>已注册的账号：</p>
    ${facts(of)}`;
}

function facts(of: Readonly<Record<string, string>>): Html {
  return html`<dl>
    ${Object.entries(of).map(
      ([what, value]) =>
        html`<dt>${what}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}
