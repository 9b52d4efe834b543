import type { Issue } from '../../machines/rules/issue.js';
import { Account } from '../database/entities/account.js';
import { newId } from '../database/ids.js';
import type { Services } from '../services.js';
import { proveOwnerFor } from './owner-proof.js';
import { keepReplacedPhone } from './replaced-phone.js';
import { askOnce, transition, type Asked } from './transition.js';

export interface UnbindPhone extends Asked {
  readonly password: string;
}

/** Goes on without the phone that is bound. It is told. */
export function unbindPhone(
  services: Pick<Services, 'em' | 'flows' | 'personalData' | 'passwords' | 'failurePolicy'>,
  asked: UnbindPhone,
): Promise<Issue[]> {
  return askOnce(services, asked, async () => {
    const { at } = asked;
    const { account } = asked.session;
    const replacedId = newId();
    const event = { type: 'UNBIND_PHONE', at, ownerProven: true, replacedId } as const;
    const proof = await proveOwnerFor(services, asked, event);
    if ('issue' in proof) return [proof.issue];
    return transition(
      services,
      asked,
      { ...event, ...proof },
      {
        alongside: async (tx) => {
          await keepReplacedPhone(services, tx, { account, replacedId, next: null, at });
          await tx.nativeUpdate(Account, { id: account }, { phone: null, phoneIndex: null });
        },
      },
    );
  });
}
