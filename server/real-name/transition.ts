import type { Issue } from '../../machines/rules/issue.js';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import * as own from '../accounts/own-flow.js';
import type { Advance, Advanced } from '../flows/advance.js';
import type { Services } from '../services.js';

export const machine = 'teacher-real-name';

/** Runs a request of somebody who proves their real name once; its issues are the answer. */
export function askOnce(
  services: Pick<Services, 'em'>,
  asked: own.Asked,
  run: () => Promise<Issue[]>,
): Promise<Issue[]> {
  return own.askOnce(services, machine, asked, run);
}

/** Sends their event through the one door. */
export function transition(
  services: Pick<Services, 'flows'>,
  asked: own.Asked,
  event: TeacherEvent,
  extras: Pick<Advance<TeacherEvent>, 'alongside'> = {},
): Promise<Advanced> {
  return own.sendOwn(services, { machine, actor: 'teacher' }, asked, event, extras);
}
