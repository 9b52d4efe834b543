import { describe, expect, test } from 'vitest';
import { studentOnboarding } from '../../machines/student-onboarding/machine.js';
import { studentSteps } from '../../machines/student-onboarding/steps.js';
import { whatRefusedOnesDo } from '../../machines/definition/state-graph.js';
import { walk } from './student-onboarding.graph.js';
import { invariants } from './student-onboarding.invariants.js';
import { tellingMeta } from './student-onboarding.predicates.js';

describe('student onboarding, in every state it can reach', () => {
  const graph = walk(studentOnboarding);

  test('the walk comes through every public step', () => {
    const steps = new Set([...graph.states.values()].map((snapshot) => tellingMeta(snapshot)?.step));
    expect([...steps].sort()).toEqual([...studentSteps].sort());
  });

  test('what is refused changes nothing', () => {
    expect(whatRefusedOnesDo(graph)).toEqual([]);
  });

  test.each(Object.entries(invariants))('%s', (_name, findViolations) => {
    expect(findViolations(graph)).toEqual([]);
  });
});
