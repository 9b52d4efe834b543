import type { StudentEffects, StudentEffectType } from '../../machines/student-onboarding/effects.js';
import { Account } from '../database/entities/account.js';
import { StatusReview } from '../database/entities/status-review.js';
import { newId } from '../database/ids.js';
import type { EffectScope, EffectsOfOurs } from '../flows/effects-of-ours.js';

const handlers: Partial<{
  [T in StudentEffectType]: (scope: EffectScope, params: StudentEffects[T]) => Promise<void>;
}> = {
  openStatusReview: async ({ tx, account, at }) => {
    const { school } = await tx.findOneOrFail(Account, account);
    await tx.insert(StatusReview, { id: newId(), account, school, openedAt: new Date(at) });
  },
  closeStatusReview: async ({ tx, account, at }, { decision }) => {
    await tx.nativeUpdate(StatusReview, { account, decidedAt: null }, { decidedAt: new Date(at), decision });
  },
};

/** The student machine's own effects on our tables. They happen in the transition's transaction. */
export const studentEffectsOfOurs = handlers as EffectsOfOurs;
