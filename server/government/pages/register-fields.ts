import { passwordHint } from '../accounts/passwords.js';
import { terms } from '../accounts/registration.js';
import { idTypes } from '../accounts/typed.js';
import { checkbox, field, radios, select, type Errors, type Field, type Values } from '../html/field.js';
import { html, type Html } from '../html/html.js';
import type { Visit } from '../http/visit.js';
import { captchaField, forMessageHint, smsField } from './shell.js';

const ways: Readonly<Record<string, { readonly to: string; readonly text: string }>> = {
  phone: { to: '/sign-in/sms', text: '用这个手机号短信登录' },
  idNumber: { to: '/forgot-password', text: '忘记密码，查看被绑定的手机号' },
};

/** The fields of the registration in the order and with the labels of the official instructions. */
export async function registerFields(visit: Visit, typed: Values, errors: Errors): Promise<Html> {
  const show = (of: Field) => field(of, typed, errors);
  const password = { type: 'password', autocomplete: 'new-password' } as const;
  return html`${show({ name: 'loginName', label: '用户账号', autocomplete: 'username' })}
    ${show({ name: 'password', label: '登录密码', hint: passwordHint, ...password })}
    ${show({ name: 'confirmation', label: '确认密码', ...password })}
    ${show({ name: 'name', label: '用户姓名', autocomplete: 'name' })}
    ${select(
      { name: 'idType', label: '证件类型', options: idTypes.map((value) => ({ value, text: value })) },
      typed,
      errors,
    )}
    ${show({ name: 'idNumber', label: '证件号码', autocomplete: 'off', beside: wayOut('idNumber', errors) })}
    ${show({ name: 'validFrom', label: '证件有效开始', type: 'date', required: false })}
    ${show({ name: 'validUntil', label: '证件有效结束', type: 'date', required: false })}
    ${radios({ name: 'validTerm', label: '或选择有效期', options: terms }, typed, errors)}
    ${show({ name: 'phone', label: '手机号码', type: 'tel', autocomplete: 'tel', beside: wayOut('phone', errors) })}
    ${await captchaField(visit, errors, forMessageHint)} ${smsField(errors)}
    ${checkbox('consent', html`我已阅读并同意 <a href="/agreement">《山西省政务服务网统一认证中心注册协议》</a>`, typed, errors)}
    <button name="action" value="register">注册</button>`;
}

/** Where somebody goes on whose phone or ID number an account has already. */
function wayOut(name: string, errors: Errors) {
  const isTaken = /已存在|绑定/.test(errors[name] ?? '');
  const way = ways[name];
  return isTaken && way && html`<a href="${way.to}">${way.text}</a>`;
}
