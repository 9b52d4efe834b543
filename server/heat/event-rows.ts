import type { MachineId } from '../../machines/registry.js';
import { registry } from '../../machines/registry.js';
import { milliseconds } from '../database/milliseconds.js';
import type { EntityManager } from '../database/orm.js';
import { beginning, stateValueOf } from '../flows/snapshots.js';
import type { CountedEvent, Moment } from './count-event.js';

/** What of a flow counting has to know. */
export interface CountedFlow {
  readonly id: string;
  readonly machine: MachineId;
  readonly createdAt: number;
  /** What it began with. */
  readonly beginningId: string;
}

export interface MomentRow {
  readonly flow: string;
  readonly revision: number;
  readonly version: number;
  readonly state_value: string;
  readonly at: number;
  readonly school: string | null;
}

export type CountedRow = MomentRow & Pick<CountedEvent, 'event' | 'told'>;

/** The columns of `flow_event e` for {@link momentOf}. */
export const momentColumns = `e.flow_id as flow, e.revision, e.machine_version as version, e.state_value, ${milliseconds('e.at')} as at, e.school_id as school`;
/** The same for {@link countedOf}. */
export const countedColumns = `${momentColumns}, e.event, e.issues <> '[]' as told`;
/** The columns of `flow f` for {@link CountedFlow}. */
export const flowColumns = `f.id, f.machine, ${milliseconds('f.created_at')} as "createdAt", f.beginning_id as "beginningId"`;

export function momentOf({ revision, version, state_value, at, school }: MomentRow): Moment {
  return { revision, version, stateValue: state_value, at, school };
}

export function countedOf(row: CountedRow): CountedEvent {
  return { ...momentOf(row), event: row.event, told: row.told };
}

/** What flows began with, by its id, as the present machines begin with it. */
export type Beginnings = ReadonlyMap<string, string>;

export async function readBeginnings(tx: EntityManager): Promise<Beginnings> {
  const rows = await tx.execute<{ id: string; machine: string; input: unknown }[]>(
    'select id, machine, input from flow_beginning where machine = any(?::text[])',
    [`{${Object.keys(registry).join(',')}}`],
  );
  return new Map(
    rows.map(({ id, machine, input }) => [
      id,
      stateValueOf(beginning(registry[machine as MachineId], input, 0).snapshot),
    ]),
  );
}

/** A flow before its first event. Where that was is where the first event was. */
export function beginningOf({ machine, createdAt, beginningId }: CountedFlow, beginnings: Beginnings): Moment {
  const stateValue = beginnings.get(beginningId) ?? '';
  return { revision: 0, version: registry[machine].version, stateValue, at: createdAt, school: null };
}
