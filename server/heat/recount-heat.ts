import { registry } from '../../machines/registry.js';
import type { EntityManager } from '../database/orm.js';
import { countEvent, type Moment } from './count-event.js';
import {
  beginningOf,
  countedColumns,
  countedOf,
  flowColumns,
  readBeginnings,
  type Beginnings,
  type CountedFlow,
  type CountedRow,
} from './event-rows.js';
import { readPlaces } from './places.js';
import { knownState } from '../flows/stored-states.js';
import { PendingSums } from './stored-sums.js';

/** Events that are in memory at once, but for a single flow with more; and rows of sums. */
const mostEvents = 10_000;
const mostRows = 500;

type Found = CountedFlow & { readonly revision: number };

/**
 * Counts the whole history anew, school by school. In the caller's transaction, as of one moment: until it is over
 * everybody reads the sums of before, and events that come meanwhile are counted afterwards.
 *
 * @returns how many events there are
 */
export async function recountHeat(tx: EntityManager, at: number): Promise<number> {
  await tx.execute('delete from flow_heat');
  await tx.execute('delete from flow_heat_note');
  const beginnings = await readBeginnings(tx);
  const pending = new PendingSums(await readPlaces(tx));
  const schools = await tx.execute<{ id: string }[]>('select id from school order by code');
  let counted = 0;
  for (const school of [null, ...schools.map(({ id }) => id)]) {
    for (const flows of inPortions(await readFlowsOf(tx, school))) {
      counted += await countFlows(tx, flows, beginnings, pending);
      if (pending.size > mostRows) await pending.write(tx);
    }
  }
  await pending.write(tx);
  await tx.execute('update flow_heat_fold set counted_at = ?', [new Date(at)]);
  return counted;
}

function readFlowsOf(tx: EntityManager, school: string | null): Promise<Found[]> {
  return tx.execute<Found[]>(
    `select ${flowColumns}, f.revision from flow f
     where ${school === null ? 'f.school_id is null' : 'f.school_id = ?'} and f.revision > 0 and f.machine = any(?::text[])`,
    [...(school === null ? [] : [school]), `{${Object.keys(registry).join(',')}}`],
  );
}

async function countFlows(
  tx: EntityManager,
  flows: readonly Found[],
  beginnings: Beginnings,
  pending: PendingSums,
): Promise<number> {
  const rows = await tx.execute<CountedRow[]>(
    `select ${countedColumns} from flow_event e where e.flow_id = any(?::uuid[]) order by e.flow_id, e.revision`,
    [`{${flows.map(({ id }) => id).join(',')}}`],
  );
  const histories = Map.groupBy(rows, ({ flow }) => flow);
  for (const flow of flows) countHistory(flow, histories.get(flow.id) ?? [], beginnings, pending);
  return rows.length;
}

function countHistory(
  flow: CountedFlow,
  rows: readonly CountedRow[],
  beginnings: Beginnings,
  pending: PendingSums,
): void {
  const { machine } = flow;
  let before: Moment | null = beginningOf(flow, beginnings);
  let since = visitsAfter(flow, new Map(), before);
  for (const row of rows) {
    const event = countedOf(row);
    // A hole: what was before it is not known.
    if (before.revision !== event.revision - 1) since = new Map();
    const known: Moment | null = before.revision === event.revision - 1 ? before : null;
    countEvent(machine, known, event, (path) => since.get(path) ?? event.at, pending.of(machine));
    since = visitsAfter(flow, since, event);
    before = event;
  }
}

/** Since when each state is active that is active now. */
function visitsAfter(
  { machine }: CountedFlow,
  since: ReadonlyMap<string, number>,
  moment: Moment,
): Map<string, number> {
  const { paths } = knownState(machine, moment);
  return new Map([...paths].map((path) => [path, since.get(path) ?? moment.at]));
}

function inPortions(flows: readonly Found[]): Found[][] {
  const portions: Found[][] = [];
  let room = 0;
  for (const flow of flows) {
    if (room < flow.revision || portions.length === 0) [room] = [mostEvents, portions.push([])];
    portions.at(-1)?.push(flow);
    room -= flow.revision;
  }
  return portions;
}
