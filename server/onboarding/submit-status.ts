import { issue, type Issue } from '../../machines/rules/issue.js';
import { nameFault, sameName } from '../../machines/rules/person-name.js';
import type { StudentContext } from '../../machines/student-onboarding/setup.js';
import { openColumn } from '../accounts/find-account.js';
import { Account } from '../database/entities/account.js';
import { isId } from '../database/ids.js';
import type { FlowState } from '../flows/flow-row.js';
import type { Services } from '../services.js';
import { askOnce, transition, type Asked } from './transition.js';

export interface SubmitStatus extends Asked {
  readonly name: string;
  readonly schoolId: string;
}

/** 学籍认证: compares name and school with the roster. A mismatch does not say which of them it was (A17). */
export function submitStatus(
  services: Pick<Services, 'em' | 'flows' | 'personalData'>,
  asked: SubmitStatus,
): Promise<Issue[]> {
  return askOnce(services, asked, async () => {
    const missing = missingFields(asked);
    if (missing.length > 0) return missing;
    const matches = await matchesRoster(services, asked);
    return transition(
      services,
      asked,
      { type: 'SUBMIT_STATUS', at: asked.at, matches },
      { tell: matches ? undefined : tellMismatch },
    );
  });
}

function missingFields({ name, schoolId }: SubmitStatus): Issue[] {
  const issues: Issue[] = [];
  if (nameFault(name) !== null) issues.push(issue('NAME_REQUIRED', { field: 'name' }));
  if (!isId(schoolId)) issues.push(issue('SCHOOL_REQUIRED', { field: 'schoolId' }));
  return issues;
}

async function matchesRoster(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  asked: SubmitStatus,
): Promise<boolean> {
  const account = await em.fork().findOneOrFail(Account, asked.session.account);
  const isSameName = sameName(openColumn(personalData, account, 'name', account.name), asked.name);
  return isSameName && account.school === asked.schoolId.toLowerCase();
}

function tellMismatch({ snapshot }: FlowState): Issue[] {
  const { policy, mismatches } = snapshot.context as StudentContext;
  const isUnderReview = snapshot.matches({ journey: { statusVerification: 'registrarReview' } });
  return [
    isUnderReview
      ? issue('STATUS_UNDER_REVIEW')
      : issue('STATUS_MISMATCH', { remaining: policy.statusTries - mismatches }),
  ];
}
