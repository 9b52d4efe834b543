import { describe, expect, test } from 'vitest';
import { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import { places } from '../../machines/teacher-real-name/places.js';
import { acceptedTypes } from '../../machines/teacher-real-name/samples.js';
import { placeOf, stepCount, stepNumber, teacherSteps, tellingState } from '../../machines/teacher-real-name/steps.js';
import { isTimer, whatRefusedOnesDo } from '../../machines/definition/state-graph.js';
import { walk } from './teacher-real-name.graph.js';
import { invariants } from './teacher-real-name.invariants.js';
import { isLockedByAdministrator, tellingMeta } from './teacher-real-name.predicates.js';

describe('real-name verification of teachers, in every state it can reach', () => {
  const graph = walk(teacherRealName);
  const snapshots = [...graph.states.values()];

  test('the walk comes through every public step and every place', () => {
    const steps = new Set(snapshots.map((snapshot) => tellingMeta(snapshot)?.step));
    expect([...steps].sort()).toEqual([...teacherSteps].sort());
    const reached = new Set(snapshots.map(placeOf).filter((place) => place !== null));
    expect([...reached].sort()).toEqual([...places].sort());
  });

  test('the steps count from one to four', () => {
    const numbers = new Set(teacherSteps.map(stepNumber).filter((number) => number !== null));
    expect([...numbers].sort()).toEqual(Array.from({ length: stepCount }, (_, index) => index + 1));
  });

  test('what is told is what the states say, and metas of another machine tell nothing', () => {
    for (const snapshot of snapshots) expect(tellingState(snapshot.getMeta())).toEqual(tellingMeta(snapshot));
    expect(() => tellingState({})).toThrow(RangeError);
  });

  test('what a page offers is what is accepted', () => {
    const accepted = new Map<unknown, Set<string>>();
    for (const { from, event } of graph.edges.filter((edge) => edge.accepted && !isTimer(edge.event)))
      accepted.set(from, (accepted.get(from) ?? new Set()).add(event.type));
    for (const snapshot of snapshots) {
      // The walk's next attempt has the name of the one under way, and is refused as the same.
      const walked = accepted.get(snapshot) ?? new Set();
      if (snapshot.context.attempt !== null && !isLockedByAdministrator(snapshot)) walked.add('GO_TO_GOVERNMENT');
      expect(acceptedTypes(snapshot, 0).sort()).toEqual([...walked].sort());
    }
  });

  test('what is refused changes nothing', () => {
    expect(whatRefusedOnesDo(graph)).toEqual([]);
  });

  test.each(Object.entries(invariants))('%s', (_name, findViolations) => {
    expect(findViolations(graph)).toEqual([]);
  });
});
