import { issue, type Issue } from '../../machines/rules/issue.js';
import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import { proveOwner } from '../accounts/prove-owner.js';
import { Account } from '../database/entities/account.js';
import { foresee } from '../flows/advance.js';
import type { Services } from '../services.js';
import { requestOf, type Asked } from './transition.js';

/**
 * Why the event may not be sent as one whose owner is proven; `null` if it may. The password is asked for wherever the
 * machine would refuse the event without it (S7): a session alone changes no phone that was decided on.
 */
export async function ownerIssue(
  services: Pick<Services, 'em' | 'flows' | 'personalData' | 'passwords' | 'failurePolicy'>,
  asked: Asked & { readonly password?: string | null },
  event: StudentEvent & { readonly ownerProven: boolean },
): Promise<Issue | null> {
  const em = services.em.fork();
  const hindrance = await foresee(em, requestOf(asked, event));
  if (hindrance !== null) return hindrance;
  const needsProof = (await foresee(em, requestOf(asked, { ...event, ownerProven: false }))) !== null;
  if (!needsProof) return null;
  const wrong = 'PASSWORD_WRONG';
  const { password } = asked;
  if (!password) return issue(wrong, { field: 'password' });
  const account = await em.findOneOrFail(Account, asked.session.account);
  return proveOwner(services, account, { password, field: 'password', wrong }, asked.at);
}
