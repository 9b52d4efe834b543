import { Account } from '../database/entities/account.js';
import { School, SchoolClass } from '../database/entities/school.js';
import type { VerificationCode } from '../database/entities/verification-code.js';
import { asOf } from '../flows/deadlines.js';
import { readFlows, type FlowState } from '../flows/flow-row.js';
import { latestChallenge, phoneBinding } from '../onboarding/phone-codes.js';
import type { Services } from '../services.js';

/** Everything about one's own account that a view may show, sealed as it is stored. */
export interface OwnAccount {
  readonly account: Account;
  readonly school: School | null;
  readonly schoolClass: SchoolClass | null;
  /** As it stands at `at`; null for whoever is not a student. */
  readonly flow: FlowState | null;
  readonly challenge: VerificationCode | null;
  readonly at: number;
}

/** Reads one's own account; `null` if it is gone. */
export async function readOwnAccount({ em }: Pick<Services, 'em'>, id: string, at: number): Promise<OwnAccount | null> {
  const fork = em.fork();
  const account = await fork.findOne(Account, id);
  if (account === null) return null;
  const [school, schoolClass, flows, challenge] = await Promise.all([
    account.school ? fork.fork().findOne(School, account.school) : null,
    account.schoolClass ? fork.fork().findOne(SchoolClass, account.schoolClass) : null,
    readFlows(fork.fork(), 'student-onboarding', [id]),
    latestChallenge(fork.fork(), id, phoneBinding),
  ]);
  const flow = flows.get(id);
  return { account, school, schoolClass, flow: flow ? asOf(flow, at) : null, challenge, at };
}
