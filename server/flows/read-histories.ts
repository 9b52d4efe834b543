import type { MachineId } from '../../machines/registry.js';
import { milliseconds } from '../database/milliseconds.js';
import type { EntityManager } from '../database/orm.js';
import type { FlowActor } from './flow-row.js';
import type { StoredEvent, StoredFlow } from './history.js';

/** Which flows; all where nothing is said. */
export interface WhichFlows {
  readonly machine?: MachineId | undefined;
  /** The id of a school. */
  readonly school?: string | undefined;
}

/** A flow with its whole history. */
export interface FlowHistory {
  readonly flow: StoredFlow;
  readonly events: readonly StoredEvent[];
}

const pageSize = 500;
/** Events that are in memory at once, but for a single flow with more. */
const eventsAtOnce = 5_000;

/** Reads flows with their histories, in the order of their ids, a page at a time. In the caller's transaction. */
export async function* readHistories(tx: EntityManager, which: WhichFlows = {}): AsyncGenerator<FlowHistory> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const flows = await readPage(tx, which, after);
    for (const some of inPortions(flows)) {
      const events = Map.groupBy(await readEvents(tx, some), ({ flow }) => flow);
      for (const flow of some) yield { flow, events: events.get(flow.id) ?? [] };
    }
    if (flows.length < pageSize) return;
    after = flows.at(-1)?.id ?? after;
  }
}

/** One flow's row; `null` where there is none. */
export async function readStoredFlow(em: EntityManager, id: string): Promise<StoredFlow | null> {
  const [row] = await em.execute<StoredFlow[]>(`${selectFlows()} where f.id = ?`, [id]);
  return row ?? null;
}

/** A line of a flow's history with whose doing it was. */
export type AttributedEvent = StoredEvent & { readonly actor: FlowActor['kind'] };

/** A stretch of one flow's history: what comes after a revision, up to another one. */
export function readStretch(
  em: EntityManager,
  flow: string,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<AttributedEvent[]> {
  return em.execute<AttributedEvent[]>(
    `select ${eventColumns()}, actor_kind as actor from flow_event where flow_id = ? and revision > ? and revision <= ?
     order by revision`,
    [flow, after, upTo],
  );
}

function selectFlows(): string {
  return `select f.id, f.machine, f.machine_version as version, f.revision, f.snapshot, f.state_value as "stateValue", f.step, f.standing,
       ${milliseconds('f.standing_since')} as "standingSince", ${milliseconds('f.entered_at')} as "enteredAt", f.deadlines,
       ${milliseconds('f.next_deadline_at')} as "nextDeadlineAt", ${milliseconds('f.created_at')} as "createdAt",
       b.machine_version as "begunVersion", b.input
     from flow f join flow_beginning b on b.id = f.beginning_id`;
}

function eventColumns(): string {
  return `flow_id as flow, revision, machine_version as version, event, effects, state_value as "stateValue", ${milliseconds('at')} as at`;
}

function readPage(tx: EntityManager, { machine, school }: WhichFlows, after: string): Promise<StoredFlow[]> {
  const conditions = [machine && 'and f.machine = ?', school && 'and f.school_id = ?'].filter(Boolean).join(' ');
  return tx.execute<StoredFlow[]>(`${selectFlows()} where f.id > ? ${conditions} order by f.id limit ?`, [
    after,
    ...[machine, school].filter((value) => value !== undefined),
    pageSize,
  ]);
}

function readEvents(tx: EntityManager, flows: readonly StoredFlow[]): Promise<StoredEvent[]> {
  return tx.execute<StoredEvent[]>(
    `select ${eventColumns()} from flow_event where flow_id = any(?::uuid[]) order by flow_id, revision`,
    [`{${flows.map(({ id }) => id).join(',')}}`],
  );
}

function inPortions(flows: readonly StoredFlow[]): StoredFlow[][] {
  const portions: StoredFlow[][] = [];
  let room = 0;
  for (const flow of flows) {
    const isFull = room < flow.revision || portions.length === 0;
    if (isFull) [room] = [eventsAtOnce, portions.push([])];
    portions.at(-1)?.push(flow);
    room -= flow.revision;
  }
  return portions;
}
