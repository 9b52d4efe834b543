import { findByPhone } from '../accounts/accounts.js';
import { maskPhone } from '../accounts/masking.js';
import { cleanTyped, phoneError } from '../accounts/typed.js';
import { field, type Errors, type Values } from '../html/field.js';
import { html } from '../html/html.js';
import type { Answer, Routes } from '../http/routes.js';
import type { Visit } from '../http/visit.js';
import { judgeCode, sendCode, useCode } from '../sms/codes.js';
import { afterSignIn } from './authorize.js';
import { captchaErrors, captchaField, form, forMessageHint, shell, smsField } from './shell.js';
import { signInLinks, signInTabs } from './sign-in-tabs.js';

const path = '/sign-in/sms';
const unknownPhone = '该手机号尚未注册';

export function serveSmsSignIn(routes: Routes): void {
  routes.show(path, (visit) => page(visit, {}, {}));
  routes.submit(path, async (visit, given) => {
    const typed = { ...given, phone: cleanTyped(given['phone'] ?? '') };
    if (given['action'] === 'another-picture') return page(visit, typed, {});
    if (given['action'] === 'send-code') {
      const errors = await send(visit, typed);
      const sent = Object.keys(errors).length === 0;
      return page(
        visit,
        typed,
        errors,
        sent ? `短信验证码已发送到 ${maskPhone(typed.phone)}，5分钟内有效。` : undefined,
      );
    }
    const errors = await signIn(visit, typed);
    return Object.keys(errors).length > 0 ? page(visit, typed, errors) : afterSignIn(visit);
  });
}

async function send(visit: Visit, typed: Values & { readonly phone: string }): Promise<Errors> {
  const { platform, browser } = visit;
  const malformed = phoneError(typed.phone);
  if (malformed !== null) return { phone: malformed };
  const wrong = await captchaErrors(visit, typed);
  if (Object.keys(wrong).length > 0) return wrong;
  if ((await findByPhone(platform.store, typed.phone)) === null) return { phone: unknownPhone };
  const error = await sendCode(platform, { purpose: 'sign-in', phone: typed.phone, visit: browser });
  return error === null ? {} : { phone: error };
}

async function signIn(visit: Visit, typed: Values & { readonly phone: string }): Promise<Errors> {
  const { platform, browser, at } = visit;
  const malformed = phoneError(typed.phone);
  if (malformed !== null) return { phone: malformed };
  const of = { purpose: 'sign-in', phone: typed.phone, visit: browser } as const;
  const judged = await judgeCode(platform, of, cleanTyped(typed['smsCode'] ?? ''));
  if ('error' in judged) return { smsCode: judged.error };
  if (!(await useCode(platform.store, judged.id, at))) return { smsCode: '短信验证码已过期，请重新获取' };
  const account = await findByPhone(platform.store, typed.phone);
  if (account === null) return { phone: unknownPhone };
  await visit.signIn('platform', account.id, true);
  return {};
}

async function page(visit: Visit, typed: Values, errors: Errors, notice?: string): Promise<Answer> {
  const phone = { name: 'phone', label: '手机号', type: 'tel', autocomplete: 'tel' } as const;
  const fields = html`${field(phone, typed, errors)} ${await captchaField(visit, errors, forMessageHint)}
    ${smsField(errors)} <button name="action" value="sign-in">登录</button>`;
  const body = html`${signInTabs('sms')} ${form(visit, path, fields, 'sign-in')} ${signInLinks}`;
  return shell(visit, { title: '个人登录', body, errors, notice });
}
