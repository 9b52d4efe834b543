import { expect, test } from 'vitest';
import { runProgram } from '../support/program.js';

test('the journeys of teachers over HTTP: every branch to a proved real name', async () => {
  const { code, output } = await runProgram('test/journeys/run.ts', ['teacher']).ended;
  expect(output.trimEnd().split('\n').at(-1), output).toMatch(/^teacher journeys: (\d+) branches, \1 ok$/);
  expect(code).toBe(0);
}, 300_000);
