import { html } from '../html/html.js';
import type { Routes } from '../http/routes.js';
import { shell } from './shell.js';

/** An agreement for the stand-in alone; the real one is the real platform's. */
export function serveAgreement(routes: Routes): void {
  routes.show('/agreement', async (visit) => {
    const body = html`<p>本页面是演示用的替身协议，不是真实平台的注册协议，不产生任何法律效力。</p>
      <h2>一、用途</h2>
      <p>本系统只用于演示和测试“首登”的实名认证过程。</p>
      <h2>二、信息</h2>
      <p>请使用编造的姓名、证件号码和手机号码。填写的内容只保存在运行本演示的数据库里，注销账号时删除。</p>
      <h2>三、短信</h2>
      <p>本系统不发送短信，验证码显示在<a href="/development/sms">短信收件箱</a>。</p>
      <h2>四、授权</h2>
      <p>只有在授权页面点击“同意并继续”后，姓名和证件号码才会提供给申请登录的系统。</p>
      <p><a class="alone" href="/register">返回注册</a></p>`;
    return shell(visit, { title: '山西省政务服务网统一认证中心注册协议', body });
  });
}
