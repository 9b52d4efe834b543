import { machineOf, type MachineId, type RegisteredMachine } from '../../machines/registry.js';
import type { StoredDeadline } from '../database/entities/flow.js';
import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';
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
  const sql = `select ${columns} from flow where machine = $1 and subject = $2 for no key update`;
  const [row] = await rows<FlowRow>(tx, sql, [machine, subject]);
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
  const sql = `select ${columns} from flow where machine = $1 and subject = any($2::uuid[])`;
  return rows<FlowRow>(em, sql, [machine, subjects]);
}

function readRow(row: FlowRow): FlowState | QuarantinedFlow {
  const machine = machineOf(row.machine);
  const { id, subject, revision, machine_version: version, snapshot, deadlines, entered_at: enteredAt } = row;
  const restored = restoreFlow(machine, { version, snapshot, deadlines, enteredAt });
  if ('why' in restored) return { id, subject, machine, version, misfit: restored };
  return { id, machine, subject, revision, storedVersion: version, ...restored };
}

const transitionSql = `with moved as (
    update flow set revision = $2, machine_version = $3, snapshot = $6, step = $7, deadlines = $8, next_deadline_at = $9,
      entered_at = case when coalesce($10, state_value = $4) then entered_at else $5 end, state_value = $4,
      standing_since = case when coalesce($11, standing = $12) then standing_since else $5 end, standing = $12
    where id = $1 returning id, revision, school_id),
  noted as (insert into flow_heat_note (flow_id, revision) select id, revision from moved)
  insert into flow_event (flow_id, school_id, revision, machine_version, request_id, event, actor_kind, actor, issues, effects, state_value, at)
  select id, school_id, $2, $3, $13, $14, $15, $16, $17, $18, $4, $5 from moved`;

/** Writes the new state and its line of history in one statement, and notes the line for heat (decision 0030). */
export async function writeTransition(tx: EntityManager, flow: FlowState, written: Written): Promise<FlowState> {
  const { step, event, actor, requestId, issues } = written;
  const revision = flow.revision + 1;
  const stateValue = stateValueOf(step.snapshot);
  const standing = flow.machine.standingOf(step.snapshot);
  const at = new Date(event.at);
  const stayed = stayedSinceUpgrade(flow, stateValue, standing);
  await rows(tx, transitionSql, [
    flow.id,
    revision,
    flow.machine.version,
    stateValue,
    at,
    JSON.stringify(persisted(flow.machine, step.snapshot)),
    flow.machine.stepOf(step.snapshot),
    JSON.stringify(step.deadlines),
    nextDeadline(step.deadlines),
    stayed.inState,
    stayed.atStanding,
    standing,
    requestId,
    JSON.stringify(event),
    actor.kind,
    actor.id,
    JSON.stringify(issues),
    JSON.stringify(step.effects),
  ]);
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
