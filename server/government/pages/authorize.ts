import { maskIdNumber, maskName } from '../accounts/masking.js';
import { html } from '../html/html.js';
import type { Answer, Routes } from '../http/routes.js';
import type { Visit } from '../http/visit.js';
import { form, shell } from './shell.js';

/** Where a client's request leads: sign in, agree, or do neither. */
export function serveAuthorize(routes: Routes): void {
  routes.show('/authorize/:id', async (visit) => {
    if (visit.pending === null || visit.pending.id !== visit.params['id']) return expired(visit);
    return isSignedInForIt(visit) ? agreementPage(visit) : { to: '/sign-in' };
  });
  routes.submit('/authorize/agree', async (visit) => {
    const { pending, session } = visit;
    if (pending === null) return expired(visit);
    if (session === null || !isSignedInForIt(visit)) return { to: '/sign-in' };
    return { to: await pending.agree(session.account.id, session.openedAt) };
  });
  routes.submit('/authorize/deny', (visit) => refuse(visit, 'the person does not agree'));
  routes.submit('/authorize/cancel', (visit) => refuse(visit, 'the person cancelled the sign-in'));
  routes.submit('/authorize/change-account', async (visit) => {
    await visit.signOut('platform');
    return { to: '/sign-in' };
  });
}

/** Where to after signing in. */
export function afterSignIn({ pending }: Visit): Answer {
  return { to: pending === null ? '/user' : `/authorize/${pending.id}` };
}

function isSignedInForIt({ pending, session }: Visit): boolean {
  if (session === null) return false;
  return pending?.wantsNewSignIn !== true || session.openedFor === pending.id;
}

async function refuse(visit: Visit, description: string): Promise<Answer> {
  return visit.pending === null ? expired(visit) : { to: await visit.pending.refuse(description) };
}

function agreementPage(visit: Visit): Answer {
  const { pending, session } = visit;
  const { name, idNumber } = session!.account;
  const body = html`<p>
      <strong>${pending!.clientName}</strong> 申请使用您的政务服务平台账号登录，并获取：姓名、证件号码。
    </p>
    <dl>
      <dt>当前账号</dt>
      <dd>${maskName(name)}（${maskIdNumber(idNumber)}）</dd>
    </dl>
    <div class="actions">
      ${form(visit, '/authorize/agree', html`<button>同意并继续</button>`)}
      ${form(visit, '/authorize/deny', html`<button class="plain">不同意</button>`)}
      ${form(visit, '/authorize/change-account', html`<button class="plain">不是本人，换一个账号</button>`)}
    </div>`;
  return shell(visit, { title: '授权登录', body });
}

/** Nobody knows any more from which client it came: all of them are offered, by the site of their first redirect. */
function expired(visit: Visit): Answer {
  const back = visit.platform.clients().flatMap(({ id, name = id, redirectUris: [first] }) => {
    if (first === undefined) return [];
    return html`<a class="button" href="${new URL('/', first).href}">回到 ${name}</a>`;
  });
  const body = html`<p>这次登录请求已经过期，或者已经完成。请回到原来的网站，再点一次“山西政务服务平台”。</p>
    <p class="actions">${back}</p>`;
  const answer = shell(visit, { title: '登录请求已过期', body });
  return { ...answer, status: 400 } as Answer;
}
