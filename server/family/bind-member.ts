import { studentsPerFamilyPhone } from '../../machines/rules/family.js';
import { issue, type Issue } from '../../machines/rules/issue.js';
import { holdPhone } from '../accounts/phone-limit.js';
import { giveTryBack, judgeCode, useUp, type CodePurpose } from '../accounts/verification-codes.js';
import { takenBack } from '../corrections/own-cases.js';
import { FamilyMember } from '../database/entities/family.js';
import { VerificationCode } from '../database/entities/verification-code.js';
import type { EntityManager } from '../database/orm.js';
import { TakenBack } from '../flows/advance.js';
import { once } from '../flows/once.js';
import type { Services } from '../services.js';
import { holdBinding, whyNotBinding } from './may-bind.js';
import { bound } from './members.js';
import { whyNoRoom, type AskedByStudent } from './request-family-code.js';

export interface BindFamilyMember extends AskedByStudent {
  readonly code: string;
}

/** Binds the family member to whose phone the latest code was sent. */
export function bindFamilyMember(services: Pick<Services, 'em' | 'signer'>, asked: BindFamilyMember): Promise<Issue[]> {
  const { session, requestId, at } = asked;
  return once(services.em.fork(), { account: session.account, requestId, at }, async () => {
    const em = services.em.fork();
    const hindrance = await whyNotBinding(em, session.account, at);
    if (hindrance !== null) return [hindrance];
    const challenge = await latestChallenge(em, session.account);
    const wrong = await judgeCode(services.signer, em, challenge, asked);
    if (challenge === null || wrong !== null) return wrong === null ? [] : [wrong];
    const issues = await services.em
      .fork()
      .transactional((tx) => bind(tx, challenge, asked))
      .catch(takenBack);
    if (issues.length > 0) await giveTryBack(em, challenge.id);
    return issues;
  });
}

/** The latest code that a student asked for to bind somebody with. */
export function latestChallenge(em: EntityManager, account: string): Promise<VerificationCode | null> {
  const purpose: CodePurpose = 'bind-family';
  return em.findOne(VerificationCode, { account, purpose }, { orderBy: { sentAt: 'desc', id: 'desc' } });
}

/** An issue takes everything back, the use of the code among it. */
async function bind(
  tx: EntityManager,
  challenge: VerificationCode,
  { session, at }: BindFamilyMember,
): Promise<Issue[]> {
  const { account } = session;
  const refusal = await holdBinding(tx, session, at);
  if (refusal !== null) throw new TakenBack(refusal);
  if (!(await useUp(tx, challenge.id, at))) throw new TakenBack(issue('CODE_EXPIRED', { field: 'code' }));
  const phoneIndex = Buffer.from(challenge.phoneIndex);
  await holdPhone(tx, phoneIndex);
  const noRoom = await whyNoRoom(tx, account, phoneIndex);
  if (noRoom !== null) throw new TakenBack(noRoom);
  // Asked only of whoever holds the phone: how many have bound it is nobody else's business.
  if ((await tx.count(FamilyMember, { phoneIndex, ...bound })) >= studentsPerFamilyPhone)
    throw new TakenBack(issue('PHONE_ACCOUNT_LIMIT'));
  const pending = { id: challenge.id, account, boundAt: null };
  const changed = await tx.nativeUpdate(FamilyMember, pending, { boundAt: new Date(at), keptUntil: null });
  if (changed === 0) throw new TakenBack(issue('CODE_EXPIRED', { field: 'code' }));
  return [];
}
