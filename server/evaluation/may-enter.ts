import type { EntityManager } from '../database/orm.js';
import { foresee } from '../flows/advance.js';

/** Whether a student may be on the evaluation platform: asked of the machine, as of now, without entering. */
export async function mayEnter(em: EntityManager, account: string, at: number): Promise<boolean> {
  const event = { type: 'ENTER_EVALUATION', at } as const;
  return (await foresee(em, { machine: 'student-onboarding', subject: account, event })) === null;
}
