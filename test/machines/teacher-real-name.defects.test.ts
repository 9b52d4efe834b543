import { describe, expect, test } from 'vitest';
import { teacherRealName } from '../../machines/teacher-real-name/machine.js';
import { defects } from './teacher-real-name.defects.js';
import { unbroken } from './graph-rules.js';
import { walkParts, type TeacherGraph } from './teacher-real-name.graph.js';
import { invariants } from './teacher-real-name.invariants.js';

describe('a defect in the teacher machine is noticed', () => {
  test('and a machine without one breaks nothing', () => {
    let whole: TeacherGraph | undefined;
    for (whole of walkParts(teacherRealName));
    expect(Object.keys(invariants).filter((name) => invariants[name]!(whole!).length > 0)).toEqual([]);
  });

  test.each(Object.entries(defects))('%s', (_name, { machine, breaks }) => {
    expect(unbroken(walkParts(machine), invariants, breaks)).toEqual([]);
  });

  test('and for each invariant there is a defect that breaks it', () => {
    const proved = new Set(Object.values(defects).flatMap((defect) => defect.breaks));
    expect(Object.keys(invariants).filter((name) => !proved.has(name))).toEqual([]);
  });
});
