import * as openid from 'openid-client';
import pg from 'pg';
import type { GovernmentConfig, GovernmentEvent } from '../../server/government/config.js';
import { startGovernment } from '../../server/government/start-government.js';
import { createEmptyDatabase } from './database.js';
import { captchaAnswer, GovernmentBrowser } from './government-browser.js';

export const client = {
  id: 'shoudeng',
  secret: 'a-secret-of-two-systems-long-enough',
  redirectUris: ['http://localhost:9/real-name/callback'],
  name: '首登',
};
const [redirectUri = ''] = client.redirectUris;

/** A stand-in whose clock only the test moves; on a database of its own unless `databaseUrl` says which. */
export interface TestGovernment {
  readonly databaseUrl: string;
  readonly issuer: string;
  readonly origin: string;
  readonly events: GovernmentEvent[];
  readonly faults: Error[];
  moveClock(ms: number): void;
  browser(): GovernmentBrowser;
  query(sql: string): Promise<Record<string, unknown>[]>;
  /** The code in the latest message to a phone. */
  codeTo(phone: string): Promise<string>;
  close(): Promise<void>;
}

export async function startTestGovernment(change: Partial<GovernmentConfig> = {}): Promise<TestGovernment> {
  const database = change.databaseUrl === undefined ? await createEmptyDatabase() : null;
  const databaseUrl = change.databaseUrl ?? database?.url ?? '';
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => undefined);
  const events: GovernmentEvent[] = [];
  const faults: Error[] = [];
  let moved = 0;
  const government = await startGovernment({
    databaseUrl,
    host: '127.0.0.1',
    port: 0,
    clients: [client],
    production: false,
    clock: { now: () => Date.now() + moved },
    log: (error) => void faults.push(error),
    onEvent: (event) => void events.push(event),
    captcha: { paint: async () => ({ answer: captchaAnswer, png: Buffer.from('not a picture') }) },
    hashing: { memoryKiB: 64, timeCost: 2 },
    ...change,
  });
  const { origin } = new URL(government.issuer);
  return {
    databaseUrl,
    issuer: government.issuer,
    origin,
    events,
    faults,
    moveClock: (ms) => void (moved += ms),
    browser: () => new GovernmentBrowser(origin),
    query: async (sql) => (await pool.query(sql)).rows,
    async codeTo(phone) {
      const inbox = await fetch(`${origin}/development/sms.json`);
      const { messages } = (await inbox.json()) as { messages: { phone: string; text: string }[] };
      const latest = messages.find((message) => message.phone === phone);
      return /验证码(\d{6})/.exec(latest?.text ?? '')?.[1] ?? 'no code';
    },
    async close() {
      await government.close();
      await pool.end();
      await database?.drop();
    },
  };
}

/** A client's request, and what it takes to finish it. */
export interface BegunRequest {
  readonly url: URL;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** A relying party that knows nothing of the stand-in but its issuer. */
export async function discover({ issuer }: Pick<TestGovernment, 'issuer'>): Promise<openid.Configuration> {
  return openid.discovery(new URL(issuer), client.id, client.secret, openid.ClientSecretBasic(client.secret), {
    execute: [openid.allowInsecureRequests],
  });
}

export async function begin(relyingParty: openid.Configuration, more: object = {}): Promise<BegunRequest> {
  const [state, nonce, verifier] = [openid.randomState(), openid.randomNonce(), openid.randomPKCECodeVerifier()];
  const url = openid.buildAuthorizationUrl(relyingParty, {
    redirect_uri: redirectUri,
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  });
  return { url, state, nonce, verifier };
}

/** What the client does with the address that the browser came back to. */
export function exchange(relyingParty: openid.Configuration, { state, nonce, verifier }: BegunRequest, url: URL) {
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
  return openid.authorizationCodeGrant(relyingParty, url, checks);
}

export async function finish(relyingParty: openid.Configuration, begun: BegunRequest, url: URL) {
  const tokens = await exchange(relyingParty, begun, url);
  const claims = tokens.claims()!;
  const told = await openid.fetchUserInfo(relyingParty, tokens.access_token, claims.sub);
  return { tokens, claims, told };
}
