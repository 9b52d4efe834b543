import { issue, type Issue } from '../../machines/rules/issue.js';
import { rolesWith, type Duty } from '../../machines/rules/roles.js';
import { holdSession, type SignedInSession } from '../accounts/sessions.js';
import type { EntityManager } from '../database/orm.js';
import { TakenBack } from '../flows/advance.js';

/**
 * Keeps the session from being ended, and the roles from being withdrawn, until the transaction is over.
 *
 * @throws TakenBack if that has happened already
 */
export async function holdAsker(tx: EntityManager, session: SignedInSession, duty: Duty): Promise<void> {
  if (!(await holdSession(tx, session.id))) throw new TakenBack(issue('SIGN_IN_REQUIRED'));
  const held = await holdRoleIds(tx, session.account, duty);
  if (held.length === 0) throw new TakenBack(issue('NOT_PERMITTED'));
}

/** The roles of somebody that carry a duty, kept from being withdrawn until the transaction is over. */
async function holdRoleIds(tx: EntityManager, account: string, duty: Duty): Promise<readonly string[]> {
  const sql = 'select id from role_assignment where account_id = ? and role = any(?::text[]) order by id for share';
  const rows = await tx.execute<{ id: string }[]>(sql, [account, `{${rolesWith(duty).join(',')}}`]);
  return rows.map(({ id }) => id);
}

/** The answer to a transaction that was taken back; other errors stay errors. */
export function issuesOf(error: unknown): Issue[] {
  if (error instanceof TakenBack) return [error.issue];
  throw error;
}
