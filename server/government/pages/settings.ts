import { changePhone, cleanPhoneChange, sendToNewPhone, type PhoneChange } from '../accounts/change-phone.js';
import { maskPhone } from '../accounts/masking.js';
import type { SignedIn } from '../accounts/sessions.js';
import { field, type Errors, type Values } from '../html/field.js';
import { html, type Html } from '../html/html.js';
import type { Answer, Routes } from '../http/routes.js';
import type { Visit } from '../http/visit.js';
import { takenErrors } from './register.js';
import { form, shell, smsField } from './shell.js';

const phonePath = '/user/settings/phone';

/** 账户设置: another phone, or no account any more. */
export function serveSettings(routes: Routes): void {
  routes.show('/user/settings', async (visit) => {
    if (visit.session === null) return { to: '/sign-in' };
    const body = html`<ul>
      <li><a href="${phonePath}">更换手机号</a>（当前：${maskPhone(visit.session.account.phone)}）</li>
      <li><a href="/user/settings/deregister">注销账号</a></li>
    </ul>`;
    return shell(visit, { title: '账户设置', body });
  });
  routes.show(phonePath, async (visit) =>
    visit.session === null ? { to: '/sign-in' } : page(visit, visit.session, {}, {}),
  );
  routes.submit(phonePath, async (visit, given) => {
    const { session } = visit;
    if (session === null) return { to: '/sign-in' };
    const typed = cleanPhoneChange(given);
    if (given['action'] === 'send-code') {
      const sent = await sendToNewPhone(visit, typed);
      const notice = sent === 'done' ? codeSentTo(typed.phone, session) : undefined;
      return page(visit, session, typed, errorsOf(visit, sent), notice);
    }
    const changed = await changePhone(visit, session, typed);
    return changed === 'done' ? donePage(visit, typed.phone) : page(visit, session, typed, errorsOf(visit, changed));
  });
}

export function codeSentTo(phone: string, { isBySms }: SignedIn): string {
  const sent = `短信验证码已发送到 ${maskPhone(phone)}，5分钟内有效。`;
  return isBySms ? sent : `${sent}密码不会保留在页面上，请重新输入。`;
}

export function errorsOf(visit: Visit, change: PhoneChange): Errors {
  if (change === 'done') return {};
  return change === 'phoneTaken' ? takenErrors(visit, ['phone']) : change.errors;
}

/** Shared with the app, which asks for the same. */
export function phoneFields({ isBySms }: SignedIn, typed: Values, errors: Errors): Html {
  const phone = { name: 'phone', label: '新手机号', type: 'tel', autocomplete: 'tel' } as const;
  const password = { name: 'password', label: '登录密码', type: 'password', autocomplete: 'current-password' } as const;
  return html`${field(phone, typed, errors)} ${!isBySms && field(password, typed, errors)} ${smsField(errors)}
    <button name="action" value="change">确认修改</button>`;
}

function page(visit: Visit, session: SignedIn, typed: Values, errors: Errors, notice?: string): Answer {
  const body = form(visit, phonePath, phoneFields(session, typed, errors), 'change');
  return shell(visit, { title: '更换手机号', body, errors, notice });
}

function donePage(visit: Visit, phone: string): Answer {
  const body = html`<p>手机号已更换为 ${maskPhone(phone)}。下次可以用新手机号登录。</p>
    <p><a class="alone" href="/user">返回用户中心</a></p>`;
  return shell(visit, { title: '手机号已更换', body });
}
