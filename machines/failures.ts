import { valueOf } from './account-history.js';
import type { CorrectionEvent } from './record-correction/events.js';
import { machineOf, type MachineId } from './registry.js';
import { overStandings, type CaseStanding, type Standing } from './standing.js';
import type { StudentEvent } from './student-onboarding/events.js';
import type { TeacherEvent } from './teacher-real-name/events.js';

interface EventsOf {
  readonly 'student-onboarding': StudentEvent;
  readonly 'teacher-real-name': TeacherEvent;
  readonly 'record-correction': CorrectionEvent;
}

type Failing<E extends { readonly type: string }> = {
  readonly [T in E['type']]?: (event: Extract<E, { readonly type: T }>) => boolean;
};

const always = (): boolean => true;

/** What of that which can happen is a failure, whoever caused it. What a person is refused never happens: it is no event. */
const failing: { readonly [M in MachineId]: Failing<EventsOf[M]> } = {
  'student-onboarding': { FAILURE_LIMIT_REACHED: always, SUBMIT_STATUS: ({ matches }) => !matches },
  'teacher-real-name': {
    FAILURE_LIMIT_REACHED: always,
    RETURN: ({ answer }) => answer.outcome !== 'matches',
    SAW_THERE: always,
    PASSWORD_SIGN_IN_FAILED: always,
  },
  'record-correction': {
    DECLINE: always,
    REGISTRY_FORGOT: always,
    REGISTRY_ANSWERED: ({ answer }) => answer === 'refused',
  },
};

/** Waits in which somebody should have done something, by their names: their end is a failure. */
const failingWaits: { readonly [M in MachineId]: readonly string[] } = {
  'student-onboarding': ['codeValidity'],
  'teacher-real-name': ['governmentStay'],
  'record-correction': ['confirmation', 'registryRetry'],
};

/** Whether an event of the history is a failure by itself. Events that there are no more are none. */
export function isFailure(machine: MachineId, event: { readonly type: string }): boolean {
  const [source, kind, wait] = event.type.split('.');
  if (source === 'xstate' && kind === 'after') return failingWaits[machine].includes(wait ?? '');
  const judge = (failing[machine] as Failing<{ type: string }>)[event.type];
  return judge !== undefined && judge(event as never);
}

/** Where nobody is expected to do anything: whoever stands there for long has not given up. A right record needs no closing. */
const ends: readonly (Standing | CaseStanding)[] = [...overStandings, 'CORRECTED'];

/** Whether the way is over in a state of the history. One that the machine does not know any more is none of its ends. */
export function isOver(machine: MachineId, stateValue: string): boolean {
  const { machine: logic, standingOf } = machineOf(machine);
  try {
    return ends.includes(standingOf(logic.resolveState({ value: valueOf(stateValue), context: {} as never }) as never));
  } catch {
    return false;
  }
}
