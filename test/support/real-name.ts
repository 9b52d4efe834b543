import { captchaAnswer, type GovernmentBrowser } from './government-browser.js';
import { client, startTestGovernment, type TestGovernment } from './government.js';
import type { Browser, Untyped } from './browser.js';
import { startPortal, type TestPortal } from './portal.js';
import type { GovernmentReport } from '../../server/real-name/hear-government.js';

export const staffPassword = 'Yanshi#2026';

/** The demonstration's staff, by what they meet at the government platform, with what they sign in with there. */
export const staff = {
  administrator: { account: '82700001' },
  bureau: { account: '82700002' },
  developer: { account: '82700003' },
  registered: { account: '82700011', there: ['qiaoanning', 'Anning1980'] },
  nobody: { account: '82700012', name: '贺知新', idNumber: '149901198503120024', phone: '13900010002' },
  phoneTaken: { account: '82700013', there: ['niuyifan', 'Yifan2000'] },
  idBoundPhoneInUse: { account: '82700014', there: ['baisiyuan', 'Siyuan1988'] },
  idBoundOldPhone: { account: '82700015', there: ['kangwenyuan', 'Wenyuan1976'] },
  foreignIdentity: { account: '82700016', there: ['changleshan', 'Leshan1990'] },
  teacherA: { account: '82700018', there: ['sumingche', 'Mingche1987'] },
  teacherB: { account: '82700019', there: ['yezhiqiu', 'Zhiqiu1994'] },
  ownerOfForeignIdentity: { account: '82700017', there: ['changleshan', 'Leshan1990'] },
} as const;

/** A portal with the stand-in of the government platform beside it: all that the portal knows of it is an issuer. */
export interface TestRealName {
  readonly portal: TestPortal;
  readonly government: TestGovernment;
  /** A browser in which somebody of the staff is signed in. */
  signedIn(account: string, server?: number): Promise<Browser>;
  /** Goes there, signs in by password, agrees, and comes back. @returns the viewer afterwards */
  prove(browser: Browser, there: readonly [string, string]): Promise<Untyped>;
  /** The same, but for coming back. @returns the callback's address */
  answerOf(browser: Browser, there: readonly [string, string], at?: GovernmentBrowser): Promise<URL>;
  /** An account that may decide: its real name is proved, without the platform. */
  verified(account: string): Promise<Browser>;
  close(): Promise<void>;
}

/** @param instead see {@link startPortal} */
export async function startRealName(
  servers = 1,
  env: Record<string, string> = {},
  instead: Parameters<typeof startPortal>[2] = {},
): Promise<TestRealName> {
  let callback = '';
  let hear: ((report: GovernmentReport) => Promise<void>) | undefined;
  const government = await startTestGovernment({
    clients: () => [{ ...client, redirectUris: [callback] }],
    onEvent: (event) => void hear?.(event as GovernmentReport),
  });
  const settings = {
    GOVERNMENT_ISSUER: government.issuer,
    GOVERNMENT_CLIENT_ID: client.id,
    GOVERNMENT_CLIENT_SECRET: client.secret,
    // Several servers are one portal, under one address.
    ...(servers > 1 ? { PUBLIC_ORIGIN: 'https://portal.test' } : {}),
    GOVERNMENT_HOME_URL: government.origin,
    GOVERNMENT_APP_URL: `${government.origin}/sanjintong`,
    ...env,
  };
  const portal = await startPortal(servers, settings, instead);
  const [first] = portal.servers;
  callback = `${first!.banner.portal}/real-name/callback`;
  hear = (report) => first!.composition.hearGovernment(report);
  return withSteps(portal, government);
}

function withSteps(portal: TestPortal, government: TestGovernment): TestRealName {
  return {
    portal,
    government,
    async signedIn(account, server) {
      const browser = portal.browser(server);
      const result = await browser.signIn(account, staffPassword);
      if (result.__typename !== 'SignedIn') throw new Error(JSON.stringify(result));
      return browser;
    },
    async prove(browser, there) {
      await browser.open(await this.answerOf(browser, there));
      return browser.viewer();
    },
    async answerOf(browser, [loginName, password], at = government.browser()) {
      const gone = await browser.goToGovernment();
      if (gone.url == null) throw new Error(JSON.stringify(gone));
      await at.go(gone.url);
      await at.submit('/sign-in', { loginName, password, captcha: captchaAnswer });
      if (at.url.origin === government.origin) await at.submit('/authorize/agree');
      return at.url;
    },
    async verified(account) {
      const browser = await this.signedIn(account);
      const { id } = await browser.viewer();
      const [row] = await portal.query(
        `insert into government_identity (id, issuer, subject, name, national_id, first_seen_at, last_seen_at)
         values (gen_random_uuid(), 'test', $1, '', '', now(), now()) returning id`,
        [id],
      );
      const attemptId = row!['id'];
      await portal.sendTo(id, { type: 'GO_TO_GOVERNMENT', attemptId });
      await portal.sendTo(id, { type: 'RETURN', attemptId, answer: { outcome: 'matches', identityId: attemptId } });
      await browser.viewer();
      return browser;
    },
    async close() {
      await portal.close();
      await government.close();
    },
  };
}
