import { expect, test } from 'vitest';
import { runProgram } from '../support/program.js';
import { atNight, times } from '../support/thorough.js';

const students = times({ usually: 600, thoroughly: 3_000 });

test.runIf(atNight)(
  `the journey of a school over HTTP: from no account to ${students} unlocked students`,
  async () => {
    const { code, output } = await runProgram('test/journeys/run.ts', ['school', String(students)]).ended;
    expect(output.trimEnd().split('\n').at(-1), output).toMatch(/^school journey: (\d+) steps, \1 ok$/);
    expect(code).toBe(0);
  },
  600_000,
);
