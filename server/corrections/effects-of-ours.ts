import type { CorrectionEffects, CorrectionEffectType } from '../../machines/record-correction/effects.js';
import { nameFault } from '../../machines/rules/person-name.js';
import { findClassWithin } from '../accounts/class-students.js';
import { placeStudent, renameAccount } from '../accounts/place-student.js';
import { Account } from '../database/entities/account.js';
import { RecordCorrection } from '../database/entities/record-correction.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import type { EffectScope, EffectsOfOurs } from '../flows/effects-of-ours.js';
import { lockFlow } from '../flows/flow-row.js';
import { openPart } from './sealed-parts.js';

type Handlers = Partial<{
  [T in CorrectionEffectType]: (scope: EffectScope, params: CorrectionEffects[T]) => Promise<void>;
}>;

/** The effects of record corrections on our own tables. They happen in the transition's transaction; the subject is the case. */
export function correctionEffectsOfOurs(personalData: PersonalData): EffectsOfOurs {
  const handlers: Handlers = {
    noteHandOver: async ({ tx, account: id, at }) => {
      await tx.nativeUpdate(RecordCorrection, { id }, { changedAt: new Date(at) });
    },
    closeCorrection: async ({ tx, account: id, at }) => {
      await tx.nativeUpdate(RecordCorrection, { id }, { closedAt: new Date(at) });
    },
    applyAnswer: ({ tx, account: id }) => applyAnswer(tx, personalData, id),
  };
  return handlers as EffectsOfOurs;
}

/** The name, and the class of the student's own school: other places are the rosters' business. */
async function applyAnswer(tx: EntityManager, personalData: PersonalData, id: string): Promise<void> {
  // Afresh: it was written in this transaction.
  const em = tx.fork({ keepTransactionContext: true });
  const correction = await em.findOneOrFail(RecordCorrection, id);
  // Before the account, as everybody locks them: acting on many and rosters take the student's flow first.
  await lockFlow(tx, 'student-onboarding', correction.account);
  const { name, className } = openPart(personalData, correction, 'answer') ?? {};
  if (name !== undefined && nameFault(name) === null) await renameAccount(tx, personalData, correction.account, name);
  if (className === undefined) return;
  const { school } = await em.findOneOrFail(Account, correction.account);
  const schoolClass = school ? await findClassWithin(em, school, className) : null;
  if (school && schoolClass !== null) await placeStudent(tx, correction.account, { school, schoolClass });
}
