import { parseAccountName } from '../../machines/rules/account-name.js';
import { networkHash } from './network.js';
import { issue, type Issue } from '../../machines/rules/issue.js';
import { parsePhoneNumber } from '../../machines/rules/phone-number.js';
import { codeResendAfterMs } from '../../machines/rules/verification-code.js';
import { newId } from '../database/ids.js';
import type { Services } from '../services.js';
import { spendCaptcha } from './captchas.js';
import { findAccount } from './find-account.js';
import { issueCode } from './issue-code.js';
import { isBoundTo } from './phone-limit.js';
import type { CodePurpose } from './verification-codes.js';

/** What somebody who is not signed in asks with. */
export interface AskForCode {
  readonly phone: string;
  readonly captchaId: string;
  readonly captchaAnswer: string;
  /** The browser's device cookie. */
  readonly device: string;
  /** The network address that it comes from. */
  readonly address: string;
  readonly at: number;
}

/** What came of it. It says alike whether or not the phone is anybody's (A1). */
export type SentCode =
  | { readonly ok: true; readonly challengeId: string; readonly expiresAt: number; readonly resendAt: number }
  | { readonly ok: false; readonly issue: Issue };

type SendServices = Pick<Services, 'em' | 'personalData' | 'signer' | 'flows' | 'studentPolicy' | 'smsCaps'>;

const refuse = (reason: Issue): SentCode => ({ ok: false, issue: reason });

/** Sends a code to sign in with, if the phone is bound to an account. */
export function sendSignInCode(services: SendServices, asked: AskForCode): Promise<SentCode> {
  return sendCode(services, asked, 'sign-in', () => Promise.resolve(null));
}

/** Sends a code to sign in with as a family member, if a student has bound the phone. */
export function sendFamilyCode(services: SendServices, asked: AskForCode): Promise<SentCode> {
  return sendCode(services, asked, 'family-sign-in', () => Promise.resolve(null));
}

/** Sends a code to recover a password with, if this phone is bound to this account. */
export async function sendRecoveryCode(
  services: SendServices,
  asked: AskForCode & { readonly account: string },
): Promise<SentCode> {
  return sendCode(services, asked, 'recover-password', async (phoneIndex) => {
    const account = await findAccount(services.em.fork(), services.personalData, asked.account);
    return account?.kind === 'student' && isBoundTo(account, phoneIndex) ? account.id : null;
  });
}

async function sendCode(
  services: SendServices,
  asked: AskForCode & { readonly account?: string },
  purpose: CodePurpose,
  accountFor: (phoneIndex: Buffer) => Promise<string | null>,
): Promise<SentCode> {
  const { captchaId, captchaAnswer, device, at } = asked;
  const captcha = { id: captchaId, answer: captchaAnswer, purpose: 'SMS_CODE', browser: device, at } as const;
  const captchaIssue = await spendCaptcha(services, captcha);
  if (captchaIssue !== null) return refuse(captchaIssue);
  if (asked.account !== undefined && parseAccountName(asked.account) === null)
    return refuse(issue('ACCOUNT_NAME_MALFORMED', { field: 'account' }));
  const phone = parsePhoneNumber(asked.phone);
  if (phone === null) return refuse(issue('PHONE_MALFORMED', { field: 'phone' }));

  const { personalData, signer, studentPolicy } = services;
  const account = await accountFor(personalData.index('phone', phone));
  const deviceHash = signer.hash('device', device);
  const id = newId();
  return services.em.fork().transactional(async (tx): Promise<SentCode> => {
    const spender = { addressHash: networkHash(signer, asked.address), school: null };
    const wanted = { id, purpose, phone, account, deviceHash, validityMs: studentPolicy.codeValidityMs, spender, at };
    const issued = await issueCode(tx, services, wanted);
    if ('issue' in issued) return refuse(issued.issue);
    // Whether it is sent is decided by the job: who waits for the answer must not learn it from the time that it takes.
    const effect = { type: 'sendPhoneCode', params: { challengeId: id } };
    await services.flows.queue.enqueueEffect(tx, { subject: id, revision: 0, index: 0, at, effect });
    const { expiresAt, sentAt } = issued.challenge;
    return { ok: true, challengeId: id, expiresAt, resendAt: sentAt + codeResendAfterMs };
  });
}
