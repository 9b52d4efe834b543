import { timingSafeEqual } from 'node:crypto';
import type { CodeChallenge } from '../../machines/rules/verification-code.js';
import { codeLength, codeTries } from '../../machines/rules/verification-code.js';
import type { Signer } from '../accounts/tokens.js';
import { VerificationCode } from '../database/entities/verification-code.js';
import type { EntityManager } from '../database/orm.js';

/** What a code is for. One for another purpose is never taken (S4). */
export const phoneBinding = 'bind-phone';

/**
 * The six digits of a challenge: worked out with the signing key when they are sent and when they are compared, and
 * kept nowhere (S1). The challenge's id holds 74 random bits.
 */
export function codeOf(signer: Signer, challengeId: string): string {
  const number = signer.hash('phone-code', challengeId).readUIntBE(0, 6) % 10 ** codeLength;
  return String(number).padStart(codeLength, '0');
}

export function isCodeOf(signer: Signer, challengeId: string, typed: string): boolean {
  const [given, ours] = [Buffer.from(typed), Buffer.from(codeOf(signer, challengeId))];
  return given.length === ours.length && timingSafeEqual(given, ours);
}

/** The account's latest challenge of a purpose. */
export function latestChallenge(em: EntityManager, account: string, purpose: string): Promise<VerificationCode | null> {
  return em.findOne(VerificationCode, { account, purpose }, { orderBy: { sentAt: 'desc', id: 'desc' } });
}

export function asChallenge({ sentAt, expiresAt, tries, usedAt }: VerificationCode): CodeChallenge {
  return { sentAt: sentAt.getTime(), expiresAt: expiresAt.getTime(), tries, usedAt: usedAt?.getTime() ?? null };
}

/** Takes one of the tries before the code is looked at: however many answers come at once, five are judged (S2). */
export async function takeTry(em: EntityManager, id: string, at: number): Promise<number | null> {
  const [row] = await em.execute<{ tries: number }[]>(
    `update verification_code set tries = tries + 1
     where id = ? and tries < ? and used_at is null and expires_at > ? returning tries`,
    [id, codeTries, new Date(at)],
  );
  return row?.tries ?? null;
}

/** Uses the code up; `false` if it was used already (S3). */
export async function useUp(tx: EntityManager, id: string, at: number): Promise<boolean> {
  const sql = 'update verification_code set used_at = ? where id = ? and used_at is null returning true';
  return (await tx.execute<unknown[]>(sql, [new Date(at), id])).length > 0;
}
