import { issue, type Issue } from '../../machines/rules/issue.js';
import { passwordIssues } from '../../machines/rules/password-policy.js';
import { Account } from '../database/entities/account.js';
import { newId } from '../database/ids.js';
import { foresee } from '../flows/advance.js';
import type { Services } from '../services.js';
import type { Device } from './enter.js';
import { openColumn } from './find-account.js';
import { machineOfAccount } from './machine-of-account.js';
import { askOnce, requestOf, sendOwn, type Asked } from './own-flow.js';
import { proveOwner } from './prove-owner.js';
import { holdSession, openSession, type OpenedSession } from './sessions.js';

export interface ChangePassword extends Asked, Device {
  readonly oldPassword: string;
  readonly newPassword: string;
  readonly confirmation: string;
}

export interface PasswordChanged {
  readonly issues: Issue[];
  /** The new session that replaces all others (W1, W2); missing where nothing was changed. */
  readonly opened?: OpenedSession;
}

type ChangeServices = Pick<Services, 'em' | 'flows' | 'personalData' | 'signer' | 'passwords' | 'failurePolicy'>;

/**
 * Replaces the password of a student or of somebody of the staff: the rules first, then the old one, which is guessed no
 * more often than at sign-in.
 */
export async function changePassword(services: ChangeServices, asked: ChangePassword): Promise<PasswordChanged> {
  let opened: PasswordChanged['opened'];
  const { machine, actor } = await machineOfAccount(services.em.fork(), asked.session.account);
  const issues = await askOnce(services, machine, asked, async () => {
    const em = services.em.fork();
    const event = {
      type: 'CHANGE_PASSWORD',
      at: asked.at,
      oldPasswordAccepted: true,
      newPasswordAccepted: true,
    } as const;
    // Passwords are costly to judge: not for a step that is not open.
    const hindrance = await foresee(em, requestOf(machine, asked, event));
    if (hindrance !== null) return [hindrance];
    const account = await em.findOneOrFail(Account, asked.session.account);
    const broken = ruleIssues(services, account, asked);
    if (broken !== null) return broken;
    const proof = { password: asked.oldPassword, field: 'oldPassword', wrong: 'OLD_PASSWORD_WRONG' } as const;
    let passwordHash: string | undefined;
    const unproven = await proveOwner(services, account, proof, asked.at, async (hashing) => {
      passwordHash = await hashing.hash(asked.newPassword);
    });
    if (unproven !== null) return [unproven];
    const id = newId();
    const advanced = await sendOwn(services, { machine, actor }, asked, event, {
      session: id,
      alongside: async (tx) => {
        // Whoever has signed out meanwhile is not signed in again.
        if (!(await holdSession(tx, asked.session.id))) return issue('SIGN_IN_REQUIRED');
        if (passwordHash === undefined) throw new Error('the old password was right, and the new one is not hashed');
        const { deviceName, at } = asked;
        const deviceHash = services.signer.hash('device', asked.device);
        await tx.nativeUpdate(Account, { id: account.id }, { passwordHash, passwordChangedAt: new Date(at) });
        opened = await openSession(tx, { id, account: account.id, isInitial: false, deviceHash, deviceName, at });
      },
    });
    return [...advanced.issues];
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
