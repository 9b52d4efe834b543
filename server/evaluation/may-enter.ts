import { machineOfAccount } from '../accounts/machine-of-account.js';
import type { EntityManager } from '../database/orm.js';
import { foresee } from '../flows/advance.js';

/** Whether somebody may be on the evaluation platform: asked of the machine, as of now, without entering. */
export async function mayEnter(em: EntityManager, account: string, at: number): Promise<boolean> {
  const event = { type: 'ENTER_EVALUATION', at } as const;
  const { machine } = await machineOfAccount(em, account);
  return (await foresee(em, { machine, subject: account, event })) === null;
}
