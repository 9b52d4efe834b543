import { machineOf, type MachineId } from '../../machines/registry.js';
import type { FlowHistory } from '../../server/flows/read-histories.js';
import type { StoredEvent, StoredFlow } from '../../server/flows/history.js';
import { dueDeadlines, fire } from '../../server/flows/deadlines.js';
import { beginning, persisted, stateValueOf, stepBy, type Step } from '../../server/flows/snapshots.js';

/** A flow that is only in memory, with the rows that the one door would have written. */
export interface RecordedFlow extends FlowHistory {
  readonly step: Pick<Step, 'snapshot' | 'deadlines'>;
  readonly at: number;
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const id = '00000000-0000-7000-8000-00000000000f';

export function recordBeginning(machineId: MachineId, input: unknown, at = 0): RecordedFlow {
  const machine = machineOf(machineId);
  const step = beginning(machine, input, at);
  const begun = { id, machine: machineId, version: machine.version, revision: 0, createdAt: at, standingSince: at };
  const flow = { ...begun, enteredAt: at, begunVersion: machine.version, input } as StoredFlow;
  return { flow: rowAfter(flow, step, at), events: [], step, at };
}

/** The flow after an event a moment later. */
export function recordEvent(before: RecordedFlow, event: { readonly type: string }): RecordedFlow {
  const at = before.at + 1;
  const sent = { ...event, at };
  return record(before, stepBy(machineOf(before.flow.machine), before.step, sent), sent);
}

/** The flow after the deadline that is due first; `null` where there is none. */
export function recordDeadline(before: RecordedFlow): RecordedFlow | null {
  const [due] = dueDeadlines(before.step.deadlines, Infinity);
  if (due === undefined) return null;
  const step = fire({ machine: machineOf(before.flow.machine) }, before.step, due);
  return record(before, step, { type: due.event, at: due.dueAt });
}

function record(before: RecordedFlow, step: Step, event: { readonly type: string; readonly at: number }): RecordedFlow {
  const flow = rowAfter({ ...before.flow, revision: before.flow.revision + 1 }, step, event.at);
  const { revision, version, stateValue } = flow;
  const stored: StoredEvent = plain({
    flow: id,
    revision,
    version,
    event,
    effects: step.effects,
    stateValue,
    at: event.at,
  });
  return { flow, events: [...before.events, stored], step, at: event.at };
}

function rowAfter(before: StoredFlow, { snapshot, deadlines }: Step, at: number): StoredFlow {
  const machine = machineOf(before.machine);
  const stateValue = stateValueOf(snapshot);
  const standing = machine.standingOf(snapshot);
  return plain({
    ...before,
    snapshot: persisted(machine, snapshot),
    stateValue,
    standing,
    step: machine.stepOf(snapshot),
    enteredAt: stateValue === before.stateValue ? before.enteredAt : at,
    standingSince: standing === before.standing ? before.standingSince : at,
    deadlines,
    nextDeadlineAt: deadlines.length === 0 ? null : Math.min(...deadlines.map(({ dueAt }) => dueAt)),
  });
}
