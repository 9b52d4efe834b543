import * as openid from 'openid-client';
import type { BegunIdentity, Identity, IdentityAnswer, IdentityProvider } from '../../ports.js';
import { authentication } from './client-authentication.js';
import { failureOf, type Failure } from './failure.js';
import { providerFetch, within } from './provider-fetch.js';
import { isIssuer, isSecureAddress } from './secure-address.js';

export interface OpenIdIdentitySettings {
  /** https, or http on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** With `openid` among it. */
  readonly scope: string;
  /** What the userinfo endpoint calls name and ID number. */
  readonly nameClaim: string;
  readonly idClaim: string;
  /** Whether a session that is open there already is not enough. */
  readonly freshSignIn: boolean;
  /** Of `begin` and of `finish`, each with all its requests. */
  readonly timeoutMs: number;
  /** Where the provider sends the browser back to, to the letter; without a query. */
  readonly redirectUri: string;
  /** How long an answer is good for, from the beginning. */
  readonly validityMs?: number;
  /** Told of what failed: codes, nothing personal. */
  readonly report?: (failure: Failure) => void;
}

type Secret = BegunIdentity['secret'];
type Begin = Parameters<IdentityProvider['begin']>[0];
type Finish = Parameters<IdentityProvider['finish']>[0];

/** Registering there takes a while, and a face scan as well; the stand-in waits as long. */
const requestValidityMs = 30 * 60_000;
/** How far the provider's clock may be ahead of ours. */
const clockToleranceSeconds = 30;
/** Nobody is sent to a provider that was last heard of longer ago: their browser would show a page that is none. */
const heardOfMs = 30_000;
const longestClaim = 200;

/** The government's identity platform as an OpenID provider: authorization code with PKCE, RS256, JSON userinfo. */
export class OpenIdIdentity implements IdentityProvider {
  readonly #fetch: openid.CustomFetch;
  #configuration: Promise<openid.Configuration> | undefined;
  #askedAt = -Infinity;

  constructor(private readonly settings: OpenIdIdentitySettings) {
    if (!isIssuer(settings.issuer)) throw new TypeError('the issuer must be an https address');
    if (!settings.scope.split(' ').includes('openid')) throw new TypeError('the scope must name openid');
    this.#fetch = providerFetch(settings.timeoutMs);
  }

  async begin({ attempt, at }: Begin): ReturnType<IdentityProvider['begin']> {
    if (!/^[\w-]{1,64}$/.test(attempt)) throw new TypeError('an attempt is named by an id');
    const secret = {
      state: `${attempt}.${openid.randomState()}`,
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      begunAt: at,
    };
    try {
      if (at - this.#askedAt >= heardOfMs) this.#configuration = undefined;
      return { outcome: 'begun', url: await within(this.settings.timeoutMs, this.#address(secret, at)), secret };
    } catch (error) {
      // Whatever is wrong with its metadata: nobody can be sent there.
      return this.#fail({ ...failureOf(error), outcome: 'unavailable' });
    }
  }

  async finish({ callbackUrl, secret, at }: Finish): Promise<IdentityAnswer> {
    if (!secret.state || !secret.nonce || !secret.verifier) throw new TypeError('the secret is not what begin gave');
    const answer = this.#answerAt(callbackUrl);
    if (answer === null) return this.#fail({ outcome: 'untrusted', code: 'other_redirect_uri' });
    if (at - secret.begunAt >= (this.settings.validityMs ?? requestValidityMs))
      return this.#fail({ outcome: 'expired', code: 'too_late' });
    try {
      const identity = await within(this.settings.timeoutMs, this.#exchange(answer, secret, at));
      if (identity === null) return this.#fail({ outcome: 'untrusted', code: 'claims' });
      return { outcome: 'signedIn', identity };
    } catch (error) {
      return this.#fail(failureOf(error));
    }
  }

  async #address({ state, nonce, verifier }: Secret, at: number): Promise<string> {
    const { redirectUri, scope, freshSignIn } = this.settings;
    const url = openid.buildAuthorizationUrl(await this.#discovered(at), {
      redirect_uri: redirectUri,
      scope,
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(freshSignIn ? { prompt: 'login' } : {}),
    });
    if (!isSecureAddress(url.href)) throw new Error('the metadata name an address without TLS');
    return url.href;
  }

  /** The library would tell the provider whatever address it is given: it has to be ours. */
  #answerAt(callbackUrl: string): URL | null {
    const { redirectUri } = this.settings;
    if (!URL.canParse(callbackUrl, redirectUri)) return null;
    const url = new URL(callbackUrl, redirectUri);
    const isOurs = `${url.protocol}//${url.host}${url.pathname}` === redirectUri && url.username + url.password === '';
    return isOurs ? url : null;
  }

  /** `null` where the tokens are in order but do not say who it is. */
  async #exchange(answer: URL, { state, nonce, verifier }: Secret, at: number): Promise<Identity | null> {
    const configuration = await this.#discovered(at);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await openid.authorizationCodeGrant(configuration, answer, checks);
    const claims = tokens.claims();
    if (claims === undefined || !this.#isForUsAlone(claims)) return null;
    const told = await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    const [name, nationalId] = [told[this.settings.nameClaim], told[this.settings.idClaim]];
    if (!isFilled(claims.sub) || !isFilled(name) || !isFilled(nationalId)) return null;
    return { issuer: claims.iss, subject: claims.sub, name, nationalId };
  }

  /** What the library leaves open: other audiences, an `azp` beside a single audience, a token from the future. */
  #isForUsAlone({ aud, azp, iat }: openid.IDToken): boolean {
    const { clientId } = this.settings;
    const audiences = typeof aud === 'string' ? [aud] : aud;
    if (audiences.length !== 1 || audiences[0] !== clientId) return false;
    if (azp !== undefined && azp !== clientId) return false;
    // The wall clock, like the library's own checks of time: it is another system that said when.
    return iat <= Date.now() / 1000 + clockToleranceSeconds;
  }

  /** Asked when it is first needed, and again if that failed: the server starts without the provider. */
  #discovered(at: number): Promise<openid.Configuration> {
    if (this.#configuration === undefined) this.#askedAt = at;
    this.#configuration ??= this.#discover().catch((error: unknown) => {
      this.#configuration = undefined;
      throw error;
    });
    return this.#configuration;
  }

  #discover(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const metadata = { id_token_signed_response_alg: 'RS256', [openid.clockTolerance]: clockToleranceSeconds };
    return openid.discovery(new URL(issuer), clientId, metadata, authentication(clientSecret), {
      [openid.customFetch]: this.#fetch,
      // The library believes TLS in the signature's place unless it is told to check the signature.
      execute: [
        openid.enableNonRepudiationChecks,
        ...(issuer.startsWith('http:') ? [openid.allowInsecureRequests] : []),
      ],
    });
  }

  #fail<O extends Failure['outcome']>(failure: Failure & { readonly outcome: O }): { readonly outcome: O } {
    this.settings.report?.(failure);
    return { outcome: failure.outcome };
  }
}

function isFilled(claim: unknown): claim is string {
  return typeof claim === 'string' && claim.trim() !== '' && claim.length <= longestClaim;
}
