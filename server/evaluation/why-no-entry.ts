import { issue, type Issue } from '../../machines/rules/issue.js';
import type { Advanced } from '../flows/advance.js';

/** Why the machine let somebody not enter the evaluation platform, in the words of those who may ask. */
export function whyNoEntry({ issues: [refusal], flow }: Advanced): Issue {
  if (refusal !== undefined && refusal.code !== 'STEP_NOT_OPEN') return refusal;
  const isLocked =
    flow !== null &&
    (flow.snapshot.matches({ account: 'neverUnlocked' }) ||
      flow.snapshot.matches({ account: 'lockedByAdministrator' }));
  return issue(isLocked ? 'LOCKED_BY_ADMINISTRATOR' : 'ONBOARDING_UNFINISHED');
}
