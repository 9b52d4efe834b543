import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { OpenIdIdentity } from '../../server/adapters/identity/openid-identity.js';
import { forgedTokens, now, withClaims, wrongClaims, type Forgery } from './forged-tokens.js';
import { person, startForgingProvider, type ForgingProvider } from '../support/forging-provider.js';
import { begun } from '../support/identity-providers.js';

describe('O2: 44 forged tokens and 11 forged claims of a provider in the hands of an attacker', () => {
  let provider: ForgingProvider;
  let identity: OpenIdIdentity;
  const reports: unknown[] = [];

  beforeAll(async () => {
    provider = await startForgingProvider(5000);
    identity = new OpenIdIdentity({ ...provider.settings, report: (failure) => void reports.push(failure) });
  });
  afterEach(() => provider.reset());
  afterAll(() => provider.close());

  async function finished(by = identity) {
    const { url, secret } = await begun(by);
    return by.finish({ callbackUrl: provider.agree(url), secret, at: 0 });
  }

  test.each<[string, Forgery]>([
    ['as it is', (claims, { token }) => token(claims)],
    ['with a list of one audience', withClaims({ aud: ['shoudeng'], azp: 'shoudeng' })],
    ['of a clock that is a little ahead', withClaims({ iat: now() + 10, nbf: now() + 10 })],
  ])('the token in order, %s, is believed: what is refused below is refused for its fault', async (_what, forge) => {
    provider.answers.idToken = (claims) => forge(claims, provider);
    const { name, id_number: nationalId } = person;
    const expected = { issuer: provider.settings.issuer, subject: 'subject', name, nationalId };
    expect(await finished()).toEqual({ outcome: 'signedIn', identity: expected });
  });

  test.each(forgedTokens)('%s: not believed, and nobody’s data are asked for', async (what, forge) => {
    provider.answers.idToken = (claims) => forge(claims, provider);
    provider.requests.length = 0;
    expect(await finished()).toEqual({ outcome: 'untrusted' });
    expect(provider.requests).not.toContain('/strangers');
    // The library finds this one there.
    if (what !== 'an empty subject') expect(provider.requests).not.toContain('/userinfo');
  });

  test.each(wrongClaims)('claims %s: not believed', async (_what, change) => {
    provider.answers.userinfo = (told) => ({ ...told, ...change });
    expect(await finished()).toEqual({ outcome: 'untrusted' });
  });

  test('metadata of another issuer, or with an address without TLS, lead nowhere and get no secret', async () => {
    for (const change of [
      { issuer: 'https://evil.example' },
      { authorization_endpoint: 'http://evil.example/authorize' },
      { authorization_endpoint: 'javascript:alert(1)' },
      { authorization_endpoint: undefined },
    ]) {
      provider.answers.metadata = (metadata) => ({ ...metadata, ...change });
      const asked = new OpenIdIdentity(provider.settings).begin({ attempt: 'a', at: 0 });
      expect(await asked, JSON.stringify(change)).toEqual({ outcome: 'unavailable' });
    }
    for (const endpoint of ['token_endpoint', 'jwks_uri', 'userinfo_endpoint']) {
      provider.answers.metadata = (metadata) => ({ ...metadata, [endpoint]: 'http://evil.example/' });
      expect(await finished(new OpenIdIdentity(provider.settings)), endpoint).toEqual({ outcome: 'untrusted' });
    }
  });

  test('those are as many as the name says', () => {
    expect([forgedTokens.length, wrongClaims.length]).toEqual([44, 11]);
  });

  test('what is reported names nobody', () => {
    expect(reports.length).toBeGreaterThan(50);
    for (const report of reports)
      expect(report).toEqual({ outcome: 'untrusted', code: expect.stringMatching(/^[A-Za-z_]{1,50}$/) });
  });
});
