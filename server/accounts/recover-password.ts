import { issue, type Issue } from '../../machines/rules/issue.js';
import { passwordIssues } from '../../machines/rules/password-policy.js';
import { Account } from '../database/entities/account.js';
import type { VerificationCode } from '../database/entities/verification-code.js';
import { newId } from '../database/ids.js';
import { advance } from '../flows/advance.js';
import { BusyError } from '../ports.js';
import type { Services } from '../services.js';
import { checkPassword } from './check-password.js';
import { lockOf } from './enter.js';
import { knowDevice } from './known-devices.js';
import { openColumn } from './find-account.js';
import { isBoundTo } from './phone-limit.js';
import { findChallenge, type AnswerToCode } from './sign-in-by-code.js';
import { openSession, type OpenedSession } from './sessions.js';
import { giveTryBack, judgeCode, useUp } from './verification-codes.js';

export interface RecoverPassword extends AnswerToCode {
  readonly newPassword: string;
  readonly confirmation: string;
}

export type Recovered =
  { readonly ok: true; readonly opened: OpenedSession } | { readonly ok: false; readonly issues: readonly Issue[] };

type RecoverServices = Pick<Services, 'em' | 'personalData' | 'signer' | 'flows' | 'passwords'>;

/**
 * Replaces a forgotten password by the code that was sent to the bound phone, and signs in with the new one. What can be
 * said of the new password without knowing whose it is comes first: it costs no try.
 */
export async function recoverPassword(services: RecoverServices, asked: RecoverPassword): Promise<Recovered> {
  const faults = ruleIssues(asked);
  if (faults.length > 0) return { ok: false, issues: faults };
  const em = services.em.fork();
  const challenge = await findChallenge(services, em, asked, 'recover-password');
  const wrong = await judgeCode(services.signer, em, challenge, asked);
  if (wrong !== null || challenge === null || challenge.account == null)
    return { ok: false, issues: [wrong ?? issue('CODE_EXPIRED', { field: 'code' })] };
  const recovered = await replace(services, challenge, await em.findOneOrFail(Account, challenge.account), asked);
  if (!recovered.ok) await giveTryBack(em, challenge.id);
  return recovered;
}

async function replace(
  services: RecoverServices,
  challenge: VerificationCode,
  account: Account,
  asked: RecoverPassword,
): Promise<Recovered> {
  const passwordHash = await hashIfNew(services, account, asked.newPassword).catch(whenBusy);
  if (typeof passwordHash !== 'string') return { ok: false, issues: passwordHash };
  const { at, deviceName } = asked;
  const id = newId();
  const deviceHash = services.signer.hash('device', asked.device);
  let opened: OpenedSession | undefined;
  const advanced = await advance(services.flows, {
    machine: 'student-onboarding',
    subject: account.id,
    event: { type: 'RECOVER_PASSWORD', at, codeAccepted: true, newPasswordAccepted: true },
    actor: { kind: 'student', id: account.id },
    session: id,
    alongside: async (tx) => {
      const current = await tx.findOneOrFail(Account, account.id);
      const isGood = isBoundTo(current, challenge.phoneIndex) && (await useUp(tx, challenge.id, at));
      if (!isGood) return issue('CODE_EXPIRED', { field: 'code' });
      await tx.nativeUpdate(Account, { id: account.id }, { passwordHash, passwordChangedAt: new Date(at) });
      await knowDevice(tx, account.id, deviceHash, at);
      opened = await openSession(tx, { id, account: account.id, isInitial: false, deviceHash, deviceName, at });
    },
  });
  if (advanced.accepted && opened !== undefined) return { ok: true, opened };
  const [refusal] = advanced.issues;
  return { ok: false, issues: [refusal?.code === 'STEP_NOT_OPEN' ? lockOf(advanced.flow) : (refusal as Issue)] };
}

/** The new password's hash, or why it is none that this person may have. */
async function hashIfNew(
  services: RecoverServices,
  account: Account,
  newPassword: string,
): Promise<string | readonly Issue[]> {
  const facts = { nationalId: openColumn(services.personalData, account, 'national_id', account.nationalId) };
  const codes = passwordIssues(newPassword, facts);
  let passwordHash: string | undefined;
  if (codes.length === 0) {
    // Also the one that a school has announced is no new one.
    await checkPassword({ ...services, em: services.em.fork() }, account, newPassword, async (isOld, hashing) => {
      if (isOld) codes.push('PASSWORD_SAME_AS_OLD');
      else passwordHash = await hashing.hash(newPassword);
    });
  }
  return passwordHash ?? codes.map((code) => issue(code, { field: 'newPassword' }));
}

function ruleIssues({ newPassword, confirmation }: RecoverPassword): Issue[] {
  const issues = passwordIssues(newPassword, {}).map((code) => issue(code, { field: 'newPassword' }));
  if (newPassword !== confirmation) issues.push(issue('PASSWORD_CONFIRMATION_DIFFERS', { field: 'confirmation' }));
  return issues;
}

function whenBusy(error: unknown): readonly Issue[] {
  if (error instanceof BusyError) return [issue('BUSY')];
  throw error;
}
