import { maskIdNumber, maskPhone } from '../accounts/masking.js';
import { html } from '../html/html.js';
import type { Routes } from '../http/routes.js';
import { form, shell } from './shell.js';

/** Who am I here? */
export function serveUserCentre(routes: Routes): void {
  routes.show('/user', async (visit) => {
    if (visit.session === null) return { to: '/sign-in' };
    const { loginName, name, idType, idNumber, phone } = visit.session.account;
    const { pending } = visit;
    const goOn =
      pending && html`<p><a class="button" href="/authorize/${pending.id}">继续前往 ${pending.clientName}</a></p>`;
    const body = html`${goOn}
      <dl>
        <dt>用户账号</dt>
        <dd>${loginName}</dd>
        <dt>用户姓名</dt>
        <dd>${name}</dd>
        <dt>证件类型</dt>
        <dd>${idType}</dd>
        <dt>证件号码</dt>
        <dd>${maskIdNumber(idNumber)}</dd>
        <dt>手机号码</dt>
        <dd>${maskPhone(phone)}</dd>
      </dl>
      <p>请核对是不是本人。如果不是，可以在<a href="/user/settings">账户设置</a>里更换手机号或注销账号。</p>
      ${form(visit, '/sign-out', html`<button class="plain">退出登录</button>`)}`;
    return shell(visit, { title: '用户中心', body });
  });
  routes.submit('/sign-out', async (visit) => {
    await visit.signOut('platform');
    return { to: '/sign-in' };
  });
}
