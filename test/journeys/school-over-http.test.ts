import { expect, test } from 'vitest';
import { runProgram } from '../support/program.js';

test('the journey of a school over HTTP: from no account to 3,000 unlocked students', async () => {
  const { code, output } = await runProgram('test/journeys/run.ts', ['school']).ended;
  expect(output.trimEnd().split('\n').at(-1), output).toMatch(/^school journey: (\d+) steps, \1 ok$/);
  expect(code).toBe(0);
}, 180_000);
