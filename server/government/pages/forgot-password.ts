import { findById, findByIdNumber, setPassword, type Account } from '../accounts/accounts.js';
import { passwordErrors, passwordHint } from '../accounts/passwords.js';
import { cleanIdNumber, cleanTyped } from '../accounts/typed.js';
import { field, type Errors, type Values } from '../html/field.js';
import { html } from '../html/html.js';
import { qrPicture } from '../html/qr-picture.js';
import type { Answer, Routes } from '../http/routes.js';
import type { Visit } from '../http/visit.js';
import { judgeCode, sendCode, useCode } from '../sms/codes.js';
import { openInstead } from './open-instead.js';
import { openTicket, signTicket } from './tickets.js';
import { captchaErrors, captchaField, form, shell, smsField } from './shell.js';

const path = '/forgot-password';
const codePath = '/forgot-password/code';

/** The ID number shows the last digits of the phone that it is bound to; a code to that phone sets a new password. */
export function serveForgotPassword(routes: Routes): void {
  routes.show(path, (visit) => askPage(visit, {}, {}));
  routes.submit(path, async (visit, given) => {
    const typed = { idNumber: cleanIdNumber(given['idNumber'] ?? '') };
    if (given['action'] === 'another-picture') return askPage(visit, typed, {});
    if (typed.idNumber === '') return askPage(visit, typed, { idNumber: '请输入证件号码' });
    const errors = await captchaErrors(visit, given);
    if (Object.keys(errors).length > 0) return askPage(visit, typed, errors);
    const account = await findByIdNumber(visit.platform.store, typed.idNumber);
    if (account === null) return askPage(visit, typed, { idNumber: '该证件号码尚未注册' });
    return codePage(visit, account, {});
  });
  routes.submit(codePath, async (visit, typed) => {
    const ticket = openTicket(visit, 'recover-password', typed['ticket']);
    const account = ticket && (await findById(visit.platform.store, ticket.account));
    if (account === null) return askPage(visit, {}, { idNumber: '页面已过期，请重新输入证件号码' });
    if (typed['action'] === 'send-code') {
      const of = { purpose: 'recover-password', phone: account.phone, visit: visit.browser } as const;
      const error = await sendCode(visit.platform, of);
      return codePage(visit, account, error === null ? {} : { smsCode: error }, error === null);
    }
    const errors = await recover(visit, account, typed);
    return Object.keys(errors).length > 0 ? codePage(visit, account, errors) : donePage(visit);
  });
}

async function recover(visit: Visit, account: Account, typed: Values): Promise<Errors> {
  const { platform, browser, at } = visit;
  const errors = passwordErrors(typed['password'] ?? '', typed['confirmation'] ?? '');
  if (Object.keys(errors).length > 0) return errors;
  const of = { purpose: 'recover-password', phone: account.phone, visit: browser } as const;
  const judged = await judgeCode(platform, of, cleanTyped(typed['smsCode'] ?? ''));
  if ('error' in judged) return { smsCode: judged.error };
  if (!(await useCode(platform.store, judged.id, at))) return { smsCode: '短信验证码已过期，请重新获取' };
  await setPassword(platform, account.id, typed['password'] ?? '');
  return {};
}

async function askPage(visit: Visit, typed: Values, errors: Errors): Promise<Answer> {
  const fields = html`${field({ name: 'idNumber', label: '证件号码', autocomplete: 'off' }, typed, errors)}
    ${await captchaField(visit, errors)}<button name="action" value="next">下一步</button>`;
  return shell(visit, { title: '忘记密码', body: form(visit, path, fields, 'next'), errors });
}

async function codePage(visit: Visit, { id, phone }: Account, errors: Errors, isSent = false): Promise<Answer> {
  const password = { type: 'password', autocomplete: 'new-password' } as const;
  const fields = html`<input type="hidden" name="ticket" value="${signTicket(visit, 'recover-password', id)}" />
    ${smsField(errors)} ${field({ name: 'password', label: '新密码', hint: passwordHint, ...password }, {}, errors)}
    ${field({ name: 'confirmation', label: '确认密码', ...password }, {}, errors)}
    <button name="action" value="reset">重置密码</button>`;
  const app = `${visit.platform.origin}/sanjintong`;
  const body = html`<p>绑定的手机号后四位：<strong>${phone.slice(-4)}</strong></p>
    <h2>该手机号还在使用</h2>
    <p>获取验证码，设置新密码；或者不改密码，直接<a href="/sign-in/sms">短信登录</a>。</p>
    ${form(visit, codePath, fields, 'reset')}
    <h2>该手机号已不再使用</h2>
    <p>用手机上的三晋通扫码，刷脸登录后重置密码、修改手机号：</p>
    ${qrPicture(app, '打开三晋通的二维码')} ${openInstead(app)}`;
  const notice = isSent ? `短信验证码已发送到后四位为 ${phone.slice(-4)} 的手机号，5分钟内有效。` : undefined;
  return shell(visit, { title: '忘记密码', body, errors, notice });
}

function donePage(visit: Visit): Answer {
  const body = html`<p>密码已重置，请用新密码登录。</p>
    <p><a class="button" href="/sign-in">去登录</a></p>`;
  return shell(visit, { title: '密码已重置', body });
}
