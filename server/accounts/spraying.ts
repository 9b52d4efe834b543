import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';

/**
 * When signing in counts as sprayed. A student's initial password is made of the ID number, and ID numbers can be made
 * up: somebody who tries each of them once, from many addresses, meets no limit of any one account (A12).
 */
export interface SprayPolicy {
  /** From so many made-up numbers in half an hour on, whoever comes by an unknown browser is looked at by address. */
  readonly unknownIds: number;
  /** So many accounts that an address failed at are forgiven it, and half as many more as got in from there. */
  readonly forgiven: number;
}

/** What the password of an unknown browser came to. */
export interface Attempt {
  readonly addressHash: Buffer;
  /** The account, or what was typed for one (see Counted). */
  readonly identifierHash: Buffer;
  readonly outcome: 'entered' | 'wrong';
  readonly isKnown: boolean;
  readonly at: number;
}

const windowMs = 30 * 60_000;
const everywhere = 'all';

/**
 * Until when an address may not sign in by an unknown browser, in epoch milliseconds; `null` if it may. What is made up
 * is counted over all addresses; who is kept out depends on what came from that address alone, and on nothing that
 * tells which accounts exist (A1): a class of fifty behind one address gets in, for most of it knows its passwords.
 */
export async function sprayedUntil(
  em: EntityManager,
  { unknownIds, forgiven }: SprayPolicy,
  addressHash: Buffer,
  at: number,
): Promise<number | null> {
  const [begun, scope] = [new Date(beginningOf(at)), scopeOf(addressHash)];
  // No more is counted than decides: of an address nothing, unless numbers are being made up somewhere.
  const [row] = await rows<{ is_spraying: boolean }>(em, sprayingSql, [begun, everywhere, unknownIds, scope, forgiven]);
  return row?.is_spraying === true ? begun.getTime() + windowMs : null;
}

const madeUp = `select count(*) from
  (select 1 from sign_in_attempt where begun_at = $1 and scope = $2 and outcome = 'unknown' limit $3) as made_up`;
const countOf = (outcome: Attempt['outcome']) =>
  `select count(*) from sign_in_attempt where begun_at = $1 and scope = $4 and outcome = '${outcome}'`;
const sprayingSql = `select case when (${madeUp}) < $3 then false
  else (${countOf('wrong')}) >= $5 + (${countOf('entered')}) / 2.0 end as is_spraying`;

/**
 * Notes what came of an attempt. An account counts once by address and half hour, and once in all, however often it
 * comes: nobody buys guesses with an account of their own, and a number that failed elsewhere before is not free here.
 */
export async function noteAttempt(
  em: EntityManager,
  { addressHash, identifierHash, outcome, isKnown, at }: Attempt,
): Promise<void> {
  const begun = new Date(beginningOf(at));
  const [here, inAll] = [scopeOf(addressHash), isKnown ? 'known' : 'unknown'];
  // Two rows of everybody's own in one statement, whether the account exists or not: the time tells nothing (A2), and
  // nobody waits for a row that others count in.
  await rows(
    em,
    `insert into sign_in_attempt (begun_at, scope, outcome, identifier_hash) values ($1, $2, $3, $6), ($1, $4, $5, $6)
     on conflict do nothing`,
    [begun, here, outcome, everywhere, inAll, identifierHash],
  );
}

function beginningOf(at: number): number {
  return Math.floor(at / windowMs) * windowMs;
}

function scopeOf(addressHash: Buffer): string {
  return `address ${addressHash.toString('base64url')}`;
}
