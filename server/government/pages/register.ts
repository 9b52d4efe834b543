import { findByPhone, findTaken, insertAccount, type NewAccount, type Taken } from '../accounts/accounts.js';
import { maskPhone } from '../accounts/masking.js';
import { cleanRegistration, readRegistration, takenTexts } from '../accounts/registration.js';
import { phoneError } from '../accounts/typed.js';
import type { Errors, Values } from '../html/field.js';
import { html, type Html } from '../html/html.js';
import type { Answer, Routes } from '../http/routes.js';
import type { Visit } from '../http/visit.js';
import { report } from '../openid/pending.js';
import { giveTryBack, judgeCode, sendCode, useCode } from '../sms/codes.js';
import { registerFields } from './register-fields.js';
import { captchaErrors, form, shell } from './shell.js';

const path = '/register';
const legalPersonPath = '/register/legal-person';

export function serveRegister(routes: Routes): void {
  routes.show(path, (visit) => page(visit, cleanRegistration({}), {}));
  routes.submit(path, async (visit, given) => {
    const typed = cleanRegistration(given);
    if (given['action'] === 'another-picture') return page(visit, typed, {});
    if (given['action'] === 'send-code') {
      const errors = await send(visit, typed);
      return page(visit, typed, errors, Object.keys(errors).length === 0);
    }
    const errors = await register(visit, typed);
    return Object.keys(errors).length > 0 ? page(visit, typed, errors) : { to: '/register/done' };
  });
  routes.show('/register/done', async (visit) => {
    const body = html`<p>注册成功，已完成实名认证。请用刚才的账号和密码登录。</p>
      <p><a class="button" href="/sign-in">去登录</a></p>`;
    return shell(visit, { title: '注册成功', body });
  });
  routes.show(legalPersonPath, async (visit) => {
    const body = html`${registerTabs(legalPersonPath)}
      <p>法人注册是给单位用的，这里不提供。教师、管理员请选<a href="${path}">个人注册</a>。</p>`;
    return shell(visit, { title: '注册', body });
  });
}

async function send(visit: Visit, typed: Values): Promise<Errors> {
  const { platform, browser } = visit;
  const phone = typed['phone'] ?? '';
  const malformed = phoneError(phone);
  if (malformed !== null) return { phone: malformed };
  const wrong = await captchaErrors(visit, typed);
  if (Object.keys(wrong).length > 0) return wrong;
  if ((await findByPhone(platform.store, phone)) !== null) return takenErrors(visit, ['phone']);
  const error = await sendCode(platform, { purpose: 'register', phone, visit: browser });
  return error === null ? {} : { phone: error };
}

async function register(visit: Visit, typed: Values): Promise<Errors> {
  const { platform, browser, at } = visit;
  const read = readRegistration(typed, at);
  if (!read.ok) return read.errors;
  const { account } = read;
  // Before the code: whoever has none because the phone is another account's hears of that.
  if ((await findByPhone(platform.store, account.phone)) !== null) return takenErrors(visit, ['phone']);
  const of = { purpose: 'register', phone: account.phone, visit: browser } as const;
  const judged = await judgeCode(platform, of, typed['smsCode'] ?? '');
  if ('error' in judged) return { smsCode: judged.error };
  const taken = await findTaken(platform.store, account);
  if (taken.length > 0) {
    // The code stays good for another user account or ID number.
    await giveTryBack(platform.store, judged.id);
    return takenErrors(visit, taken);
  }
  return open(visit, account, judged.id, at);
}

async function open(visit: Visit, account: NewAccount, code: string, at: number): Promise<Errors> {
  const { platform } = visit;
  if (!(await useCode(platform.store, code, at))) return { smsCode: '短信验证码已过期，请重新获取' };
  const opened = await insertAccount(platform, platform.store, account);
  return 'taken' in opened ? takenErrors(visit, [opened.taken]) : {};
}

/** Says it, and tells the client's side from where somebody came. */
export function takenErrors({ platform, pending }: Visit, taken: readonly Taken[]): Errors {
  if (taken.includes('phone')) report(platform, pending, 'duplicatePhone');
  if (taken.includes('idNumber')) report(platform, pending, 'duplicateId');
  return Object.fromEntries(taken.map((what) => [takenTexts[what].field, takenTexts[what].text]));
}

/** As the official instructions show them above the form. */
function registerTabs(current: string): Html {
  const tabs = [
    [path, '个人注册'],
    [legalPersonPath, '法人注册'],
  ] as const;
  return html`<ul class="tabs">
    ${tabs.map(([to, text]) => html`<li><a href="${to}" ${to === current && html`aria-current="page"`}>${text}</a></li>`)}
  </ul>`;
}

async function page(visit: Visit, typed: Values, errors: Errors, isSent = false): Promise<Answer> {
  const notice = isSent
    ? `短信验证码已发送到 ${maskPhone(typed['phone'] ?? '')}，5分钟内有效。密码不会保留在页面上，请重新输入。`
    : undefined;
  const body = html`${registerTabs(path)}
    <p class="hint">这里的账号与山西教育公共服务平台、综评系统的账号密码无关。</p>
    ${form(visit, path, await registerFields(visit, typed, errors), 'register')}
    <p>已有账号？<a href="/sign-in">去登录</a></p>`;
  return shell(visit, { title: '注册', body, errors, notice });
}
