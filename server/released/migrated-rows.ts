import { machineOf } from '../../machines/registry.js';
import type { EntityManager } from '../database/orm.js';
import { nextDeadline } from '../flows/flow-row.js';
import type { Queue } from '../flows/queue.js';
import { persisted, stateValueOf, type Restored } from '../flows/snapshots.js';
import { rowColumns, type StoredRow } from './stored-flows.js';

/** A row that is held until the transaction ends. */
export interface LockedRow extends StoredRow {
  readonly subject: string;
  readonly step: string;
  /** Whether it is in quarantine. */
  readonly is_named: boolean;
}

/** A row, and what the present machine makes of it. */
export interface MigratedRow extends Restored {
  readonly row: LockedRow;
}

/** Reads and locks those of these flows that nobody else holds. Waits for nobody, so that nobody waits for each other. */
export function lockRows(tx: EntityManager, ids: readonly string[]): Promise<LockedRow[]> {
  const sql = `select ${rowColumns}, subject, step,
      exists (select 1 from flow_quarantine q where q.flow_id = flow.id) as is_named
    from flow where id = any(?::uuid[]) order by id for no key update skip locked`;
  return tx.execute<LockedRow[]>(sql, [`{${ids.join(',')}}`]);
}

/**
 * Writes rows that are locked in the form of the present machine. No event: revision, history, and since when somebody has
 * been where they are stay as they were.
 *
 * @returns those whose public step is called otherwise now
 */
export async function writeMigrated(
  tx: EntityManager,
  queue: Pick<Queue, 'enqueueAlarm'>,
  rows: readonly MigratedRow[],
): Promise<LockedRow[]> {
  if (rows.length === 0) return [];
  const written = rows.map(columnsOf);
  await tx.execute(
    `update flow set machine_version = m.version, snapshot = m.snapshot, state_value = m.state_value, step = m.step,
       standing = m.standing, deadlines = m.deadlines, next_deadline_at = m.next_deadline_at
     from jsonb_to_recordset(?::jsonb) as m (id uuid, version int, snapshot jsonb, state_value text, step text,
       standing text, deadlines jsonb, next_deadline_at timestamptz)
     where flow.id = m.id`,
    [JSON.stringify(written)],
  );
  for (const { row, deadlines } of rows) await setAlarms(tx, queue, row, deadlines);
  return rows.filter((_, index) => written[index]?.step !== rows[index]?.row.step).map(({ row }) => row);
}

function columnsOf({ row, snapshot, deadlines }: MigratedRow) {
  const machine = machineOf(row.machine);
  return {
    id: row.id,
    version: machine.version,
    snapshot: persisted(machine, snapshot),
    state_value: stateValueOf(snapshot),
    step: machine.stepOf(snapshot),
    standing: machine.standingOf(snapshot),
    deadlines,
    next_deadline_at: nextDeadline(deadlines),
  };
}

/** For those that an upgrade has given; the others have theirs. */
async function setAlarms(
  tx: EntityManager,
  queue: Pick<Queue, 'enqueueAlarm'>,
  { machine, subject, deadlines: before }: LockedRow,
  deadlines: Restored['deadlines'],
): Promise<void> {
  const isNew = (deadline: Restored['deadlines'][number]) => !before.includes(deadline);
  for (const { dueAt } of deadlines.filter(isNew))
    await queue.enqueueAlarm(tx, { machine: machineOf(machine), subject }, dueAt);
}
