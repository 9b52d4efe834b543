import type { AnyMachineSnapshot } from 'xstate';
import type { RegisteredMachine } from './registry.js';
import type { Standing } from './standing.js';
import type { StudentEventType } from './student-onboarding/events.js';
import type { TeacherEventType } from './teacher-real-name/events.js';

/** What can have happened to an account, of either machine; the end of a wait is one event, whichever it was. */
export type StandingEvent = StudentEventType | TeacherEventType | 'TIME_PASSED';

/**
 * Where boards counted somebody in a state of the history, `account.open evaluation.closed journey.signIn`; `null` where
 * the machine has no such state any more.
 */
export function standingAt({ machine, standingOf }: RegisteredMachine, stateValue: string): Standing | null {
  try {
    const value = valueOf(stateValue);
    // An account's machine counts a person, never a case.
    return standingOf(machine.resolveState({ value, context: {} as never }) as AnyMachineSnapshot) as Standing;
  } catch {
    return null;
  }
}

/** A state of the history as XState has it, `{ account: 'open', … }`; the name alone where it has no regions. */
export function valueOf(stateValue: string): string | Nested {
  const paths = stateValue.split(' ').map((leaf) => leaf.split('.'));
  const [[only, ...below]] = paths as [string[]];
  return paths.length === 1 && only !== undefined && below.length === 0 ? only : nested(paths);
}

interface Nested {
  [region: string]: string | Nested;
}

function nested(leaves: readonly (readonly string[])[]): Nested {
  const value: Nested = {};
  for (const path of leaves) {
    let at = value;
    for (const [index, name] of path.entries()) {
      if (index >= path.length - 1) break;
      const isLast = index === path.length - 2;
      if (isLast) at[name] = path[index + 1] as string;
      else at = (at[name] ??= {}) as Nested;
    }
  }
  return value;
}
