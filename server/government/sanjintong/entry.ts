import { findById, findByIdNumber } from '../accounts/accounts.js';
import { maskIdNumber, maskName } from '../accounts/masking.js';
import { cleanIdNumber } from '../accounts/typed.js';
import { field, type Errors, type Values } from '../html/field.js';
import { html } from '../html/html.js';
import type { Answer, Routes } from '../http/routes.js';
import type { Visit } from '../http/visit.js';
import { form } from '../pages/shell.js';
import { openTicket, signTicket } from '../pages/tickets.js';
import { appPage, homePath, noCamera } from './app-page.js';
import { readReference } from './reference.js';
import { reportStep } from './report-step.js';

const path = '/sanjintong';
const facePath = '/sanjintong/face';

/** 身份证号, 刷脸登录, 首页. */
export function serveSanjintongEntry(routes: Routes): void {
  routes.show(path, async (visit) => {
    const reference = readReference(visit.query['reference']);
    if (reference !== null) visit.keepReference(reference);
    if (visit.app === null) return entryPage(visit, {}, {});
    if (reference !== null) for (const step of ['enterId', 'faceSignIn'] as const) reportStep(visit, step);
    return { to: homePath };
  });
  routes.submit(path, async (visit, given) => {
    const typed = { ...given, idNumber: cleanIdNumber(given['idNumber'] ?? '') };
    if (typed.idNumber === '') return entryPage(visit, typed, { idNumber: '请输入身份证号' });
    const account = await findByIdNumber(visit.platform.store, typed.idNumber);
    if (account === null) return entryPage(visit, typed, { idNumber: '该身份证号尚未注册' });
    reportStep(visit, 'enterId');
    const ticket = signTicket(visit, 'face-sign-in', account.id);
    const fields = html`<input type="hidden" name="ticket" value="${ticket}" />
      <input type="hidden" name="scan" value="${scanOf(typed)}" />
      <div class="actions">
        <button>我是本人，刷脸登录</button><a class="button plain" href="${path}">不是本人</a>
      </div>`;
    const body = html`<p>${noCamera}</p>
      <p>请确认您是 <strong>${maskName(account.name)}</strong>（${maskIdNumber(account.idNumber)}）。</p>
      ${form(visit, facePath, fields)}`;
    return appPage(visit, { title: '刷脸登录', body });
  });
  routes.submit(facePath, async (visit, typed) => {
    const ticket = openTicket(visit, 'face-sign-in', typed['ticket']);
    const account = ticket && (await findById(visit.platform.store, ticket.account));
    if (account === null) return entryPage(visit, typed, { idNumber: '页面已过期，请重新输入身份证号' });
    await visit.signIn('sanjintong', account.id);
    reportStep(visit, 'faceSignIn');
    const scan = scanOf(typed);
    return { to: scan === '' ? homePath : `/sanjintong/scan/${scan}` };
  });
  routes.submit('/sanjintong/sign-out', async (visit) => {
    await visit.signOut('sanjintong');
    visit.keepReference(null);
    return { to: path };
  });
}

/** A QR sign-in that waits while somebody signs in to the app. */
function scanOf({ scan = '' }: Values): string {
  return /^[\w-]{43}$/.test(scan) ? scan : '';
}

/** 「点击右下角刷脸登录」, says the official text. */
export function entryPage(visit: Visit, typed: Values, errors: Errors): Answer {
  const fields = html`${field({ name: 'idNumber', label: '身份证号', autocomplete: 'off' }, typed, errors)}
    <input type="hidden" name="scan" value="${scanOf(typed)}" />
    <p class="lower-right"><button>刷脸登录</button></p>`;
  return appPage(visit, { title: '三晋通登录', body: form(visit, path, fields), errors });
}
