import { writeFileSync } from 'node:fs';
import type { Bench } from '../bar.js';
import { longScale, shortScale } from './model.js';
import { playMorning, type Span } from './morning.js';
import { quantile } from './recorder.js';
import { bareAround, figuresOf, tell } from './report.js';

/** Milliseconds in which whatever hashes no password is answered while others' passwords are hashed. */
const patienceMs = 50;

/**
 * The first morning, small: two servers and one PostgreSQL, everybody's mistakes, argon2 as in production. With
 * `FIRST_MORNING=long` thousands of students over a quarter of an hour; with `FIRST_MORNING_FIGURES=FILE` the figures as
 * JSON. Driver, servers and database share the cores of one machine.
 */
export const bench: Bench = async () => {
  const morning = await playMorning(process.env['FIRST_MORNING'] === 'long' ? longScale : shortScale);
  process.stdout.write(tell(morning));
  const figures = figuresOf(morning);
  const file = process.env['FIRST_MORNING_FIGURES'];
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  const { recorder, outcomes, plans, bells, quiet } = morning;
  const all = recorder.operations.reduce((sum, name) => sum + recorder.latencies(name).length, 0);
  return [
    {
      name: 'first morning: CPU that a student’s hashes take alone / CPU of servers and database for a student',
      bar: 0.4,
      unit: ' s',
      results: [
        {
          ours: figures.hashesPerStudent * figures.cpuPerHash,
          limit: figures.serverCpuPerStudent + figures.postgresCpuPerStudent,
        },
      ],
    },
    {
      name: 'first morning: students through onboarding / as many as bare argon2 on all cores allows',
      bar: 0.5,
      unit: ' students/s',
      results: bells.map((bell, index) => ({
        ours: recorder.hashesBetween(bell.from, bell.to) / seconds(bell) / figures.hashesPerStudent,
        limit: bareAround(morning.bare, index) / figures.hashesPerStudent,
      })),
    },
    {
      name: `first morning: ${patienceMs} ms / p99 of what hashes nothing, while the cores hash at 40 %`,
      bar: 1,
      unit: ' ms',
      results: thirds(quiet).map(({ from, to }) => ({
        ours: patienceMs,
        limit: quantile(recorder.latencies(null, from, to), 0.99),
      })),
    },
    {
      name: 'first morning: 2,000 ms / the same after a bell, more than the cores can bear',
      bar: 1,
      unit: ' ms',
      results: bells.map(({ from, to }) => ({
        ours: 2_000,
        limit: quantile(recorder.latencies(null, from, to), 0.99),
      })),
    },
    {
      name: 'first morning: requests that were answered as they should / all',
      bar: 1,
      unit: '',
      results: [{ ours: all, limit: all + recorder.broken.length }],
    },
    {
      name: 'first morning: students who got where their mistakes let them / all who came',
      bar: 1,
      unit: '',
      results: [{ ours: outcomes.filter((outcome) => outcome !== 'broken').length, limit: plans.length }],
    },
  ];
};

const seconds = ({ from, to }: Span) => (to - from) / 1_000;

function thirds({ from, to }: Span): Span[] {
  const third = (to - from) / 3;
  return [0, 1, 2].map((index) => ({ from: from + index * third, to: from + (index + 1) * third }));
}
