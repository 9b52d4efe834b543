import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { Orm } from '../../server/database/orm.js';

/** Something that a server does for somebody, or of its own accord: what it asks of the world goes through here. */
export interface Task {
  /** An id that is greater than those before. */
  newId(): string;
  /** Lets so much simulated time pass. */
  wait(ms: number): Promise<void>;
  /** Runs one statement, or lets it fail. */
  statement<T>(sql: string, run: () => Promise<T>): Promise<T>;
}

const running = new AsyncLocalStorage<Task>();

export function within<T>(task: Task, work: () => Promise<T>): Promise<T> {
  return running.run(task, work);
}

/**
 * Puts the simulation between the server and what it gets from no port: ids with the time in them, and pauses. Outside of
 * {@link within} nothing is otherwise. @returns takes it away again
 */
export function interpose(): () => void {
  const require = createRequire(import.meta.url);
  const crypto = require('node:crypto') as { randomUUIDv7: () => string };
  const timers = require('node:timers/promises') as { setTimeout: (...given: unknown[]) => Promise<unknown> };
  const real = { randomUUIDv7: crypto.randomUUIDv7, setTimeout: timers.setTimeout };
  crypto.randomUUIDv7 = () => running.getStore()?.newId() ?? real.randomUUIDv7();
  timers.setTimeout = (...given) => running.getStore()?.wait(given[0] as number) ?? real.setTimeout(...given);
  syncBuiltinESMExports();
  return () => {
    crypto.randomUUIDv7 = real.randomUUIDv7;
    timers.setTimeout = real.setTimeout;
    syncBuiltinESMExports();
  };
}

interface Client {
  query: (...given: unknown[]) => unknown;
}

interface Pool {
  readonly options: { max: number; idleTimeoutMillis: number };
  connect(): Promise<Client & { release(): void }>;
}

/**
 * Puts it between the server and its database. All connections are there from the beginning: which statement is the next one
 * must not depend on how long a connection takes.
 */
export async function interposeDatabase(orm: Orm): Promise<void> {
  const connection = orm.em.getConnection() as unknown as { getNativeClient(): Promise<Pool> };
  const pool = await connection.getNativeClient();
  pool.options.idleTimeoutMillis = 0;
  const clients = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  for (const client of clients) {
    const query = client.query.bind(client);
    client.query = (...given) => {
      const task = running.getStore();
      const run = () => query(...given) as Promise<unknown>;
      return task === undefined || typeof given[0] !== 'string' ? run() : task.statement(given[0], run);
    };
  }
  for (const client of clients) client.release();
}
