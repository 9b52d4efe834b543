import { dutyOfKind, type BulkKind, type BulkState } from '../../machines/rules/bulk-kind.js';
import type { IssueCode } from '../../machines/rules/issue.js';
import type { EntityManager } from '../database/orm.js';
import { permitted } from '../rights/permitted.js';
import type { Services } from '../services.js';
import type { WorkHandler } from '../work/worker.js';
import { doOne, type Running } from './do-one.js';

type BulkServices = Pick<Services, 'em' | 'flows' | 'personalData' | 'clock'>;

/** Accounts of one part: about a quarter of a second, so that a short action waits no longer for a long one. */
const partSize = 40;
/** Transactions at once; the others of the pool are for people. */
const atOnce = 4;

/**
 * Does actions part by part. Each account goes through the one door in a transaction of its own, in which its item is
 * marked: whatever dies, it is done once. Whether the administrator still may is looked at for each part.
 *
 * @param log told of faults at single accounts, which keep no other account waiting
 */
export function bulkActionHandler(services: BulkServices, log: (error: Error) => void): WorkHandler {
  return {
    async part(tx, id, at) {
      const action = await readAction(services, tx, id);
      if (action === null || action.state !== 'RUNNING') return 'over';
      const pending = await readPending(tx, id);
      if (pending.length === 0) return finish(tx, id, at);
      const duty = dutyOfKind[action.kind];
      // Before what is permitted by them: a role that is withdrawn after this is seen by each account's transaction.
      const roleIds = await rolesOf(tx, action.actor);
      const may = await permitted(services.em, { actor: action.actor, duty, at }, pending);
      const refused = pending.filter((account) => !may.has(account));
      await markFailed(tx, id, refused, 'NOT_PERMITTED');
      const running = { ...action, roleIds };
      await inTurns([...may], (account) => doOrFail(services, running, account, log));
      return 'more';
    },
    async giveUp(tx, id, at) {
      const sql = `update bulk_action set state = 'FAILED', ended_at = ? where id = ? and state = 'RUNNING'`;
      await tx.execute(sql, [new Date(at), id]);
    },
  };
}

interface ActionRow {
  readonly kind: BulkKind;
  readonly state: BulkState;
  readonly actor: string;
  readonly reason: Uint8Array | null;
  readonly address: Uint8Array | null;
}

async function readAction(
  { personalData }: BulkServices,
  tx: EntityManager,
  id: string,
): Promise<(Omit<Running, 'roleIds'> & { readonly state: BulkState }) | null> {
  const sql = 'select kind, state, actor_id as actor, reason, address from bulk_action where id = ?';
  const [row] = await tx.execute<ActionRow[]>(sql, [id]);
  if (row === undefined) return null;
  const open = (column: 'reason' | 'address', sealed: Uint8Array | null) =>
    sealed && personalData.open({ table: 'bulk_action', column, row: id }, sealed);
  return { ...row, id, reason: open('reason', row.reason), address: open('address', row.address) };
}

async function readPending(tx: EntityManager, id: string): Promise<string[]> {
  const sql = `select account_id from bulk_item where action_id = ? and state = 'pending' order by account_id limit ?`;
  const rows = await tx.execute<{ account_id: string }[]>(sql, [id, partSize]);
  return rows.map(({ account_id }) => account_id);
}

async function rolesOf(tx: EntityManager, account: string): Promise<readonly string[]> {
  const sql = 'select id from role_assignment where account_id = ? order by id';
  return (await tx.execute<{ id: string }[]>(sql, [account])).map(({ id }) => id);
}

async function finish(tx: EntityManager, id: string, at: number): Promise<'over'> {
  const sql = `update bulk_action set state = 'DONE', ended_at = ? where id = ? and state = 'RUNNING'`;
  await tx.execute(sql, [new Date(at), id]);
  return 'over';
}

async function markFailed(em: EntityManager, id: string, accounts: readonly string[], code: IssueCode): Promise<void> {
  if (accounts.length === 0) return;
  const sql = `update bulk_item set state = 'failed', issue = ?
    where action_id = ? and account_id = any(?::uuid[]) and state = 'pending'`;
  await em.execute(sql, [code, id, `{${accounts.join(',')}}`]);
}

/** A fault at one account is that one's alone; where not even that can be written, the part fails and comes again. */
async function doOrFail(
  services: BulkServices,
  running: Running,
  account: string,
  log: (error: Error) => void,
): Promise<void> {
  const done = await doOne(services, running, account).catch((error: Error) => {
    log(error);
    return 'ACCOUNT_FAULT' as const;
  });
  if (done !== null && done !== 'LATER') await markFailed(services.em.fork(), running.id, [account], done);
}

/** So many at once; waits for all of them, also where one fails. */
async function inTurns(accounts: readonly string[], work: (account: string) => Promise<void>): Promise<void> {
  const queue = [...accounts];
  const worker = async () => {
    for (let account = queue.shift(); account !== undefined; account = queue.shift()) await work(account);
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
