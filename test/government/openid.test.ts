import * as openid from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../server/government/seed/people.js';
import type { GovernmentBrowser } from '../support/government-browser.js';
import {
  begin,
  client,
  discover,
  exchange,
  finish,
  startTestGovernment,
  type BegunRequest,
  type TestGovernment,
} from '../support/government.js';
import { minute } from '../support/time.js';

const [redirectUri = ''] = client.redirectUris;
const account = people.find(({ key }) => key === 'registered')!.account!;

describe('the stand-in as an OpenID provider', () => {
  let government: TestGovernment;
  let relyingParty: openid.Configuration;

  beforeAll(async () => {
    government = await startTestGovernment();
    relyingParty = await discover(government);
  });
  afterAll(() => government.close());

  /** Goes with a request to the sign-in page, signs in, and comes to the agreement. */
  async function toAgreement(begun: BegunRequest): Promise<GovernmentBrowser> {
    const browser = await government.browser().go(begun.url);
    expect(browser.url.pathname).toBe('/sign-in');
    return browser.signIn(account.loginName, account.password);
  }

  test('a client learns who signed in and agreed; the id token does not tell it to whoever reads it', async () => {
    const begun = await begin(relyingParty);
    const browser = await toAgreement(begun);
    expect(browser.title).toBe('授权登录');
    expect(browser.text).toContain('首登');
    expect(browser.text).not.toContain(account.idNumber);
    await browser.submit('/authorize/agree');
    expect(browser.url.href.startsWith(redirectUri)).toBe(true);
    const { claims, told, tokens } = await finish(relyingParty, begun, browser.url);
    expect(told).toEqual({ sub: claims.sub, name: account.name, id_number: account.idNumber });
    expect(JSON.stringify(claims)).not.toContain(account.idNumber);
    expect(tokens.refresh_token).toBeUndefined();
  });

  test('a second server on its database has the same keys, subjects and sessions', async () => {
    const begun = await begin(relyingParty);
    const browser = await toAgreement(begun);
    await browser.submit('/authorize/agree');
    const { claims } = await finish(relyingParty, begun, browser.url);
    const twin = await startTestGovernment({ databaseUrl: government.databaseUrl });
    const party = await discover(twin);
    const again = await begin(party);
    const other = await twin.browser().go(again.url);
    await other.signIn(account.loginName, account.password);
    await other.submit('/authorize/agree');
    expect((await finish(party, again, other.url)).claims.sub).toBe(claims.sub);
    const keys = async (at: TestGovernment) => (await fetch(`${at.issuer}/jwks`)).text();
    expect(await keys(twin)).toBe(await keys(government));
    await twin.close();
  });

  test('whoever is signed in already is asked to agree, and can be somebody else', async () => {
    const browser = await government.browser().signIn(account.loginName, account.password);
    const begun = await begin(relyingParty);
    await browser.go(begun.url);
    expect(browser.title).toBe('授权登录');
    await browser.submit('/authorize/change-account');
    expect(browser.url.pathname).toBe('/sign-in');
    expect(browser.text).toContain('首登');
  });

  test('a client that wants a new sign-in gets one', async () => {
    const browser = await government.browser().signIn(account.loginName, account.password);
    const begun = await begin(relyingParty, { prompt: 'login' });
    await browser.go(begun.url);
    expect(browser.url.pathname).toBe('/sign-in');
    await browser.signIn(account.loginName, account.password);
    await browser.submit('/authorize/agree');
    expect((await finish(relyingParty, begun, browser.url)).told['name']).toBe(account.name);
  });

  test('cancelling the sign-in and not agreeing both lead back with access_denied', async () => {
    const cancelled = await begin(relyingParty);
    const browser = await government.browser().go(cancelled.url);
    expect(browser.text).toContain('取消登录');
    await browser.submit('/authorize/cancel');
    expect(browser.url.searchParams.get('error')).toBe('access_denied');
    expect(browser.url.searchParams.get('state')).toBe(cancelled.state);
    await expect(finish(relyingParty, cancelled, browser.url)).rejects.toMatchObject({ error: 'access_denied' });
    const denied = await toAgreement(await begin(relyingParty));
    await denied.submit('/authorize/deny');
    expect(denied.url.searchParams.get('error')).toBe('access_denied');
  });

  test.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
    ['with PKCE in clear', { code_challenge_method: 'plain' }],
    ['for an implicit answer', { response_type: 'id_token' }],
  ])('O1: a request %s is refused', async (_what, change: Record<string, string>) => {
    const { url } = await begin(relyingParty);
    for (const [name, value] of Object.entries(change))
      if (value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    const browser = await government.browser().go(url);
    expect(browser.url.pathname).not.toContain('/sign-in');
    expect(browser.url.href).toContain('error=');
  });

  test('O4: nobody is sent anywhere but to the registered address, to the letter', async () => {
    const elsewhere = [
      'https://evil.example/callback',
      `${redirectUri}/`,
      `${redirectUri}?next=https://evil.example`,
      `${redirectUri}#fragment`,
      redirectUri.replace('http:', 'https:'),
      redirectUri.replace('localhost', 'localhost.evil.example'),
      redirectUri.replace('http://', 'http://user@'),
      'javascript:alert(1)',
      '',
    ];
    for (const address of elsewhere) {
      const { url } = await begin(relyingParty, { redirect_uri: address });
      const browser = await government.browser().go(url);
      expect(browser.status, address).toBe(400);
      expect(browser.url.origin, address).toBe(government.origin);
      expect(browser.title).toBe('无法登录');
    }
    const foreign = await begin(relyingParty, { client_id: 'nobody' });
    expect((await government.browser().go(foreign.url)).status).toBe(400);
  });

  test('O1: a code is good once, however many come at once, and for its verifier alone', async () => {
    const begun = await begin(relyingParty);
    const browser = await toAgreement(begun);
    await browser.submit('/authorize/agree');
    const wrong = { ...begun, verifier: openid.randomPKCECodeVerifier() };
    await expect(finish(relyingParty, wrong, browser.url)).rejects.toMatchObject({ error: 'invalid_grant' });
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => exchange(relyingParty, begun, browser.url)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(finish(relyingParty, begun, browser.url)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  test('a code lives for a minute, a request for half an hour', async () => {
    const begun = await begin(relyingParty);
    const browser = await toAgreement(begun);
    await browser.submit('/authorize/agree');
    const late = await toAgreement(await begin(relyingParty));
    government.moveClock(minute);
    await expect(finish(relyingParty, begun, browser.url)).rejects.toMatchObject({ error: 'invalid_grant' });
    government.moveClock(29 * minute);
    await late.submit('/authorize/agree');
    expect([late.status, late.title]).toEqual([400, '登录请求已过期']);
    expect(late.body).toContain('<a class="button" href="http://localhost:9/">回到 首登</a>');
  });

  test('O1: a request is answered in the browser that began it, and in no other', async () => {
    const begun = await toAgreement(await begin(relyingParty));
    const other = await government.browser().signIn(account.loginName, account.password);
    await other.go(begun.url);
    expect(other.title).toBe('登录请求已过期');
    // Nor does a request of its own answer another one's.
    await other.go((await begin(relyingParty)).url);
    expect(other.title).toBe('授权登录');
    await other.go(begun.url);
    expect(other.title).toBe('登录请求已过期');
    const thief = await government.browser().go(begun.url.pathname.replace('/authorize/', '/openid/auth/'));
    expect([thief.status, thief.title]).toEqual([400, '无法登录']);
  });

  test('a deregistered account’s code is worth nothing', async () => {
    const foreign = people.find(({ key }) => key === 'unknownToPortal')!.account!;
    const begun = await begin(relyingParty);
    const browser = await government.browser().go(begun.url);
    await browser.signIn(foreign.loginName, foreign.password);
    await browser.submit('/authorize/agree');
    await government.query(`delete from government.account where login_name = '${foreign.loginName}'`);
    await expect(finish(relyingParty, begun, browser.url)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  test('claims are called what the settings say, and no request says what our address is', async () => {
    const other = await startTestGovernment({ claimNames: { name: 'cn', idNumber: 'certNo' }, seed: true });
    const party = await discover(other);
    const begun = await begin(party);
    const browser = await other.browser().go(begun.url);
    await browser.signIn(account.loginName, account.password);
    await browser.submit('/authorize/agree');
    const { told } = await finish(party, begun, browser.url);
    expect(told).toMatchObject({ cn: account.name, certNo: account.idNumber });
    const headers = { 'x-forwarded-host': 'evil.example' };
    const answer = await fetch(`${other.issuer}/.well-known/openid-configuration`, { headers });
    expect(await answer.text()).not.toContain('evil');
    expect(other.faults).toEqual([]);
    await other.close();
  });
});
