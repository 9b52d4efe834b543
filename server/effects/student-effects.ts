import type { StudentEffects, StudentEffectType } from '../../machines/student-onboarding/effects.js';
import { Account } from '../database/entities/account.js';
import { codeOf, phoneOf, type CodePurpose } from '../accounts/verification-codes.js';
import { FamilyMember } from '../database/entities/family.js';
import { ReplacedPhone } from '../database/entities/replaced-phone.js';
import { VerificationCode } from '../database/entities/verification-code.js';
import type { EntityManager } from '../database/orm.js';
import { bound } from '../family/members.js';
import type { EffectJob } from '../flows/queue.js';
import type { Services } from '../services.js';

type EffectServices = Pick<Services, 'em' | 'personalData' | 'signer' | 'sms' | 'evaluation' | 'clock'>;

type Handlers = { [T in StudentEffectType]: (job: EffectJob, params: StudentEffects[T]) => Promise<void> };

/** The student machine's effects that leave the house. Run at least once; each knows by its key what it did already. */
export function studentEffects(services: EffectServices): Partial<Handlers> {
  return {
    sendPhoneCode: (job, { challengeId }) => sendPhoneCode(services, job, challengeId),
    tellReplacedPhone: (job, { replacedId }) => tellReplacedPhone(services, job, replacedId),
    revokeEvaluationPassword: ({ subject, revision, at }) =>
      services.evaluation.revokePassword({ account: subject, revision, at }),
    publishEvaluationPassword: (job) => publishPassword(services, job),
  };
}

async function sendPhoneCode(services: EffectServices, job: EffectJob, challengeId: string): Promise<void> {
  const em = services.em.fork();
  const challenge = await em.findOne(VerificationCode, challengeId);
  const at = services.clock.now();
  // Late is worse than never: who sees an expired code arrive types it.
  if (challenge === null || challenge.usedAt || challenge.expiresAt.getTime() <= at) return;
  const purpose = challenge.purpose as CodePurpose;
  if (!(await isWanted(em, purpose, challenge))) return;
  const phone = phoneOf(services.personalData, challenge);
  const minutes = Math.round((challenge.expiresAt.getTime() - challenge.sentAt.getTime()) / 60_000);
  const text = `【首登】验证码 ${codeOf(services.signer, challengeId)}，${minutes} 分钟内有效，用于${useOf[purpose]}。请勿告诉他人。`;
  await services.sms.send({ key: keyOf(job), phone, text, at });
}

const useOf: Readonly<Record<CodePurpose, string>> = {
  'bind-phone': '绑定安全手机',
  'sign-in': '登录',
  'recover-password': '找回密码',
  'bind-family': '把本手机绑定为家长手机',
  'family-sign-in': '家长登录',
};

/** Who asked without being signed in gets no message where there is nothing that its code would open. */
async function isWanted(em: EntityManager, purpose: CodePurpose, challenge: VerificationCode): Promise<boolean> {
  if (purpose === 'sign-in') return (await em.count(Account, { phoneIndex: challenge.phoneIndex })) > 0;
  if (purpose === 'family-sign-in')
    return (await em.count(FamilyMember, { phoneIndex: challenge.phoneIndex, ...bound })) > 0;
  return challenge.account != null;
}

/** The phone that was bound before learns of it, in case that it was not its owner who changed it (S7). */
async function tellReplacedPhone(
  { em, personalData, sms, clock }: EffectServices,
  job: EffectJob,
  replacedId: string,
): Promise<void> {
  const replaced = await em.fork().findOne(ReplacedPhone, replacedId);
  if (replaced === null) return;
  const phone = personalData.open({ table: 'replaced_phone', column: 'phone', row: replacedId }, replaced.phone);
  const text = '【首登】本手机号已不再是学生账号的安全手机。如果不是本人或家长操作，请马上找学校系统管理员。';
  await sms.send({ key: keyOf(job), phone, text, at: clock.now() });
}

function keyOf({ subject, revision, index }: EffectJob): string {
  return `${subject}:${revision}:${index}`;
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
