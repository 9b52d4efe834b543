import { machineOf, type MachineId, type RegisteredMachine } from '../../machines/registry.js';
import type { StoredDeadline } from '../database/entities/flow.js';
import type { EntityManager } from '../database/orm.js';
import { persisted, restore, stateValueOf, type Step } from './snapshots.js';

/** A flow as it was read, with its snapshot restored. */
export interface FlowState extends Pick<Step, 'snapshot' | 'deadlines'> {
  readonly id: string;
  readonly machine: RegisteredMachine;
  readonly subject: string;
  readonly revision: number;
}

/** A flow's row as SQL gives it. */
interface FlowRow {
  readonly id: string;
  readonly machine: string;
  readonly machine_version: number;
  readonly subject: string;
  readonly revision: number;
  readonly snapshot: Record<string, unknown>;
  readonly deadlines: StoredDeadline[];
}

/** Who did it. `id` is the account's, a family member's that of the binding; `null` for the system itself and for the command line. */
export interface FlowActor {
  readonly kind: 'student' | 'family' | 'teacher' | 'administrator' | 'classTeacher' | 'registrar' | 'system';
  readonly id: string | null;
}

/** What is written with a transition. */
export interface Written {
  readonly step: Step;
  readonly event: { readonly type: string; readonly at: number };
  readonly actor: FlowActor;
  readonly requestId: string | null;
  readonly issues: readonly object[];
}

const columns = 'id, machine, machine_version, subject, revision, snapshot, deadlines';

/** Reads and locks a flow until the transaction ends; `null` if there is none. */
export async function lockFlow(tx: EntityManager, machine: MachineId, subject: string): Promise<FlowState | null> {
  const sql = `select ${columns} from flow where machine = ? and subject = ? for no key update`;
  const [row] = await tx.execute<FlowRow[]>(sql, [machine, subject]);
  return row === undefined ? null : readRow(row);
}

/** Reads flows without locking them, by subject; a subject without a flow is missing. */
export async function readFlows(
  em: EntityManager,
  machine: MachineId,
  subjects: readonly string[],
): Promise<Map<string, FlowState>> {
  const sql = `select ${columns} from flow where machine = ? and subject = any(?::uuid[])`;
  const rows = await em.execute<FlowRow[]>(sql, [machine, `{${subjects.join(',')}}`]);
  return new Map(rows.map((row) => [row.subject, readRow(row)]));
}

function readRow(row: FlowRow): FlowState {
  const machine = machineOf(row.machine);
  const { id, subject, revision, deadlines } = row;
  return { id, machine, subject, revision, deadlines, snapshot: restore(machine, row.snapshot, row.machine_version) };
}

/** Writes the new state and its line of history in one statement, and notes the line for heat (decision 0030). */
export async function writeTransition(tx: EntityManager, flow: FlowState, written: Written): Promise<FlowState> {
  const { step, event, actor, requestId, issues } = written;
  const revision = flow.revision + 1;
  const stateValue = stateValueOf(step.snapshot);
  const standing = flow.machine.standingOf(step.snapshot);
  const at = new Date(event.at);
  await tx.execute(
    `with moved as (
       update flow set revision = ?, machine_version = ?, snapshot = ?::jsonb, step = ?, deadlines = ?::jsonb, next_deadline_at = ?,
         entered_at = case when state_value = ? then entered_at else ? end, state_value = ?,
         standing_since = case when standing = ? then standing_since else ? end, standing = ?
       where id = ? returning id, revision, school_id),
     noted as (insert into flow_heat_note (flow_id, revision) select id, revision from moved)
     insert into flow_event (flow_id, school_id, revision, machine_version, request_id, event, actor_kind, actor, issues, effects, state_value, at)
     select id, school_id, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?::jsonb, ?, ? from moved`,
    [
      revision,
      flow.machine.version,
      JSON.stringify(persisted(flow.machine, step.snapshot)),
      flow.machine.stepOf(step.snapshot),
      JSON.stringify(step.deadlines),
      nextDeadline(step.deadlines),
      stateValue,
      at,
      stateValue,
      standing,
      at,
      standing,
      flow.id,
      revision,
      flow.machine.version,
      requestId,
      JSON.stringify(event),
      actor.kind,
      actor.id,
      JSON.stringify(issues),
      JSON.stringify(step.effects),
      stateValue,
      at,
    ],
  );
  return { ...flow, revision, snapshot: step.snapshot, deadlines: step.deadlines };
}

/** When the next of them is due. */
export function nextDeadline(deadlines: readonly StoredDeadline[]): Date | null {
  return deadlines.length === 0 ? null : new Date(Math.min(...deadlines.map(({ dueAt }) => dueAt)));
}
