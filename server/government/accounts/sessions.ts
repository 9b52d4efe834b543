import { createHash } from 'node:crypto';
import type { Platform } from '../platform.js';
import { newToken } from '../store/secrets.js';
import { findById, type Account } from './accounts.js';

/** The web site, or the app on the phone. */
export type Audience = 'platform' | 'sanjintong';

export interface SignedIn {
  readonly account: Account;
  readonly openedAt: number;
  /** The client's request that it was opened for. */
  readonly openedFor: string | null;
  /** It began with a code to the account's phone, not with its password. */
  readonly isBySms: boolean;
}

export const sessionMs = 2 * 60 * 60_000;

type SessionPlatform = Pick<Platform, 'store' | 'clock'>;

/** Signs an account in; the token is told once and kept hashed. */
export async function openSession(
  { store, clock }: SessionPlatform,
  of: Pick<SignedIn, 'openedFor' | 'isBySms'> & { readonly audience: Audience; readonly account: string },
): Promise<string> {
  const token = newToken();
  const at = clock.now();
  const sql = `insert into government.session (token_hash, audience, account_id, opened_for, by_sms, opened_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7)`;
  const times = [new Date(at), new Date(at + sessionMs)];
  await store.query('delete from government.session where expires_at <= $1', [times[0]]);
  await store.query(sql, [hashOf(token), of.audience, of.account, of.openedFor, of.isBySms, ...times]);
  return token;
}

export async function findSession(
  { store, clock }: SessionPlatform,
  audience: Audience,
  token: string | undefined,
): Promise<SignedIn | null> {
  if (token === undefined) return null;
  const [row] = await store.query<{ account: string; openedAt: Date; openedFor: string | null; isBySms: boolean }>(
    `select account_id as account, opened_at as "openedAt", opened_for as "openedFor", by_sms as "isBySms" from government.session
     where token_hash = $1 and audience = $2 and expires_at > $3`,
    [hashOf(token), audience, new Date(clock.now())],
  );
  const account = row === undefined ? null : await findById(store, row.account);
  if (row === undefined || account === null) return null;
  const { openedFor, isBySms } = row;
  return { account, openedAt: row.openedAt.getTime(), openedFor, isBySms };
}

export async function endSession({ store }: SessionPlatform, token: string | undefined): Promise<void> {
  if (token !== undefined) await store.query('delete from government.session where token_hash = $1', [hashOf(token)]);
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
