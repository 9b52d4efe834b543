import { issue, type Issue } from '../../machines/rules/issue.js';
import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';

/** Most codes in an hour, besides what one phone may get (S6). */
export interface SmsCaps {
  /** To whoever comes from one network address: a whole school may sit behind it. */
  readonly perAddress: number;
  readonly perSchool: number;
  /** In all: what the portal spends on messages is bounded, whoever asks. */
  readonly inAll: number;
}

export interface Spender {
  /** Keyed hash of the network address. */
  readonly addressHash: Buffer;
  /** Of whoever is signed in; `null` where it would tell whose phone it is. */
  readonly school: string | null;
}

const hour = 3_600_000;

/**
 * Takes one code out of every budget that it counts against, or says until when one of them is used up. Counted in
 * clock hours, by one statement each, in the transaction that writes the code. A refusal by a wide budget may have cost
 * one of a narrow one.
 */
export async function spendOnSms(
  tx: EntityManager,
  caps: SmsCaps,
  { addressHash, school }: Spender,
  at: number,
): Promise<Issue | null> {
  const begun = Math.floor(at / hour) * hour;
  // The widest comes last: it is held for the shortest time.
  const budgets = [
    { scope: `address ${addressHash.toString('base64url')}`, most: caps.perAddress },
    ...(school === null ? [] : [{ scope: `school ${school}`, most: caps.perSchool }]),
    { scope: 'all', most: caps.inAll },
  ];
  for (const { scope, most } of budgets)
    if (!(await takeOne(tx, scope, most, begun))) return issue('RATE_LIMITED', { until: begun + hour });
  return null;
}

async function takeOne(tx: EntityManager, scope: string, most: number, begun: number): Promise<boolean> {
  const taken = await rows(
    tx,
    `insert into sms_budget as b (scope, begun_at, spent) values ($1, $2, 1)
     on conflict (scope, begun_at) do update set spent = b.spent + 1 where b.spent < $3 returning true`,
    [scope, new Date(begun), most],
  );
  return taken.length > 0;
}
