import type { Issue } from '../../machines/rules/issue.js';
import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { advance, type Advance } from '../flows/advance.js';
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

type AdministeredEvent = StudentEvent | TeacherEvent;

/** Sends an administrator's or registrar's event through the one door; the issue says why it was refused. */
export async function administer(
  { em, flows }: Pick<Services, 'em' | 'flows'>,
  { account, actor }: Administered,
  event: AdministeredEvent,
  extras: Pick<Advance<AdministeredEvent>, 'alongside'> = {},
): Promise<Issue | null> {
  const { machine } = await machineOfAccount(em.fork(), account);
  const advanced = await advance(flows, { machine, subject: account, event, actor, ...extras });
  return advanced.accepted ? null : advanced.issues[0];
}
