import { describe, expect, test } from 'vitest';
import { recordCorrection } from '../../machines/record-correction/machine.js';
import { correctionSteps } from '../../machines/record-correction/steps.js';
import { stepOf, walk } from './record-correction.graph.js';
import { invariants } from './record-correction.invariants.js';
import { whatRefusedOnesDo } from '../../machines/definition/state-graph.js';

describe('record corrections, in every state a case can come to', () => {
  const graph = walk(recordCorrection);

  test('the walk comes through every public step', () => {
    const steps = new Set([...graph.states.values()].map(stepOf));
    expect([...steps].sort()).toEqual([...correctionSteps].sort());
  });

  test('what is refused changes nothing', () => {
    expect(whatRefusedOnesDo(graph)).toEqual([]);
  });

  test.each(Object.entries(invariants))('%s', (_name, findViolations) => {
    expect(findViolations(graph)).toEqual([]);
  });
});
