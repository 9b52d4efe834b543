import type { TeacherEffects, TeacherEffectType } from '../../machines/teacher-real-name/effects.js';
import { ConflictCase } from '../database/entities/conflict-case.js';
import { GovernmentIdentity } from '../database/entities/government.js';
import type { EffectScope, EffectsOfOurs } from '../flows/effects-of-ours.js';

const handlers: Partial<{
  [T in TeacherEffectType]: (scope: EffectScope, params: TeacherEffects[T]) => Promise<void>;
}> = {
  bindIdentity: async ({ tx, account, at }, { identityId }) => {
    const free = { id: identityId, $or: [{ account: null }, { account }] };
    const tied = await tx.nativeUpdate(GovernmentIdentity, free, { account, tiedAt: new Date(at) });
    // Whoever asked has locked the identity and looked: this would be a bug, and binds nothing.
    if (tied !== 1) throw new Error('the government identity is tied to somebody already');
  },
  unbindIdentity: async ({ tx, account }, { identityId }) => {
    await tx.nativeUpdate(GovernmentIdentity, { id: identityId, account }, { account: null, tiedAt: null });
  },
  openConflict: async ({ tx, account, at }, { caseId, kind, identityId }) => {
    const now = new Date(at);
    const about = { kind, identity: identityId, changedAt: now };
    const changed = await tx.nativeUpdate(ConflictCase, { id: caseId, closedAt: null }, about);
    if (changed === 0) await tx.insert(ConflictCase, { id: caseId, account, openedAt: now, ...about });
  },
  closeConflict: async ({ tx, at }, { caseId, decision }) => {
    const now = new Date(at);
    await tx.nativeUpdate(ConflictCase, { id: caseId, closedAt: null }, { closedAt: now, changedAt: now, decision });
  },
};

/** The teacher machine's own effects on our tables. They happen in the transition's transaction. */
export const teacherEffectsOfOurs = handlers as EffectsOfOurs;
