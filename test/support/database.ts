import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { filledDatabase } from './filled-database.js';

export interface TestDatabase {
  /** `postgres://…` */
  readonly url: string;
  /** Ends its connections and removes it. */
  drop(): Promise<void>;
}

/** An empty database of one's own, without any tables, in the run's PostgreSQL. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create('template0');
}

/** One with the whole demonstration in it, sealed with the run's `secrets`. */
export function createFilledDatabase(): Promise<TestDatabase> {
  return create(filledDatabase);
}

async function create(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  // The files are copied as they are: in half the time that writing all pages anew takes.
  await run(`create database ${name} template ${template} strategy file_copy`);
  const url = Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` });
  return { url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) };
}

async function run(sql: string): Promise<void> {
  const client = new pg.Client(inject('postgresUrl'));
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
