import pg from 'pg';
import { startBoardsBench } from './boards.js';
import { median, noise, perSecond } from './measure.js';
import { startBenchPortal } from './portal.js';
import { startSearchBench } from './school-search.js';
import { signInsRound } from './sign-ins.js';
import { transitionsRound } from './transitions.js';
import { unlock } from './unlock.js';

/** `npm run bench -- transitions`, `-- school-search` or `-- boards`: ratios in one run, medians of several rounds, with a bar each. */
const rounds = 9;
const pool = 10;

interface Bar {
  readonly name: string;
  readonly bar: number;
  readonly results: readonly { readonly ours: number; readonly limit: number }[];
}

const benches: Readonly<Record<string, () => Promise<Bar[]>>> = { transitions, 'school-search': schoolSearch, boards };

async function main(): Promise<void> {
  const bench = benches[process.argv[2] ?? ''];
  if (bench === undefined) {
    throw new Error(`Say what to measure: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  }
  report(await bench());
}

async function transitions(): Promise<Bar[]> {
  const portal = await startBenchPortal(pool);
  const handWritten = new pg.Pool({ connectionString: portal.databaseUrl, max: pool });
  try {
    const rows = await handWritten.query(`select subject from flow where step = 'LOCKED' order by subject`);
    const subjects = rows.rows.map(({ subject }) => subject as string);
    return [
      {
        name: 'transitions / hand-written SQL',
        bar: 0.5,
        results: await repeat(() => transitionsRound(portal, handWritten, subjects)),
      },
      {
        name: 'sign-ins / bare argon2 verifications',
        bar: 0.9,
        results: await repeat(
          () => signInsRound(portal, subjects),
          async (next) => unlock(handWritten, subjects.slice(0, next)),
        ),
      },
    ];
  } finally {
    await handWritten.end();
    await portal.close();
  }
}

async function schoolSearch(): Promise<Bar[]> {
  const bench = await startSearchBench();
  try {
    const results = await repeat(bench.round);
    return [
      { name: 'searches shown / the same questions answered', bar: 0.2, results },
      {
        name: 'searches shown / ten a second (S13)',
        bar: 1,
        results: results.map(({ ours }) => ({ ours, limit: 10 })),
      },
    ];
  } finally {
    await bench.close();
  }
}

/** Each answer within 100 ms is ten a second; one after another, with `SELECT 1` in the same rounds. */
async function boards(): Promise<Bar[]> {
  const bench = await startBoardsBench(pool);
  try {
    const asked = [{ name: 'SELECT 1', ask: bench.selectOne }, ...bench.questions];
    const taken = await repeat(async () => {
      const times: number[] = [];
      for (const { ask } of asked) times.push(1 / (await perSecond([ask], 1)));
      return times;
    });
    const ofOne = median(taken.map(([time]) => time as number));
    return bench.questions.map(({ name }, index) => {
      const times = taken.map((round) => round[index + 1] as number);
      const beside = `${(median(times) * 1000).toFixed(0)} ms beside ${(ofOne * 1000).toFixed(1)} ms of SELECT 1`;
      return {
        name: `${name} (${beside}) / ten a second`,
        bar: 1,
        results: times.map((time) => ({ ours: 1 / time, limit: 10 })),
      };
    });
  } finally {
    await bench.close();
  }
}

/** The first round warms up and does not count. */
async function repeat<T>(
  round: () => Promise<T>,
  before: (subjects: number) => Promise<void> = async () => undefined,
): Promise<T[]> {
  const results: T[] = [];
  for (let index = 0; index <= rounds; index += 1) {
    await before(100);
    results.push(await round());
  }
  return results.slice(1);
}

function report(bars: readonly Bar[]): void {
  let met = 0;
  for (const { name, bar, results } of bars) {
    const ratios = results.map(({ ours, limit }) => ours / limit);
    const ratio = median(ratios);
    met += ratio >= bar ? 1 : 0;
    const speeds = `${median(results.map(({ ours }) => ours)).toFixed(0)}/s of ${median(results.map(({ limit }) => limit)).toFixed(0)}/s`;
    process.stdout.write(
      `${name}: ${ratio.toFixed(2)} (bar ${bar}, ${speeds}, noise ±${(noise(ratios) * 50).toFixed(0)} %, ${results.length} rounds)\n`,
    );
  }
  process.stdout.write(`bench: ${bars.length} bars, ${met} met\n`);
  if (met < bars.length) process.exitCode = 1;
}

await main();
