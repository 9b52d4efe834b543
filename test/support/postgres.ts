import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { compose } from '../../server/composition.js';
import { loadDemonstration } from '../../server/demonstration/load.js';
import { startEmbeddedPostgres } from '../../server/launch/embedded-postgres.js';
import { newSecrets, testConfig } from './config.js';
import { filledDatabase } from './filled-database.js';
import { atNight } from './thorough.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the run's PostgreSQL, whose owner may make others: `postgres://…`. */
    postgresUrl: string;
    /** The keys with which the demonstration of the filled database is sealed. */
    secrets: Record<string, string>;
  }
}

/** Starts the one PostgreSQL of a test run, on a directory that is gone afterwards. */
export default async function setup({ provide }: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  await removeLeftovers();
  const directory = await makeDirectory();
  const postgres = await startEmbeddedPostgres({ dataDirectory: directory, durability: 'none' });
  const secrets = newSecrets();
  provide('postgresUrl', postgres.url);
  provide('secrets', secrets);
  await fillDatabase(postgres.url, secrets);
  return async () => {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

async function fillDatabase(postgresUrl: string, secrets: Record<string, string>): Promise<void> {
  const client = new pg.Client(postgresUrl);
  await client.connect();
  await client.query(`create database ${filledDatabase}`).finally(() => client.end());
  const databaseUrl = Object.assign(new URL(postgresUrl), { pathname: `/${filledDatabase}` }).href;
  const fail = (error: Error) => {
    throw error;
  };
  const composition = await compose({ ...testConfig(secrets), databaseUrl }, fail);
  await loadDemonstration(composition.services, 'full').finally(() => composition.close());
}

const prefix = 'shoudeng-test-';
const inMemory = '/dev/shm';
const places = existsSync(inMemory) ? [inMemory, tmpdir()] : [tmpdir()];
/** In bytes: many times what a run needs. */
const roomForAll = 4 * 1024 ** 3;

/** As root, PostgreSQL's own user must be able to enter it. */
async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(await findPlace(), `${prefix}${process.pid}-`));
  await chmod(directory, 0o755);
  return directory;
}

/**
 * In memory by day, if there is room: a test's database is six hundred files, and ext4 finds a place for a new file the more
 * slowly the more files have just been removed. After forty databases the next one costs three times as much.
 */
async function findPlace(): Promise<string> {
  if (atNight || !existsSync(inMemory)) return tmpdir();
  const { bavail, bsize } = await statfs(inMemory);
  return Math.min(bavail * bsize, freemem()) >= roomForAll ? inMemory : tmpdir();
}

/** Of runs that were killed, whose PostgreSQL still runs: taken over, stopped, removed. */
async function removeLeftovers(): Promise<void> {
  const paths = await Promise.all(places.map(async (place) => (await readdir(place)).map((name) => join(place, name))));
  for (const directory of paths.flat()) {
    const name = basename(directory);
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : null;
    if (owner === null || isAlive(owner)) continue;
    const postgres = await startEmbeddedPostgres({ dataDirectory: directory, durability: 'none' }).catch(() => null);
    await postgres?.stop();
    await rm(directory, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
