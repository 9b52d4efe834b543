import type { AccountKind } from '../database/entities/account.js';
import type { EntityManager } from '../database/orm.js';
import { areInCharge } from './charge.js';
import { readWithin, type Scoped } from './scope.js';

/**
 * To which of these accounts somebody may do what a duty is for: to students in the scope of that very duty, and to those
 * of the staff there who are in their charge as well. Foreign and missing accounts look alike (G5).
 */
export async function permitted(
  em: EntityManager,
  scoped: Scoped,
  accounts: readonly string[],
): Promise<ReadonlySet<string>> {
  if (accounts.length === 0) return new Set();
  const seen = await readWithin(em, scoped, (tx) =>
    tx.execute<{ id: string; kind: AccountKind }[]>('select id, kind from account where id = any(?::uuid[])', [
      `{${accounts.join(',')}}`,
    ]),
  );
  const idsOf = (wanted: AccountKind) => seen.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const staff = await areInCharge(em.fork(), scoped.actor, idsOf('staff'), scoped.duty);
  return new Set([...idsOf('student'), ...staff]);
}
