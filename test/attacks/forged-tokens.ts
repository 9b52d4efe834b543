import {
  hs256,
  otherAlgorithms,
  person,
  rs256,
  rsa,
  type Answers,
  type ForgingProvider,
} from '../support/forging-provider.js';

type Claims = Parameters<Answers['idToken']>[0];
export type Forgery = (claims: Claims, provider: ForgingProvider) => unknown;

export const now = () => Math.floor(Date.now() / 1000);
/** In order but for these claims. */
export const withClaims =
  (change: Record<string, unknown>): Forgery =>
  (claims, { token }) =>
    token(claims, { claims: change });
const stranger = rsa();
const strangersJwk = stranger.publicKey.export({ format: 'jwk' });

export const forgedTokens: readonly (readonly [string, Forgery])[] = [
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

export const wrongClaims: readonly (readonly [string, Record<string, unknown>])[] = [
  ['of another subject', { sub: 'somebody-else' }],
  ['without a subject', { sub: undefined }],
  ['with a subject in another case', { sub: 'SUBJECT' }],
  ['without a name', { name: undefined }],
  ['with an empty name', { name: '' }],
  ['with a name of blanks', { name: ' \u3000' }],
  ['with a list of names', { name: [person.name] }],
  ['without an ID number', { id_number: undefined }],
  ['with an empty ID number', { id_number: '' }],
  ['with an ID number that is a number', { id_number: Number(person.id_number) }],
  ['with a name as long as a book', { name: '长'.repeat(10_000) }],
];

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
