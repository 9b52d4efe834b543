import { issue, type Issue } from '../../machines/rules/issue.js';
import { nameFault } from '../../machines/rules/person-name.js';
import { reasonFault } from '../../machines/rules/reason.js';
import type { StudentEffectType } from '../../machines/student-onboarding/effects.js';
import { holdSession, type SignedInSession } from '../accounts/sessions.js';
import { writeEntry } from '../audit/write-entry.js';
import { School } from '../database/entities/school.js';
import { StatusReview } from '../database/entities/status-review.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { advanceTogether, answerOf, TakenBack } from '../flows/advance.js';
import { once } from '../flows/once.js';
import { revisionToExpect } from '../flows/since.js';
import { reachesStill } from '../rights/still-within.js';
import type { Services } from '../services.js';
import { correctRoster, type StatusCorrection } from './decide-status.js';
import { readStatusReview } from './read-status-reviews.js';

export interface SettleStatus {
  /** The registrar's. */
  readonly session: SignedInSession;
  readonly address: string;
  readonly requestId: string;
  /** The review's. */
  readonly id: string;
  /** The revision of the student's flow that the registrar was looking at: stale once the review has moved since. */
  readonly expectedRevision: number;
  /** Kept in the audit trail. */
  readonly reason: string;
  /** What was wrong on the roster; `null` where it was right, and name or school were typed wrong. */
  readonly correction: StatusCorrection | null;
  readonly at: number;
}

type SettleServices = Pick<Services, 'em' | 'flows' | 'personalData'>;

const machine = 'student-onboarding';
/** What moves a review. Its student may sign in while it is decided. */
const movesReview = ['openStatusReview', 'closeStatusReview'] as const satisfies readonly StudentEffectType[];

/**
 * 学籍管理员: decides a failed status verification. Confirms that it is this student, or puts the roster right, so that the
 * student answers again. Whether it is theirs to decide is looked at here and again in the transaction (G5, G7).
 */
export function settleStatus(services: SettleServices, asked: SettleStatus): Promise<Issue[]> {
  const { session, requestId, at, id, expectedRevision, correction } = asked;
  return once(services.em.fork(), { account: session.account, requestId, at }, async () => {
    const faults = await faultsOf(services.em, asked);
    if (faults.length > 0) return faults;
    const file = await readStatusReview(services.em, { actor: session.account, id, at });
    const answered = file === null ? await answerBefore(services.em, asked) : null;
    if (file === null) return answered ?? [issue('CASE_NOT_FOUND')];
    const event = { type: correction === null ? 'CONFIRM_STATUS' : 'CORRECT_STATUS', at } as const;
    const advanced = await advanceTogether(services.flows, async (tx, send) => {
      if (!(await holdSession(tx, session.id))) throw new TakenBack(issue('SIGN_IN_REQUIRED'));
      const part = { machine, subject: file.account.id, effects: movesReview } as const;
      const revision = await revisionToExpect(tx, part, expectedRevision);
      return send({
        machine,
        subject: file.account.id,
        event,
        actor: { kind: 'registrar', id: session.account },
        request: { id: requestId, expectedRevision: revision },
        alongside: (inTx) => keepDecision(inTx, services, asked, file.account.id),
      });
    }).catch(answerOf);
    return advanced.accepted ? [] : [...advanced.issues];
  });
}

/** A student who was moved to another school is out of sight: the answer to the same request is not. */
async function answerBefore(em: EntityManager, { session, requestId, id }: SettleStatus): Promise<Issue[] | null> {
  if (!isId(id)) return null;
  // By the review's flow: history as a whole is not to be looked through for whoever mistypes a review.
  const sql = `select e.issues from status_review r join flow f on f.machine = 'student-onboarding' and f.subject = r.account_id
    join flow_event e on e.flow_id = f.id and e.request_id = ? where r.id = ? and e.actor = ?`;
  const [row] = await em.fork().execute<{ issues: Issue[] }[]>(sql, [requestId, id, session.account]);
  return row?.issues ?? null;
}

async function faultsOf(em: EntityManager, { reason, correction }: SettleStatus): Promise<Issue[]> {
  const faults: Issue[] = [];
  const fault = reasonFault(reason);
  if (fault !== null) faults.push(issue(fault, { field: 'reason' }));
  if (correction === null) return faults;
  const { name, school } = correction;
  if (name === undefined && school === undefined) faults.push(issue('CHANGE_REQUIRED', { field: 'name' }));
  if (name !== undefined && nameFault(name) !== null) faults.push(issue('NAME_REQUIRED', { field: 'name' }));
  // Any school of the province may be the right one.
  if (school !== undefined && (!isId(school) || (await em.fork().count(School, { id: school })) === 0))
    faults.push(issue('SCHOOL_REQUIRED', { field: 'school' }));
  return faults;
}

async function keepDecision(
  tx: EntityManager,
  { personalData }: SettleServices,
  { session, address, at, id, reason, correction }: SettleStatus,
  account: string,
): Promise<Issue | void> {
  const duty = 'decideStatus';
  if (!(await reachesStill(tx, { actor: session.account, duty, account }))) return issue('CASE_NOT_FOUND');
  // A review of an older time that was decided says nothing about the one that waits now.
  if ((await tx.count(StatusReview, { id, account, decidedAt: null })) === 0) return issue('STALE_REVISION');
  const details = {
    review: id,
    ...(correction === null ? {} : { isNameChanged: correction.name !== undefined, school: correction.school ?? null }),
  };
  const action = correction === null ? 'status.confirm' : 'status.correct';
  const entry = { at, actor: session.account, action, subject: account, details } as const;
  // Before the roster: the entry is of the school whose registrar it was.
  await writeEntry(tx, personalData, { ...entry, reason: reason.trim(), address });
  if (correction !== null) await correctRoster(tx, personalData, account, correction);
}
