import { machineOf, type MachineId, type RegisteredMachine } from '../../machines/registry.js';
import type { StoredDeadline } from '../database/entities/flow.js';
import type { EntityManager } from '../database/orm.js';
import { isQuarantined, type QuarantinedFlow } from './quarantine.js';
import { persisted, restoreFlow, stateValueOf, type Step } from './snapshots.js';

/** A flow as it was read, with its snapshot restored. */
export interface FlowState extends Pick<Step, 'snapshot' | 'deadlines'> {
  readonly id: string;
  readonly machine: RegisteredMachine;
  readonly subject: string;
  readonly revision: number;
  /** The version of the machine that stored it. An older one's form is the present one's here already. */
  readonly storedVersion: number;
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
  readonly entered_at: string | Date;
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

const columns = 'id, machine, machine_version, subject, revision, snapshot, deadlines, entered_at';

/** Reads and locks a flow until the transaction ends; `null` if there is none, or none that can be gone on with. */
export async function lockFlow(tx: EntityManager, machine: MachineId, subject: string): Promise<FlowState | null> {
  const flow = await lockStored(tx, machine, subject);
  return flow === null || isQuarantined(flow) ? null : flow;
}

/** The same, and tells a flow in quarantine from none. */
export async function lockStored(
  tx: EntityManager,
  machine: MachineId,
  subject: string,
): Promise<FlowState | QuarantinedFlow | null> {
  const sql = `select ${columns} from flow where machine = ? and subject = ? for no key update`;
  const [row] = await tx.execute<FlowRow[]>(sql, [machine, subject]);
  return row === undefined ? null : readRow(row);
}

/** Reads flows without locking them, by subject; a subject is missing without a flow, and while its flow is in quarantine. */
export async function readFlows(
  em: EntityManager,
  machine: MachineId,
  subjects: readonly string[],
): Promise<Map<string, FlowState>> {
  const flows = (await readRows(em, machine, subjects)).map(readRow);
  return new Map(flows.flatMap((flow) => (isQuarantined(flow) ? [] : [[flow.subject, flow]])));
}

/** Reads one flow without locking it; `null` if there is none. */
export async function readStored(
  em: EntityManager,
  machine: MachineId,
  subject: string,
): Promise<FlowState | QuarantinedFlow | null> {
  const [row] = await readRows(em, machine, [subject]);
  return row === undefined ? null : readRow(row);
}

function readRows(em: EntityManager, machine: MachineId, subjects: readonly string[]): Promise<FlowRow[]> {
  const sql = `select ${columns} from flow where machine = ? and subject = any(?::uuid[])`;
  return em.execute<FlowRow[]>(sql, [machine, `{${subjects.join(',')}}`]);
}

function readRow(row: FlowRow): FlowState | QuarantinedFlow {
  const machine = machineOf(row.machine);
  const { id, subject, revision, machine_version: version, snapshot, deadlines, entered_at: enteredAt } = row;
  const restored = restoreFlow(machine, { version, snapshot, deadlines, enteredAt });
  if ('why' in restored) return { id, subject, machine, version, misfit: restored };
  return { id, machine, subject, revision, storedVersion: version, ...restored };
}

/** Writes the new state and its line of history in one statement, and notes the line for heat (decision 0030). */
export async function writeTransition(tx: EntityManager, flow: FlowState, written: Written): Promise<FlowState> {
  const { step, event, actor, requestId, issues } = written;
  const revision = flow.revision + 1;
  const stateValue = stateValueOf(step.snapshot);
  const standing = flow.machine.standingOf(step.snapshot);
  const at = new Date(event.at);
  const stayed = stayedSinceUpgrade(flow, stateValue, standing);
  await tx.execute(
    `with moved as (
       update flow set revision = ?, machine_version = ?, snapshot = ?::jsonb, step = ?, deadlines = ?::jsonb, next_deadline_at = ?,
         entered_at = case when coalesce(?, state_value = ?) then entered_at else ? end, state_value = ?,
         standing_since = case when coalesce(?, standing = ?) then standing_since else ? end, standing = ?
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
      stayed.inState,
      stateValue,
      at,
      stateValue,
      stayed.atStanding,
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
  return { ...flow, revision, storedVersion: flow.machine.version, snapshot: step.snapshot, deadlines: step.deadlines };
}

/**
 * Whether a flow of an older version is after an event where it was before: by what the present version calls both, as
 * the row may call it otherwise. `null` where the row says it.
 */
function stayedSinceUpgrade(
  { machine, storedVersion, snapshot }: FlowState,
  stateValue: string,
  standing: string,
): { readonly inState: boolean | null; readonly atStanding: boolean | null } {
  if (storedVersion === machine.version) return { inState: null, atStanding: null };
  return { inState: stateValueOf(snapshot) === stateValue, atStanding: machine.standingOf(snapshot) === standing };
}

/** When the next of them is due. */
export function nextDeadline(deadlines: readonly StoredDeadline[]): Date | null {
  return deadlines.length === 0 ? null : new Date(Math.min(...deadlines.map(({ dueAt }) => dueAt)));
}
