import type { StudentEffects, StudentEffectType } from '../../machines/student-onboarding/effects.js';
import { endSessions } from '../accounts/sessions.js';
import {
  accountIdentifierHash,
  evaluationIdentifierHash,
  forgetFailures,
  oldPasswordIdentifierHash,
} from '../accounts/failure-limit.js';
import { endRecoveries } from '../accounts/verification-codes.js';
import { Account } from '../database/entities/account.js';
import { StatusReview } from '../database/entities/status-review.js';
import { newId } from '../database/ids.js';
import type { PersonalData } from '../database/personal-data.js';
import type { EffectScope, EffectsOfOurs } from '../flows/effects-of-ours.js';

/** The student machine's effects on our own tables. They happen in the transition's transaction. */
export function studentEffectsOfOurs(personalData: PersonalData): EffectsOfOurs {
  const handlers: Partial<{
    [T in StudentEffectType]: (scope: EffectScope, params: StudentEffects[T]) => Promise<void>;
  }> = {
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
    openStatusReview: async ({ tx, account, at }) => {
      const { school } = await tx.findOneOrFail(Account, account);
      await tx.insert(StatusReview, { id: newId(), account, school, openedAt: new Date(at) });
    },
    closeStatusReview: async ({ tx, account, at }, { decision }) => {
      await tx.nativeUpdate(StatusReview, { account, decidedAt: null }, { decidedAt: new Date(at), decision });
    },
  };
  // The machine's types guarantee each effect's parameters; the registry of effects forgets them.
  return handlers as EffectsOfOurs;
}
