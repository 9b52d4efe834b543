import type { Issue } from '../../machines/rules/issue.js';
import { Account } from '../database/entities/account.js';
import type { Services } from '../services.js';
import { administer, type Administered } from './administer.js';

/**
 * Puts the initial password back in force and ends all sessions. The forced change comes again, the status
 * verification stays.
 */
export function resetPassword(services: Pick<Services, 'em' | 'flows'>, asked: Administered): Promise<Issue | null> {
  return administer(
    services,
    asked,
    { type: 'RESET_PASSWORD', at: asked.at },
    {
      alongside: async (tx) => {
        await tx.nativeUpdate(Account, { id: asked.account }, { passwordHash: null, passwordChangedAt: null });
      },
    },
  );
}
