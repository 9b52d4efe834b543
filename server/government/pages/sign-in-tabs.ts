import { html, type Html } from '../html/html.js';

const tabs = [
  ['password', '/sign-in', '密码登录'],
  ['sms', '/sign-in/sms', '短信登录'],
  ['qr', '/sign-in/qr', '扫码登录'],
] as const;

/** The three ways of signing in. */
export function signInTabs(current: (typeof tabs)[number][0]): Html {
  return html`<ul class="tabs">
    ${tabs.map(
      ([way, path, text]) =>
        html`<li><a href="${path}" ${way === current && html`aria-current="page"`}>${text}</a></li>`,
    )}
  </ul>`;
}

export const signInLinks = html`<p>没有账号？<a href="/register">注册</a>　<a href="/forgot-password">忘记密码</a></p>`;
