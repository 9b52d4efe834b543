import * as openid from 'openid-client';
import type { Services } from '../services.js';
import { openSession, type OpenedSession, type OpenSession } from '../accounts/sessions.js';
import { lockFlow } from '../flows/flow-row.js';
import { mayEnter } from './may-enter.js';

/** What the browser keeps of a request under way; each is good for one answer. */
export interface Entry {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface RelyingPartySettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** How the issuer is reached. */
  readonly fetch: openid.CustomFetch;
}

/** The built-in evaluation platform's side of the hand-over: an OpenID client like the real platform's. */
export class RelyingParty {
  #configuration: Promise<openid.Configuration> | undefined;

  constructor(private readonly settings: RelyingPartySettings) {}

  get issuer(): string {
    return this.settings.issuer;
  }

  /** Begins a request: where the browser goes, and what it has to bring back. */
  async begin(): Promise<{ readonly url: string; readonly entry: Entry }> {
    const entry = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(await this.#discovered(), {
      redirect_uri: this.settings.redirectUri,
      scope: 'openid',
      state: entry.state,
      nonce: entry.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(entry.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, entry };
  }

  /**
   * Who was handed over; `null` where the answer is none of ours or proves nothing.
   *
   * @param query of the address at which the browser came back, with its question mark
   */
  async finish(query: string, { state, nonce, verifier }: Entry): Promise<string | null> {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    try {
      const answer = new URL(query, this.settings.redirectUri);
      const tokens = await openid.authorizationCodeGrant(await this.#discovered(), answer, checks);
      return tokens.claims()?.sub ?? null;
    } catch (error) {
      if (isRefusal(error)) return null;
      throw error;
    }
  }

  #discovered(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret, fetch } = this.settings;
    this.#configuration ??= openid
      .discovery(new URL(issuer), clientId, clientSecret, openid.ClientSecretBasic(clientSecret), {
        [openid.customFetch]: fetch,
        execute: issuer.startsWith('http:') ? [openid.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        this.#configuration = undefined;
        throw error;
      });
    return this.#configuration;
  }
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof openid.ClientError ||
    error instanceof openid.AuthorizationResponseError ||
    error instanceof openid.ResponseBodyError
  );
}

/** Opens a session for whoever was handed over, unless a lock or a reset was faster. */
export async function openHandedOver(
  { em }: Pick<Services, 'em'>,
  account: string,
  device: Pick<OpenSession, 'deviceHash' | 'deviceName'>,
  at: number,
): Promise<OpenedSession | null> {
  return em.fork().transactional(async (tx) => {
    const flow = await lockFlow(tx, 'student-onboarding', account);
    if (flow === null || !(await mayEnter(tx, account, at))) return null;
    return openSession(tx, { account, isInitial: false, ...device, at, audience: 'evaluation' });
  });
}
