import { machineOf, type MachineId, type RegisteredMachine } from '../../machines/registry.js';
import { Flow, FlowBeginning } from '../database/entities/flow.js';
import { newId } from '../database/ids.js';
import { insertRows } from '../database/insert-rows.js';
import type { EntityManager } from '../database/orm.js';
import { nextDeadline } from './flow-row.js';
import { beginning, persisted, stateValueOf } from './snapshots.js';

/** What a flow is about, and where it is counted. */
export interface FlowSubject {
  /** The flow's subject: an account, or a case. */
  readonly account: string;
  readonly school: string | null;
  readonly schoolClass?: string | null;
}

/** What a new flow's row begins with. One can serve for any number of flows with the same input. */
function newFlows(machine: RegisteredMachine, beginningId: string, input: unknown, at: number) {
  const { snapshot, deadlines, effects } = beginning(machine, input, at);
  if (effects.length > 0)
    throw new RangeError(`${machine.id} has effects in its first state, which nobody would carry out`);
  const common = {
    machine: machine.id,
    machineVersion: machine.version,
    revision: 0,
    snapshot: persisted(machine, snapshot),
    stateValue: stateValueOf(snapshot),
    step: machine.stepOf(snapshot),
    enteredAt: new Date(at),
    standing: machine.standingOf(snapshot),
    standingSince: new Date(at),
    deadlines: [...deadlines],
    nextDeadlineAt: nextDeadline(deadlines),
    createdAt: new Date(at),
    beginning: beginningId,
  };
  return ({ account, school, schoolClass = null }: FlowSubject) => ({
    ...common,
    id: newId(),
    subject: account,
    school,
    schoolClass,
  });
}

/** Begins one flow for each subject. Subjects that have one already are left alone. */
export async function beginFlows(
  tx: EntityManager,
  machineId: MachineId,
  input: unknown,
  at: number,
  subjects: readonly FlowSubject[],
): Promise<void> {
  if (subjects.length === 0) return;
  const machine = machineOf(machineId);
  const rowFor = newFlows(machine, await beginningId(tx, machine, input), input, at);
  await insertRows(tx, Flow, subjects.map(rowFor), 'ignore');
}

/** What flows begin with is kept once: their histories are replayed from it, and not from what events write as well. */
async function beginningId(
  tx: EntityManager,
  { id: machine, version }: RegisteredMachine,
  input: unknown,
): Promise<string> {
  const kept = await keptBeginning(tx, machine, version, input);
  if (kept !== undefined) return kept;
  await insertRows(tx, FlowBeginning, [{ id: newId(), machine, machineVersion: version, input }], 'ignore');
  // Whoever came first has kept it.
  return (await keptBeginning(tx, machine, version, input)) as string;
}

async function keptBeginning(
  tx: EntityManager,
  machine: string,
  version: number,
  input: unknown,
): Promise<string | undefined> {
  const sql = 'select id from flow_beginning where machine = ? and machine_version = ? and input = ?::jsonb';
  const [row] = await tx.execute<{ id: string }[]>(sql, [machine, version, JSON.stringify(input)]);
  return row?.id;
}
