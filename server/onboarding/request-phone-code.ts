import { issue, type Issue } from '../../machines/rules/issue.js';
import { networkHash } from '../accounts/network.js';
import { parsePhoneNumber } from '../../machines/rules/phone-number.js';
import type { StudentContext } from '../../machines/student-onboarding/setup.js';
import { issueCode } from '../accounts/issue-code.js';
import { hasRoomForAccount } from '../accounts/phone-limit.js';
import { Account } from '../database/entities/account.js';
import { newId } from '../database/ids.js';
import type { Services } from '../services.js';
import { proveOwnerFor } from './owner-proof.js';
import { askOnce, transition, type Asked } from './transition.js';

export interface RequestPhoneCode extends Asked {
  readonly phone: string;
  /** Needed by whoever has decided on a phone before; left out in the fourth step. */
  readonly password?: string | null;
  /** The network address that it comes from. */
  readonly address: string;
}

/** Asks for an SMS code to bind a phone with. The SMS is an effect and leaves after the commit. */
export function requestPhoneCode(
  services: Pick<Services, 'em' | 'flows' | 'personalData' | 'passwords' | 'failurePolicy' | 'smsCaps' | 'signer'>,
  asked: RequestPhoneCode,
): Promise<Issue[]> {
  return askOnce(services, asked, async () => {
    const phone = parsePhoneNumber(asked.phone);
    if (phone === null) return [issue('PHONE_MALFORMED', { field: 'phone' })];
    const { personalData } = services;
    const { at, session } = asked;
    const id = newId();
    const event = { type: 'REQUEST_PHONE_CODE', at, challengeId: id, ownerProven: true } as const;
    const proof = await proveOwnerFor(services, asked, event);
    if ('issue' in proof) return [proof.issue];
    return transition(
      services,
      asked,
      { ...event, ...proof },
      {
        alongside: async (tx, { snapshot }) => {
          if (!(await hasRoomForAccount(tx, personalData.index('phone', phone), session.account)))
            return issue('PHONE_ACCOUNT_LIMIT', { field: 'phone' });
          const validityMs = (snapshot.context as StudentContext).policy.codeValidityMs;
          const { school } = await tx.findOneOrFail(Account, session.account);
          const spender = { addressHash: networkHash(services.signer, asked.address), school: school ?? null };
          const wanted = { id, purpose: 'bind-phone', phone, account: session.account, deviceHash: null } as const;
          const issued = await issueCode(tx, services, { ...wanted, validityMs, spender, at });
          if ('issue' in issued) return issued.issue;
        },
      },
    );
  });
}
