import { deleteAccount } from '../accounts/accounts.js';
import { checkbox, type Errors } from '../html/field.js';
import { html } from '../html/html.js';
import type { Answer, Routes } from '../http/routes.js';
import type { Visit } from '../http/visit.js';
import { form, shell } from './shell.js';
import { openTicket, signTicket } from './tickets.js';

const path = '/user/settings/deregister';
const confirmPath = '/user/settings/deregister/confirm';

/** First what it means, then a second time whether it is meant; nothing is deleted before. */
export function serveDeregister(routes: Routes): void {
  routes.show(path, async (visit) => (visit.session === null ? { to: '/sign-in' } : warningPage(visit, {})));
  routes.submit(path, async (visit, typed) => {
    if (visit.session === null) return { to: '/sign-in' };
    if (typed['understood'] === 'yes') return confirmPage(visit);
    return warningPage(visit, { understood: '请先确认您已了解注销的后果' });
  });
  routes.submit(confirmPath, async (visit, typed) => {
    if (visit.session === null) return { to: '/sign-in' };
    const { id } = visit.session.account;
    if (openTicket(visit, 'deregister', typed['ticket'])?.account !== id)
      return warningPage(visit, { understood: '页面已过期，请重新确认' });
    await deleteAccount(visit.platform.store, id);
    await visit.signOut('platform');
    return { to: '/deregistered' };
  });
  routes.show('/deregistered', async (visit) => {
    const body = html`<p>账号已注销，证件号码和手机号已解除绑定，可以重新注册。</p>
      <p><a class="button" href="/register">重新注册</a></p>`;
    return shell(visit, { title: '账号已注销', body });
  });
}

function warningPage(visit: Visit, errors: Errors): Answer {
  const fields = html`${checkbox('understood', '我已了解以上后果，仍要注销', {}, errors)}
    <div class="actions"><button>下一步</button><a class="button plain" href="/user/settings">不注销，返回</a></div>`;
  const { name } = visit.session!.account;
  const body = html`<p><strong>注销账号前请确认该账号对自己还是否有用。</strong>您将注销的是“${name}”的账号。</p>
    <h2>注销以后</h2>
    <ul>
      <li>该账号的登录方式全部失效，不能恢复；</li>
      <li>实名认证信息、证件号码和手机号的绑定全部删除；</li>
      <li>用该账号登录过的其他系统会把重新注册的账号当作新的账号；</li>
      <li>该证件号码和手机号可以重新注册。</li>
    </ul>
    ${form(visit, path, fields)}`;
  return shell(visit, { title: '注销账号', body, errors });
}

/**
 * No password: whoever came by SMS to an account that is not theirs but has their phone does not know it, and has to
 * get rid of it all the same.
 */
function confirmPage(visit: Visit): Answer {
  const { id, name } = visit.session!.account;
  const fields = html`<input type="hidden" name="ticket" value="${signTicket(visit, 'deregister', id)}" />
    <div class="actions"><button>确认注销</button><a class="button plain" href="/user/settings">不注销，返回</a></div>`;
  const body = html`<p>最后一次确认：真的要注销“${name}”的账号吗？</p>
    ${form(visit, confirmPath, fields)}`;
  return shell(visit, { title: '确认注销', body });
}
