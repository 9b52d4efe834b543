import type { Duty, Role } from '../../machines/rules/roles.js';
import { Account } from '../database/entities/account.js';
import { GovernmentIdentity } from '../database/entities/government.js';
import { dutiesOf } from '../rights/charge.js';
import { whoSettles, type WhoSettles } from '../rights/who-settles.js';
import { ConflictCase } from '../database/entities/conflict-case.js';
import { RoleAssignment } from '../database/entities/role-assignment.js';
import { School, SchoolClass } from '../database/entities/school.js';
import { StatusReview } from '../database/entities/status-review.js';
import type { VerificationCode } from '../database/entities/verification-code.js';
import type { EntityManager } from '../database/orm.js';
import { asOf } from '../flows/deadlines.js';
import { readStored, type FlowState } from '../flows/flow-row.js';
import { isQuarantined, nameMet } from '../flows/quarantine.js';
import type { Services } from '../services.js';
import { machineOfKind } from './machine-of-account.js';
import { latestBinding } from './verification-codes.js';

/** What there is of one's own as a member of the staff. */
export interface OwnStaff {
  readonly roles: readonly Role[];
  readonly duties: ReadonlySet<Duty>;
  /** The latest conflict case, open or settled, and whose identity it is about. */
  readonly conflict: ConflictCase | null;
  readonly identity: GovernmentIdentity | null;
  readonly whoSettles: WhoSettles;
}

/** Everything about one's own account that a view may show, sealed as it is stored. */
export interface OwnAccount {
  readonly account: Account;
  readonly school: School | null;
  readonly schoolClass: SchoolClass | null;
  /** As it stands at `at`; null for whoever is not a student. */
  readonly flow: FlowState | null;
  readonly challenge: VerificationCode | null;
  /** The registrar's latest decision on a failed status verification. */
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
export async function readOwnAccount({ em }: Pick<Services, 'em'>, id: string, at: number): Promise<OwnAccount | null> {
  const fork = em.fork();
  const account = await fork.findOne(Account, id);
  if (account === null) return null;
  const [school, schoolClass, stored] = await Promise.all([
    account.school ? fork.fork().findOne(School, account.school) : null,
    account.schoolClass ? fork.fork().findOne(SchoolClass, account.schoolClass) : null,
    readStored(fork.fork(), machineOfKind[account.kind].machine, id),
  ]);
  const isHeld = stored !== null && isQuarantined(stored);
  if (isHeld) await nameMet(em.fork(), stored, at);
  const flow = stored === null || isHeld ? null : asOf(stored, at);
  const common = { account, school, schoolClass, isQuarantined: isHeld, at };
  return account.kind === 'student'
    ? { ...common, ...nothingOfStaff, ...(await readOfStudent(fork, id)), flow }
    : { ...common, ...nothingOfStudents, staff: await readOfStaff(fork, id, at), realName: flow };
}

const nothingOfStudents = { flow: null, challenge: null, decision: null };
const nothingOfStaff = { realName: null, staff: null };

async function readOfStudent(em: EntityManager, id: string): Promise<Pick<OwnAccount, 'challenge' | 'decision'>> {
  const [challenge, decision] = await Promise.all([latestBinding(em.fork(), id), latestDecision(em.fork(), id)]);
  return { challenge, decision };
}

async function readOfStaff(em: EntityManager, id: string, at: number): Promise<OwnStaff> {
  const [conflict, assigned] = await Promise.all([
    em.fork().findOne(ConflictCase, { account: id }, { orderBy: { openedAt: 'desc' } }),
    em.fork().find(RoleAssignment, { account: id }, { orderBy: { role: 'asc' } }),
  ]);
  const identity = conflict?.identity ? await em.fork().findOne(GovernmentIdentity, conflict.identity) : null;
  const roles = [...new Set(assigned.map(({ role }) => role))];
  const duties = await dutiesOf(em.fork(), id, at);
  return { conflict, identity, roles, duties, whoSettles: await whoSettles(em.fork(), assigned) };
}

function latestDecision(em: EntityManager, account: string): Promise<StatusReview | null> {
  return em.findOne(StatusReview, { account, decidedAt: { $ne: null } }, { orderBy: { decidedAt: 'desc' } });
}
