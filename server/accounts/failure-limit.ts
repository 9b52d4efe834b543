import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';
import type { PersonalData } from '../database/personal-data.js';

/** Who is counted: an identifier (see PersonalData.index), and the device where it is known; else the empty device. */
export interface Counted {
  readonly identifierHash: Buffer;
  readonly deviceHash: Buffer;
}

export interface FailurePolicy {
  /** Wrong passwords in a row that lock. */
  readonly limit: number;
  readonly lockoutMs: number;
}

export const noDevice = Buffer.alloc(0);

/** The identifier under which an account's failures are counted. */
export function accountIdentifierHash(personalData: PersonalData, account: string): Buffer {
  return personalData.index('identifier', `account ${account}`);
}

/** The identifier under which wrong old passwords of a password change are counted. */
export function oldPasswordIdentifierHash(personalData: PersonalData, account: string): Buffer {
  return personalData.index('identifier', `old password ${account}`);
}

/** The identifier under which wrong passwords at the evaluation platform's own sign-in are counted, for an account or for what was typed. */
export function evaluationIdentifierHash(personalData: PersonalData, accountOrTyped: string): Buffer {
  return personalData.index('identifier', `evaluation ${accountOrTyped}`);
}

/** A place among the tries was taken (`free`), nobody may try before `until`, or too many are being judged right now. */
export type Reservation =
  { readonly kind: 'free' } | { readonly kind: 'locked'; readonly until: number } | { readonly kind: 'full' };

/** A check that takes longer than this has been lost with its server; its place is free again. */
const lostAfterMs = 30_000;

/**
 * Takes a place among the tries *before* the password is looked at, in a statement of its own: however many come at
 * once, on however many servers, no more than the limit are judged, and no later rollback forgives one (A8).
 */
export async function reserveTry(
  em: EntityManager,
  counted: Counted,
  policy: FailurePolicy,
  at: number,
): Promise<Reservation> {
  const [now, lostBefore] = [new Date(at), new Date(at - lostAfterMs)];
  const [row] = await rows(
    em,
    `insert into sign_in_counter as c (identifier_hash, device_hash, failures, in_flight, in_flight_since, locked_until, changed_at)
     values ($1, $2, 0, 1, $3, null, $3)
     on conflict (identifier_hash, device_hash) do update set
       failures = case when c.locked_until <= excluded.changed_at then 0 else c.failures end,
       locked_until = case when c.locked_until <= excluded.changed_at then null else c.locked_until end,
       in_flight = case when c.in_flight_since < $4 then 1 else c.in_flight + 1 end,
       in_flight_since = excluded.in_flight_since,
       changed_at = excluded.changed_at
     where (c.locked_until is null or c.locked_until <= excluded.changed_at)
       and (case when c.locked_until <= excluded.changed_at then 0 else c.failures end)
         + (case when c.in_flight_since < $4 then 0 else c.in_flight end) < $5
     returning true`,
    [counted.identifierHash, counted.deviceHash, now, lostBefore, policy.limit],
  );
  if (row !== undefined) return { kind: 'free' };
  const until = await lockedUntil(em, counted, at);
  return until === null ? { kind: 'full' } : { kind: 'locked', until };
}

/** When the lock ends, in epoch milliseconds; `null` if there is none. */
export async function lockedUntil(
  em: EntityManager,
  { identifierHash, deviceHash }: Counted,
  at: number,
): Promise<number | null> {
  const sql =
    'select locked_until from sign_in_counter where identifier_hash = $1 and device_hash = $2 and locked_until > $3';
  const [row] = await rows<{ locked_until: Date | string }>(em, sql, [identifierHash, deviceHash, new Date(at)]);
  return row === undefined ? null : new Date(row.locked_until).getTime();
}

/** Gives the place back after a right password, and forgets the failures. */
export async function settleRight(
  em: EntityManager,
  { identifierHash, deviceHash }: Counted,
  at: number,
): Promise<void> {
  const sql = `update sign_in_counter set failures = 0, in_flight = greatest(in_flight - 1, 0), changed_at = $3
    where identifier_hash = $1 and device_hash = $2`;
  await rows(em, sql, [identifierHash, deviceHash, new Date(at)]);
}

/** Gives a place back that was not used: the password could not be looked at. */
export async function settleUnused(em: EntityManager, { identifierHash, deviceHash }: Counted): Promise<void> {
  const sql = `update sign_in_counter set in_flight = greatest(in_flight - 1, 0)
    where identifier_hash = $1 and device_hash = $2`;
  await rows(em, sql, [identifierHash, deviceHash]);
}

/** Counts a wrong password. `lockedUntil` is set by the one that reached the limit. */
export async function settleWrong(
  em: EntityManager,
  { identifierHash, deviceHash }: Counted,
  { limit, lockoutMs }: FailurePolicy,
  at: number,
): Promise<{ readonly remaining: number; readonly lockedUntil: number | null }> {
  const until = new Date(at + lockoutMs);
  const [row] = await rows<{ failures: number }>(
    em,
    `update sign_in_counter set failures = failures + 1, in_flight = greatest(in_flight - 1, 0), changed_at = $3,
       locked_until = case when failures + 1 >= $4 then $5::timestamptz else locked_until end
     where identifier_hash = $1 and device_hash = $2 returning failures`,
    [identifierHash, deviceHash, new Date(at), limit, until],
  );
  const remaining = Math.max(0, limit - (row?.failures ?? limit));
  return { remaining, lockedUntil: remaining === 0 ? until.getTime() : null };
}

/** Forgets the failures of an identifier, on every device. */
export async function forgetFailures(em: EntityManager, identifierHash: Buffer): Promise<void> {
  const sql = 'update sign_in_counter set failures = 0, locked_until = null where identifier_hash = $1';
  await rows(em, sql, [identifierHash]);
}
