import { rolesWith, type Duty } from '../../machines/rules/roles.js';
import type { EntityManager } from '../database/orm.js';
import { activeRoles } from './charge.js';

/** Whoever reads others' data, and by which of their duties. */
export interface Scoped {
  /** The account that asks. */
  readonly actor: string;
  readonly duty: Duty;
  readonly at: number;
}

/**
 * Reads what somebody may see by a duty: a province's, a bureau's, a school's or a class's. The database itself leaves
 * out everything else (row-level security, migration 0005), however a query is written, and lets nothing be written. Roles
 * that rest see nothing.
 *
 * Inside, only the tables that the role `shoudeng_scoped` may read are there; a forgotten one is an error, never a leak.
 */
export async function readWithin<T>(
  em: EntityManager,
  asked: Scoped,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  return em.fork().transactional(async (tx) => {
    // The transaction's end is the role's.
    await enterScope(tx, asked);
    return work(tx);
  });
}

/** The same in a transaction that goes on to write: outside of `work` the server's own role holds again. */
export async function scoped<T>(tx: EntityManager, asked: Scoped, work: () => Promise<T>): Promise<T> {
  await enterScope(tx, asked);
  const result = await work();
  await tx.execute(`select set_config('role', 'none', true)`);
  return result;
}

async function enterScope(tx: EntityManager, { actor, duty, at }: Scoped): Promise<void> {
  const held = await activeRoles(tx, actor, at);
  const names = rolesWith(duty).filter((role) => held.includes(role));
  await tx.execute(
    `select set_config('shoudeng.actor', ?, true), set_config('shoudeng.roles', ?, true), set_config('role', 'shoudeng_scoped', true)`,
    [actor, names.join(',')],
  );
}

/** Whether a school is in the scope of somebody's duty, in a transaction of the server's own that goes on to write. */
export async function isSchoolInScope(
  tx: EntityManager,
  { actor, duty, at }: Scoped,
  school: string,
): Promise<boolean> {
  const held = await activeRoles(tx, actor, at);
  const names = rolesWith(duty).filter((role) => held.includes(role));
  await tx.execute(`select set_config('shoudeng.actor', ?, true), set_config('shoudeng.roles', ?, true)`, [
    actor,
    names.join(','),
  ]);
  const [row] = await tx.execute<{ reached: boolean }[]>('select ?::uuid = any(scope_schools()) as reached', [school]);
  return row?.reached ?? false;
}
