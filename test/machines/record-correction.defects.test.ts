import { describe, expect, test } from 'vitest';
import { unbroken } from './graph-rules.js';
import { defects } from './record-correction.defects.js';
import { walkParts } from './record-correction.graph.js';
import { invariants } from './record-correction.invariants.js';

describe('a defect in the machine of record corrections is noticed', () => {
  test.each(Object.entries(defects))('%s', (_name, { machine, breaks }) => {
    expect(unbroken(walkParts(machine), invariants, breaks)).toEqual([]);
  });

  test('and for each invariant there is a defect that breaks it', () => {
    const proved = new Set(Object.values(defects).flatMap((defect) => defect.breaks));
    expect(Object.keys(invariants).filter((name) => !proved.has(name))).toEqual([]);
  });
});
