import { readFileSync } from 'node:fs';
import type { figuresOf } from './report.js';

/**
 * Prints docs/capacity.md's tables from figures.json (`FIRST_MORNING=long FIRST_MORNING_FIGURES=bench/first-morning/figures.json
 * npm run bench -- first-morning`): `npx tsx bench/first-morning/capacity.ts`.
 */
const figures = JSON.parse(readFileSync(new URL('figures.json', import.meta.url), 'utf8')) as ReturnType<
  typeof figuresOf
>;

/** The province, and how it comes. Assumptions, like those of model.ts. */
const students = 700_000;
const atHome = 0.2;
/** Of a school day: in each the schools' computer rooms are full once. */
const lessons = 7;
const lessonMinutes = 45;
/** In which nearly all of a lesson have begun; the rest of it they type and think. */
const bellMinutes = 10;
const eveningHours = 3;
/** Of the cores' time that is used at the peak: beyond it everything waits for everything. */
const busyShare = 0.7;
/** Most of a minute's students who are to be through in the last minutes of a lesson: it ends on time. */
const spareMinutes = 10;

/** What a process holds open: its pool (`DATABASE_POOL`) and seven more. */
const connectionsPerProcess = 17;
/** What a student costs besides hashing: one thread in each process, and no more than that, can do it. */
const threadPerStudent = figures.serverCpuPerStudent - figures.hashesPerStudent * figures.cpuPerHash;

/** libuv's threads, on which hashes are computed, unless `UV_THREADPOOL_SIZE` says otherwise. */
const coresPerProcess = 4;

interface Peak {
  readonly name: string;
  /** Students a second. */
  readonly rate: number;
}

function peaks(days: number): Peak[] {
  const perDay = students / days;
  const perLesson = (perDay * (1 - atHome)) / lessons;
  return [
    { name: 'nobody waits', rate: perLesson / (bellMinutes * 60) },
    { name: 'all are through when the lesson ends', rate: perLesson / ((lessonMinutes - spareMinutes) * 60) },
    { name: 'evening', rate: (perDay * atHome) / (eveningHours * 3_600) },
  ];
}

const rows = [1, 3, 5, 10].flatMap((days) =>
  peaks(days).map(({ name, rate }) => {
    const serverCores = (rate * figures.serverCpuPerStudent) / busyShare;
    const databaseCores = (rate * figures.postgresCpuPerStudent) / busyShare;
    const byThread = Math.ceil((rate * threadPerStudent) / (busyShare / 2));
    const processes = Math.max(2, byThread, Math.ceil(serverCores / coresPerProcess));
    return [
      String(days),
      name,
      rate.toFixed(0),
      (rate * figures.hashesPerStudent).toFixed(0),
      serverCores.toFixed(0),
      String(processes),
      String(processes * connectionsPerProcess),
      databaseCores.toFixed(1),
      (rate * figures.requestsPerStudent).toFixed(0),
      ((rate * figures.walBytesPerStudent) / 1e6).toFixed(1),
      ((rate * figures.sentBytesPerStudent * 8) / 1e6).toFixed(0),
    ];
  }),
);
print(
  [
    'days',
    'so that',
    'students/s',
    'hashes/s',
    "servers' cores",
    'processes',
    'connections',
    "database's cores",
    'requests/s',
    'WAL MB/s',
    'Mbit/s',
  ],
  rows,
);

const per100000 = 100_000;
print(
  ['of 100,000 students', 'how much'],
  [
    ["servers' core hours", hours(figures.serverCpuPerStudent)],
    ["database's core hours", hours(figures.postgresCpuPerStudent)],
    ['requests', whole(figures.requestsPerStudent * per100000)],
    ['SMS', whole(figures.smsPerStudent * per100000)],
    ['GB written into the WAL', gigabytes(figures.walBytesPerStudent)],
    ['GB more on the disk', gigabytes(figures.bytesPerStudent)],
    ['GB sent to browsers', gigabytes(figures.sentBytesPerStudent)],
  ],
);
print(
  ['figure, per student unless it says otherwise', 'measured'],
  Object.entries(figures)
    // Those of the queue's looking for jobs are among them.
    .filter(([name]) => name !== 'commitsPerStudent')
    .map(([name, value]) => [name, value >= 100 ? whole(value) : value.toPrecision(3)]),
);

function hours(seconds: number): string {
  return ((seconds * per100000) / 3_600).toFixed(1);
}
function gigabytes(bytes: number): string {
  return ((bytes * per100000) / 1e9).toFixed(1);
}
function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
function print(head: readonly string[], lines: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  process.stdout.write(`${[line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n')}\n\n`);
}
