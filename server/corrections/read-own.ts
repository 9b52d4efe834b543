import { standingAt } from '../../machines/account-history.js';
import type { CorrectionStep } from '../../machines/record-correction/steps.js';
import { machineOf } from '../../machines/registry.js';
import { RecordCorrection } from '../database/entities/record-correction.js';
import type { EntityManager } from '../database/orm.js';
import { asOf } from '../flows/deadlines.js';
import { readFlows, type FlowState } from '../flows/flow-row.js';
import { hasClassTeacher, hasRegistrar } from './class-teachers.js';
import { isRegistrars, machine, stateOf } from './correction-flow.js';

/** Since when a case was where. */
export interface HandOver {
  readonly at: Date;
  readonly step: CorrectionStep;
}

/** A case as its student may see it, sealed as it is stored. */
export interface OwnCorrectionFile {
  readonly correction: RecordCorrection;
  /** As it stands now. */
  readonly flow: FlowState;
  readonly handOvers: readonly HandOver[];
  /** Whether nobody at the school can bring it on now. */
  readonly isHandMissing: boolean;
}

const most = 20;

/** A student's latest reports, the latest first. */
export async function readOwnCorrections(em: EntityManager, account: string, at: number): Promise<OwnCorrectionFile[]> {
  const fork = em.fork();
  const cases = await fork.find(
    RecordCorrection,
    { account },
    { orderBy: { openedAt: 'desc', id: 'desc' }, limit: most },
  );
  if (cases.length === 0) return [];
  const ids = cases.map(({ id }) => id);
  const flows = await readFlows(fork, machine, ids);
  const lines = Map.groupBy(await readSteps(fork, ids), ({ subject }) => subject);
  const files = cases.map(async (correction): Promise<OwnCorrectionFile | null> => {
    const stored = flows.get(correction.id);
    if (stored === undefined) return null;
    const flow = asOf(stored, at);
    const handOvers = handOversOf(lines.get(correction.id) ?? []);
    return { correction, flow, handOvers, isHandMissing: await isMissing(em, correction, flow, at) };
  });
  return (await Promise.all(files)).filter((file) => file !== null);
}

async function isMissing(
  em: EntityManager,
  { school, schoolClass }: RecordCorrection,
  flow: FlowState,
  at: number,
): Promise<boolean> {
  const { step } = stateOf(flow);
  if (step === 'CLASS_TEACHER_REVIEW') return !(await hasClassTeacher(em, schoolClass ?? null, at));
  return isRegistrars(flow) && !(await hasRegistrar(em, school ?? null, at));
}

interface StepLine {
  readonly subject: string;
  readonly at: string | Date;
  readonly state: string;
}

function readSteps(em: EntityManager, ids: readonly string[]): Promise<StepLine[]> {
  const sql = `select f.subject, e.at, e.state_value as state from flow_event e join flow f on f.id = e.flow_id
    where f.machine = ? and f.subject = any(?::uuid[]) order by e.flow_id, e.revision`;
  return em.execute<StepLine[]>(sql, [machine, `{${ids.join(',')}}`]);
}

function handOversOf(lines: readonly StepLine[]): HandOver[] {
  const steps = lines.flatMap(({ at, state }): HandOver[] => {
    // Of a case, the standing is the step.
    const step = standingAt(machineOf(machine), state) as CorrectionStep | null;
    return step === null ? [] : [{ at: new Date(at), step }];
  });
  // What happens at the registry, from one question to the next, is no hand-over.
  return steps.filter(({ step }, index) => step !== steps[index - 1]?.step);
}
