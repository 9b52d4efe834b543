import { issue, type Issue } from '../../machines/rules/issue.js';
import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import { proveOwner } from '../accounts/prove-owner.js';
import { Account } from '../database/entities/account.js';
import { foresee } from '../flows/advance.js';
import type { Services } from '../services.js';
import { requestOf, type Asked } from './transition.js';

/**
 * Proves the owner by the password wherever the machine would refuse the event without it (S7): a session alone changes
 * no phone that was decided on.
 *
 * @returns why the event may not be sent, or whether its owner is proven
 */
export async function proveOwnerFor(
  services: Pick<Services, 'em' | 'flows' | 'personalData' | 'passwords' | 'failurePolicy'>,
  asked: Asked & { readonly password?: string | null },
  event: StudentEvent & { readonly ownerProven: boolean },
): Promise<{ readonly issue: Issue } | { readonly ownerProven: boolean }> {
  const em = services.em.fork();
  const hindrance = await foresee(em, requestOf(asked, event));
  if (hindrance !== null) return { issue: hindrance };
  const needsProof = (await foresee(em, requestOf(asked, { ...event, ownerProven: false }))) !== null;
  if (!needsProof) return { ownerProven: false };
  const wrong = 'PASSWORD_WRONG';
  const { password } = asked;
  if (!password) return { issue: issue(wrong, { field: 'password' }) };
  const account = await em.findOneOrFail(Account, asked.session.account);
  const unproven = await proveOwner(services, account, { password, field: 'password', wrong }, asked.at);
  return unproven === null ? { ownerProven: true } : { issue: unproven };
}
