import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { OpenIdIdentity } from '../../server/adapters/identity/openid-identity.js';
import { startForgingProvider, type ForgingProvider } from '../support/forging-provider.js';
import { begun } from '../support/identity-providers.js';

/** Also what a provider that answers has time for: two cores may be busy with something else. */
const limitMs = 800;
const patienceMs = limitMs + 1500;

const answering =
  (status: number, body: string, type = 'application/json') =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

const outages: readonly (readonly [string, (response: ServerResponse) => void])[] = [
  ['takes 30 s', (response) => void setTimeout(() => response.end('{}'), 30_000).unref()],
  [
    'speaks a letter at a time',
    (response) => {
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
    },
  ],
  [
    'never stops speaking',
    (response) => {
      const more = () => void (response.destroyed || (response.write(' '.repeat(65_536)), setImmediate(more)));
      more();
    },
  ],
  ['hangs up', (response) => void response.destroy()],
  ['fails', answering(500, '{"error":"server_error"}')],
  ['is being repaired', answering(503, '<h1>系统维护中</h1>', 'text/html')],
  ['is overrun', answering(429, '{}')],
  ['speaks garbage', answering(200, '{"access_token": ')],
  ['shows a page', answering(200, '<h1>系统维护中</h1>', 'text/html')],
  ['says a list', answering(200, '[]')],
  ['says nothing', answering(200, '')],
  ['has moved', (response) => void response.writeHead(302, { location: 'http://evil.example/' }).end()],
  ['is not there', answering(404, 'not found', 'text/plain')],
];

describe('a provider on a bad day (O8)', () => {
  let provider: ForgingProvider;

  beforeAll(async () => {
    provider = await startForgingProvider(limitMs);
  });
  afterEach(() => provider.reset());
  afterAll(() => provider.close());

  const failing = (path: string, fail: (response: ServerResponse) => void) => {
    provider.answers.instead = (asked, response) => {
      if (asked === path) fail(response);
      return asked === path;
    };
  };

  async function timed<T>(work: Promise<T>): Promise<T> {
    const since = performance.now();
    const answer = await work;
    expect(performance.now() - since).toBeLessThan(patienceMs);
    return answer;
  }

  test.each(outages)('that %s when it is asked who it is: unavailable in time, and well again', async (_what, fail) => {
    const identity = new OpenIdIdentity(provider.settings);
    failing('/.well-known/openid-configuration', fail);
    const unavailable = { outcome: 'unavailable' };
    expect(await timed(identity.begin({ attempt: 'a', at: 0 }))).toEqual(unavailable);
    // The server was started anew between the two steps.
    const secret = { state: 's', nonce: 'n', verifier: 'v'.repeat(43), begunAt: 0 };
    expect(await timed(identity.finish({ callbackUrl: '?code=c&state=s', secret, at: 0 }))).toEqual(unavailable);
    provider.reset();
    const { url, secret: mine } = await begun(identity);
    const answer = await identity.finish({ callbackUrl: provider.agree(url), secret: mine, at: 0 });
    expect(answer.outcome).toBe('signedIn');
  });

  for (const path of ['/token', '/jwks', '/userinfo'])
    test.each(outages)(`that %s at ${path}: unavailable in time`, async (_what, fail) => {
      const identity = new OpenIdIdentity(provider.settings);
      const { url, secret } = await begun(identity);
      failing(path, fail);
      const answer = identity.finish({ callbackUrl: provider.agree(url), secret, at: 0 });
      expect(await timed(answer)).toEqual({ outcome: 'unavailable' });
    });

  test('that went away after it was heard of: whoever begins half a minute later is told, and is not sent there', async () => {
    const identity = new OpenIdIdentity(provider.settings);
    provider.requests.length = 0;
    expect((await identity.begin({ attempt: 'a', at: 0 })).outcome).toBe('begun');
    failing('/.well-known/openid-configuration', (response) => void response.destroy());
    expect((await identity.begin({ attempt: 'b', at: 29_999 })).outcome).toBe('begun');
    expect((await identity.begin({ attempt: 'c', at: 30_000 })).outcome).toBe('unavailable');
    provider.reset();
    expect((await identity.begin({ attempt: 'd', at: 30_001 })).outcome).toBe('begun');
    expect(provider.requests).toHaveLength(3);
  });

  test('several slow requests in a row take no longer than one', async () => {
    const identity = new OpenIdIdentity(provider.settings);
    const { url, secret } = await begun(identity);
    const slow = new Set(['/token', '/jwks', '/userinfo']);
    provider.answers.instead = (path, response) => {
      if (!slow.has(path)) return false;
      const { end } = response;
      // Each alone stays within the limit; the three together do not.
      response.end = ((...rest: Parameters<typeof end>) => {
        setTimeout(() => end.apply(response, rest), limitMs * 0.6);
        return response;
      }) as typeof end;
      return false;
    };
    const answer = identity.finish({ callbackUrl: provider.agree(url), secret, at: 0 });
    expect(await timed(answer)).toEqual({ outcome: 'unavailable' });
  });

  test('a provider that nobody listens for is unavailable, and nothing was asked before the first request', async () => {
    const gone = await startForgingProvider(limitMs);
    await gone.close();
    const identity = new OpenIdIdentity(gone.settings);
    expect(await timed(identity.begin({ attempt: 'a', at: 0 }))).toEqual({ outcome: 'unavailable' });
    provider.requests.length = 0;
    const idle = new OpenIdIdentity(provider.settings);
    expect(provider.requests).toEqual([]);
    await Promise.all([begun(idle), begun(idle), begun(idle)]);
    expect(provider.requests).toEqual(['/.well-known/openid-configuration']);
  });
});
