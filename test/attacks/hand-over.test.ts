import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Untyped } from '../support/browser.js';
import { clientId, clientSecret, startOtherPlatform, type OtherPlatform } from '../support/other-platform.js';
import { chosenPassword, sample, startPortal, type TestPortal } from '../support/portal.js';
import { otherAddresses } from '../support/other-addresses.js';
import { handOverOf, Tab } from '../support/tab.js';

const publicOrigin = 'https://portal.example.org';
const issuer = `${publicOrigin}/openid`;

describe('the hand-over to another evaluation platform, two servers behind a proxy', () => {
  let platform: OtherPlatform;
  let portal: TestPortal;
  let student: Browser;
  let students: string[];
  const entrance = () => `${platform.origin}/login?iss=${encodeURIComponent(issuer)}`;

  beforeAll(async () => {
    platform = await startOtherPlatform('openid profile archive');
    portal = await startPortal(2, { PUBLIC_ORIGIN: publicOrigin, ...platform.settings });
    platform.reachIssuerAt(portal.servers.map(({ address }) => address));
    students = await portal.freshStudents(8);
    student = portal.browser();
    await portal.arrive(sample.account, student);
  });
  afterAll(async () => {
    await portal.close();
    await platform.close();
  });

  const tabOf = (browser: Browser) => new Tab(browser, publicOrigin, portal.servers);

  /** Where the client would send a browser, with what it asks changed. */
  async function authorization(tab: Tab, change: (query: URLSearchParams) => void = () => undefined): Promise<URL> {
    const { location } = await tab.go(entrance(), 0);
    const address = new URL(location ?? '');
    change(address.searchParams);
    return address;
  }

  /** The code of an authorization of one's own, before any client has seen it. */
  async function codeOf(browser: Browser, change?: (query: URLSearchParams) => void) {
    const tab = tabOf(browser);
    const verifier = 'v'.repeat(43);
    const challenge = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(verifier))).toString('base64url');
    const address = await authorization(tab, (query) => {
      query.set('code_challenge', challenge);
      change?.(query);
    });
    const { location } = await browser.handOver(handOverOf(await tab.go(address)));
    const answered = await tab.go(location, 0);
    const code = new URL(answered.location ?? '').searchParams.get('code') ?? '';
    return { code, verifier };
  }

  async function exchange(code: string, verifier: string, secret = clientSecret, server = 0): Promise<Untyped> {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: `${platform.origin}/callback`,
    });
    const authorizationHeader = `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
    const response = await fetch(`${portal.servers[server]!.address}/openid/token`, {
      method: 'POST',
      headers: { authorization: authorizationHeader },
      body,
    });
    return response.json();
  }

  test('the dedicated entrance leads to the platform that the settings name', async () => {
    const { onboarding } = await student.viewer();
    expect(onboarding.evaluationUrl).toBe(entrance());
  });

  test('an independent client learns who came, begun at one server and finished at the other', async () => {
    const { status, body } = await tabOf(student).goThrough(entrance());
    expect(status, body).toBe(200);
    const { claims, told, tokens } = JSON.parse(body);
    const { id, unifiedNumber } = await student.viewer();
    expect(told).toEqual({
      sub: id,
      name: sample.name,
      preferred_username: unifiedNumber,
      national_id: sample.account,
      school_code: '140106-01',
      school_name: expect.stringContaining('迎泽区演示第一中学'),
      grade: expect.any(String),
      class_name: expect.any(String),
    });
    expect(claims).toMatchObject({ iss: issuer, aud: clientId, sub: id });
    // Id tokens go through browsers and logs.
    for (const secret of [sample.account, sample.name, unifiedNumber])
      expect(JSON.stringify(claims)).not.toContain(secret);
    expect(tokens.refresh_token).toBeUndefined();
  });

  test('O4: nobody is sent to one of 40 addresses but the one that the settings name, to the letter', async () => {
    const tab = tabOf(portal.browser());
    const elsewhere = otherAddresses(`${platform.origin}/callback`);
    expect(elsewhere).toHaveLength(40);
    // What is no other address for whoever is asked at it, but is another text.
    const texts = ['?next=https://evil.example', '?', '#fragment', '#'].map(
      (end) => `${platform.origin}/callback${end}`,
    );
    for (const address of [...elsewhere, ...texts]) {
      const shown = await tab.go(await authorization(tab, (query) => query.set('redirect_uri', address)));
      expect(shown.status, address).toBe(400);
      expect(shown.url.origin, address).toBe(publicOrigin);
    }
    const foreign = await authorization(tab, (query) => query.set('client_id', 'evaluation'));
    expect((await tab.go(foreign)).status).toBe(400);
  });

  test.each([
    ['no PKCE', ['code_challenge', 'code_challenge_method'], {}],
    ['PKCE in clear', [], { code_challenge_method: 'plain' }],
    ['an implicit answer', [], { response_type: 'id_token' }],
  ])('O1: %s is refused', async (_what, without: readonly string[], instead: object) => {
    const tab = tabOf(portal.browser());
    const address = await authorization(tab, (query) => {
      for (const name of without) query.delete(name);
      for (const [name, value] of Object.entries(instead)) query.set(name, value as string);
    });
    const { url } = await tab.go(address);
    expect(url.pathname).not.toContain('/hand-over');
    expect(url.href).toContain('error=');
  });

  test('O1: a code is good once, on two servers at once, for its client and its verifier', async () => {
    const { code, verifier } = await codeOf(student);
    expect(await exchange(code, 'w'.repeat(43))).toMatchObject({ error: 'invalid_grant' });
    expect(await exchange(code, verifier, 'x'.repeat(40))).toMatchObject({ error: 'invalid_client' });
    const tries = Array.from({ length: 20 }, (_, index) => exchange(code, verifier, clientSecret, index % 2));
    const answers = await Promise.all(tries);
    expect(answers.filter(({ id_token: token }) => token !== undefined)).toHaveLength(1);
    expect(await exchange(code, verifier)).toMatchObject({ error: 'invalid_grant' });
  });

  test('a code lives for a minute, a request for half an hour', async () => {
    const { code, verifier } = await codeOf(student);
    const tab = tabOf(student);
    const late = handOverOf(await tab.go(entrance()));
    await portal.moveClock(60_000);
    expect(await exchange(code, verifier)).toMatchObject({ error: 'invalid_grant' });
    await portal.moveClock(30 * 60_000);
    expect((await student.handOver(late)).issues).toMatchObject([{ code: 'HAND_OVER_EXPIRED' }]);
  });

  test('O1: a request is answered in the browser that began it, and in no other', async () => {
    const thief = portal.browser();
    const begun = await tabOf(thief).go(entrance());
    // The student is lured to the page of the thief's request.
    expect((await student.handOver(handOverOf(begun))).issues).toMatchObject([{ code: 'HAND_OVER_EXPIRED' }]);
    // And the other way round: an answered request goes on in its own browser alone.
    const own = await tabOf(student).go(entrance());
    const { location } = await student.handOver(handOverOf(own));
    const stolen = await tabOf(portal.browser()).go(location);
    expect(stolen.status).toBe(400);
    expect(stolen.url.origin).toBe(publicOrigin);
  });

  test('on a borrowed computer the next student is handed over as themselves', async () => {
    const browser = portal.browser();
    const tab = tabOf(browser);
    const seen: string[] = [];
    for (const account of students.slice(0, 2)) {
      await portal.arrive(account, browser);
      seen.push(JSON.parse((await tab.goThrough(entrance())).body).told.national_id);
      await browser.ask('mutation { signOut }');
      // Nobody is signed in: nobody is handed over, although the browser was before.
      const asked = await tab.go(entrance());
      expect((await browser.handOver(handOverOf(asked))).issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    }
    expect(seen).toEqual(students.slice(0, 2));
  });

  test('whoever has not arrived, or is locked, is not handed over', async () => {
    const browser = portal.browser();
    const tab = tabOf(browser);
    const [account] = students.slice(2) as [string];
    await portal.send(account, { type: 'UNLOCK' });
    await browser.signIn(account, `xs${account.slice(-8)}`);
    const asked = handOverOf(await tab.go(entrance()));
    // A session of an initial password is none here (A13).
    expect((await browser.handOver(asked)).issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    const other = portal.browser();
    const [later] = students.slice(3) as [string];
    await portal.arriveAtPhone(later, other);
    const early = handOverOf(await tabOf(other).go(entrance()));
    expect((await other.handOver(early)).issues).toMatchObject([{ code: 'ONBOARDING_UNFINISHED' }]);
    await portal.send(later, { type: 'LOCK' });
    expect((await other.handOver(early)).issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
  });

  test.each(['LOCK', 'RESET_PASSWORD'] as const)('W2: %s ends a hand-over at each of its steps', async (type) => {
    const account = students[type === 'LOCK' ? 4 : 5]!;
    const browser = portal.browser();
    await portal.arrive(account, browser);
    const { code, verifier } = await codeOf(browser);
    const asked = handOverOf(await tabOf(browser).go(entrance()));
    const { location } = await browser.handOver(asked);
    await portal.send(account, { type });
    expect(await exchange(code, verifier)).toMatchObject({ error: 'invalid_grant' });
    expect((await tabOf(browser).go(location)).status).toBe(400);
    expect((await browser.handOver(asked)).issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
  });

  test('P1: the database holds neither ids of codes nor whom they are about', async () => {
    const { code } = await codeOf(student);
    const rows = await portal.query(`select encode(payload, 'escape') || id_hash::text as text from openid_payload`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) {
      expect(text).not.toContain(code);
      expect(text).not.toContain('redirect');
    }
    const keys = await portal.query(`select encode(private_key, 'escape') as text from openid_key`);
    expect(keys).toHaveLength(1);
    expect(keys[0]!['text']).not.toContain('"d"');
  });

  test('the built-in evaluation platform is not there', async () => {
    const tab = tabOf(student);
    expect((await student.signInToEvaluation(sample.account, chosenPassword)).issues).toMatchObject([
      { code: 'STEP_NOT_OPEN' },
    ]);
    const answer = await fetch(`${portal.servers[0]!.address}/evaluation/enter?iss=${encodeURIComponent(issuer)}`, {
      redirect: 'manual',
    });
    expect(answer.status).toBe(404);
    expect((await tab.go('/openid/nothing')).status).toBe(404);
  });

  test('our own address is what the settings say, whatever a request says', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' };
    const response = await fetch(`${portal.servers[0]!.address}/openid/.well-known/openid-configuration`, { headers });
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ issuer, token_endpoint: `${issuer}/token` });
    expect(text).not.toContain('evil');
  });
});
