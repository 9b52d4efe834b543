import { maskName } from '../accounts/masking.js';
import { answerQrSignIn, findToConfirm } from '../accounts/qr-sign-ins.js';
import { html } from '../html/html.js';
import type { Answer, Routes } from '../http/routes.js';
import type { Visit } from '../http/visit.js';
import { form } from '../pages/shell.js';
import { appPage } from './app-page.js';
import { entryPage } from './entry.js';

const path = '/sanjintong/scan/:id';

/** The phone says who sits before the browser that shows the code. */
export function serveSanjintongScan(routes: Routes): void {
  routes.show(path, async (visit) => {
    const { id = '' } = visit.params;
    if (visit.app === null) return entryPage(visit, { scan: id }, {});
    const waiting = await findToConfirm(visit.platform, id);
    return waiting === null ? overPage(visit) : confirmPage(visit, id, waiting.number);
  });
  routes.submit(path, async (visit, typed) => {
    const { id = '' } = visit.params;
    if (visit.app === null) return entryPage(visit, { scan: id }, {});
    const isConfirmed = typed['action'] === 'confirm';
    const account = isConfirmed ? visit.app.account.id : null;
    if (!(await answerQrSignIn(visit.platform, id, account))) return overPage(visit);
    const title = isConfirmed ? '已确认登录' : '已取消登录';
    return appPage(visit, {
      title,
      body: html`<p>${isConfirmed ? '电脑上的页面会自动登录。' : '电脑上不会登录。'}</p>`,
    });
  });
}

function confirmPage(visit: Visit, id: string, number: string): Answer {
  const fields = html`<div class="actions">
    <button name="action" value="confirm">确认登录</button
    ><button class="plain" name="action" value="refuse">取消</button>
  </div>`;
  const body = html`<p>
      有一台电脑请求用 <strong>${maskName(visit.app!.account.name)}</strong> 的账号登录山西政务服务平台。
    </p>
    <p>请核对电脑上显示的数字是不是：</p>
    <p class="number">${number}</p>
    <p>不是您本人的操作，或者数字不同，请取消。</p>
    ${form(visit, `/sanjintong/scan/${id}`, fields)}`;
  return appPage(visit, { title: '扫码登录', body });
}

function overPage(visit: Visit): Answer {
  const body = html`<p>这个二维码已失效，请在电脑上重新显示。</p>`;
  const answer = appPage(visit, { title: '二维码已失效', body });
  return { ...answer, status: 410 } as Answer;
}
