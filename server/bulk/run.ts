import { issue, type Issue } from '../../machines/rules/issue.js';
import { writeEntry } from '../audit/write-entry.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import { enqueueWork } from '../work/worker.js';
import { changeAction, type AskedOfAction, type HeldAction } from './asked.js';

/** The kind of work by which actions are done; see bulkActionHandler. */
export const workKind = 'bulk-action';

type RunServices = Pick<Services, 'em' | 'personalData' | 'work'>;

/** Begins what was rehearsed, by whoever rehearsed it. Asked again, it goes on. */
export async function run(services: RunServices, asked: AskedOfAction): Promise<Issue[]> {
  const issues = await changeAction(services, asked, async (tx, action) => {
    if (action.actor !== asked.session.account) return issue('ACTION_NOT_OPEN');
    if (action.state === 'RUNNING' || action.state === 'DONE') return null;
    if (action.state !== 'REHEARSED') return issue('ACTION_NOT_OPEN');
    await begin(services, tx, action, asked);
    return null;
  });
  services.work.ring();
  return issues;
}

/** Does again what failed, and what was left when the action was given up. Not after its slips were taken: they say who was reset. */
export async function retry(services: RunServices, asked: AskedOfAction): Promise<Issue[]> {
  const issues = await changeAction(services, asked, async (tx, action) => {
    if (action.actor !== asked.session.account || action.hasSlipsTaken) return issue('ACTION_NOT_OPEN');
    if (action.state === 'RUNNING') return null;
    if (action.state !== 'DONE' && action.state !== 'FAILED') return issue('ACTION_NOT_OPEN');
    const sql = `update bulk_item set state = 'pending', issue = null where action_id = ? and state = 'failed'`;
    await tx.execute(sql, [action.id]);
    const left = `select 1 from bulk_item where action_id = ? and state = 'pending' limit 1`;
    if ((await tx.execute<unknown[]>(left, [action.id])).length === 0) return issue('ACTION_NOT_OPEN');
    await begin(services, tx, action, asked);
    return null;
  });
  services.work.ring();
  return issues;
}

/**
 * Stops an action, by anybody who sees it and has its duty: nothing more is done once this is answered, and what was done
 * stays.
 */
export function cancel(services: RunServices, asked: AskedOfAction): Promise<Issue[]> {
  return changeAction(services, asked, async (tx, { id, state }) => {
    if (state === 'CANCELLED') return null;
    if (state !== 'REHEARSED' && state !== 'RUNNING') return issue('ACTION_NOT_OPEN');
    const sql = `update bulk_action set state = 'CANCELLED', ended_at = ? where id = ? returning school_ids`;
    const [row] = await tx.execute<{ school_ids: string[] }[]>(sql, [new Date(asked.at), id]);
    if (state === 'RUNNING') await noteCancelled(services, tx, asked, row?.school_ids ?? []);
    return null;
  });
}

/** Somebody else's action may be stopped as well: who did is told where the action is. */
async function noteCancelled(
  { personalData }: RunServices,
  tx: EntityManager,
  { session, id, address, at }: AskedOfAction,
  [school = null, ...others]: readonly (string | null)[],
): Promise<void> {
  const entry = { at, actor: session.account, action: 'bulk.cancel', subject: null, details: { action: id } } as const;
  await writeEntry(tx, personalData, { ...entry, address, school: others.length === 0 ? school : null });
}

async function begin(
  { personalData }: RunServices,
  tx: EntityManager,
  { id }: HeldAction,
  { address, at }: AskedOfAction,
): Promise<void> {
  const sealed = personalData.seal({ table: 'bulk_action', column: 'address', row: id }, address);
  await tx.execute(
    `update bulk_action set state = 'RUNNING', begun_at = ?, ended_at = null, address = ?,
       begun_from = (select count(*) from bulk_item where action_id = ? and state in ('done', 'failed'))
     where id = ?`,
    [new Date(at), sealed, id, id],
  );
  await enqueueWork(tx, workKind, id, at);
}
