import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { captchaAnswer } from '../support/config.js';
import { follow } from '../support/follow-viewer.js';
import { chosenPassword, sample, startPortal, type TestPortal } from '../support/portal.js';
import type { Browser } from '../support/browser.js';

describe('sessions, cookies and sockets under attack, two servers on one database', () => {
  let portal: TestPortal;
  let browser: Browser;

  beforeAll(async () => {
    portal = await startPortal(2);
    await portal.send(sample.account, { type: 'UNLOCK' });
  });
  afterAll(() => portal.close());

  test('W1: each rise of rights brings a new session, and the one before is nothing any more', async () => {
    browser = portal.browser();
    const fixed = 'x'.repeat(43);
    browser.cookies.set('session', fixed);
    await browser.signIn(sample.account, sample.initialPassword);
    const first = browser.cookies.get('session')!;
    expect(first).not.toBe(fixed);
    await browser.signIn(sample.account, sample.initialPassword);
    const second = browser.cookies.get('session')!;
    await browser.step('submitStatus', { name: sample.name, schoolId: await portal.sampleSchool() });
    const change = { oldPassword: sample.initialPassword, newPassword: chosenPassword, confirmation: chosenPassword };
    const bystander = browser.clone();
    await browser.step('changePassword', change);
    const third = browser.cookies.get('session')!;
    expect(new Set([first, second, third]).size).toBe(3);
    expect(await browser.viewer()).not.toBeNull();
    for (const old of [first, second, fixed]) {
      bystander.cookies.set('session', old);
      expect(await bystander.viewer()).toBeNull();
    }
  });

  test('W2: a lock ends sessions and sockets on every server within a second', async () => {
    const events: unknown[] = [];
    const ended = follow(portal, 1, browser.cookieHeader(), (viewer) => events.push(viewer));
    await expect.poll(() => events.length).toBeGreaterThan(0);
    const before = Date.now();
    await portal.send(sample.account, { type: 'LOCK' });
    await ended;
    expect(Date.now() - before).toBeLessThan(1_000);
    expect(events.at(-1)).toBeNull();
    expect(await browser.viewer()).toBeNull();
    await portal.send(sample.account, { type: 'UNLOCK' });
    await browser.signIn(sample.account, chosenPassword);
  });

  test('W3: cookies are out of reach of scripts and other sites; __Host- and Secure over https', async () => {
    const plain = await browser.post('mutation { requestCaptcha(purpose: SIGN_IN) { id } }', {}, { cookie: '' });
    expect(plain.headers.getSetCookie()[0]).toMatch(/^device=.*Path=\/; HttpOnly; SameSite=Lax/i);
    const secure = await startPortal(1, { PUBLIC_ORIGIN: 'https://portal.example.org' });
    const response = await secure.browser().post('mutation { requestCaptcha(purpose: SIGN_IN) { id } }');
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-device=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/i,
    );
    const visitor = secure.browser();
    await secure.send(sample.account, { type: 'UNLOCK' });
    const { account, initialPassword: password } = sample;
    const input = { account, password, captchaId: await visitor.captcha(), captchaAnswer };
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    expect((await visitor.post(signIn, { input })).headers.getSetCookie()[0]).toMatch(
      /^__Host-session=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/i,
    );
    expect(response.headers.get('strict-transport-security')).not.toBeNull();
    await secure.close();
  });

  test.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['the null origin', { origin: 'null' }],
    ['another port', { origin: 'http://localhost:4999' }],
    ['a look-alike host', { origin: 'http://localhost.evil.example' }],
    ['another scheme', { origin: 'https://localhost:4000' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site fetch', { 'sec-fetch-site': 'same-site' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a multipart form', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['plain text', { 'content-type': 'text/plain' }],
  ])('W4: nothing happens for %s', async (_name, headers: Record<string, string>) => {
    const response = await browser.post('mutation { signOut }', {}, headers);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await browser.viewer()).not.toBeNull();
  });

  test('W4: nothing happens by GET', async () => {
    const response = await fetch(`${browser.address}/graphql?query=${encodeURIComponent('{ viewer { id } }')}`, {
      headers: { cookie: browser.cookieHeader(), accept: 'application/json' },
    });
    expect(response.status).toBe(404);
  });

  test('W4: a socket from elsewhere is not opened', async () => {
    const socket = new WebSocket(`${browser.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { origin: 'https://evil.example', cookie: browser.cookieHeader() },
    });
    const outcome = await new Promise((resolve) => {
      socket.on('open', () => resolve('open'));
      socket.on('error', (error) => resolve(error.message));
    });
    expect(outcome).toMatch(/403/);
  });

  test('G1: fifteen sign-ins in one document, by alias, fragment or batch, are one or none', async () => {
    const one = `signIn(input: { account: "${sample.account}", password: "x", captchaId: "${crypto.randomUUID()}", captchaAnswer: "x" }) { __typename }`;
    const aliases = Array.from({ length: 15 }, (_, index) => `a${index}: ${one}`).join(' ');
    const documents = [
      `mutation { ${aliases} }`,
      `mutation { ...all } fragment all on Mutation { ${aliases} }`,
      `mutation { ... on Mutation { a: ${one} } ... on Mutation { b: ${one} } }`,
      `mutation { a: ${one} ...more } fragment more on Mutation { b: ${one} }`,
      `mutation first { a: ${one} } mutation second { b: ${one} }`,
    ];
    for (const document of documents) {
      const { data, errors } = (await (await browser.post(document)).json()) as { data?: unknown; errors?: unknown[] };
      expect(data ?? null, document).toBeNull();
      expect(errors, document).toBeDefined();
    }
    const batch = await fetch(`${browser.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: browser.cookieHeader() },
      body: JSON.stringify(Array.from({ length: 15 }, () => ({ query: `mutation { ${one} }` }))),
    });
    expect(batch.status).toBe(400);
  });
});

