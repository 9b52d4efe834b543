import { createHmac, generateKeyPairSync, sign as signWith, type KeyObject } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenIdIdentitySettings } from '../../server/adapters/identity/openid-identity.js';

type Claims = Readonly<Record<string, unknown>>;
type Sign = (input: string) => string | Buffer;

/** What each endpoint answers, in order unless a test changes it. */
export interface Answers {
  idToken: (claims: Claims) => unknown;
  userinfo: (told: Claims) => Claims;
  metadata: (metadata: Claims) => Claims;
  /** Whether the test answers this path itself. */
  instead: (path: string, response: ServerResponse) => boolean;
}

/** A provider in the hands of an attacker, or of a bad day. */
export interface ForgingProvider {
  readonly settings: OpenIdIdentitySettings;
  readonly answers: Answers;
  readonly publicKey: KeyObject;
  readonly requests: string[];
  /** A token in order but for what is changed. */
  token(claims: Claims, change?: { readonly header?: Claims; readonly claims?: Claims; readonly sign?: Sign }): string;
  /** Agrees at once: the address that the browser comes back to. */
  agree(url: string): string;
  reset(): void;
  close(): Promise<void>;
}

export const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const ownKey = rsa();
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });

export const rs256 =
  (key: KeyObject): Sign =>
  (input) =>
    signWith('sha256', Buffer.from(input), key);
export const hs256 =
  (secret: string | Buffer): Sign =>
  (input) =>
    createHmac('sha256', secret).update(input).digest();
/** With the provider's own keys, which are right, by an algorithm that is not. */
export const otherAlgorithms: Readonly<Record<'RS512' | 'PS256' | 'ES256', Sign>> = {
  RS512: (input) => signWith('sha512', Buffer.from(input), ownKey.privateKey),
  PS256: (input) => signWith('sha256', Buffer.from(input), { key: ownKey.privateKey, padding: 6, saltLength: 32 }),
  ES256: (input) => signWith('sha256', Buffer.from(input), { key: elliptic.privateKey, dsaEncoding: 'ieee-p1363' }),
};

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Claims that are `undefined` are left out. */
function jwt(header: Claims, claims: Claims, sign: Sign): string {
  const input = `${base64url(header)}.${base64url(claims)}`;
  const signature = sign(input);
  return `${input}.${typeof signature === 'string' ? signature : signature.toString('base64url')}`;
}

export const person = { name: '乔安宁', id_number: '149901198001010015' };

const client = {
  clientId: 'shoudeng',
  clientSecret: 'a-secret-of-two-systems',
  scope: 'openid',
  freshSignIn: false,
  nameClaim: 'name',
  idClaim: 'id_number',
  redirectUri: 'http://localhost:9/real-name/callback',
};

/** Does what it is told to by its tests, which is why it is one long list. */
export async function startForgingProvider(timeoutMs: number): Promise<ForgingProvider> {
  const nonces = new Map<string, string>();
  const requests: string[] = [];
  const answers = {} as Answers;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname;
    requests.push(path);
    let body = '';
    request.on('data', (chunk: Buffer) => void (body += chunk.toString()));
    request.on('end', () => answers.instead(path, response) || respond(path, new URLSearchParams(body), response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function respond(path: string, form: URLSearchParams, response: ServerResponse): void {
    const iat = Math.floor(Date.now() / 1000);
    const nonce = nonces.get(form.get('code') ?? '');
    const claims = { iss: issuer, sub: 'subject', aud: client.clientId, iat, exp: iat + 300, nonce };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(bodyAt(path, answers, claims)));
  }

  const provider: ForgingProvider = {
    settings: {
      ...client,
      issuer,
      timeoutMs,
    },
    answers,
    requests,
    publicKey: ownKey.publicKey,
    token: (claims, { header = {}, claims: more = {}, sign = rs256(ownKey.privateKey) } = {}) =>
      jwt({ alg: 'RS256', kid: 'rsa', typ: 'JWT', ...header }, { ...claims, ...more }, sign),
    agree(url) {
      const { searchParams: asked } = new URL(url);
      const code = `code-${nonces.size}`;
      nonces.set(code, asked.get('nonce') ?? '');
      return `${asked.get('redirect_uri')}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
    },
    reset() {
      answers.idToken = (claims) => provider.token(claims);
      answers.userinfo = (told) => told;
      answers.metadata = (metadata) => metadata;
      answers.instead = () => false;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  provider.reset();
  return provider;
}

function bodyAt(path: string, answers: Answers, claims: Claims & { readonly iss: string }): unknown {
  switch (path) {
    case '/.well-known/openid-configuration':
      return answers.metadata(metadata(claims.iss));
    case '/jwks':
      return { keys: [jwk(ownKey.publicKey, 'rsa', 'RSA'), jwk(elliptic.publicKey, 'ec', 'EC')] };
    case '/token':
      return { access_token: 'access', token_type: 'Bearer', id_token: answers.idToken(claims) };
    case '/userinfo':
      return answers.userinfo({ sub: claims['sub'], ...person });
    default:
      return {};
  }
}

/** It claims that it can do everything, as an attacker would. */
function metadata(issuer: string): Claims {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    id_token_signing_alg_values_supported: ['none', 'HS256', 'RS256', 'RS512', 'PS256', 'ES256'],
  };
}

function jwk(key: KeyObject, kid: string, kty: string): object {
  return { ...key.export({ format: 'jwk' }), kid, kty, use: 'sig' };
}
