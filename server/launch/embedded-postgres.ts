import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { LaunchError } from './launch-error.js';
import {
  makeCluster,
  readPassword,
  readPostmaster,
  removeStaleNote,
  startCluster,
  stopCluster,
  superuser,
  type Durability,
} from './postgres/cluster.js';
import { findHome, type Home } from './postgres/home.js';

export interface EmbeddedPostgresOptions {
  readonly dataDirectory: string;
  readonly durability?: Durability;
  /**
   * `own`: for the server, of which there is one per data directory; stopping it stops the database. `share`: for
   * commands that run beside it; the last one to stop stops the database.
   */
  readonly use?: 'own' | 'share';
  /** Every user can enter it; for a database whose user cannot enter the data directory. */
  readonly sharedDirectory?: string;
}

export interface EmbeddedPostgres {
  /** Of the product's database, as its owner: `postgres://…`. */
  readonly url: string;
  stop(): Promise<void>;
}

const databaseName = 'shoudeng';
const patienceMs = 20_000;
const patienceWithPredecessorMs = 2_000;
const pauseMs = 50;

/**
 * Starts the PostgreSQL that came with the packages on a database that lasts, or takes over one that still runs since
 * its server was killed.
 *
 * @throws LaunchError with a sentence for the terminal
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durability = 'full', use = 'own', sharedDirectory = '/var/lib/shoudeng' } = options;
  const home = await findHome(options.dataDirectory, sharedDirectory);
  await makeCluster(home, durability);
  const holder = await hold(home, durability, use);
  await makeDatabase(holder);
  return {
    url: `postgres://${superuser}:${holder.password as string}@${holder.host}:${holder.port}/${databaseName}`,
    async stop() {
      if (use === 'own' || (await isLast(holder))) {
        await stopCluster(home, durability);
      }
      await holder.end().catch(() => undefined);
    },
  };
}

/** Keys of the advisory locks by which starts know of each other. A killed process loses them with its connection. */
const serverLock = 7_361_001;
const useLock = 7_361_002;

/** Connects, having started the database if need be, and takes the locks that last as long as the connection. */
async function hold(home: Home, durability: Durability, use: 'own' | 'share'): Promise<pg.Client> {
  const begin = Date.now();
  while (Date.now() - begin < patienceMs) {
    const client = (await connect(home)) ?? (await start(home, durability));
    if (client !== null && (await takeLocks(client, use))) return client;
    const rival = client === null ? null : await nameOfServer(client);
    await client?.end().catch(() => undefined);
    if (rival !== null && Date.now() - begin > patienceWithPredecessorMs) {
      throw new LaunchError(
        `Shoudeng runs already on the data in ${home.directory} (${rival}). Stop it first, or name another directory in SHOUDENG_DATA_DIR.`,
      );
    }
    await delay(pauseMs);
  }
  throw new LaunchError(
    `The database in ${home.cluster} runs but does not answer. Stop it (its process number is the first line of postmaster.pid there) and start again.`,
  );
}

async function start(home: Home, durability: Durability): Promise<pg.Client | null> {
  const outcome = await startCluster(home, durability);
  if (outcome === 'started') return connect(home);
  const postmaster = outcome === 'busy' ? await readPostmaster(home) : null;
  if (postmaster !== null) await removeStaleNote(home, postmaster);
  return null;
}

/** @returns `null` if nothing answers there, or something else does */
async function connect(home: Home): Promise<pg.Client | null> {
  const postmaster = await readPostmaster(home);
  if (postmaster?.port == null) return null;
  const client = new pg.Client({
    host: '127.0.0.1',
    port: postmaster.port,
    user: superuser,
    password: await readPassword(home),
    database: 'postgres',
    application_name: `process ${process.pid}`,
    connectionTimeoutMillis: 5_000,
  });
  // The end of the database ends this connection; whoever uses the database notices by their own.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    return null;
  }
}

/** Waits for a command that is about to stop the database: then the connection ends, and the start begins anew. */
async function takeLocks(client: pg.Client, use: 'own' | 'share'): Promise<boolean> {
  try {
    await client.query('select pg_advisory_lock_shared($1)', [useLock]);
    if (use === 'share') return true;
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [serverLock]);
    return rows[0]?.taken === true;
  } catch {
    return false;
  }
}

async function nameOfServer(client: pg.Client): Promise<string | null> {
  const question = `select application_name as name from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and objid = $1 and granted`;
  const { rows } = await client.query<{ name: string }>(question, [serverLock]).catch(() => ({ rows: [] }));
  return rows[0]?.name ?? null;
}

async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [useLock]);
    const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [useLock]);
    return rows[0]?.last === true;
  } catch {
    return false;
  }
}

async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
  if (rowCount !== 0) return;
  await client.query(`create database ${databaseName}`).catch((error: pg.DatabaseError) => {
    const isMadeMeanwhile = error.code === '42P04' || error.code === '23505';
    if (!isMadeMeanwhile) throw error;
  });
}
