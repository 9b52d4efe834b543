import type { StoredDeadline } from '../database/entities/flow.js';
import { deadlineName } from '../flows/deadlines.js';

/** The paths of all states that are active with these leaves, outer ones before inner ones: `journey`, `journey.signIn`. */
export function activeStates(stateValue: string): string[] {
  const paths = stateValue.split(' ').flatMap((leaf) => {
    const keys = leaf.split('.');
    return keys.map((_, index) => keys.slice(0, index + 1).join('.'));
  });
  return [...new Set(paths)];
}

/** A timer that a flow waits for. */
export interface NamedDeadline {
  /** The wait's name in the machine. */
  readonly name: string;
  readonly event: string;
  readonly dueAt: Date;
  /** The path of the state that waits; `null` where the timer's id does not say. */
  readonly state: string | null;
}

/** A flow's timers by the names that the machine gives them, the next one first. */
export function namedDeadlines(machine: string, deadlines: readonly StoredDeadline[]): NamedDeadline[] {
  return deadlines
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .map((deadline) => {
      const name = deadlineName(deadline);
      const before = `xstate.after.${name}.${machine}.`;
      const state = deadline.id.startsWith(before) ? deadline.id.slice(before.length) : null;
      return { name, event: deadline.event, dueAt: new Date(deadline.dueAt), state };
    });
}
