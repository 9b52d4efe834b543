import type { MachineId } from '../../machines/registry.js';
import type { AccountKind } from '../database/entities/account.js';
import type { EntityManager } from '../database/orm.js';
import type { FlowActor } from '../flows/flow-row.js';

/** The machine of each kind of account, and as whom its owner acts. All of them know sign-in, locks and the way in. */
export const machineOfKind = {
  student: { machine: 'student-onboarding', actor: 'student' },
  staff: { machine: 'teacher-real-name', actor: 'teacher' },
} as const satisfies Readonly<Record<AccountKind, { readonly machine: MachineId; readonly actor: FlowActor['kind'] }>>;

/** The machine of an account; a student's where there is no such account, which then has no flow either. */
export async function machineOfAccount(em: EntityManager, id: string): Promise<(typeof machineOfKind)[AccountKind]> {
  const sql = 'select kind from account where id = ?';
  const [row] = await em.execute<{ kind: AccountKind }[]>(sql, [id]);
  return machineOfKind[row?.kind ?? 'student'];
}
