import { findByPhone } from '../accounts/accounts.js';
import { maskName } from '../accounts/masking.js';
import { passwordHint } from '../accounts/passwords.js';
import { takenTexts, terms } from '../accounts/registration.js';
import { idTypes } from '../accounts/typed.js';
import { checkbox, field, radios, select, type Errors, type Field, type Values } from '../html/field.js';
import { html, type Content, type Html } from '../html/html.js';
import type { Visit } from '../http/visit.js';
import { captchaField, forMessageHint, smsField } from './shell.js';

/** Told in part it is refused: somebody who only chose a term would not know why. */
const validityHint = '有效期可以不填；要填，先填开始日期';

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
    ${show({ name: 'idNumber', label: '证件号码', autocomplete: 'off', below: boundAlready(errors) })}
    ${show({ name: 'validFrom', label: '证件有效开始', type: 'date', required: false, hint: validityHint })}
    ${show({ name: 'validUntil', label: '证件有效结束', type: 'date', required: false })}
    ${radios({ name: 'validTerm', label: '或选择有效期', options: terms }, typed, errors)}
    ${show({ name: 'phone', label: '手机号码', type: 'tel', autocomplete: 'tel', below: await ownerOf(visit, typed, errors) })}
    ${await captchaField(visit, errors, forMessageHint)} ${smsField(errors)}
    ${checkbox('consent', html`我已阅读并同意 <a href="/agreement">《山西省政务服务网统一认证中心注册协议》</a>`, typed, errors)}
    <button name="action" value="register">注册</button>`;
}

/** Whose account has the phone already, masked, and how its owner goes on. */
async function ownerOf({ platform }: Visit, { phone = '' }: Values, errors: Errors): Promise<Content> {
  if (errors['phone'] !== takenTexts.phone.text) return null;
  const owner = await findByPhone(platform.store, phone);
  return html`<p class="way">
    ${owner && html`该手机号属于 <strong>${maskName(owner.name)}</strong> 的账号。`}手机在您手里，可以<a
      href="/sign-in/sms"
      >短信登录</a
    >。
  </p>`;
}

/** How somebody goes on whose ID number has an account already, in the order of the official instructions. */
function boundAlready(errors: Errors): Content {
  if (errors['idNumber'] !== takenTexts.idNumber.text) return null;
  return html`<p class="way">
    请先试试<a href="/sign-in">密码登录</a>；登录不了，点<a href="/forgot-password">忘记密码</a
    >，查看被绑定的手机号后四位。
  </p>`;
}
