import { expect, test } from 'vitest';
import { runProgram } from '../support/program.js';

test('the journey of a developer over HTTP: machines, a live flow, its history, what if, and heat', async () => {
  const { code, output } = await runProgram('test/journeys/run.ts', ['inspector']).ended;
  expect(output.trimEnd().split('\n').at(-1), output).toMatch(/^inspector journey: (\d+) steps, \1 ok$/);
  expect(code).toBe(0);
}, 300_000);
