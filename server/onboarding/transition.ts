import type { Issue } from '../../machines/rules/issue.js';
import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import * as own from '../accounts/own-flow.js';
import type { Advance } from '../flows/advance.js';
import type { Services } from '../services.js';

export type { Asked } from '../accounts/own-flow.js';

const machine = 'student-onboarding';

/** Runs a student's request once; its issues are the answer, none means that all went well. */
export function askOnce(
  services: Pick<Services, 'em'>,
  asked: own.Asked,
  run: () => Promise<Issue[]>,
): Promise<Issue[]> {
  return own.askOnce(services, machine, asked, run);
}

/** The student's event as the one door takes it. */
export function requestOf<E extends StudentEvent>(asked: own.Asked, event: E) {
  return own.requestOf(machine, asked, event);
}

/** Sends the student's event through the one door. */
export async function transition(
  services: Pick<Services, 'flows'>,
  asked: own.Asked,
  event: StudentEvent,
  extras: Pick<Advance<StudentEvent>, 'tell' | 'alongside' | 'session'> = {},
): Promise<Issue[]> {
  const advanced = await own.sendOwn(services, { machine, actor: 'student' }, asked, event, extras);
  return [...advanced.issues];
}
