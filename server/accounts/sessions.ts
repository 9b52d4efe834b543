import { newId } from '../database/ids.js';
import { OpenidPayload } from '../database/entities/openid.js';
import { Session, type SessionAudience } from '../database/entities/session.js';
import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';
import { newToken, tokenHash } from './tokens.js';

/** Who is signed in, on one browser. */
export interface SignedInSession {
  readonly id: string;
  readonly account: string;
  /** Opened by an initial password: may do nothing but the next onboarding step (A13). */
  readonly isInitial: boolean;
}

/** A session that has just begun. The token goes to the browser and is nowhere else. */
export interface OpenedSession {
  readonly session: SignedInSession;
  readonly token: string;
  readonly expiresAt: number;
}

const hour = 3_600_000;
/** How exactly it is known when a session was last used. */
const seenEveryMs = 60_000;
/** Longest life of a session; one that an initial password opened lives only as long as a first login takes. */
const lifetimeMs = { initial: 2 * hour, full: 12 * hour };

export interface OpenSession {
  readonly account: string;
  readonly isInitial: boolean;
  readonly deviceHash: Buffer | null;
  readonly deviceName: string | null;
  readonly at: number;
  readonly id?: string;
  readonly audience?: SessionAudience;
}

/** Opens a session. */
export async function openSession(
  tx: EntityManager,
  { account, isInitial, deviceHash, deviceName, at, id = newId(), audience = 'portal' }: OpenSession,
): Promise<OpenedSession> {
  const token = newToken();
  const expiresAt = at + (isInitial ? lifetimeMs.initial : lifetimeMs.full);
  await rows(
    tx,
    `insert into session (id, account_id, is_initial, audience, device_hash, device_name, token_hash, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
    [id, account, isInitial, audience, deviceHash, deviceName, tokenHash(token), new Date(at), new Date(expiresAt)],
  );
  return { session: { id, account, isInitial }, token, expiresAt };
}

/** The session of a token at one of the systems, if it is still good. */
export async function findSession(
  em: EntityManager,
  audience: SessionAudience,
  token: string,
  at: number,
): Promise<SignedInSession | null> {
  // By its row: every request asks, and making an entity of it takes as long as the query.
  const [found] = await rows<SignedInSession & { readonly lastSeenAt: Date | string }>(
    em,
    `select id, account_id as account, is_initial as "isInitial", last_seen_at as "lastSeenAt"
     from session where token_hash = $1 and audience = $2 and expires_at > $3`,
    [tokenHash(token), audience, new Date(at)],
  );
  if (found === undefined) return null;
  const { id, account, isInitial, lastSeenAt } = found;
  if (new Date(lastSeenAt).getTime() + seenEveryMs <= at)
    await em.nativeUpdate(Session, { id }, { lastSeenAt: new Date(at) });
  return { id, account, isInitial };
}

/** Whether a session that was good before is still. */
export async function isSessionOpen(em: EntityManager, id: string, at: number): Promise<boolean> {
  return (await em.count(Session, { id, expiresAt: { $gt: new Date(at) } })) > 0;
}

/** Those of the sessions that are good still. */
export async function openAmong(em: EntityManager, ids: readonly string[], at: number): Promise<Set<string>> {
  const sql = 'select id from session where id = any($1::uuid[]) and expires_at > $2';
  const open = await rows<{ id: string }>(em, sql, [ids, new Date(at)]);
  return new Set(open.map(({ id }) => id));
}

/** Keeps a session from being ended until the transaction is over; `false` if it is ended already. */
export async function holdSession(tx: EntityManager, id: string): Promise<boolean> {
  return (await rows(tx, 'select 1 from session where id = $1 for update', [id])).length > 0;
}

/** Ends a session, and the hand-overs that it may have half done. */
export async function endSession(em: EntityManager, { id, account }: SignedInSession): Promise<void> {
  await em.nativeDelete(Session, { id });
  await em.nativeDelete(OpenidPayload, { account });
}

/** The account's sessions that are good, the latest used first. */
export function openSessions(em: EntityManager, account: string, at: number): Promise<Session[]> {
  return em.find(
    Session,
    { account, expiresAt: { $gt: new Date(at) } },
    { orderBy: { lastSeenAt: 'desc', id: 'desc' } },
  );
}

/** Ends the account's sessions at every system and its half-done hand-overs, but for one where `except` names it. */
export async function endSessions(tx: EntityManager, account: string, except?: string): Promise<void> {
  // In this order: a hand-over that is being done holds its session, and is undone after it.
  await tx.nativeDelete(Session, { account, ...(except === undefined ? {} : { id: { $ne: except } }) });
  await tx.nativeDelete(OpenidPayload, { account });
}
