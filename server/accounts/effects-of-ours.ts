import { Account } from '../database/entities/account.js';
import type { PersonalData } from '../database/personal-data.js';
import type { EffectsOfOurs } from '../flows/effects-of-ours.js';
import {
  accountIdentifierHash,
  evaluationIdentifierHash,
  forgetFailures,
  oldPasswordIdentifierHash,
} from './failure-limit.js';
import { endSessions } from './sessions.js';
import { endRecoveries } from './verification-codes.js';

/** What every machine of people who sign in does to our own tables, in the transition's transaction. */
export function accountEffectsOfOurs(personalData: PersonalData): EffectsOfOurs {
  return {
    recordSignIn: async ({ tx, account, at }) => {
      await tx.nativeUpdate(Account, { id: account }, { lastSignInAt: new Date(at) });
    },
    endSessions: async ({ tx, account, at, session }, { keep }) => {
      await endSessions(tx, account, keep === 'current' ? session : undefined);
      await endRecoveries(tx, account, at);
    },
    forgetSignInFailures: async ({ tx, account }) => {
      await forgetFailures(tx, accountIdentifierHash(personalData, account));
      await forgetFailures(tx, oldPasswordIdentifierHash(personalData, account));
      await forgetFailures(tx, evaluationIdentifierHash(personalData, account));
    },
  };
}
