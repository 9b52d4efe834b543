import { judgeCaptcha, newCaptcha } from '../captcha/captchas.js';
import { errorSummary, field, type Errors, type Values } from '../html/field.js';
import { html, type Content, type Html } from '../html/html.js';
import { layout } from '../html/layout.js';
import type { Answer } from '../http/routes.js';
import type { Visit } from '../http/visit.js';

export interface ShellPage {
  readonly title: string;
  readonly body: Content;
  readonly errors?: Errors;
  /** Something that went well. */
  readonly notice?: Content;
  readonly refresh?: number;
}

/** A page of the web site. Wrong input answers with 422, so that nobody takes it for done. */
export function shell(visit: Visit, { title, body, errors = {}, notice, refresh }: ShellPage): Answer {
  const hasErrors = Object.keys(errors).length > 0;
  const page = layout({
    title,
    links: links(visit),
    hasErrors,
    ...(refresh === undefined ? {} : { refresh }),
    body: html`${pendingNotice(visit)} ${errorSummary(errors)}
    ${notice && html`<div class="notice" role="status">${notice}</div>`} ${body}`,
  });
  return { page, status: hasErrors ? 422 : 200 };
}

function links({ session }: Visit): Content {
  return session === null
    ? html`<a href="/sign-in">个人登录</a><a href="/register">注册</a>`
    : html`<a href="/user">用户中心</a><a href="/user/settings">账户设置</a>`;
}

function pendingNotice(visit: Visit): Content {
  if (visit.pending === null) return null;
  return html`<div class="notice pending">
    <p>登录后将回到：<strong>${visit.pending.clientName}</strong></p>
    ${form(visit, '/authorize/cancel', html`<button class="plain">取消登录</button>`)}
  </div>`;
}

/**
 * A form of ours.
 *
 * @param onEnter what the Enter key does, where another button than the meant one comes first
 */
export function form(visit: Visit, action: string, content: Content, onEnter?: string): Html {
  return html`<form method="post" action="${action}" novalidate>
    ${onEnter && html`<button class="default" name="action" value="${onEnter}" tabindex="-1" aria-hidden="true"></button>`}
    <input type="hidden" name="form" value="${visit.formToken}" />
    ${content}
  </form>`;
}

/** A picture, the field for what it says, and a way to another picture. */
export async function captchaField(visit: Visit, errors: Errors, hint?: string): Promise<Html> {
  const id = await newCaptcha(visit.platform, visit.browser, visit.at);
  const picture = html`<img class="captcha" src="/captcha/${id}.png" alt="图形验证码" width="140" height="48" />
    <button class="plain" name="action" value="another-picture">换一张</button>
    <input type="hidden" name="captchaId" value="${id}" />`;
  return field({ name: 'captcha', label: '验证码', autocomplete: 'off', beside: picture, hint }, {}, errors);
}

/** Judges the picture of a form; what is wrong, or nothing. */
export async function captchaErrors({ platform, browser, at }: Visit, typed: Values): Promise<Errors> {
  const { captchaId: id = '', captcha: answer = '' } = typed;
  const error = await judgeCaptcha(platform, { id, answer, visit: browser, at });
  return error === null ? {} : { captcha: error };
}

/** Where the picture only guards the message. */
export const forMessageHint = '获取短信验证码时填写，之后不用再填';

/** The field for a code and the button that has one sent. */
export function smsField(errors: Errors): Html {
  const send = html`<button class="plain" name="action" value="send-code">获取短信验证码</button>`;
  const about = { inputmode: 'numeric', autocomplete: 'one-time-code', beside: send } as const;
  return field({ name: 'smsCode', label: '短信验证码', ...about }, {}, errors);
}
