import { issue, type Issue } from '../../machines/rules/issue.js';
import type { CorrectionEvent } from '../../machines/record-correction/events.js';
import { nameFault } from '../../machines/rules/person-name.js';
import { reasonFault } from '../../machines/rules/reason.js';
import type { Duty } from '../../machines/rules/roles.js';
import { findClassWithin } from '../accounts/class-students.js';
import { holdSession, type SignedInSession } from '../accounts/sessions.js';
import type { AuditAction } from '../audit/actions.js';
import { writeEntry } from '../audit/write-entry.js';
import { Account } from '../database/entities/account.js';
import type { EntityManager } from '../database/orm.js';
import { advanceTogether, TakenBack } from '../flows/advance.js';
import { once } from '../flows/once.js';
import type { RegistryRecord } from '../ports.js';
import { reachesStill } from '../rights/still-within.js';
import type { Services } from '../services.js';
import { machine, stateOf } from './correction-flow.js';
import { keepWords } from './hear-registry.js';
import { takenBack } from './own-cases.js';
import { readCorrection, type CorrectionFile } from './read-corrections.js';

/** What can be decided about a case. */
const correctionDecisions = [
  'CONFIRM',
  'DECLINE',
  'TAKE_TO_REGISTRY',
  'TAKE_BY_HAND',
  'RECORD_CORRECTED',
  'RECORD_REFUSED',
] as const;

export type CorrectionDecision = (typeof correctionDecisions)[number];

export interface DecideCorrection {
  /** The class teacher's or registrar's. */
  readonly session: SignedInSession;
  readonly duties: ReadonlySet<Duty>;
  readonly address: string;
  readonly requestId: string;
  readonly number: string;
  /** The revision that they were looking at. */
  readonly expectedRevision: number;
  readonly decision: CorrectionDecision;
  /** Read by the student and kept in the audit trail; needed where something is declined or refused. */
  readonly reason: string;
  /** What the registry has now, as the registrar read it there. */
  readonly record: RegistryRecord;
  readonly at: number;
}

type DecideServices = Pick<Services, 'em' | 'flows' | 'personalData'>;

/** Whose decision it is, and how the audit trail calls it. */
interface Decided {
  readonly duty: 'confirmCorrections' | 'carryCorrections';
  readonly by: 'classTeacher' | 'registrar';
  readonly action: AuditAction;
  readonly event: CorrectionEvent;
}

/**
 * A class teacher's or registrar's decision. Whether it is theirs to make is looked at here and again in the transaction;
 * foreign and missing cases look alike (G5).
 */
export function decideCorrection(services: DecideServices, asked: DecideCorrection): Promise<Issue[]> {
  const { session, requestId, at, number, duties } = asked;
  return once(services.em.fork(), { account: session.account, requestId, at }, async () => {
    const faults = faultsOf(asked);
    if (faults.length > 0) return faults;
    const file = await readCorrection(services.em, { actor: session.account, duties, at, number });
    if (file === null) return [issue('CASE_NOT_FOUND')];
    const decided = decidedOf(asked, file);
    if (!file.deciding.has(decided.duty)) return [issue('NOT_PERMITTED')];
    const issues = await advanceTogether(services.flows, async (tx, send) => {
      if (!(await holdSession(tx, session.id))) throw new TakenBack(issue('SIGN_IN_REQUIRED'));
      const sent = await send({
        machine,
        subject: file.correction.id,
        event: decided.event,
        actor: { kind: decided.by, id: session.account },
        request: { id: requestId, expectedRevision: asked.expectedRevision },
        // The case is locked now: whoever has moved the student has done so before, or waits.
        alongside: (inTx) => keepDecision(inTx, services, asked, file, decided),
      });
      return [...sent.issues];
    }).catch(takenBack);
    // The flow is the case's: whoever follows their own page is told as well.
    services.flows.changed(file.correction.account);
    return issues;
  });
}

function faultsOf({ decision, reason, record }: DecideCorrection): Issue[] {
  const faults: Issue[] = [];
  const isNeeded = decision === 'DECLINE' || decision === 'RECORD_REFUSED';
  const fault = reasonFault(reason, { isNeeded });
  if (fault !== null) faults.push(issue(fault, { field: 'reason' }));
  if (decision === 'RECORD_CORRECTED' && record.name !== undefined && nameFault(record.name) !== null)
    faults.push(issue('NAME_REQUIRED', { field: 'name' }));
  return faults;
}

function decidedOf({ decision, at }: DecideCorrection, { flow }: CorrectionFile): Decided {
  const { step, reports: report } = stateOf(flow);
  const registrar = { duty: 'carryCorrections', by: 'registrar' } as const;
  const teacher = { duty: 'confirmCorrections', by: 'classTeacher' } as const;
  switch (decision) {
    case 'CONFIRM':
      return { ...teacher, action: 'correction.confirm', event: { type: 'CONFIRM', at } };
    case 'DECLINE': {
      const whose = step === 'CLASS_TEACHER_REVIEW' ? teacher : registrar;
      return { ...whose, action: 'correction.decline', event: { type: 'DECLINE', at, by: whose.by } };
    }
    case 'TAKE_TO_REGISTRY':
    case 'TAKE_BY_HAND': {
      const byHand = decision === 'TAKE_BY_HAND';
      return { ...registrar, action: 'correction.carry', event: { type: 'TAKE_TO_REGISTRY', at, byHand } };
    }
    case 'RECORD_CORRECTED':
    case 'RECORD_REFUSED': {
      const answer = decision === 'RECORD_CORRECTED' ? 'corrected' : 'refused';
      return { ...registrar, action: 'correction.settle', event: { type: 'REGISTRY_ANSWERED', at, report, answer } };
    }
  }
}

async function keepDecision(
  tx: EntityManager,
  { personalData }: DecideServices,
  { session, at, address, decision, reason: typed, record }: DecideCorrection,
  { correction: { id, account } }: CorrectionFile,
  { duty, by, action }: Decided,
): Promise<Issue | void> {
  if (!(await reachesStill(tx, { actor: session.account, duty, account }))) return issue('CASE_NOT_FOUND');
  if (decision === 'RECORD_CORRECTED' && !(await hasClass(tx, account, record.className)))
    return issue('CLASS_NOT_FOUND', { field: 'className' });
  const reason = typed.trim() === '' ? null : typed.trim();
  const word = reason === null ? null : { at, by, account: session.account, text: reason };
  const fault = await keepWords(tx, personalData, id, word, decision === 'RECORD_CORRECTED' ? record : null);
  if (fault) return fault;
  const entry = { at, actor: session.account, action, subject: account, details: { case: id, decision } } as const;
  await writeEntry(tx, personalData, { ...entry, reason, address });
}

/** What a registrar types is placed: a class that is not there would be lost in silence. */
async function hasClass(tx: EntityManager, account: string, className: string | undefined): Promise<boolean> {
  if (className === undefined) return true;
  const { school } = await tx.findOneOrFail(Account, account);
  return school != null && (await findClassWithin(tx, school, className)) !== null;
}
