import type { StoredDeadline } from '../database/entities/flow.js';
import { stepBy, type Step } from './snapshots.js';
import type { FlowState } from './flow-row.js';

/** The deadlines that are due, the earliest first. */
export function dueDeadlines(deadlines: readonly StoredDeadline[], at: number): StoredDeadline[] {
  return deadlines.filter(({ dueAt }) => dueAt <= at).sort((a, b) => a.dueAt - b.dueAt);
}

/**
 * The flow as it stands at an instant, whether or not its alarms have rung yet. Writes nothing; the revision is
 * the stored one, for which {@link advance} accepts events.
 */
export function asOf(flow: FlowState, at: number): FlowState {
  let current: Pick<Step, 'snapshot' | 'deadlines'> = flow;
  for (
    let due = dueDeadlines(current.deadlines, at)[0];
    due !== undefined;
    due = dueDeadlines(current.deadlines, at)[0]
  ) {
    current = fire(flow, current, due);
  }
  return { ...flow, snapshot: current.snapshot, deadlines: current.deadlines };
}

/** The state after a deadline. It happened when it was due, however late it was noticed. */
export function fire(
  flow: Pick<FlowState, 'machine'>,
  from: Pick<Step, 'snapshot' | 'deadlines'>,
  due: StoredDeadline,
): Step {
  const pending = from.deadlines.filter(({ id }) => id !== due.id);
  return stepBy(flow.machine, { snapshot: from.snapshot, deadlines: pending }, { type: due.event, at: due.dueAt });
}

/** The name that the machine gives the wait: `lockout` of `xstate.after.lockout.student-onboarding.…`. */
export function deadlineName({ id }: StoredDeadline): string {
  return id.split('.')[2] ?? id;
}
