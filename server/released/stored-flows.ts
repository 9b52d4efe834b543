import type { Misfit } from '../../machines/definition/map-flow.js';
import { rehearse, stateIn } from '../../machines/definition/rehearse.js';
import { machineOf, registry, type MachineId } from '../../machines/registry.js';
import type { StoredDeadline, UnknownMachine } from '../database/entities/flow.js';
import type { EntityManager } from '../database/orm.js';
import { presentContext } from './present-context.js';

/** A flow's row, as far as another version of its machine needs it. */
export interface StoredRow {
  readonly id: string;
  readonly machine: string;
  readonly machine_version: number;
  readonly snapshot: Record<string, unknown>;
  readonly deadlines: StoredDeadline[];
  readonly entered_at: string | Date;
}

/** What is the matter with a row, and in which state it is. */
export interface Unfit {
  readonly state: string;
  readonly misfit: Misfit | UnknownMachine;
}

/** Of which machine; of all where nothing is said. */
export interface WhichMachine {
  readonly machine?: MachineId | undefined;
}

export const rowColumns = 'id, machine, machine_version, snapshot, deadlines, entered_at';
const pageSize = 2_000;

/** Reads flows in the order of their ids, each page in a read-only transaction of its own: nobody waits for it. */
export async function* pagesOfFlows(em: EntityManager, { machine }: WhichMachine): AsyncGenerator<StoredRow[]> {
  const sql = `select ${rowColumns} from flow where id > ? ${machine === undefined ? '' : 'and machine = ?'} order by id limit ?`;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const parameters = [after, ...(machine === undefined ? [] : [machine]), pageSize];
    const read = (tx: EntityManager) => tx.execute<StoredRow[]>(sql, parameters);
    const page = await em.fork().transactional(read, { readOnly: true });
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    after = page.at(-1)?.id as string;
  }
}

/** Why a flow could not go on as it should; `null` if it can. Looks at all that a rehearsal looks at. */
export function whyUnfit(row: StoredRow): Unfit | null {
  const { machine, machine_version: version, snapshot, deadlines: waits } = row;
  if (!isKnown(machine)) return { state: stateIn(snapshot), misfit: { why: 'unknownMachine' } };
  const registered = machineOf(machine);
  const flow = { version, snapshot, waits, enteredAt: new Date(row.entered_at).getTime() };
  const rehearsed = rehearse(registered, flow, presentContext(registered));
  return rehearsed.outcome === 'unmappable' ? rehearsed : null;
}

export function isKnown(machine: string): machine is MachineId {
  return Object.hasOwn(registry, machine);
}
