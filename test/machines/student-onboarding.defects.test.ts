import { describe, expect, test } from 'vitest';
import { unbroken } from './graph-rules.js';
import { defects } from './student-onboarding.defects.js';
import { walkParts } from './student-onboarding.graph.js';
import { invariants } from './student-onboarding.invariants.js';

describe('a defect in the student machine is noticed', () => {
  test.each(Object.entries(defects))('%s', (_name, { machine, breaks }) => {
    expect(unbroken(walkParts(machine), invariants, breaks)).toEqual([]);
  });

  test('and for each invariant there is a defect that breaks it', () => {
    const proved = new Set(Object.values(defects).flatMap((defect) => defect.breaks));
    expect(Object.keys(invariants).filter((name) => !proved.has(name))).toEqual([]);
  });
});
