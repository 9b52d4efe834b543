import type { Json } from '../../machines/definition/definition.js';
import type { Misfit } from '../../machines/definition/map-flow.js';
import { registry, type MachineId, type RegisteredMachine } from '../../machines/registry.js';
import type { Flow, StoredDeadline } from '../database/entities/flow.js';
import { Flow as FlowEntity } from '../database/entities/flow.js';
import { RecordCorrection } from '../database/entities/record-correction.js';
import { isId } from '../database/ids.js';
import { dueDeadlines, fire } from '../flows/deadlines.js';
import { restoreFlow, stateValueOf, type Restored, type Step } from '../flows/snapshots.js';
import type { Services } from '../services.js';
import { judge, type Judged } from './judged.js';
import { masked } from './masked.js';
import { readPersons, type MaskedPerson } from './persons.js';
import { activeStates, namedDeadlines, type NamedDeadline } from './states-of.js';

/** A flow as it stands at an instant, with whatever is due by then. Masked. */
export interface InspectedFile extends Judged {
  readonly id: string;
  readonly machine: string;
  readonly subject: string;
  readonly version: number;
  readonly revision: number;
  readonly stateValue: string;
  readonly states: readonly string[];
  readonly step: string;
  readonly standing: string;
  readonly since: Date;
  readonly enteredAt: Date;
  readonly createdAt: Date;
  /** `null` where the account is gone. */
  readonly person: MaskedPerson | null;
  /** Of a record correction. */
  readonly caseNumber: string | null;
  readonly context: Json;
  readonly deadlines: readonly NamedDeadline[];
  /** Why the present machine cannot go on with it; `null` where it can. */
  readonly quarantine: Misfit | null;
  readonly at: Date;
}

/** One flow as it stands at an instant; `null` where there is none. */
export async function inspectFlow(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  id: string,
  at: number,
): Promise<InspectedFile | null> {
  if (!isId(id)) return null;
  const fork = em.fork();
  const row = await fork.findOne(FlowEntity, { id });
  if (row === null) return null;
  const isCase = row.machine === 'record-correction';
  const correction = isCase ? await fork.findOne(RecordCorrection, { id: row.subject }) : null;
  const account = isCase ? correction?.account : row.subject;
  const persons = await readPersons(fork, personalData, account === undefined ? [] : [account]);
  const { id: flow, machine, subject, revision, machineVersion: version, createdAt } = row;
  return {
    id: flow,
    machine,
    subject,
    revision,
    version,
    createdAt,
    at: new Date(at),
    person: (account && persons.get(account)) || null,
    caseNumber: correction?.number ?? null,
    ...standsAt(row, at),
  };
}

interface Stands
  extends Judged, Pick<InspectedFile, 'stateValue' | 'states' | 'step' | 'standing' | 'since' | 'quarantine'> {
  readonly enteredAt: Date;
  readonly context: Json;
  readonly deadlines: readonly NamedDeadline[];
}

/** Where a flow stands. One that the present machine cannot go on with is told as it is stored. */
function standsAt(row: Flow, at: number): Stands {
  const machine = Object.hasOwn(registry, row.machine) ? registry[row.machine as MachineId] : null;
  const { stateValue, step, standing, standingSince: since, enteredAt } = row;
  const stored = { stateValue, step, standing, since, enteredAt };
  // Nobody can say what one would accept that the present machine cannot go on with.
  const there = whatIsThere(row.machine, stateValue, row.deadlines, row.snapshot['context']);
  const asStored = { ...stored, ...there, ...nothing };
  if (machine === null) return { ...asStored, quarantine: null };
  const restored = restoreFlow(machine, { ...row, version: row.machineVersion });
  if ('why' in restored) return { ...asStored, quarantine: restored };
  try {
    return asOfClock(machine, restored, stored, at);
  } catch {
    // A damaged context: a guard trips over it. Its log and history are what its developer comes for.
    return { ...asStored, quarantine: null };
  }
}

const nothing: Judged = { accepted: [], refused: [] };

type Stored = Pick<Stands, 'stateValue' | 'step' | 'standing' | 'since' | 'enteredAt'>;

function asOfClock(machine: RegisteredMachine, restored: Restored, stored: Stored, at: number): Stands {
  let current = restored;
  // Also what an older version called otherwise: the chart is the present one's.
  let stands = { ...stored, stateValue: stateValueOf(current.snapshot) };
  for (
    let due = dueDeadlines(current.deadlines, at)[0];
    due !== undefined;
    due = dueDeadlines(current.deadlines, at)[0]
  ) {
    current = fire({ machine }, current, due);
    stands = standsAfter(machine, stands, current, new Date(due.dueAt));
  }
  const { snapshot, deadlines } = current;
  return {
    ...stands,
    ...whatIsThere(machine.id, stands.stateValue, deadlines, snapshot.context),
    ...judge(machine.id as MachineId, snapshot, at),
    quarantine: null,
  };
}

function standsAfter(
  machine: RegisteredMachine,
  before: Stored,
  { snapshot }: Pick<Step, 'snapshot'>,
  at: Date,
): Stored {
  const [stateValue, standing] = [stateValueOf(snapshot), machine.standingOf(snapshot)];
  return {
    stateValue,
    standing,
    step: machine.stepOf(snapshot),
    since: standing === before.standing ? before.since : at,
    enteredAt: stateValue === before.stateValue ? before.enteredAt : at,
  };
}

function whatIsThere(machine: string, stateValue: string, deadlines: readonly StoredDeadline[], context: unknown) {
  return {
    states: activeStates(stateValue),
    context: masked(context),
    deadlines: namedDeadlines(machine, deadlines),
  };
}
