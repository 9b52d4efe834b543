import * as openid from 'openid-client';
import type { Services } from '../services.js';
import {
  endSession,
  openSession,
  type OpenedSession,
  type OpenSession,
  type SignedInSession,
} from '../accounts/sessions.js';
import { machineOfAccount } from '../accounts/machine-of-account.js';
import type { EntityManager } from '../database/orm.js';
import { lockFlow } from '../flows/flow-row.js';
import { mayEnter } from './may-enter.js';

/** What the browser keeps of a request under way; each is good for one answer. */
export interface Entry {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface HandedOver {
  readonly account: string;
  /** Epoch seconds. */
  readonly at: number;
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
   * Who was handed over, and when the portal said so; `null` where the answer is none of ours or proves nothing.
   *
   * @param query of the address at which the browser came back, with its question mark
   */
  async finish(query: string, { state, nonce, verifier }: Entry): Promise<HandedOver | null> {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    try {
      const answer = new URL(query, this.settings.redirectUri);
      const tokens = await openid.authorizationCodeGrant(await this.#discovered(), answer, checks);
      const { sub, auth_time: at } = tokens.claims() ?? {};
      return sub === undefined || at === undefined ? null : { account: sub, at };
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

/**
 * Opens a session for whoever was handed over, unless a lock, a reset or a new password was faster. It takes the place
 * of the one that the browser came with.
 */
export async function openHandedOver(
  { em }: Pick<Services, 'em'>,
  { account, at: since }: HandedOver,
  {
    replaced,
    ...device
  }: Pick<OpenSession, 'deviceHash' | 'deviceName'> & { readonly replaced: SignedInSession | null },
  at: number,
): Promise<OpenedSession | null> {
  return em.fork().transactional(async (tx) => {
    const { machine } = await machineOfAccount(tx, account);
    const flow = await lockFlow(tx, machine, account);
    if (flow === null || !(await mayEnter(tx, account, at))) return null;
    if (await isReplacedSince(tx, account, flow.id, since)) return null;
    if (replaced !== null) await endSession(tx, replaced);
    return openSession(tx, { account, isInitial: false, ...device, at, audience: 'evaluation' });
  });
}

/** Whether the password became another one after that second: chosen by its owner, or given by an administrator. */
async function isReplacedSince(tx: EntityManager, account: string, flow: string, since: number): Promise<boolean> {
  const [row] = await tx.execute(
    `select 1 from account where id = ? and password_changed_at >= to_timestamp(?)
     union all select 1 from flow_event where flow_id = ? and event->>'type' = 'RESET_PASSWORD' and at >= to_timestamp(?)
     limit 1`,
    [account, since + 1, flow, since + 1],
  );
  return row !== undefined;
}
