import { issue, type Issue } from '../../machines/rules/issue.js';
import { holdPhone } from '../accounts/phone-limit.js';
import { findChallenge, type AnswerToCode } from '../accounts/sign-in-by-code.js';
import { giveTryBack, judgeCode, phoneOf, useUp } from '../accounts/verification-codes.js';
import type { VerificationCode } from '../database/entities/verification-code.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import {
  endFamilySession,
  openFamilySession,
  type OpenedFamilySession,
  type SignedInFamily,
} from './family-sessions.js';
import { bindingsOfPhone } from './members.js';

export interface AnswerOfFamily extends Pick<AnswerToCode, 'challengeId' | 'code' | 'device' | 'at'> {
  /** The session that this browser had before: a new sign-in is a new session (W1). */
  readonly replaced: SignedInFamily | null;
}

export type FamilySignInOutcome =
  { readonly ok: true; readonly opened: OpenedFamilySession } | { readonly ok: false; readonly issue: Issue };

type SignInServices = Pick<Services, 'em' | 'personalData' | 'signer'>;

const expired = (): Issue => issue('CODE_EXPIRED', { field: 'code' });

/** Signs a family member in by the code of an SMS. A phone that nobody has bound gets no code, and the same answers (A1). */
export async function signInFamily(services: SignInServices, asked: AnswerOfFamily): Promise<FamilySignInOutcome> {
  const em = services.em.fork();
  const challenge = await findChallenge(services, em, asked, 'family-sign-in');
  const wrong = await judgeCode(services.signer, em, challenge, asked);
  if (wrong !== null || challenge === null) return { ok: false, issue: wrong ?? expired() };
  const opened = await services.em.fork().transactional((tx) => enter(tx, services, challenge, asked));
  if (opened !== null) return { ok: true, opened };
  await giveTryBack(em, challenge.id);
  return { ok: false, issue: expired() };
}

async function enter(
  tx: EntityManager,
  { personalData }: SignInServices,
  challenge: VerificationCode,
  { at, replaced }: AnswerOfFamily,
): Promise<OpenedFamilySession | null> {
  const phoneIndex = Buffer.from(challenge.phoneIndex);
  await holdPhone(tx, phoneIndex);
  if ((await bindingsOfPhone(tx, phoneIndex)).length === 0 || !(await useUp(tx, challenge.id, at))) return null;
  if (replaced !== null) await endFamilySession(tx, replaced);
  return openFamilySession(tx, personalData, phoneOf(personalData, challenge), at);
}
