import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import pg from 'pg';

/** Something that a server does for somebody, or of its own accord: what it asks of the world goes through here. */
export interface Task {
  /** An id that is greater than those before. */
  newId(): string;
  /** Lets so much simulated time pass. */
  wait(ms: number): Promise<void>;
  /** Runs one statement, or lets it fail. */
  statement<T>(client: object, sql: string, run: () => Promise<T>): Promise<T>;
}

const running = new AsyncLocalStorage<Task>();

export function within<T>(task: Task, work: () => Promise<T>): Promise<T> {
  return running.run(task, work);
}

/**
 * Puts the simulation between the server and what it does not get from a port: ids with the time in them, pauses, and the
 * connection to the database. Outside of {@link within} nothing is otherwise. @returns takes it away again
 */
export function interpose(): () => void {
  const require = createRequire(import.meta.url);
  const crypto = require('node:crypto') as { randomUUIDv7: () => string };
  const timers = require('node:timers/promises') as { setTimeout: (...given: unknown[]) => Promise<unknown> };
  const prototype = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
  const real = { randomUUIDv7: crypto.randomUUIDv7, setTimeout: timers.setTimeout, query: prototype.query };

  crypto.randomUUIDv7 = () => running.getStore()?.newId() ?? real.randomUUIDv7();
  timers.setTimeout = (...given) => running.getStore()?.wait(given[0] as number) ?? real.setTimeout(...given);
  prototype.query = function (this: object, ...given) {
    const task = running.getStore();
    const run = () => real.query.apply(this, given);
    if (task === undefined || typeof given[0] !== 'string' || typeof given.at(-1) === 'function') return run();
    return task.statement(this, given[0], run as () => Promise<unknown>);
  };
  syncBuiltinESMExports();
  return () => {
    Object.assign(crypto, { randomUUIDv7: real.randomUUIDv7 });
    Object.assign(timers, { setTimeout: real.setTimeout });
    prototype.query = real.query;
    syncBuiltinESMExports();
  };
}
