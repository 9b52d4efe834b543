import { issue, type Issue } from '../../machines/rules/issue.js';
import { passwordIssues } from '../../machines/rules/password-policy.js';
import { checkPassword } from '../accounts/check-password.js';
import { noDevice, oldPasswordIdentifierHash } from '../accounts/failure-limit.js';
import { openColumn } from '../accounts/find-account.js';
import { judgePassword } from '../accounts/judge-password.js';
import { holdSession, openSession, type OpenedSession } from '../accounts/sessions.js';
import { Account } from '../database/entities/account.js';
import { foresee } from '../flows/advance.js';
import { newId } from '../database/ids.js';
import { BusyError } from '../ports.js';
import type { Services } from '../services.js';
import { askOnce, requestOf, transition, type Asked } from './transition.js';

export interface ChangePassword extends Asked {
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly confirmation: string;
}

export interface PasswordChanged {
  readonly issues: Issue[];
  /** The new session that replaces all others (W1, W2); missing where nothing was changed. */
  readonly opened?: OpenedSession;
}

type ChangeServices = Pick<Services, 'em' | 'flows' | 'personalData' | 'passwords' | 'failurePolicy'>;

/** Replaces the password: the rules first, then the old one, which is guessed no more often than at sign-in. */
export async function changePassword(services: ChangeServices, asked: ChangePassword): Promise<PasswordChanged> {
  let opened: PasswordChanged['opened'];
  const issues = await askOnce(services, asked, async () => {
    const em = services.em.fork();
    const event = {
      type: 'CHANGE_PASSWORD',
      at: asked.at,
      oldPasswordAccepted: true,
      newPasswordAccepted: true,
    } as const;
    // Passwords are costly to judge: not for a step that is not open.
    const hindrance = await foresee(em, requestOf(asked, event));
    if (hindrance !== null) return [hindrance];
    const account = await em.findOneOrFail(Account, asked.session.account);
    const refused = ruleIssues(services, account, asked) ?? (await oldPasswordIssue(services, account, asked));
    if (refused !== null) return refused;
    const passwordHash = await services.passwords.hash(asked.newPassword).catch(whenBusy);
    if (passwordHash === null) return [issue('BUSY')];
    const id = newId();
    return transition(services, asked, event, {
      session: id,
      alongside: async (tx) => {
        // Whoever has signed out meanwhile is not signed in again.
        if (!(await holdSession(tx, asked.session.id))) return issue('SIGN_IN_REQUIRED');
        await tx.nativeUpdate(Account, { id: account.id }, { passwordHash });
        opened = await openSession(tx, { id, account: account.id, isInitial: false, at: asked.at });
      },
    });
  });
  return issues.length === 0 && opened !== undefined ? { issues, opened } : { issues };
}

function ruleIssues({ personalData }: ChangeServices, account: Account, asked: ChangePassword): Issue[] | null {
  const facts = {
    nationalId: openColumn(personalData, account, 'national_id', account.nationalId),
    oldPassword: asked.oldPassword,
  };
  const issues = passwordIssues(asked.newPassword, facts).map((code) => issue(code, { field: 'newPassword' }));
  if (asked.newPassword !== asked.confirmation)
    issues.push(issue('PASSWORD_CONFIRMATION_DIFFERS', { field: 'confirmation' }));
  return issues.length === 0 ? null : issues;
}

async function oldPasswordIssue(
  services: ChangeServices,
  account: Account,
  { oldPassword, at }: ChangePassword,
): Promise<Issue[] | null> {
  const em = services.em.fork();
  const counted = {
    identifierHash: oldPasswordIdentifierHash(services.personalData, account.id),
    deviceHash: noDevice,
  };
  const isRight = () => checkPassword({ ...services, em }, account, oldPassword);
  const judged = await judgePassword(em, counted, services.failurePolicy, at, isRight).catch(whenBusy);
  if (judged === null || judged.kind === 'busy') return [issue('BUSY')];
  if (judged.kind === 'right') return null;
  const until = judged.kind === 'locked' ? judged.until : judged.lockedUntil;
  if (until !== null) return [issue('RATE_LIMITED', { field: 'oldPassword', until })];
  return [
    issue('OLD_PASSWORD_WRONG', { field: 'oldPassword', remaining: judged.kind === 'wrong' ? judged.remaining : 0 }),
  ];
}

function whenBusy(error: unknown): null {
  if (error instanceof BusyError) return null;
  throw error;
}
