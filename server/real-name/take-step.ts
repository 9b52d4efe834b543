import type { Issue } from '../../machines/rules/issue.js';
import type { TeacherEvent } from '../../machines/teacher-real-name/events.js';
import type { Asked } from '../accounts/own-flow.js';
import { newId } from '../database/ids.js';
import type { Services } from '../services.js';
import { askOnce, transition } from './transition.js';

/** The events that say where somebody is in the guidance: nothing has to be asked of anybody before them. */
type Guided = Extract<
  TeacherEvent,
  {
    type:
      | 'SAW_THERE'
      | 'SAY_WHOSE_PHONE'
      | 'PASSWORD_SIGN_IN_FAILED'
      | 'SAY_PHONE_IN_USE'
      | 'IS_NOT_ONESELF'
      | 'CHOOSE_WAY_OUT'
      | 'CONFIRM_DEREGISTRATION'
      | 'STEP_DONE'
      | 'BACK';
  }
>;

/** Without the time, which is the request's. */
type Untimed<E> = E extends unknown ? Omit<E, 'at'> : never;

export type Step = Untimed<Guided> | { readonly type: 'IS_ONESELF' | 'ASK_FOR_HELP' };

/** Takes a step of the guidance. Those that ask a person open a case, or say anew what the open one is about. */
export function takeStep(services: Pick<Services, 'em' | 'flows'>, asked: Asked, step: Step): Promise<Issue[]> {
  return askOnce(services, asked, async () => {
    const { at } = asked;
    const asksSomebody = step.type === 'IS_ONESELF' || step.type === 'ASK_FOR_HELP';
    const event = asksSomebody ? { ...step, at, caseId: newId() } : { ...step, at };
    const { issues } = await transition(services, asked, event as TeacherEvent);
    return [...issues];
  });
}
