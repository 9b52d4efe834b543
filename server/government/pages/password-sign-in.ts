import { findByAny } from '../accounts/accounts.js';
import { checkPassword } from '../accounts/check-password.js';
import { cleanTyped } from '../accounts/typed.js';
import { field, type Errors, type Values } from '../html/field.js';
import { html } from '../html/html.js';
import type { Answer, Routes } from '../http/routes.js';
import type { Visit } from '../http/visit.js';
import { afterSignIn } from './authorize.js';
import { captchaErrors, captchaField, form, shell } from './shell.js';
import { signInLinks, signInTabs } from './sign-in-tabs.js';

const passwordPath = '/sign-in';

export function servePasswordSignIn(routes: Routes): void {
  routes.show('/', async ({ session }) => ({ to: session === null ? passwordPath : '/user' }));
  routes.show(passwordPath, (visit) => page(visit, {}, {}));
  routes.submit(passwordPath, async (visit, typed) => {
    if (typed['action'] === 'another-picture') return page(visit, typed, {});
    const errors = await signIn(visit, typed);
    return Object.keys(errors).length > 0 ? page(visit, typed, errors) : afterSignIn(visit);
  });
}

async function signIn(visit: Visit, typed: Values): Promise<Errors> {
  const { platform } = visit;
  const loginName = cleanTyped(typed['loginName'] ?? '');
  const password = typed['password'] ?? '';
  const missing = {
    ...(loginName === '' ? { loginName: '请输入用户账号、手机号或身份证号' } : {}),
    ...(password === '' ? { password: '请输入登录密码' } : {}),
    ...(typed['captcha'] ? {} : { captcha: '请输入验证码' }),
  };
  if (Object.keys(missing).length > 0) return missing;
  const wrong = await captchaErrors(visit, typed);
  if (Object.keys(wrong).length > 0) return wrong;
  const account = await findByAny(platform.store, loginName);
  const error = await checkPassword(platform, account?.id ?? null, password);
  if (error !== null || account === null) return { password: error ?? '账号或密码错误' };
  await visit.signIn('platform', account.id);
  return {};
}

async function page(visit: Visit, typed: Values, errors: Errors): Promise<Answer> {
  const fields = html`${field(
      { name: 'loginName', label: '用户账号', hint: '也可以输入手机号或身份证号', autocomplete: 'username' },
      typed,
      errors,
    )}
    ${field({ name: 'password', label: '登录密码', type: 'password', autocomplete: 'current-password' }, typed, errors)}
    ${await captchaField(visit, errors)}<button name="action" value="sign-in">登录</button>`;
  const body = html`${signInTabs('password')} ${form(visit, passwordPath, fields, 'sign-in')} ${signInLinks}`;
  return shell(visit, { title: '个人登录', body, errors });
}
