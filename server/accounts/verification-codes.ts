import { timingSafeEqual } from 'node:crypto';
import { issue, type Issue } from '../../machines/rules/issue.js';
import { cleanCode, codeLength, codeTries, type CodeChallenge } from '../../machines/rules/verification-code.js';
import { VerificationCode } from '../database/entities/verification-code.js';
import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';
import type { PersonalData } from '../database/personal-data.js';
import type { Signer } from './tokens.js';

/** What a code is for. One for another purpose is never taken (S4). */
export type CodePurpose = 'bind-phone' | 'sign-in' | 'recover-password' | 'bind-family' | 'family-sign-in';

/**
 * The six digits of a challenge: worked out with the signing key when they are sent and when they are compared, and
 * kept nowhere (S1). The challenge's id holds 74 random bits.
 */
export function codeOf(signer: Signer, challengeId: string): string {
  const number = signer.hash('phone-code', challengeId).readUIntBE(0, 6) % 10 ** codeLength;
  return String(number).padStart(codeLength, '0');
}

/** The account's latest challenge for a phone to bind. */
export function latestBinding(em: EntityManager, account: string): Promise<VerificationCode | null> {
  const purpose: CodePurpose = 'bind-phone';
  return em.findOne(VerificationCode, { account, purpose }, { orderBy: { sentAt: 'desc', id: 'desc' } });
}

export function asChallenge({ sentAt, expiresAt, tries, usedAt }: VerificationCode): CodeChallenge {
  return { sentAt: sentAt.getTime(), expiresAt: expiresAt.getTime(), tries, usedAt: usedAt?.getTime() ?? null };
}

/** The phone that a challenge was sent to. */
export function phoneOf(personalData: PersonalData, { id, phone }: VerificationCode): string {
  return personalData.open({ table: 'verification_code', column: 'phone', row: id }, phone);
}

/** Judges an answer; `null` if it is right. The caller then uses the code up, or gives the try back. */
export async function judgeCode(
  signer: Signer,
  em: EntityManager,
  challenge: VerificationCode | null,
  { code, at }: { readonly code: string; readonly at: number },
): Promise<Issue | null> {
  if (challenge === null || challenge.usedAt || challenge.expiresAt.getTime() <= at)
    return issue('CODE_EXPIRED', { field: 'code' });
  const exhausted = issue('CODE_EXHAUSTED', { field: 'code', until: challenge.expiresAt.getTime(), remaining: 0 });
  const tries = await takeTry(em, challenge.id, at);
  if (tries === null) return exhausted;
  if (isCodeOf(signer, challenge.id, cleanCode(code))) return null;
  return tries >= codeTries ? exhausted : issue('CODE_WRONG', { field: 'code', remaining: codeTries - tries });
}

function isCodeOf(signer: Signer, challengeId: string, typed: string): boolean {
  const [given, ours] = [Buffer.from(typed), Buffer.from(codeOf(signer, challengeId))];
  return given.length === ours.length && timingSafeEqual(given, ours);
}

/** Takes one of the tries before the code is looked at: however many answers come at once, five are judged (S2). */
async function takeTry(em: EntityManager, id: string, at: number): Promise<number | null> {
  const [row] = await rows<{ tries: number }>(
    em,
    `update verification_code set tries = tries + 1
     where id = $1 and tries < $2 and used_at is null and expires_at > $3 returning tries`,
    [id, codeTries, new Date(at)],
  );
  return row?.tries ?? null;
}

/** Gives back the try of a right answer that could not be made use of. */
export async function giveTryBack(em: EntityManager, id: string): Promise<void> {
  await rows(em, 'update verification_code set tries = tries - 1 where id = $1 and used_at is null', [id]);
}

/** Uses the code up; `false` if it was used already (S3). */
export async function useUp(tx: EntityManager, id: string, at: number): Promise<boolean> {
  const sql = 'update verification_code set used_at = $1 where id = $2 and used_at is null returning true';
  return (await rows(tx, sql, [new Date(at), id])).length > 0;
}

/** Makes codes of an account worthless that were sent to recover its password (W2). */
export async function endRecoveries(tx: EntityManager, account: string, at: number): Promise<void> {
  const purpose: CodePurpose = 'recover-password';
  await tx.nativeUpdate(VerificationCode, { account, purpose, usedAt: null }, { usedAt: new Date(at) });
}
