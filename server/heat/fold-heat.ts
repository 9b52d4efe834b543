import { registry } from '../../machines/registry.js';
import type { EntityManager } from '../database/orm.js';
import { countEvent } from './count-event.js';
import {
  countedColumns,
  countedOf,
  flowColumns,
  readBeginnings,
  type CountedFlow,
  type CountedRow,
} from './event-rows.js';
import { readPlaces } from './places.js';
import { recountHeat } from './recount-heat.js';
import { PendingSums } from './stored-sums.js';
import { readPasts, visitBegan, type WithPast } from './visits.js';

/** Events that one transaction counts. */
const mostAtOnce = 2_000;

interface Note {
  readonly flow_id: string;
  readonly revision: number;
}

/**
 * Counts every event that was committed before and is in no sum yet; where none was ever counted, all of them. Any number
 * of servers may do so at once: one does, the others wait. Each part takes its notes away in the transaction that adds to the
 * sums, so that a server which dies has counted nothing of it, and nothing is counted twice.
 *
 * @param at now, epoch milliseconds
 * @returns how many were counted
 */
export async function foldHeat(em: EntityManager, at: number): Promise<number> {
  let counted = 0;
  for (;;) {
    const part = await foldPart(em, at);
    counted += part;
    if (part < mostAtOnce) return counted;
  }
}

/** Counts everything anew, whatever the sums are. @returns how many events there are */
export function rebuildHeat(em: EntityManager, at: number): Promise<number> {
  return asOfOneMoment(em, async (tx) => {
    // A server of an older release, beside this one, wrote no place.
    await tx.execute(
      `update flow_event e set school_id = f.school_id from flow f
       where f.id = e.flow_id and e.school_id is null and f.school_id is not null`,
    );
    return recountHeat(tx, at);
  });
}

function foldPart(em: EntityManager, at: number): Promise<number> {
  return asOfOneMoment(em, async (tx) => {
    const [fold] = await tx.execute<{ is_counted: boolean }[]>(
      'select counted_at is not null as is_counted from flow_heat_fold',
    );
    if (fold?.is_counted !== true) return recountHeat(tx, at);
    const notes = await tx.execute<Note[]>(
      `delete from flow_heat_note where ctid = any(array(select ctid from flow_heat_note limit ?)) returning flow_id, revision`,
      [mostAtOnce],
    );
    if (notes.length === 0) return 0;
    await countNotes(tx, notes);
    await tx.execute('update flow_heat_fold set counted_at = ?', [new Date(at)]);
    return notes.length;
  });
}

/**
 * One transaction at a time, which sees what was committed when it had its turn: the lock is taken before the snapshot,
 * and is gone with the transaction, however that ends. Readers do not wait.
 */
function asOfOneMoment<T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  return em.fork().transactional(
    async (tx) => {
      await tx.execute('lock table flow_heat_fold in share row exclusive mode');
      return work(tx);
    },
    { isolationLevel: 'repeatable read' },
  );
}

async function countNotes(tx: EntityManager, notes: readonly Note[]): Promise<void> {
  // One that is not found was of a flow that somebody has deleted.
  const rows = await tx.execute<(CountedRow & { counted: CountedFlow })[]>(
    `select ${countedColumns}, ${flowColumns}
     from json_to_recordset(?::json) as n(flow_id uuid, revision int)
     join flow_event e using (flow_id, revision) join flow f on f.id = e.flow_id
     where f.machine = any(?::text[])`,
    [JSON.stringify(notes), `{${Object.keys(registry).join(',')}}`],
  );
  const events = rows.map((row): WithPast => {
    const { id, machine, createdAt, beginningId } = row as unknown as CountedFlow;
    return { flow: { id, machine, createdAt, beginningId }, event: countedOf(row), past: [], isWhole: false };
  });
  await readPasts(tx, events, await readBeginnings(tx));
  const pending = new PendingSums(await readPlaces(tx));
  for (const {
    flow: { machine },
    event,
    past,
  } of events)
    countEvent(machine, past[0] ?? null, event, (path) => visitBegan(machine, path, past), pending.of(machine));
  await pending.write(tx);
}