describe('G2: documents that ask for too much', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());

  const tree = 'bureau { children { children { schools { name path } } } }';
  const levels = (depth: number): string => (depth === 0 ? 'name' : `children { ${levels(depth - 1)} }`);
  const doubling = Array.from({ length: 30 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join(
    ' ',
  );
  test.each([
    ['a tree under twenty names', `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: ${tree}`).join(' ')} }`],
    [
      'the same below the top',
      `{ bureau { ${Array.from({ length: 9 }, (_, n) => `a${n}: children { name }`).join(' ')} } }`,
    ],
    ['the same by fragments', `{ ${Array.from({ length: 9 }, (_, n) => `...on Query { a${n}: ${tree} }`).join(' ')} }`],
    ['a page for each line of a page', '{ bulkActions(first: 100) { actions { failures(first: 100) { next } } } }'],
    [
      'the same by a fragment',
      '{ rosterImports(first: 100) { imports { ...more } } } fragment more on RosterImport { problems(first: 500) { next } }',
    ],
    ['fragments that double', `{ ...f0 } ${doubling} fragment f30 on Query { viewer { id } }`],
    ['a well', `{ bureau { ${levels(30)} } }`],
  ])('%s', async (_name, document) => {
    const begin = performance.now();
    const answer = (await (await portal.browser().post(document)).json()) as { data?: unknown; errors: object[] };
    expect(answer.data ?? null).toBeNull();
    expect(JSON.stringify(answer.errors)).toContain('too much at once');
    expect(performance.now() - begin).toBeLessThan(1_000);
  });

  test('a NUL character is searched for like a blank', async () => {
    const browser = portal.browser();
    await browser.signIn('149901197501010201', 'Yanshi#2026');
    const query = 'query ($search: String!) { schools(search: $search) { name } }';
    const { schools } = await browser.ask(query, { search: '迎\u0000泽' });
    expect(schools).toHaveLength(3);
  });
});
