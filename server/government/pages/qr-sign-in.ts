import { findShown, newQrSignIn, useQrSignIn } from '../accounts/qr-sign-ins.js';
import { html, type Content } from '../html/html.js';
import { qrPicture } from '../html/qr-picture.js';
import type { Answer, Routes } from '../http/routes.js';
import type { Visit } from '../http/visit.js';
import { afterSignIn } from './authorize.js';
import { openInstead } from './open-instead.js';
import { form, shell } from './shell.js';
import { signInLinks, signInTabs } from './sign-in-tabs.js';

const path = '/sign-in/qr';
/** Without scripts the page asks for itself again. */
const refreshSeconds = 2;

export function serveQrSignIn(routes: Routes): void {
  routes.show(path, async (visit) => {
    const begin = form(visit, path, html`<button>显示二维码</button>`);
    return page(
      visit,
      html`<p>用手机上的三晋通扫码，确认后这里自动登录。</p>
        ${begin}`,
    );
  });
  routes.submit(path, async ({ platform, browser }) => {
    const { id } = await newQrSignIn(platform, browser);
    return { to: `${path}/${id}` };
  });
  routes.show(`${path}/:id`, async (visit) => {
    const { platform, browser } = visit;
    const { id = '' } = visit.params;
    const account = await useQrSignIn(platform, id, browser);
    if (account !== null) {
      await visit.signIn('platform', account);
      return afterSignIn(visit);
    }
    const shown = await findShown(platform, id, browser);
    if (shown !== null && !shown.refused) return waitingPage(visit, id, shown.number);
    const why = shown === null ? '二维码已失效。' : '手机上已取消登录。';
    return page(
      visit,
      html`<p>${why}</p>
        ${form(visit, path, html`<button>重新显示二维码</button>`)}`,
    );
  });
}

function waitingPage(visit: Visit, id: string, number: string): Answer {
  const address = `${visit.platform.origin}/sanjintong/scan/${id}`;
  const body = html`<p>请用手机上的三晋通扫码，核对手机上的数字与这里相同，再确认登录：</p>
    <div class="scan">
      ${qrPicture(address, '扫码登录的二维码')}
      <p class="number" aria-label="核对数字">${number}</p>
    </div>
    ${openInstead(address)}
    <p class="hint">3分钟内有效，确认后本页自动登录。</p>`;
  return page(visit, body, refreshSeconds);
}

function page(visit: Visit, content: Content, refresh?: number): Answer {
  const body = html`${signInTabs('qr')} ${content} ${signInLinks}`;
  return shell(visit, { title: '个人登录', body, ...(refresh === undefined ? {} : { refresh }) });
}
