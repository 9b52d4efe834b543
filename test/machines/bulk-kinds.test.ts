import type { AnyMachineSnapshot } from 'xstate';
import { expect, test } from 'vitest';
import { bulkKinds } from '../../machines/rules/bulk-kind.js';
import { standingAt } from '../../machines/account-history.js';
import { registry } from '../../machines/registry.js';
import { stuckBecause } from '../../machines/stuck-because.js';
import { studentOnboarding } from '../../machines/student-onboarding/machine.js';
import { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import { stateValueOf } from '../../server/flows/snapshots.js';
import { isTimer } from './state-graph.js';
import { walk as walkStudents } from './student-onboarding.graph.js';
import { walk as walkTeachers } from './teacher-real-name.graph.js';

const graphs = [
  ['student-onboarding', walkStudents(studentOnboarding)],
  ['teacher-real-name', walkTeachers(teacherRealName)],
] as const;

const kindsOf = (snapshot: AnyMachineSnapshot) => bulkKinds.filter((type) => snapshot.can({ type, at: 0 })).join(' ');

test.each(graphs)('%s: whether an action is accepted depends on the state value alone', (_id, graph) => {
  const accepted = new Map<string, string>();
  for (const snapshot of graph.states.values()) {
    const value = stateValueOf(snapshot);
    const kinds = kindsOf(snapshot);
    expect(accepted.get(value) ?? kinds, value).toBe(kinds);
    accepted.set(value, kinds);
  }
  expect(accepted.size).toBeGreaterThan(10);
});

test.each(graphs)('%s: what an action meets does not depend on a wait that is over meanwhile', (_id, graph) => {
  for (const { from, event, to } of graph.edges as readonly {
    from: AnyMachineSnapshot;
    event: { type: string };
    to: AnyMachineSnapshot;
  }[])
    if (isTimer(event)) expect(kindsOf(to), `${event.type} in ${stateValueOf(from)}`).toBe(kindsOf(from));
});

test.each(graphs)('%s: every state has a reason, or has arrived; and its history says where it was', (id, graph) => {
  const machine = registry[id];
  for (const snapshot of graph.states.values() as Iterable<AnyMachineSnapshot>) {
    const standing = machine.standingOf(snapshot);
    expect(stuckBecause(standing, snapshot) === null).toBe(standing === 'ARRIVED');
    expect(standingAt(machine, stateValueOf(snapshot))).toBe(standing);
  }
});

test('a state of before that a machine has no more has no standing', () => {
  expect(standingAt(registry['student-onboarding'], 'account.open evaluation.closed journey.gone')).toBeNull();
  expect(standingAt(registry['student-onboarding'], 'account.open evaluation.syncing journey.arrived')).toBe('ARRIVED');
});
