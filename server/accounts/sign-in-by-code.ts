import { issue, type Issue } from '../../machines/rules/issue.js';
import { Account } from '../database/entities/account.js';
import { VerificationCode } from '../database/entities/verification-code.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import { enter, refuse, type Current, type Device, type SignInOutcome } from './enter.js';
import { isKnownDevice } from './known-devices.js';
import { isBoundTo } from './phone-limit.js';
import { giveTryBack, judgeCode, useUp, type CodePurpose } from './verification-codes.js';

type CodeServices = Pick<Services, 'em' | 'personalData' | 'signer' | 'flows' | 'teacherPolicy'>;

export interface AnswerToCode extends Device {
  readonly challengeId: string;
  readonly code: string;
  readonly at: number;
}

/** `choice`: the code is right and still good; several accounts share the phone, and it has to be said which. */
export type CodeSignInOutcome = SignInOutcome | { readonly ok: false; readonly choice: readonly Account[] };

/** Signs in with the code of an SMS. Where siblings share the phone, the same code comes again with one of them. */
export async function signInByCode(
  services: CodeServices,
  asked: AnswerToCode & { readonly account: string | null },
): Promise<CodeSignInOutcome> {
  const em = services.em.fork();
  const { at } = asked;
  const challenge = await findChallenge(services, em, asked, 'sign-in');
  const wrong = await judgeCode(services.signer, em, challenge, asked);
  if (wrong !== null || challenge === null) return refuse(wrong ?? issue('CODE_EXPIRED', { field: 'code' }));

  const { phoneIndex } = challenge;
  const bound = await em.find(Account, { phoneIndex, kind: 'student' }, { orderBy: { createdAt: 'asc', id: 'asc' } });
  const isOnly = asked.account === null && bound.length === 1;
  const chosen = isOnly ? bound[0] : bound.find(({ id }) => id === asked.account);
  if (chosen === undefined) {
    await giveTryBack(em, challenge.id);
    return bound.length === 0 ? refuse(issue('CODE_EXPIRED', { field: 'code' })) : { ok: false, choice: bound };
  }
  const deviceHash = services.signer.hash('device', asked.device);
  const knownDevice = await isKnownDevice(em, chosen.id, deviceHash);
  const stillHolds = async (tx: EntityManager, current: Current): Promise<Issue | null> => {
    const isGood = isBoundTo(current, phoneIndex) && (await useUp(tx, challenge.id, at));
    return isGood ? null : issue('CODE_EXPIRED', { field: 'code' });
  };
  const { deviceName } = asked;
  const entering = { method: 'smsCode', deviceHash, deviceName, knownDevice, at, stillHolds } as const;
  const outcome = await enter(services, chosen, entering);
  if (!outcome.ok) await giveTryBack(em, challenge.id);
  return outcome;
}

/** The challenge of a code for one purpose that this very browser asked for. */
export async function findChallenge(
  { signer }: Pick<Services, 'signer'>,
  em: EntityManager,
  { challengeId, device }: Pick<AnswerToCode, 'challengeId' | 'device'>,
  purpose: CodePurpose,
): Promise<VerificationCode | null> {
  if (!isId(challengeId)) return null;
  return em.findOne(VerificationCode, { id: challengeId, purpose, deviceHash: signer.hash('device', device) });
}
