import { html, type Content, type Html } from './html.js';

const notices = {
  platform: '演示用：山西政务服务平台替身，不是真实的政务网站',
  sanjintong: '演示用：三晋通替身，刷脸是模拟的，不用摄像头',
};

export interface Page {
  readonly title: string;
  readonly body: Content;
  /** Links at the top, beside the name. */
  readonly links?: Content;
  /** The platform's web site unless it is the app. */
  readonly look?: 'platform' | 'sanjintong';
  /** Seconds after which the page asks for itself again. */
  readonly refresh?: number;
  readonly hasErrors?: boolean;
}

const names = { platform: '山西政务服务平台', sanjintong: '三晋通' };

/** A whole page. */
export function layout({ title, body, links, look = 'platform', refresh, hasErrors }: Page): Html {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh !== undefined && html`<meta http-equiv="refresh" content="${refresh}" />`}
        <title>${hasErrors && '出错了：'}${title} · ${names[look]}（演示）</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body class="${look === 'sanjintong' ? 'phone' : ''}">
        <aside class="stand-in" aria-label="提示">${notices[look]}</aside>
        <div class="${look === 'sanjintong' ? 'app' : ''}">
          <header>
            <div class="bar">
              <p class="name">${names[look]}</p>
              ${links && html`<nav aria-label="${names[look]}">${links}</nav>`}
            </div>
          </header>
          <main>
            <h1>${title}</h1>
            ${body}
          </main>
        </div>
        <footer>
          <p>这里的人和号码都是编的，请不要填写真实的身份证号和手机号。</p>
          <p>短信不会发出，都在<a href="/development/sms">短信收件箱</a>。</p>
        </footer>
      </body>
    </html>`;
}
