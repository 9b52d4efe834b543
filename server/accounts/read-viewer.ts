import { Account } from '../database/entities/account.js';
import { School, SchoolClass } from '../database/entities/school.js';
import { StatusReview } from '../database/entities/status-review.js';
import type { VerificationCode } from '../database/entities/verification-code.js';
import type { EntityManager } from '../database/orm.js';
import { asOf } from '../flows/deadlines.js';
import { readFlows, type FlowState } from '../flows/flow-row.js';
import type { Services } from '../services.js';
import { latestBinding } from './verification-codes.js';

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
  readonly at: number;
}

/** Reads one's own account; `null` if it is gone. */
export async function readOwnAccount({ em }: Pick<Services, 'em'>, id: string, at: number): Promise<OwnAccount | null> {
  const fork = em.fork();
  const account = await fork.findOne(Account, id);
  if (account === null) return null;
  const [school, schoolClass, flows, challenge, decision] = await Promise.all([
    account.school ? fork.fork().findOne(School, account.school) : null,
    account.schoolClass ? fork.fork().findOne(SchoolClass, account.schoolClass) : null,
    readFlows(fork.fork(), 'student-onboarding', [id]),
    latestBinding(fork.fork(), id),
    latestDecision(fork.fork(), id),
  ]);
  const flow = flows.get(id);
  return { account, school, schoolClass, flow: flow ? asOf(flow, at) : null, challenge, decision, at };
}

function latestDecision(em: EntityManager, account: string): Promise<StatusReview | null> {
  return em.findOne(StatusReview, { account, decidedAt: { $ne: null } }, { orderBy: { decidedAt: 'desc' } });
}
