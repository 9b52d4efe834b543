import { mostAtOnce } from '../../machines/rules/bulk-kind.js';
import { issue, type Issue } from '../../machines/rules/issue.js';
import type { AccountKind } from '../database/entities/account.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { AccountFilter } from '../oversight/account-filter.js';
import { readFilter } from '../oversight/account-filter.js';
import { arrayOf } from '../oversight/condition.js';
import { matchingCondition } from '../oversight/matching.js';
import { readWithin } from '../rights/scope.js';
import type { Services } from '../services.js';

/** An account that was chosen. */
export interface Chosen {
  readonly id: string;
  readonly kind: AccountKind;
  readonly school: string | null;
}

/** Whom an action is about: these accounts, or all that match a filter; one of them. */
export interface Choice {
  readonly accounts: readonly string[] | null;
  readonly filter: AccountFilter | null;
  /** How many the page said there are; another number is refused (A3). `null` where it said none. */
  readonly expectedTotal: number | null;
}

/** The accounts of a choice in the scope of whoever asks, as it is now; or why there are none to act on. */
export async function chooseAccounts(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  { actor, at }: { readonly actor: string; readonly at: number },
  { accounts, filter, expectedTotal }: Choice,
): Promise<readonly Chosen[] | Issue> {
  if ((accounts === null) === (filter === null)) return issue('ACCOUNTS_REQUIRED');
  const listed = [...new Set((accounts ?? []).map((id) => id.toLowerCase()))];
  if (listed.length > mostAtOnce) return issue('TOO_MANY');
  const chosen = await readWithin(em, { actor, duty: 'oversee', at }, (tx) =>
    filter === null ? readListed(tx, listed) : readMatching(tx, personalData, filter),
  );
  if (chosen.length > mostAtOnce) return issue('TOO_MANY');
  // Foreign and missing ones look alike (G5), and an action is about exactly those that were named.
  if (filter === null && chosen.length < listed.length) return issue('ACCOUNT_NOT_FOUND');
  if (expectedTotal !== null && chosen.length !== expectedTotal) return issue('MATCHES_CHANGED');
  return chosen.length === 0 ? issue('ACCOUNTS_REQUIRED') : chosen;
}

function readListed(tx: EntityManager, ids: readonly string[]): Promise<Chosen[]> {
  const sql = `select a.id, a.kind, a.school_id as school from account a where a.id = any(?::uuid[])`;
  return tx.execute(sql, [arrayOf(ids.filter(isId))]);
}

async function readMatching(
  tx: EntityManager,
  personalData: Services['personalData'],
  filter: AccountFilter,
): Promise<Chosen[]> {
  const matching = await readFilter(tx, personalData, filter);
  const { sql, parameters } = matchingCondition(matching);
  const searched = matching.search === null ? '' : 'join account a on a.id = f.subject';
  const found = await tx.execute<{ id: string; school: string | null }[]>(
    `select f.subject as id, f.school_id as school from flow f ${searched} where ${sql} limit ?`,
    [...parameters, mostAtOnce + 1],
  );
  return found.map(({ id, school }) => ({ id, kind: filter.kind, school }));
}
