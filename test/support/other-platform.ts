import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as openid from 'openid-client';

export const clientId = 'province-evaluation';
export const clientSecret = 'a-secret-of-two-systems,-long-enough';

/**
 * An evaluation platform that knows nothing of us but an issuer, and an id and a secret: an OpenID client of its own
 * with its own address, as the real one is.
 */
export interface OtherPlatform {
  /** `http://localhost:port` */
  readonly origin: string;
  /** What the portal has to be told. */
  readonly settings: Record<string, string>;
  /** Asks the issuer at this address from now on: where the portal's public name leads. */
  reachIssuerAt(addresses: readonly string[]): void;
  close(): Promise<void>;
}

export async function startOtherPlatform(scope: string): Promise<OtherPlatform> {
  let servers: readonly string[] = [];
  let turn = 0;
  let configured: Promise<openid.Configuration> | undefined;
  const begun = new Map<string, { readonly verifier: string; readonly nonce: string }>();
  // What DNS and a proxy that ends TLS do.
  const throughProxy: openid.CustomFetch = (address, options) => {
    const { pathname, search } = new URL(address);
    return fetch((servers[turn++ % servers.length] ?? '') + pathname + search, options as RequestInit);
  };

  async function login(address: URL, response: ServerResponse): Promise<void> {
    const issuer = new URL(address.searchParams.get('iss') ?? '');
    configured ??= openid.discovery(issuer, clientId, clientSecret, openid.ClientSecretBasic(clientSecret), {
      [openid.customFetch]: throughProxy,
      // On this machine the portal has no TLS.
      execute: issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [],
    });
    const [state, nonce, verifier] = [openid.randomState(), openid.randomNonce(), openid.randomPKCECodeVerifier()];
    begun.set(state, { verifier, nonce });
    const url = openid.buildAuthorizationUrl(await configured, {
      redirect_uri: `${origin}/callback`,
      scope,
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    response.writeHead(302, { location: url.href, 'set-cookie': `state=${state}; HttpOnly` }).end();
  }

  async function callback(address: URL, cookie: string, response: ServerResponse): Promise<void> {
    const state = /state=([\w-]+)/.exec(cookie)?.[1] ?? '';
    const { verifier, nonce } = begun.get(state) ?? { verifier: '', nonce: '' };
    const configuration = await (configured as Promise<openid.Configuration>);
    const tokens = await openid.authorizationCodeGrant(configuration, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
    });
    const claims = tokens.claims();
    const told = await openid.fetchUserInfo(configuration, tokens.access_token, claims?.sub ?? '');
    response.end(JSON.stringify({ claims, told, tokens }));
  }

  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '', origin);
    const answer =
      address.pathname === '/login'
        ? login(address, response)
        : callback(address, request.headers.cookie ?? '', response);
    answer.catch((error: Error) => response.writeHead(400).end(JSON.stringify({ refused: error.message })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    settings: {
      EVALUATION_URL: `${origin}/login`,
      EVALUATION_CLIENT_ID: clientId,
      EVALUATION_CLIENT_SECRET: clientSecret,
      EVALUATION_REDIRECT_URIS: `${origin}/callback`,
    },
    reachIssuerAt(addresses) {
      servers = addresses;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
