import type { StudentEffects, StudentEffectType } from '../../machines/student-onboarding/effects.js';
import { Account } from '../database/entities/account.js';
import { VerificationCode } from '../database/entities/verification-code.js';
import type { EffectJob } from '../flows/queue.js';
import { codeOf } from '../onboarding/phone-codes.js';
import type { Services } from '../services.js';

type EffectServices = Pick<Services, 'em' | 'personalData' | 'signer' | 'sms' | 'evaluation' | 'clock'>;

/** The student machine's effects that leave the house. Run at least once; each knows by its key what it did already. */
export function studentEffects(services: EffectServices) {
  const handlers: Partial<{ [T in StudentEffectType]: (job: EffectJob, params: StudentEffects[T]) => Promise<void> }> =
    {
      sendPhoneCode: (job, { challengeId }) => sendPhoneCode(services, job, challengeId),
      revokeEvaluationPassword: ({ subject, revision, at }) =>
        services.evaluation.revokePassword({ account: subject, revision, at }),
      publishEvaluationPassword: (job) => publishPassword(services, job),
    };
  return async (job: EffectJob): Promise<void> => {
    const handler = handlers[job.effect.type as StudentEffectType];
    if (handler === undefined) throw new Error(`nobody carries out the effect ${job.effect.type}`);
    await handler(job, job.effect.params as never);
  };
}

async function sendPhoneCode(
  services: EffectServices,
  { subject, revision, index }: EffectJob,
  challengeId: string,
): Promise<void> {
  const challenge = await services.em.fork().findOne(VerificationCode, challengeId);
  const at = services.clock.now();
  // Late is worse than never: who sees an expired code arrive types it.
  if (challenge === null || challenge.usedAt || challenge.expiresAt.getTime() <= at) return;
  const phone = services.personalData.open(
    { table: 'verification_code', column: 'phone', row: challengeId },
    challenge.phone,
  );
  const minutes = Math.round((challenge.expiresAt.getTime() - challenge.sentAt.getTime()) / 60_000);
  const text = `【首登】验证码 ${codeOf(services.signer, challengeId)}，${minutes} 分钟内有效，用于绑定安全手机。请勿告诉他人。`;
  await services.sms.send({ key: `${subject}:${revision}:${index}`, phone, text, at });
}

async function publishPassword(
  { em, evaluation }: EffectServices,
  { subject, revision, at }: EffectJob,
): Promise<void> {
  const account = await em.fork().findOne(Account, subject);
  // Reset meanwhile: the revocation has a newer revision and stands.
  if (!account?.passwordHash) return;
  await evaluation.publishPassword({ account: subject, revision, at, passwordHash: account.passwordHash });
}
