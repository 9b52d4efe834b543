import type { BulkKind } from '../../machines/rules/bulk-kind.js';
import { issue, type Issue, type IssueCode } from '../../machines/rules/issue.js';
import { isLocked } from '../../machines/standing.js';
import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { lockedOut } from '../accounts/locked-out.js';
import { machineOfAccount } from '../accounts/machine-of-account.js';
import { forgetPassword } from '../accounts/reset-password.js';
import type { AuditAction } from '../audit/actions.js';
import { writeEntry } from '../audit/write-entry.js';
import type { EntityManager } from '../database/orm.js';
import { advance } from '../flows/advance.js';
import type { FlowState } from '../flows/flow-row.js';
import type { Services } from '../services.js';

/** An action while it is done. */
export interface Running {
  readonly id: string;
  readonly kind: BulkKind;
  readonly actor: string;
  readonly reason: string | null;
  readonly address: string | null;
  /** The roles of the administrator by which it was found that they may. */
  readonly roleIds: readonly string[];
}

const audited: Readonly<Record<BulkKind, AuditAction>> = {
  UNLOCK: 'account.unlock',
  LOCK: 'account.lock',
  RESET_PASSWORD: 'account.resetPassword',
};

/** Takes a transaction back without a refusal: the next part looks at the account again. */
const later = issue('STALE_REVISION');

/**
 * Does an action to one account: event, history, item and audit entry in one transaction.
 *
 * @returns why it was refused; `null` if it is done; `LATER` if it is to be looked at again, or not any more
 */
export async function doOne(
  { em, flows, personalData, clock }: Pick<Services, 'em' | 'flows' | 'personalData' | 'clock'>,
  running: Running,
  account: string,
): Promise<IssueCode | 'LATER' | null> {
  const { id, kind, actor, reason, address } = running;
  const { machine } = await machineOfAccount(em.fork(), account);
  const at = clock.now();
  const event: StudentEvent | TeacherEvent = { type: kind, at };
  const advanced = await advance(flows, {
    machine,
    subject: account,
    event,
    actor: { kind: 'administrator', id: actor },
    alongside: async (tx, before) => {
      if (kind === 'UNLOCK' && (await isOpen(tx, personalData, before, account, at))) return issue('STEP_NOT_OPEN');
      const hindrance = await takeItem(tx, running, account);
      if (hindrance !== null) return hindrance;
      if (kind === 'RESET_PASSWORD') await forgetPassword(tx, account);
      const entry = { at, actor, action: audited[kind], subject: account, details: { action: id } };
      await writeEntry(tx, personalData, { ...entry, reason, address });
    },
  });
  if (advanced.accepted) return null;
  const [{ code }] = advanced.issues;
  return code === later.code ? 'LATER' : code;
}

/** Whether there is nothing to unlock: somebody did it meanwhile, or the lock ended by itself. */
async function isOpen(
  tx: EntityManager,
  personalData: Services['personalData'],
  { snapshot }: FlowState,
  account: string,
  at: number,
): Promise<boolean> {
  if (isLocked(snapshot)) return false;
  return !(await lockedOut(tx, personalData, [account], at)).has(account);
}

/** Marks the item as done, if it still is to be: the action runs, the roles are those that were looked at. */
async function takeItem(tx: EntityManager, { id, actor, roleIds }: Running, account: string): Promise<Issue | null> {
  const roles = await tx.execute<{ id: string }[]>(
    'select id from role_assignment where account_id = ? order by id for share',
    [actor],
  );
  if (roles.map((role) => role.id).join() !== roleIds.join()) return later;
  // Whoever cancels waits for this transaction, and after it nothing more is done.
  const runs = `select 1 from bulk_action where id = ? and state = 'RUNNING' for share`;
  if ((await tx.execute<unknown[]>(runs, [id])).length === 0) return later;
  const taken = await tx.execute<unknown[]>(
    `update bulk_item set state = 'done' where action_id = ? and account_id = ? and state = 'pending' returning 1`,
    [id, account],
  );
  return taken.length === 0 ? later : null;
}
