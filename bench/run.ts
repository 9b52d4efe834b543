import pg from 'pg';
import { startBoardsBench, type AnswersBench } from './boards.js';
import { startHeatBench } from './heat.js';
import { median, noise, perSecond } from './measure.js';
import { startBenchPortal } from './portal.js';
import { startImportBench, type ImportRound } from './import.js';
import { startReplayBench } from './replay.js';
import { startSearchBench } from './school-search.js';
import { signInsRound } from './sign-ins.js';
import { transitionsRound } from './transitions.js';
import { unlock } from './unlock.js';

/** `npm run bench -- transitions`, `-- school-search`, `-- import`, `-- boards`, `-- heat` or `-- replay`: ratios in one run, medians of several rounds, with a bar each. */
const rounds = 9;
const pool = 10;

interface Bar {
  readonly name: string;
  readonly bar: number;
  /** Of the two figures: how many a second, unless it says otherwise. */
  readonly unit?: string;
  readonly results: readonly { readonly ours: number; readonly limit: number }[];
}

const benches: Readonly<Record<string, () => Promise<Bar[]>>> = {
  transitions,
  'school-search': schoolSearch,
  import: imports,
  boards: () => answers(startBoardsBench),
  heat: () => answers(startHeatBench),
  replay,
};

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

/** Each round is an import of 100,000 rows by a server that has just begun. Bars of less than something turn both over. */
async function imports(): Promise<Bar[]> {
  const bench = await startImportBench();
  try {
    const csv = [await bench.round('csv'), await bench.round('csv'), await bench.round('csv')];
    const xlsx = [await bench.round('xlsx')];
    const all = [...csv, ...xlsx];
    const megabytes = (rounds: readonly ImportRound[]) => rounds.map(({ peak }) => ({ ours: 400, limit: peak }));
    process.stdout.write(
      `passwords hashed by ${all.length} imports: ${all.reduce((sum, { hashes }) => sum + hashes, 0)}\n`,
    );
    if (all.some(({ hashes }) => hashes > 0)) process.exitCode = 1;
    return [
      { name: 'rows imported / COPY of the same rows', bar: 0.25, results: all },
      {
        name: '400 MB / memory of the server that imports 100,000 rows of CSV',
        bar: 1,
        unit: ' MB',
        results: megabytes(csv),
      },
      { name: '400 MB / the same of .xlsx', bar: 1, unit: ' MB', results: megabytes(xlsx) },
      {
        name: 'ten seconds / dry run of 10,000 rows',
        bar: 1,
        unit: ' s',
        results: all.map(({ dryRun }) => ({ ours: 10, limit: dryRun })),
      },
    ];
  } finally {
    await bench.close();
  }
}

/** Each answer within 100 ms is ten a second; one after another, with `SELECT 1` in the same rounds. */
async function answers(start: (pool: number) => Promise<AnswersBench>): Promise<Bar[]> {
  const bench = await start(pool);
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

/** Once as it is, and once with ten rows spoilt, which must be named: neither is a figure, each is a must. */
async function replay(): Promise<Bar[]> {
  const bench = await startReplayBench();
  try {
    const results = [await bench.round(false), await bench.round(true)];
    const times = results.map((round) => `${round.seconds.toFixed(0)} s`).join(', ');
    process.stdout.write(
      `${bench.flows} flows with ${bench.events} events: no difference, then ten of ten; ${times}\n`,
    );
    return [
      { name: 'events replayed / the same rows read alone', bar: 0.1, results },
      {
        name: '400 MB / memory while 100,000 flows are verified',
        bar: 1,
        unit: ' MB',
        results: results.map(({ peak }) => ({ ours: 400, limit: peak })),
      },
    ];
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
  for (const { name, bar, unit = '/s', results } of bars) {
    const ratios = results.map(({ ours, limit }) => ours / limit);
    const ratio = median(ratios);
    met += ratio >= bar ? 1 : 0;
    const [ours, limit] = (['ours', 'limit'] as const).map((side) => figure(median(results.map((one) => one[side]))));
    const speeds = `${ours}${unit} of ${limit}${unit}`;
    process.stdout.write(
      `${name}: ${ratio.toFixed(2)} (bar ${bar}, ${speeds}, noise ±${(noise(ratios) * 50).toFixed(0)} %, ${results.length} rounds)\n`,
    );
  }
  process.stdout.write(`bench: ${bars.length} bars, ${met} met\n`);
  if (met < bars.length) process.exitCode = 1;
}

function figure(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

await main();
