import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OpenIdIdentity } from '../../server/adapters/identity/openid-identity.js';
import { otherAddresses } from '../support/other-addresses.js';
import { begun, changed, otherProvider, standIn, type RealProvider } from '../support/identity-providers.js';
import { minute } from '../support/time.js';

const untrusted = { outcome: 'untrusted' };

describe.each([
  ['the stand-in', standIn],
  ['another provider with other names', otherProvider],
])('signing in with %s', (_name, start) => {
  let provider: RealProvider;
  let identity: OpenIdIdentity;
  const reports: unknown[] = [];

  beforeAll(async () => {
    provider = await start();
    identity = new OpenIdIdentity({ ...provider.settings, report: (failure) => void reports.push(failure) });
  });
  afterAll(() => provider.close());

  /** Somebody who began and agreed, and has come back. */
  async function cameBack() {
    const { url, secret } = await begun(identity);
    return { secret, callbackUrl: await provider.go(url), at: 0 };
  }

  test('the request is bound by state, nonce and S256, and goes to the provider with the exact address', async () => {
    const { url, secret } = await begun(identity);
    const asked = Object.fromEntries(new URL(url).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      client_id: provider.settings.clientId,
      redirect_uri: provider.settings.redirectUri,
      scope: provider.settings.scope,
      state: secret.state,
      nonce: secret.nonce,
      code_challenge_method: 'S256',
    });
    expect(asked).not.toHaveProperty('prompt');
    expect(secret.state).toMatch(/^attempt-1\.[\w-]{43}$/);
    expect(url).not.toContain(secret.verifier);
    const other = await begun(identity);
    for (const name of ['state', 'nonce', 'verifier'] as const) expect(other.secret[name]).not.toBe(secret[name]);
    const fresh = await begun(new OpenIdIdentity({ ...provider.settings, freshSignIn: true }));
    expect(new URL(fresh.url).searchParams.get('prompt')).toBe('login');
  });

  test('whoever agrees is known by issuer and subject, with name and ID number, each time the same', async () => {
    const first = await identity.finish(await cameBack());
    expect(first).toEqual({
      outcome: 'signedIn',
      identity: { issuer: provider.settings.issuer, subject: expect.any(String), ...provider.person },
    });
    // The query alone will do, as a server behind a proxy knows it.
    const { callbackUrl, ...rest } = await cameBack();
    expect(await identity.finish({ callbackUrl: new URL(callbackUrl).search, ...rest })).toEqual(first);
  });

  test('a verifier, nonce or state of another request, or all of them, is not believed (O1)', async () => {
    const other = (await begun(identity)).secret;
    for (const name of ['state', 'nonce', 'verifier'] as const) {
      const { secret, ...rest } = await cameBack();
      const swapped = { ...secret, [name]: other[name] };
      expect(await identity.finish({ ...rest, secret: swapped }), name).toEqual(untrusted);
    }
    expect(await identity.finish({ ...(await cameBack()), secret: other })).toEqual(untrusted);
  });

  test('somebody else’s code does not sign in whoever is led to it (O1)', async () => {
    const thief = await cameBack();
    const victim = await cameBack();
    const code = new URL(thief.callbackUrl).searchParams.get('code');
    const injected = { ...victim, callbackUrl: changed(victim.callbackUrl, { code }) };
    expect(await identity.finish(injected)).toEqual(untrusted);
    expect(await identity.finish({ ...victim, callbackUrl: thief.callbackUrl })).toEqual(untrusted);
  });

  test('a code is good once, however many come at once (O1)', async () => {
    const answer = await cameBack();
    const answers = await Promise.all(Array.from({ length: 10 }, () => identity.finish(answer)));
    // oidc-provider's own memory looks before it marks; the stand-in's store does not.
    if (start === standIn) expect(answers.filter(({ outcome }) => outcome === 'signedIn').length).toBeLessThan(2);
    expect(await identity.finish(answer)).toEqual(untrusted);
    const again = await cameBack();
    expect((await identity.finish(again)).outcome).toBe('signedIn');
    expect(await identity.finish(again)).toEqual(untrusted);
  });

  test.each<[string, (url: string) => string]>([
    ['without a state', (url) => changed(url, { state: null })],
    ['with an empty state', (url) => changed(url, { state: '' })],
    ['with two states', (url) => `${url}&state=x`],
    ['without a code', (url) => changed(url, { code: null })],
    ['with two codes', (url) => `${url}&code=x`],
    ['with an invented code', (url) => changed(url, { code: 'x'.repeat(43) })],
    ['from another issuer', (url) => changed(url, { iss: 'https://evil.example' })],
    ['without its issuer, which both providers tell', (url) => changed(url, { iss: null })],
    ['with an id token beside the code', (url) => changed(url, { id_token: 'a.b.c' })],
    ['as a signed answer', (url) => changed(url, { response: 'a.b.c' })],
    ['saying that it was denied, under another state', (url) => changed(url, { error: 'access_denied', state: 'x' })],
    ['with nothing', () => ''],
  ])('an answer %s is not believed (O1)', async (_what, change) => {
    const { callbackUrl, ...rest } = await cameBack();
    expect(await identity.finish({ callbackUrl: change(callbackUrl), ...rest })).toEqual(untrusted);
  });

  test('an answer at one of 40 addresses that are not the exact one is not believed, and its code stays unspent (O4)', async () => {
    const answer = await cameBack();
    const { search } = new URL(answer.callbackUrl);
    // A path alone, or nothing, is where we are: whoever asks has no other address than the query.
    const others = otherAddresses(provider.settings.redirectUri).filter((one) => !/^\/(?!\/)|^$/.test(one));
    const addresses = [...others, 'http://', 'x'];
    expect(addresses).toHaveLength(40);
    for (const address of addresses) {
      expect(await identity.finish({ ...answer, callbackUrl: address + search }), address).toEqual(untrusted);
      // By us, before the provider is told an address that is not the registered one and refuses it as well.
      expect(reports.at(-1), address).toEqual({ ...untrusted, code: 'other_redirect_uri' });
    }
    expect((await identity.finish(answer)).outcome).toBe('signedIn');
  });

  test('whoever cancels or denies is told apart where the provider tells, and half an hour is enough', async () => {
    const decided = async (decision: 'cancel' | 'deny') => {
      const { url, secret } = await begun(identity);
      return identity.finish({ callbackUrl: await provider.go(url, decision), secret, at: 0 });
    };
    expect(await decided('cancel')).toEqual({ outcome: 'cancelled' });
    expect(await decided('deny')).toEqual({ outcome: start === standIn ? 'denied' : 'cancelled' });
    expect(await identity.finish({ ...(await cameBack()), at: 30 * minute })).toEqual({ outcome: 'expired' });
    expect((await identity.finish({ ...(await cameBack()), at: 30 * minute - 1 })).outcome).toBe('signedIn');
  });

  test('a wrong client secret is the operator’s matter', async () => {
    const wrong = new OpenIdIdentity({ ...provider.settings, clientSecret: 'another-one' });
    expect(await wrong.finish(await cameBack())).toEqual({ outcome: 'unavailable' });
  });

  test('what is reported are codes, nothing of a person or a request', () => {
    expect(reports.length).toBeGreaterThan(30);
    for (const report of reports)
      expect(report).toEqual({ outcome: expect.any(String), code: expect.stringMatching(/^[A-Za-z_]{1,50}$/) });
  });
});

test('what the caller does wrong throws', async () => {
  const settings = {
    issuer: 'https://government.example',
    clientId: 'x',
    clientSecret: 'x',
    scope: 'openid',
    nameClaim: 'name',
    idClaim: 'id',
    freshSignIn: false,
    timeoutMs: 100,
    redirectUri: 'https://portal.example/callback',
  };
  for (const issuer of ['http://government.example', 'government', 'https://government.example?x'])
    expect(() => new OpenIdIdentity({ ...settings, issuer })).toThrow(TypeError);
  expect(() => new OpenIdIdentity({ ...settings, scope: 'profile' })).toThrow(TypeError);
  const identity = new OpenIdIdentity(settings);
  await expect(identity.begin({ attempt: '张三 of class 2', at: 0 })).rejects.toThrow(TypeError);
  const secret = { state: '', nonce: 'x', verifier: 'x', begunAt: 0 };
  await expect(identity.finish({ callbackUrl: '?code=x', secret, at: 0 })).rejects.toThrow(TypeError);
});
