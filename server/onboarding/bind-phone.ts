import { issue, type Issue } from '../../machines/rules/issue.js';
import { hasRoomForAccount } from '../accounts/phone-limit.js';
import { giveTryBack, judgeCode, latestBinding, phoneOf, useUp } from '../accounts/verification-codes.js';
import { Account } from '../database/entities/account.js';
import type { VerificationCode } from '../database/entities/verification-code.js';
import { newId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import { keepReplacedPhone } from './replaced-phone.js';
import { askOnce, transition, type Asked } from './transition.js';

export interface BindPhone extends Asked {
  readonly code: string;
}

type BindServices = Pick<Services, 'em' | 'flows' | 'personalData' | 'signer'>;

/** Binds the phone that the code was sent to, in the place of the one that was bound before. */
export function bindPhone(services: BindServices, asked: BindPhone): Promise<Issue[]> {
  return askOnce(services, asked, async () => {
    const { at } = asked;
    const { account } = asked.session;
    const em = services.em.fork();
    const challenge = await latestBinding(em, account);
    const wrong = await judgeCode(services.signer, em, challenge, asked);
    if (challenge === null || wrong !== null) return wrong === null ? [] : [wrong];
    const replacedId = newId();
    const issues = await transition(
      services,
      asked,
      { type: 'BIND_PHONE', at, codeAccepted: true, replacedId },
      {
        alongside: async (tx) => {
          if (!(await useUp(tx, challenge.id, at))) return issue('CODE_EXPIRED', { field: 'code' });
          await keepReplacedPhone(services, tx, { account, replacedId, next: challenge.phoneIndex, at });
          return bind(services, tx, account, challenge);
        },
      },
    );
    if (issues.length > 0) await giveTryBack(em, challenge.id);
    return issues;
  });
}

async function bind(
  { personalData }: BindServices,
  tx: EntityManager,
  account: string,
  challenge: VerificationCode,
): Promise<Issue | void> {
  const phone = phoneOf(personalData, challenge);
  const phoneIndex = personalData.index('phone', phone);
  if (!(await hasRoomForAccount(tx, phoneIndex, account))) return issue('PHONE_ACCOUNT_LIMIT');
  const sealed = personalData.seal({ table: 'account', column: 'phone', row: account }, phone);
  await tx.nativeUpdate(Account, { id: account }, { phone: sealed, phoneIndex });
}
