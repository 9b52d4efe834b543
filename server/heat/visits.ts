import type { MachineId } from '../../machines/registry.js';
import type { EntityManager } from '../database/orm.js';
import { changeOf, type CountedEvent, type Moment } from './count-event.js';
import {
  beginningOf,
  momentColumns,
  momentOf,
  type Beginnings,
  type CountedFlow,
  type MomentRow,
} from './event-rows.js';
import { knownState } from '../flows/stored-states.js';

/** An event with as much of what was before it as counting it takes. */
export interface WithPast {
  readonly flow: CountedFlow;
  readonly event: CountedEvent;
  /** The moments before it, the latest first, without a gap. Empty where the history has a hole there. */
  readonly past: Moment[];
  /** Nothing more is to be found. */
  isWhole: boolean;
}

/** How many moments back are read at first; most visits began within. */
const firstReach = 4;
const growth = 16;

/**
 * Reads so much of each event's past as tells when the visits began that it ends. A long visit takes one long reading at
 * its end, however many events were in it; nothing has to be remembered of a flow.
 */
export async function readPasts(tx: EntityManager, events: readonly WithPast[], beginnings: Beginnings): Promise<void> {
  let open = events;
  for (let reach = firstReach; open.length > 0; reach *= growth) {
    await readFurther(tx, open, beginnings, reach);
    open = open.filter(isOpen);
  }
}

/** When a visit began of a state that was active before the event; epoch milliseconds. */
export function visitBegan(machine: MachineId, path: string, past: readonly Moment[]): number {
  const gone = past.findIndex((moment) => !knownState(machine, moment).paths.has(path));
  return (past.at(gone === -1 ? -1 : gone - 1) as Moment).at;
}

function isOpen({ flow: { machine }, event, past, isWhole }: WithPast): boolean {
  if (isWhole) return false;
  const { left } = changeOf(machine, past[0] ?? null, event);
  return left.some((path) => past.every((moment) => knownState(machine, moment).paths.has(path)));
}

async function readFurther(
  tx: EntityManager,
  open: readonly WithPast[],
  beginnings: Beginnings,
  reach: number,
): Promise<void> {
  const asked = open.map(({ flow, event, past }, index) => ({ index, flow: flow.id, below: earliest(event, past) }));
  const rows = await tx.execute<(MomentRow & { index: number })[]>(
    `select n.index, ${momentColumns} from json_to_recordset(?::json) as n(index int, flow uuid, below int)
     cross join lateral (select * from flow_event where flow_id = n.flow and revision < n.below
       order by revision desc limit ?) as e order by n.index, e.revision desc`,
    [JSON.stringify(asked), reach],
  );
  const found = Map.groupBy(rows, ({ index }) => index);
  for (const [index, one] of open.entries()) goBack(one, found.get(index) ?? [], reach, beginnings);
}

function goBack(one: WithPast, rows: readonly MomentRow[], reach: number, beginnings: Beginnings): void {
  const { flow, event, past } = one;
  for (const row of rows) {
    if (row.revision !== earliest(event, past) - 1) break;
    past.push(momentOf(row));
  }
  if (earliest(event, past) === 1) past.push(beginningOf(flow, beginnings));
  one.isWhole = earliest(event, past) === 0 || rows.length < reach || rows.at(-1)?.revision !== past.at(-1)?.revision;
}

function earliest(event: CountedEvent, past: readonly Moment[]): number {
  return past.at(-1)?.revision ?? event.revision;
}
