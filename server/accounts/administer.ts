import type { Issue } from '../../machines/rules/issue.js';
import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import { advance, type Advance } from '../flows/advance.js';
import type { FlowActor } from '../flows/flow-row.js';
import type { Services } from '../services.js';

/** What somebody who is responsible for a student asks for. */
export interface Administered {
  /** The student's account. */
  readonly account: string;
  readonly actor: FlowActor;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Sends an administrator's or registrar's event through the one door; the issue says why it was refused. */
export async function administer(
  { flows }: Pick<Services, 'flows'>,
  { account, actor }: Administered,
  event: StudentEvent,
  extras: Pick<Advance<StudentEvent>, 'alongside'> = {},
): Promise<Issue | null> {
  const advanced = await advance(flows, { machine: 'student-onboarding', subject: account, event, actor, ...extras });
  return advanced.accepted ? null : advanced.issues[0];
}
