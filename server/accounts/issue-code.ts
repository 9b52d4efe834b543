import { LockMode } from '@mikro-orm/core';
import { issue, type Issue } from '../../machines/rules/issue.js';
import { mayResend, phoneCap, sentChallenge, type CodeChallenge } from '../../machines/rules/verification-code.js';
import { VerificationCode } from '../database/entities/verification-code.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import { spendOnSms, type Spender } from './sms-budget.js';
import { holdPhone } from './phone-limit.js';
import { asChallenge, type CodePurpose } from './verification-codes.js';

/** A code that is wanted. */
export interface WantedCode {
  readonly id: string;
  readonly purpose: CodePurpose;
  /** Eleven digits. */
  readonly phone: string;
  /** `null` where nobody is signed in, or no account fits. */
  readonly account: string | null;
  /** The browser that asks, where nobody is signed in. */
  readonly deviceHash: Buffer | null;
  readonly validityMs: number;
  /** On whose account it is sent. */
  readonly spender: Spender;
  readonly at: number;
}

/**
 * Writes the challenge of a new code, or says why none may be sent: too soon, tries used up, too many to this phone, or
 * for this address, school or hour (S6). Others who want one for the same phone wait until the transaction ends.
 */
export async function issueCode(
  tx: EntityManager,
  { personalData, smsCaps }: Pick<Services, 'personalData' | 'smsCaps'>,
  wanted: WantedCode,
): Promise<{ readonly issue: Issue } | { readonly challenge: CodeChallenge }> {
  const { id, purpose, phone, account, deviceHash, validityMs, at } = wanted;
  const phoneIndex = personalData.index('phone', phone);
  await holdPhone(tx, phoneIndex);
  // Without a session never by account: what is left of the tries would tell whose phone it is (A1).
  const asker = deviceHash === null ? { account } : { deviceHash, phoneIndex };
  const latest = await tx.findOne(
    VerificationCode,
    { purpose, ...asker },
    { orderBy: { sentAt: 'desc', id: 'desc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const previous = latest === null ? null : asChallenge(latest);
  const hindrance =
    mayResend(previous, at) ??
    phoneCap(await sendingsTo(tx, phoneIndex), at) ??
    (await spendOnSms(tx, smsCaps, wanted.spender, at));
  if (hindrance !== null) return { issue: issue(hindrance.code, { ...hindrance, field: 'phone' }) };
  const challenge = sentChallenge(previous, at, validityMs);
  // Of several codes each would have tries of its own (S2).
  if (latest !== null)
    await tx.nativeUpdate(VerificationCode, { id: latest.id, usedAt: null }, { usedAt: new Date(at) });
  await tx.insert(VerificationCode, {
    id,
    account,
    purpose,
    deviceHash,
    phone: personalData.seal({ table: 'verification_code', column: 'phone', row: id }, phone),
    phoneIndex,
    sentAt: new Date(challenge.sentAt),
    expiresAt: new Date(challenge.expiresAt),
    tries: challenge.tries,
    usedAt: null,
  });
  return { challenge };
}

const mostCounted = 10;

/** When the latest codes were sent to a phone, whatever for and by whomever; newest first. */
async function sendingsTo(tx: EntityManager, phoneIndex: Buffer): Promise<number[]> {
  const rows = await tx.find(
    VerificationCode,
    { phoneIndex },
    { fields: ['sentAt'], orderBy: { sentAt: 'desc' }, limit: mostCounted },
  );
  return rows.map(({ sentAt }) => sentAt.getTime());
}
