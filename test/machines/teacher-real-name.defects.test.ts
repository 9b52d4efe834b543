import { describe, expect, test } from 'vitest';
import { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import { defects } from './teacher-real-name.defects.js';
import { walkPart } from './teacher-real-name.graph.js';
import { invariants } from './teacher-real-name.invariants.js';

describe('a defect in the teacher machine is noticed', () => {
  test('and a machine without one breaks nothing', () => {
    const graph = walkPart(teacherRealName);
    expect(Object.keys(invariants).filter((name) => (invariants[name]?.(graph) ?? []).length > 0)).toEqual([]);
  });

  test.each(Object.entries(defects))('%s', (_name, { machine, breaks }) => {
    const graph = walkPart(machine);
    expect(breaks.filter((name) => (invariants[name]?.(graph) ?? []).length === 0)).toEqual([]);
  });

  test('and for each invariant there is a defect that breaks it', () => {
    const proved = new Set(Object.values(defects).flatMap((defect) => defect.breaks));
    expect(Object.keys(invariants).filter((name) => !proved.has(name))).toEqual([]);
  });
});
