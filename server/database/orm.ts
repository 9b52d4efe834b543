import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { migrations } from '../../migrations/app/index.js';
import { entities } from './entities.js';
import { giveBackLost } from './lost-connections.js';
import { oneAtATime } from './one-at-a-time.js';
import { prepareStatements } from './prepared.js';

export type Orm = MikroORM;
export type { EntityManager };

/**
 * Opens the database. Connects on the first query.
 *
 * @param url `postgres://…`
 * @param pool most connections at once
 * @param waitMs how long a query waits for one of them, in milliseconds
 */
export async function openDatabase(url: string, pool = 10, waitMs = 0): Promise<Orm> {
  return MikroORM.init({
    clientUrl: url,
    entities,
    extensions: [Migrator],
    pool: { min: 0, max: pool },
    // Without it, whoever comes while all are taken, or the database is away, waits for ever.
    driverOptions: { connectionTimeoutMillis: waitMs, keepAlive: true, onPoolCreated: watch },
    forceUtcTimezone: true,
    // Every use case forks its own; a forgotten fork is a bug, not a shared identity map.
    allowGlobalContext: false,
    migrations: { migrationsList: migrations, tableName: 'migration', snapshot: false, silent: true },
  });
}

function watch(pool: Pool): void {
  giveBackLost(pool);
  prepareStatements(pool);
}

/** Brings the tables up to date. Two servers that start at once wait for each other. */
export async function migrate(orm: Orm): Promise<void> {
  await oneAtATime(orm.em, 'migration', () => orm.migrator.up());
}
