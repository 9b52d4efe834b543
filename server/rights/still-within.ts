import { rolesWith, type Duty } from '../../machines/rules/roles.js';
import type { EntityManager } from '../database/orm.js';
import { holdRoles } from './charge.js';

/**
 * Whether somebody still reaches an account by a duty, in a transaction that goes on to write: their roles stay as they
 * are until it is over. Whether those roles are in force is not asked again: hold the session before, which ends with a
 * lock, and with the real name.
 *
 * The question is the database's own (row-level security), in the role that reads in scopes; it ends with the question.
 */
export async function reachesStill(
  tx: EntityManager,
  { actor, duty, account }: { readonly actor: string; readonly duty: Duty; readonly account: string },
): Promise<boolean> {
  await holdRoles(tx, actor);
  await tx.execute(
    `select set_config('shoudeng.actor', ?, true), set_config('shoudeng.roles', ?, true), set_config('role', 'shoudeng_scoped', true)`,
    [actor, rolesWith(duty).join(',')],
  );
  const rows = await tx.execute<unknown[]>('select 1 from account where id = ?', [account]);
  await tx.execute(`select set_config('role', 'none', true), set_config('shoudeng.roles', '', true)`);
  return rows.length > 0;
}
