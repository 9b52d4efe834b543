import type pg from 'pg';
import { median, perSecond } from '../support/measure.js';
import { cpuOfPostgres } from '../first-morning/usage.js';
import type { Cost } from './figures.js';

const concurrency = 8;

/** What the database counts. */
async function count(database: pg.Pool) {
  const { rows } = await database.query<{ wal: number; images: number; read: number; hit: number }>(
    `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as wal, wal_fpi::float8 as images,
       blks_read::float8 as read, blks_hit::float8 as hit
     from pg_stat_wal, pg_stat_database where datname = current_database()`,
  );
  return { ...(rows[0] as (typeof rows)[number]), cpu: await cpuOfPostgres(database) };
}

/**
 * Does some of the tasks one after the other, for how long one takes, and the rest eight at once, for everything else.
 * Begins right after a checkpoint, when each page that is changed goes into the WAL whole once more.
 *
 * @param each how many of what is counted one task does
 */
export async function costOf(database: pg.Pool, tasks: readonly (() => Promise<void>)[], each = 1): Promise<Cost> {
  const alone = tasks.slice(0, Math.ceil(tasks.length / 4));
  const together = tasks.slice(alone.length);
  const [times, ones]: [number[], number[]] = [[], []];
  for (const task of alone) {
    times.push(1_000 / (await perSecond([task], 1)));
    ones.push(1_000 / (await perSecond([async () => void (await database.query('select 1'))], 1)));
  }
  await database.query('checkpoint');
  await settle(database);
  const before = await count(database);
  const own = process.cpuUsage();
  await perSecond(together, concurrency);
  const { user, system } = process.cpuUsage(own);
  await settle(database);
  const after = await count(database);
  const per = (name: keyof typeof after) => (after[name] - before[name]) / (together.length * each);
  return {
    count: together.length * each,
    medianMs: median(times) / each,
    selectOneMs: median(ones),
    postgresCpuMs: per('cpu') * 1_000,
    ownCpuMs: (user + system) / 1_000 / (together.length * each),
    walBytes: per('wal'),
    pageImages: per('images'),
    blocksRead: per('read'),
    blocksHit: per('hit'),
  };
}

/** A connection tells what it has done a second later at the latest, or when it is asked for its next statement. */
async function settle(database: pg.Pool): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await database.query('select pg_stat_force_next_flush()');
}
