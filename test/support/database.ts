import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  /** `postgres://…` */
  readonly url: string;
  /** Ends its connections and removes it. */
  drop(): Promise<void>;
}

const templateLock = 7_361_101;

/**
 * A database of one's own with all tables: a copy of a template that the first caller of the run migrates.
 *
 * @param migrate brings an empty database up to date and closes its connections
 * @param template tells the templates of different migrations apart: letters
 */
export async function createDatabase(migrate: (url: string) => Promise<void>, template = 'app'): Promise<TestDatabase> {
  const source = `template_${template}`;
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdministrator(async (admin) => {
    await makeTemplate(admin, source, migrate);
    await admin.query(`create database ${name} template ${source}`);
  });
  return { url: urlOf(name), drop: () => asAdministrator((admin) => drop(admin, name)) };
}

/** An empty database, without any tables. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdministrator((admin) => admin.query(`create database ${name}`));
  return { url: urlOf(name), drop: () => asAdministrator((admin) => drop(admin, name)) };
}

/** The other test files wait meanwhile. A template that failed half-way never gets its name. */
async function makeTemplate(admin: pg.Client, name: string, migrate: (url: string) => Promise<void>): Promise<void> {
  const exists = async () => (await admin.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1;
  if (await exists()) return;
  await admin.query('select pg_advisory_lock($1)', [templateLock]);
  try {
    if (await exists()) return;
    const unfinished = `unfinished_${name}`;
    await drop(admin, unfinished);
    await admin.query(`create database ${unfinished}`);
    await migrate(urlOf(unfinished));
    // The server may still be clearing away the connections that were closed just now.
    await admin.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [unfinished]);
    await admin.query(`alter database ${unfinished} rename to ${name}`);
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [templateLock]);
  }
}

async function drop(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`drop database if exists ${name} with (force)`);
}

async function asAdministrator<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client(inject('postgresUrl'));
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
}
