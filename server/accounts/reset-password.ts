import type { Issue } from '../../machines/rules/issue.js';
import { Account } from '../database/entities/account.js';
import type { EntityManager } from '../database/orm.js';
import { administer, type Administered, type AdministerServices } from './administer.js';

/**
 * Puts the initial password back in force and ends all sessions. The forced change comes again, the status
 * verification stays.
 */
export function resetPassword(services: AdministerServices, asked: Administered): Promise<Issue | null> {
  return administer(services, asked, { type: 'RESET_PASSWORD', at: asked.at }, (tx) =>
    forgetPassword(tx, asked.account),
  );
}

/** Forgets the password that was chosen: the initial one is in force again. In the transaction of the reset. */
export async function forgetPassword(tx: EntityManager, account: string): Promise<void> {
  await tx.nativeUpdate(Account, { id: account }, { passwordHash: null, passwordChangedAt: null });
}
