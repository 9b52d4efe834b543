import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../server/government/seed/people.js';
import { chromiumSwitches, findChromium } from '../support/find-chromium.js';
import { captchaAnswer } from '../support/government-browser.js';
import { begin, client, discover, finish, startTestGovernment, type TestGovernment } from '../support/government.js';
import { axeFindings, smallTargets, wideParts } from '../support/page-checks.js';

const account = people.find(({ key }) => key === 'registered')!.account!;
const program = findChromium();

describe.skipIf(program === null)('in a real browser, 360 wide', () => {
  let government: TestGovernment;
  let browser: Browser;
  let portal: Server;
  let redirectUri: string;

  beforeAll(async () => {
    // The portal's side: another host name than the stand-in's.
    portal = createServer((_request, response) => void response.end('back'));
    await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
    redirectUri = `http://localhost:${(portal.address() as AddressInfo).port}/callback`;
    government = await startTestGovernment({ clients: () => [{ ...client, redirectUris: [redirectUri] }] });
    browser = await chromium.launch({ executablePath: program ?? '', args: [...chromiumSwitches] });
  });
  afterAll(async () => {
    await browser.close();
    await government.close();
    await new Promise((resolve) => portal.close(resolve));
  });

  async function open(javaScriptEnabled: boolean): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
    context.setDefaultTimeout(5000);
    return context.newPage();
  }

  async function typePassword(page: Page): Promise<void> {
    await page.getByLabel('用户账号').fill(account.loginName);
    await page.getByLabel('登录密码').fill(account.password);
    await page.getByLabel('验证码', { exact: true }).fill(captchaAnswer);
    // Enter signs in, although another button comes first.
    await page.keyboard.press('Enter');
  }

  test('without scripts somebody signs in, agrees, and is back at the portal', async () => {
    const relyingParty = await discover(government);
    const begun = await begin(relyingParty, { redirect_uri: redirectUri });
    const page = await open(false);
    await page.goto(begun.url.href);
    await typePassword(page);
    await page.getByRole('button', { name: '同意并继续' }).click();
    await page.waitForURL(`${redirectUri}?**`);
    expect((await finish(relyingParty, begun, new URL(page.url()))).told['name']).toBe(account.name);
    await page.context().close();
  });

  test('without scripts somebody cancels, and is back at the portal', async () => {
    const begun = await begin(await discover(government), { redirect_uri: redirectUri });
    const page = await open(false);
    await page.goto(begun.url.href);
    await page.getByRole('button', { name: '取消登录' }).click();
    await page.waitForURL(`${redirectUri}?error=access_denied**`);
    await page.context().close();
  });

  test('without scripts the page that shows a QR code advances within three seconds of the phone', async () => {
    const page = await open(false);
    await page.goto(`${government.origin}/sign-in/qr`);
    await page.getByRole('button', { name: '显示二维码' }).click();
    const address = (await page.getByRole('link', { name: '用三晋通打开' }).getAttribute('href')) ?? '';
    const phone = await open(false);
    await phone.goto(address);
    await phone.getByLabel('身份证号').fill(account.idNumber);
    await phone.getByRole('button', { name: '刷脸登录' }).click();
    await phone.getByRole('button', { name: '我是本人，刷脸登录' }).click();
    await phone.getByRole('button', { name: '确认登录' }).click();
    await page.getByRole('heading', { name: '用户中心' }).waitFor({ timeout: 3000 });
    await page.context().close();
    await phone.context().close();
  });

  test('every page fits, can be pressed, and passes an accessibility audit', async () => {
    const page = await open(true);
    // A page that asks for itself again would do so under the audit.
    await page.route(/\/sign-in\/qr\/|\/development\/sms/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/<meta\s+http-equiv[^>]*>/, '') });
    });
    const found: string[] = [];
    const check = async (path: string) => {
      const all = [...(await axeFindings(page)), ...(await smallTargets(page))];
      // S26: also at 320.
      await page.setViewportSize({ width: 320, height: 740 });
      all.push(...(await wideParts(page)));
      await page.setViewportSize({ width: 360, height: 740 });
      // Of a box the whole label can be pressed.
      const real = all.filter((finding) => !finding.endsWith(' 20 × 20'));
      found.push(...real.map((finding) => `${path}: ${finding}`));
    };
    const look = async (path: string, act: () => Promise<unknown> = async () => undefined) => {
      await page.goto(government.origin + path);
      await act();
      await check(path);
    };
    const press = (name: string) => () => page.getByRole('button', { name, exact: true }).last().click();
    for (const path of [
      '/sign-in/sms',
      '/register/legal-person',
      '/forgot-password',
      '/agreement',
      '/development/sms',
      '/development/people',
      '/nothing',
    ])
      await look(path);
    await look('/register');
    await look('/register', press('注册'));
    await look('/sign-in/qr', async () => {
      await press('显示二维码')();
      await page.goto(page.url());
    });
    await look('/forgot-password', async () => {
      await page.getByLabel('证件号码').fill(account.idNumber);
      await page.getByLabel('验证码', { exact: true }).fill(captchaAnswer);
      await press('下一步')();
    });
    await look('/sign-in', async () => {
      await typePassword(page);
      await page.getByRole('heading', { name: '用户中心' }).waitFor();
    });
    for (const path of ['/user', '/user/settings', '/user/settings/phone', '/user/settings/deregister'])
      await look(path);
    await look('/sanjintong');
    await look('/sanjintong', async () => {
      await page.getByLabel('身份证号').fill(account.idNumber);
      await press('刷脸登录')();
    });
    await press('我是本人，刷脸登录')();
    for (const path of ['home', 'settings', 'forgot-password', 'face-reset', 'phone'])
      await look(`/sanjintong/${path}`);
    await page.goto((await begin(await discover(government), { redirect_uri: redirectUri })).url.href);
    await check('/authorize');
    expect(found).toEqual([]);
    expect(government.faults).toEqual([]);
    await page.context().close();
  });
});
