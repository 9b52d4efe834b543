import type { EntityManager } from '../database/orm.js';

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

const windowMs = 30 * 60_000;

interface Counts {
  readonly unknown: number;
  readonly wrong: number;
  readonly entered: number;
}

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
  const begun = Math.floor(at / windowMs) * windowMs;
  const rows = await em.execute<(Counts & { scope: string })[]>(
    'select scope, unknown, wrong, entered from sign_in_source where scope in (?, ?) and begun_at = ?',
    [everywhere, scopeOf(addressHash), new Date(begun)],
  );
  const inAll = rows.find(({ scope }) => scope === everywhere)?.unknown ?? 0;
  const here = rows.find(({ scope }) => scope !== everywhere) ?? { wrong: 0, entered: 0 };
  const isSpraying = inAll >= unknownIds && here.wrong >= forgiven + here.entered / 2;
  return isSpraying ? begun + windowMs : null;
}

/** Counts what a password of an unknown browser came to. Of one account the first failure counts, not each further one. */
export async function noteSource(
  em: EntityManager,
  addressHash: Buffer,
  outcome: 'entered' | 'wrong' | 'unknown',
  at: number,
): Promise<void> {
  const begun = new Date(Math.floor(at / windowMs) * windowMs);
  const [wrong, entered] = outcome === 'entered' ? [0, 1] : [1, 0];
  // One statement, whether the account exists or not: the time tells nothing (A2).
  await em.execute(
    `insert into sign_in_source as s (scope, begun_at, unknown, wrong, entered)
     select * from (values (?, ?::timestamptz, 0, ?::int, ?::int), (?, ?::timestamptz, 1, 0, 0)) as one (scope, begun_at, unknown, wrong, entered)
     where scope <> ? or ?
     on conflict (scope, begun_at) do update
       set unknown = s.unknown + excluded.unknown, wrong = s.wrong + excluded.wrong, entered = s.entered + excluded.entered`,
    [scopeOf(addressHash), begun, wrong, entered, everywhere, begun, everywhere, outcome === 'unknown'],
  );
}

const everywhere = 'all';

function scopeOf(addressHash: Buffer): string {
  return `address ${addressHash.toString('base64url')}`;
}
