import { expect, test } from 'vitest';
import { runProgram } from '../support/program.js';

test('the journey of a student over HTTP, from an empty database to the evaluation platform', async () => {
  const { code, output } = await runProgram('test/journeys/run.ts', ['student']).ended;
  expect(output.trimEnd().split('\n').at(-1), output).toMatch(/^student journey: (\d+) steps, \1 ok$/);
  expect(code).toBe(0);
}, 300_000);
