import type { Issue } from '../../machines/rules/issue.js';
import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import type { AuditAction } from '../audit/actions.js';
import { writeEntry } from '../audit/write-entry.js';
import type { EntityManager } from '../database/orm.js';
import { advance } from '../flows/advance.js';
import type { FlowActor } from '../flows/flow-row.js';
import type { Services } from '../services.js';
import { machineOfAccount } from './machine-of-account.js';

/** What somebody who is responsible for an account asks for. */
export interface Administered {
  readonly account: string;
  readonly actor: FlowActor;
  /** Epoch milliseconds. */
  readonly at: number;
}

const audited = {
  UNLOCK: 'account.unlock',
  LOCK: 'account.lock',
  RESET_PASSWORD: 'account.resetPassword',
  CONFIRM_STATUS: 'status.confirm',
  CORRECT_STATUS: 'status.correct',
} as const satisfies Readonly<Partial<Record<(StudentEvent | TeacherEvent)['type'], AuditAction>>>;

type AdministeredEvent = (StudentEvent | TeacherEvent) & { readonly type: keyof typeof audited };
export type AdministerServices = Pick<Services, 'em' | 'flows' | 'personalData'>;

/**
 * Sends an administrator's or registrar's event through the one door, with its entry in the audit trail; the issue says
 * why it was refused.
 *
 * @param alongside what else belongs to the event, in its transaction
 */
export async function administer(
  { em, flows, personalData }: AdministerServices,
  { account, actor, at }: Administered,
  event: AdministeredEvent,
  alongside: (tx: EntityManager) => Promise<void> = async () => undefined,
): Promise<Issue | null> {
  const { machine } = await machineOfAccount(em.fork(), account);
  const entry = { at, actor: actor.id, action: audited[event.type], subject: account, details: {} };
  const advanced = await advance(flows, {
    machine,
    subject: account,
    event,
    actor,
    alongside: async (tx) => {
      await alongside(tx);
      await writeEntry(tx, personalData, entry);
    },
  });
  return advanced.accepted ? null : advanced.issues[0];
}
