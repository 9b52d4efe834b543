import { issue, type Issue } from '../../machines/rules/issue.js';
import { cleanCode, codeTries } from '../../machines/rules/verification-code.js';
import { Account } from '../database/entities/account.js';
import type { VerificationCode } from '../database/entities/verification-code.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import { isCodeOf, latestChallenge, phoneBinding, takeTry, useUp } from './phone-codes.js';
import { hasRoomForAccount } from './phone-limit.js';
import { askOnce, transition, type Asked } from './transition.js';

export interface BindPhone extends Asked {
  readonly code: string;
}

type BindServices = Pick<Services, 'em' | 'flows' | 'personalData' | 'signer'>;

/** Binds the phone that the code was sent to. */
export function bindPhone(services: BindServices, asked: BindPhone): Promise<Issue[]> {
  return askOnce(services, asked, async () => {
    const em = services.em.fork();
    const challenge = await latestChallenge(em, asked.session.account, phoneBinding);
    const wrong = await judgeCode(services, em, challenge, asked);
    if (challenge === null || wrong !== null) return wrong ?? [];
    return transition(
      services,
      asked,
      { type: 'BIND_PHONE', at: asked.at, codeAccepted: true },
      {
        alongside: async (tx) => {
          if (!(await useUp(tx, challenge.id, asked.at))) return issue('CODE_EXPIRED', { field: 'code' });
          return bind(services, tx, asked.session.account, challenge);
        },
      },
    );
  });
}

async function judgeCode(
  { signer }: BindServices,
  em: EntityManager,
  challenge: VerificationCode | null,
  { code, at }: BindPhone,
): Promise<Issue[] | null> {
  if (challenge === null || challenge.usedAt || challenge.expiresAt.getTime() <= at)
    return [issue('CODE_EXPIRED', { field: 'code' })];
  const exhausted = issue('CODE_EXHAUSTED', { field: 'code', until: challenge.expiresAt.getTime(), remaining: 0 });
  const tries = await takeTry(em, challenge.id, at);
  if (tries === null) return [exhausted];
  if (isCodeOf(signer, challenge.id, cleanCode(code))) return null;
  return [tries >= codeTries ? exhausted : issue('CODE_WRONG', { field: 'code', remaining: codeTries - tries })];
}

async function bind(
  { personalData }: BindServices,
  tx: EntityManager,
  account: string,
  challenge: VerificationCode,
): Promise<Issue | void> {
  const phone = personalData.open({ table: 'verification_code', column: 'phone', row: challenge.id }, challenge.phone);
  const phoneIndex = personalData.index('phone', phone);
  if (!(await hasRoomForAccount(tx, phoneIndex, account))) return issue('PHONE_ACCOUNT_LIMIT');
  const sealed = personalData.seal({ table: 'account', column: 'phone', row: account }, phone);
  await tx.nativeUpdate(Account, { id: account }, { phone: sealed, phoneIndex });
}
