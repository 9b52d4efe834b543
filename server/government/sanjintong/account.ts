import { setPassword } from '../accounts/accounts.js';
import { changePhone, cleanPhoneChange, sendToNewPhone } from '../accounts/change-phone.js';
import { maskIdNumber, maskName, maskPhone } from '../accounts/masking.js';
import { passwordErrors, passwordHint } from '../accounts/passwords.js';
import { checkbox, field, type Errors, type Values } from '../html/field.js';
import { html } from '../html/html.js';
import type { Answer, Routes } from '../http/routes.js';
import type { Visit } from '../http/visit.js';
import { codeSentTo, errorsOf, phoneFields } from '../pages/settings.js';
import { form } from '../pages/shell.js';
import { appPage, homePath, noCamera } from './app-page.js';
import { reportStep } from './report-step.js';

const entry = { to: '/sanjintong' };
const settingsPath = '/sanjintong/settings';
const forgotPath = '/sanjintong/forgot-password';
const resetPath = '/sanjintong/face-reset';
const phonePath = '/sanjintong/phone';

/** 首页, 设置, 忘记密码, 刷脸重置密码, 修改手机号: the steps of the official instructions. */
export function serveSanjintongAccount(routes: Routes): void {
  routes.show(homePath, async (visit) => (visit.app === null ? entry : homePage(visit)));
  routes.show(settingsPath, async (visit) => (visit.app === null ? entry : settingsPage(visit)));
  routes.show(forgotPath, async (visit) => (visit.app === null ? entry : forgotPage(visit)));
  routes.show(resetPath, async (visit) => (visit.app === null ? entry : resetPage(visit, {})));
  routes.submit(resetPath, async (visit, typed) => {
    if (visit.app === null) return entry;
    const errors = resetErrors(typed);
    if (Object.keys(errors).length > 0) return resetPage(visit, errors);
    await setPassword(visit.platform, visit.app.account.id, typed['password'] ?? '');
    reportStep(visit, 'resetPassword');
    return resetDonePage(visit);
  });
  routes.show(phonePath, async (visit) => (visit.app === null ? entry : phonePage(visit, {}, {})));
  routes.submit(phonePath, async (visit, given) => {
    const { app } = visit;
    if (app === null) return entry;
    const typed = cleanPhoneChange(given);
    if (given['action'] === 'send-code') {
      const sent = await sendToNewPhone(visit, typed);
      return phonePage(visit, typed, errorsOf(visit, sent), sent === 'done' ? codeSentTo(typed.phone, app) : undefined);
    }
    const changed = await changePhone(visit, app, typed);
    if (changed !== 'done') return phonePage(visit, typed, errorsOf(visit, changed));
    reportStep(visit, 'changePhone');
    return phoneDonePage(visit, typed.phone);
  });
}

function homePage(visit: Visit): Answer {
  const { name, idNumber } = visit.app!.account;
  const body = html`<p>${maskName(name)}（${maskIdNumber(idNumber)}），您已登录。</p>
    <p>扫码登录：在电脑上选择“扫码登录”，再用本手机打开那里显示的地址。</p>
    <p><a class="button" href="${settingsPath}">设置</a></p>`;
  return appPage(visit, { title: '首页', body });
}

function settingsPage(visit: Visit): Answer {
  reportStep(visit, 'settings');
  const body = html`<ul>
      <li><a href="${forgotPath}">忘记密码</a></li>
      <li><a href="${phonePath}">修改手机号</a>（当前：${maskPhone(visit.app!.account.phone)}）</li>
    </ul>
    ${form(visit, '/sanjintong/sign-out', html`<button class="plain">退出登录</button>`)}`;
  return appPage(visit, { title: '设置', body });
}

function forgotPage(visit: Visit): Answer {
  reportStep(visit, 'forgottenPassword');
  const body = html`<p>不记得密码，也收不到绑定手机号的短信时，可以刷脸重置密码。</p>
    <p><a class="button" href="${resetPath}">刷脸重置密码</a></p>`;
  return appPage(visit, { title: '忘记密码', body });
}

function resetErrors(typed: Values): Errors {
  return {
    ...(typed['isOwner'] === 'yes' ? {} : { isOwner: '请确认是本人' }),
    ...passwordErrors(typed['password'] ?? '', typed['confirmation'] ?? ''),
  };
}

function resetPage(visit: Visit, errors: Errors): Answer {
  const password = { type: 'password', autocomplete: 'new-password' } as const;
  const isOwner = html`我是${maskName(visit.app!.account.name)}本人`;
  const fields = html`${checkbox('isOwner', isOwner, {}, errors)}
    ${field({ name: 'password', label: '新密码', hint: passwordHint, ...password }, {}, errors)}
    ${field({ name: 'confirmation', label: '确认密码', ...password }, {}, errors)}<button>刷脸重置密码</button>`;
  const body = html`<p>${noCamera}</p>
    ${form(visit, resetPath, fields)}`;
  return appPage(visit, { title: '刷脸重置密码', body, errors });
}

function resetDonePage(visit: Visit): Answer {
  const body = html`<p>密码已重置。如果绑定的手机号已不再使用，请接着修改手机号。</p>
    <p><a class="button" href="${phonePath}">修改手机号</a></p>`;
  return appPage(visit, { title: '密码已重置', body });
}

function phonePage(visit: Visit, typed: Values, errors: Errors, notice?: string): Answer {
  const body = html`<p>输入刚才重置的密码和新手机号的验证码。</p>
    ${form(visit, phonePath, phoneFields(visit.app!, typed, errors), 'change')}`;
  return appPage(visit, { title: '修改手机号', body, errors, notice });
}

function phoneDonePage(visit: Visit, phone: string): Answer {
  const body = html`<p>手机号已修改为 ${maskPhone(phone)}。现在可以用新手机号和新密码登录。</p>
    <p><a class="button" href="/sign-in">去山西政务服务平台登录</a></p>`;
  return appPage(visit, { title: '修改成功', body });
}
