import type { Duty, Role } from '../../machines/rules/roles.js';
import type { StudentContext } from '../../machines/student-onboarding/setup.js';
import { GovernmentIdentity } from '../database/entities/government.js';
import { dutiesWith, rolesInForce } from '../rights/charge.js';
import { whoSettles, type WhoSettles } from '../rights/who-settles.js';
import { ConflictCase } from '../database/entities/conflict-case.js';
import { RoleAssignment } from '../database/entities/role-assignment.js';
import { StatusReview } from '../database/entities/status-review.js';
import type { VerificationCode } from '../database/entities/verification-code.js';
import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';
import { asOf } from '../flows/deadlines.js';
import { readStored, type FlowState } from '../flows/flow-row.js';
import { isQuarantined, nameMet } from '../flows/quarantine.js';
import { machineOfKind } from './machine-of-account.js';
import { readOwnRow, type OwnRow } from './own-row.js';
import { latestBinding } from './verification-codes.js';

/** What there is of one's own as a member of the staff. */
export interface OwnStaff {
  readonly roles: readonly Role[];
  readonly duties: ReadonlySet<Duty>;
  /** The latest conflict case, open or settled, and whose identity it is about. */
  readonly conflict: ConflictCase | null;
  readonly identity: GovernmentIdentity | null;
  /** When an administrator took the identity from the account; null where none was taken, or one is proved again. */
  readonly identityTakenAt: Date | null;
  readonly whoSettles: WhoSettles;
}

/** Everything about one's own account that a view may show, sealed as it is stored. */
export interface OwnAccount extends OwnRow {
  /** As it stands at `at`; null for whoever is not a student. */
  readonly flow: FlowState | null;
  /** That a code was sent for, while one is awaited. */
  readonly challenge: VerificationCode | null;
  /** The registrar's latest decision on a failed status verification, where it is news. */
  readonly decision: StatusReview | null;
  /** The flow of whoever is of the staff, as it stands at `at`; null for students. */
  readonly realName: FlowState | null;
  /** Null for students. */
  readonly staff: OwnStaff | null;
  /** Whether there is a flow that the present machine cannot go on with: neither flow is there then. */
  readonly isQuarantined: boolean;
  readonly at: number;
}

/** Reads one's own account; `null` if it is gone. */
export async function readOwnAccount(
  { em }: { readonly em: EntityManager },
  id: string,
  at: number,
): Promise<OwnAccount | null> {
  const found = await readOwnRow(em.fork(), id);
  if (found === null) return null;
  const { account } = found;
  const stored = await readStored(em.fork(), machineOfKind[account.kind].machine, id);
  const isHeld = stored !== null && isQuarantined(stored);
  if (isHeld) await nameMet(em.fork(), stored, at);
  const flow = stored === null || isHeld ? null : asOf(stored, at);
  const common = { ...found, isQuarantined: isHeld, at };
  return account.kind === 'student'
    ? { ...common, ...nothingOfStaff, ...(await readOfStudent(em, id, flow)), flow }
    : { ...common, ...nothingOfStudents, staff: await readOfStaff(em, id, flow), realName: flow };
}

const nothingOfStudents = { flow: null, challenge: null, decision: null };
const nothingOfStaff = { realName: null, staff: null };

/** Of what is shown in some states alone nothing is read in the others. */
async function readOfStudent(
  em: EntityManager,
  id: string,
  flow: FlowState | null,
): Promise<Pick<OwnAccount, 'challenge' | 'decision'>> {
  const [challenge, decision] = await Promise.all([
    flow !== null && isCodeSent(flow) ? latestBinding(em.fork(), id) : null,
    flow !== null && isDecisionNews(flow) ? latestDecision(em.fork(), id) : null,
  ]);
  return { challenge, decision };
}

async function readOfStaff(em: EntityManager, id: string, flow: FlowState | null): Promise<OwnStaff> {
  const [conflict, assigned, identityTakenAt] = await Promise.all([
    em.fork().findOne(ConflictCase, { account: id }, { orderBy: { openedAt: 'desc' } }),
    em.fork().find(RoleAssignment, { account: id }, { orderBy: { role: 'asc' } }),
    flow?.snapshot.matches({ journey: 'proving' }) ? lastTaken(em.fork(), flow.id) : null,
  ]);
  const identity = conflict?.identity ? await em.fork().findOne(GovernmentIdentity, conflict.identity) : null;
  const roles = [...new Set(assigned.map(({ role }) => role))];
  const duties = dutiesWith(rolesInForce(assigned, flow));
  return { conflict, identity, identityTakenAt, roles, duties, whoSettles: await whoSettles(em.fork(), assigned) };
}

/** When an administrator last took an identity from the account of this flow; `null` if none ever did. */
async function lastTaken(em: EntityManager, flow: string): Promise<Date | null> {
  const sql = `select at from flow_event where flow_id = $1 and event->>'type' = 'UNBIND_IDENTITY'
    order by revision desc limit 1`;
  const [last] = await rows<{ readonly at: string | Date }>(em, sql, [flow]);
  return last === undefined ? null : new Date(last.at);
}

/** Whether a code is awaited. */
function isCodeSent({ snapshot }: FlowState): boolean {
  return ['phoneBinding', 'arrived'].some((journey) => snapshot.matches({ journey: { [journey]: 'codeSent' } }));
}

/** Whether it is where a decision of the registrar leads to, and not for the second time: a reset does so long after. */
function isDecisionNews({ snapshot }: FlowState): boolean {
  const { phone } = snapshot.context as StudentContext;
  if (snapshot.matches({ journey: { statusVerification: 'answering' } })) return true;
  return snapshot.matches({ journey: 'passwordChange' }) && phone === 'undecided';
}

function latestDecision(em: EntityManager, account: string): Promise<StatusReview | null> {
  return em.findOne(StatusReview, { account, decidedAt: { $ne: null } }, { orderBy: { decidedAt: 'desc' } });
}
