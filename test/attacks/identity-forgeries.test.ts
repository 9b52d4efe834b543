import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { OpenIdIdentity } from '../../server/adapters/identity/openid-identity.js';
import {
  hs256,
  otherAlgorithms,
  person,
  rs256,
  rsa,
  startForgingProvider,
  type Answers,
  type ForgingProvider,
} from '../support/forging-provider.js';
import { begun } from '../support/identity-providers.js';

type Claims = Parameters<Answers['idToken']>[0];
type Forgery = (claims: Claims, provider: ForgingProvider) => unknown;

const now = () => Math.floor(Date.now() / 1000);
const withClaims =
  (change: Record<string, unknown>): Forgery =>
  (claims, { token }) =>
    token(claims, { claims: change });
const stranger = rsa();
const strangersJwk = stranger.publicKey.export({ format: 'jwk' });

const forgedTokens: readonly (readonly [string, Forgery])[] = [
  ['alg none, unsigned', (claims, { token }) => token(claims, { header: { alg: 'none' }, sign: () => '' })],
  ['alg none, with a good signature', (claims, { token }) => token(claims, { header: { alg: 'none' } })],
  ['alg nOnE', (claims, { token }) => token(claims, { header: { alg: 'nOnE' }, sign: () => '' })],
  ['no alg', (claims, { token }) => token(claims, { header: { alg: undefined } })],
  ['HS256 with the client’s secret', (claims, { token, settings }) => signedHs(claims, token, settings.clientSecret)],
  ['HS256 with the public key', (claims, { token, publicKey }) => signedHs(claims, token, pem(publicKey))],
  ['HS256 with an empty secret', (claims, { token }) => signedHs(claims, token, '')],
  ...(['RS512', 'PS256', 'ES256'] as const).map((alg): readonly [string, Forgery] => [
    `${alg} with a published key`,
    (claims, { token }) =>
      token(claims, { header: { alg, kid: alg === 'ES256' ? 'ec' : 'rsa' }, sign: otherAlgorithms[alg] }),
  ]),
  ['a stranger’s key', (claims, { token }) => token(claims, { sign: rs256(stranger.privateKey) })],
  ['a stranger’s key under its own id', (claims, { token }) => signedByStranger(claims, token, { kid: 'stranger' })],
  [
    'a stranger’s key that the header brings',
    (claims, { token }) => signedByStranger(claims, token, { jwk: strangersJwk }),
  ],
  [
    'a stranger’s key at an address that the header names',
    (claims, { token, settings }) => signedByStranger(claims, token, { jku: `${settings.issuer}/strangers` }),
  ],
  [
    'another person’s claims under a good signature',
    (claims, { token }) => {
      const [header, , signature] = token(claims).split('.');
      const other = Buffer.from(JSON.stringify({ ...claims, sub: 'somebody-else' })).toString('base64url');
      return [header, other, signature].join('.');
    },
  ],
  ['no signature', (claims, { token }) => token(claims, { sign: () => '' })],
  ['two parts', (claims, { token }) => token(claims).split('.').slice(0, 2).join('.')],
  ['five parts', (claims, { token }) => `${token(claims)}.a.b`],
  ['a signature that is not Base64', (claims, { token }) => token(claims, { sign: () => '%%%' })],
  ['a critical header that nobody knows', (claims, { token }) => token(claims, { header: { crit: ['x'], x: 1 } })],
  ['no JWT', () => 'garbage'],
  ['no token', () => undefined],
  ['a token that is an object', (claims) => claims],
  ['another issuer', withClaims({ iss: 'https://evil.example' })],
  ['an issuer with a slash more', (claims, { token }) => token(claims, { claims: { iss: `${claims['iss']}/` } })],
  ['no issuer', withClaims({ iss: undefined })],
  ['another audience', withClaims({ aud: 'another-client' })],
  ['an audience beside us', withClaims({ aud: ['shoudeng', 'another-client'], azp: 'shoudeng' })],
  ['an audience beside us, without azp', withClaims({ aud: ['shoudeng', 'another-client'] })],
  ['an empty audience', withClaims({ aud: [] })],
  ['no audience', withClaims({ aud: undefined })],
  ['an azp that is another client', withClaims({ azp: 'another-client' })],
  ['an end in the past', withClaims({ exp: now() - 60 })],
  ['no end', withClaims({ exp: undefined })],
  ['an end in words', withClaims({ exp: 'never' })],
  ['a beginning in the future', withClaims({ nbf: now() + 600 })],
  ['an issue in the future', withClaims({ iat: now() + 600 })],
  ['no time of issue', withClaims({ iat: undefined })],
  ['another nonce', withClaims({ nonce: 'another' })],
  ['no nonce', withClaims({ nonce: undefined })],
  ['a nonce that is a list', (claims, { token }) => token(claims, { claims: { nonce: [claims['nonce']] } })],
  ['no subject', withClaims({ sub: undefined })],
  ['an empty subject', withClaims({ sub: '' })],
  ['a subject that is a number', withClaims({ sub: 7 })],
];

const wrongClaims: readonly (readonly [string, Record<string, unknown>])[] = [
  ['of another subject', { sub: 'somebody-else' }],
  ['without a subject', { sub: undefined }],
  ['with a subject in another case', { sub: 'SUBJECT' }],
  ['without a name', { name: undefined }],
  ['with an empty name', { name: '' }],
  ['with a name of blanks', { name: ' \u3000' }],
  ['with a list of names', { name: [person.name] }],
  ['without an ID number', { id_number: undefined }],
  ['with an empty ID number', { id_number: '' }],
  ['with an ID number that is a number', { id_number: 149901198001010015 }],
  ['with a name as long as a book', { name: '长'.repeat(10_000) }],
];

describe('tokens of a provider in the hands of an attacker (O2)', () => {
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

  test.each(forgedTokens)('%s: not believed, and nobody’s data are asked for', async (_what, forge) => {
    provider.answers.idToken = (claims) => forge(claims, provider);
    provider.requests.length = 0;
    expect(await finished()).toEqual({ outcome: 'untrusted' });
    expect(provider.requests).not.toContain('/strangers');
    if (_what !== 'an empty subject') expect(provider.requests).not.toContain('/userinfo');
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

  test('what is reported names nobody', () => {
    expect(reports.length).toBeGreaterThan(50);
    for (const report of reports)
      expect(report).toEqual({ outcome: 'untrusted', code: expect.stringMatching(/^[A-Za-z_]{1,50}$/) });
  });
});

type Token = ForgingProvider['token'];

function signedHs(claims: Claims, token: Token, secret: string): string {
  return token(claims, { header: { alg: 'HS256', kid: undefined }, sign: hs256(secret) });
}

function signedByStranger(claims: Claims, token: Token, header: Record<string, unknown>): string {
  return token(claims, { header, sign: rs256(stranger.privateKey) });
}

function pem(key: ForgingProvider['publicKey']): string {
  return key.export({ format: 'pem', type: 'spki' }).toString();
}
