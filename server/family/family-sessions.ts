import { FamilySession } from '../database/entities/family.js';
import { newId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import { newToken, tokenHash } from '../accounts/tokens.js';
import { isBoundSql } from './members.js';

/** A family member who is signed in, on one browser. No account: the phone is what they are known by. */
export interface SignedInFamily {
  readonly id: string;
  readonly phoneIndex: Buffer;
}

/** A session that has just begun. The token goes to the browser and is nowhere else. */
export interface OpenedFamilySession {
  readonly session: SignedInFamily;
  readonly token: string;
  readonly expiresAt: number;
}

const hour = 3_600_000;
/** How exactly it is known when a session was last used. */
const seenEveryMs = 60_000;
/** Longest life of a session. */
const lifetimeMs = 12 * hour;
/** A phone that lies about is somebody's else after that. */
const idleMs = 2 * hour;

/** Opens a session. */
export async function openFamilySession(
  tx: EntityManager,
  personalData: PersonalData,
  phone: string,
  at: number,
): Promise<OpenedFamilySession> {
  const [id, token] = [newId(), newToken()];
  const phoneIndex = personalData.index('phone', phone);
  const expiresAt = at + lifetimeMs;
  await tx.insert(FamilySession, {
    id,
    tokenHash: tokenHash(token),
    phone: personalData.seal({ table: 'family_session', column: 'phone', row: id }, phone),
    phoneIndex,
    createdAt: new Date(at),
    lastSeenAt: new Date(at),
    expiresAt: new Date(expiresAt),
  });
  return { session: { id, phoneIndex }, token, expiresAt };
}

/** Somebody is signed in as long as a student has them bound: also where a binding went with the student's account. */
const isGood = `s.expires_at > ? and s.last_seen_at > ?
  and exists (select 1 from family_member m where m.phone_index = s.phone_index and ${isBoundSql})`;
const goodAt = (at: number) => [new Date(at), new Date(at - idleMs)];

/** The session of a token, if it is still good. */
export async function findFamilySession(em: EntityManager, token: string, at: number): Promise<SignedInFamily | null> {
  const sql = `select s.id, s.phone_index, s.last_seen_at from family_session s where s.token_hash = ? and ${isGood}`;
  const [row] = await em.execute<{ id: string; phone_index: Buffer; last_seen_at: Date | string }[]>(sql, [
    tokenHash(token),
    ...goodAt(at),
  ]);
  if (row === undefined) return null;
  if (new Date(row.last_seen_at).getTime() + seenEveryMs <= at)
    await em.nativeUpdate(FamilySession, { id: row.id }, { lastSeenAt: new Date(at) });
  return { id: row.id, phoneIndex: row.phone_index };
}

/** Keeps a session from being ended until the transaction is over; `false` if it is ended already. */
export async function holdFamilySession(tx: EntityManager, { id }: SignedInFamily): Promise<boolean> {
  return (await tx.execute<unknown[]>('select 1 from family_session where id = ? for update', [id])).length > 0;
}

/** The phone that somebody signed in with: eleven digits; `null` if the session has ended. */
export async function phoneOfSession(
  em: EntityManager,
  personalData: PersonalData,
  { id }: SignedInFamily,
): Promise<string | null> {
  const session = await em.findOne(FamilySession, id);
  return session && personalData.open({ table: 'family_session', column: 'phone', row: id }, session.phone);
}

export async function endFamilySession(em: EntityManager, { id }: SignedInFamily): Promise<void> {
  await em.nativeDelete(FamilySession, { id });
}

/** Ends the sessions of a phone that nobody has bound any more. */
export async function endFamilySessions(tx: EntityManager, phoneIndex: Buffer): Promise<void> {
  const sql = `delete from family_session s where s.phone_index = ?
    and not exists (select 1 from family_member m where m.phone_index = s.phone_index and ${isBoundSql})`;
  await tx.execute(sql, [phoneIndex]);
}
