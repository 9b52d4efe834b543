import type { TeacherEffects, TeacherEffectType } from '../../machines/teacher-real-name/effects.js';
import { Account } from '../database/entities/account.js';
import type { EffectJob } from '../flows/queue.js';
import type { Services } from '../services.js';

type Handlers = { [T in TeacherEffectType]: (job: EffectJob, params: TeacherEffects[T]) => Promise<void> };

/** The teacher machine's effects that leave the house. Run at least once; the platform knows by the revision what is old. */
export function teacherEffects({ em, evaluation }: Pick<Services, 'em' | 'evaluation'>): Partial<Handlers> {
  return {
    publishEvaluationAccess: async ({ subject, revision, at }) => {
      const account = await em.fork().findOne(Account, subject);
      if (!account?.passwordHash) return;
      await evaluation.publishPassword({ account: subject, revision, at, passwordHash: account.passwordHash });
    },
    revokeEvaluationAccess: ({ subject, revision, at }) =>
      evaluation.revokePassword({ account: subject, revision, at }),
  };
}
