import { createRequire } from 'node:module';
import pg from 'pg';

// The tables are written with a driver of MikroORM's own, the queue's with the one that everybody else has.
const { resolve } = createRequire(import.meta.url);
const ofMikroOrm = createRequire(resolve('@mikro-orm/postgresql'))('pg') as typeof pg;

/** What writes, and what ends a transaction. */
const writes = /\b(insert|update|delete|commit)\b/i;

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/**
 * Has this process killed, as by `kill -9`, at one of its writing statements from now on.
 *
 * @param moment `7 before`: instead of the seventh one; `7 after`: when the database has done it and nobody knows yet
 */
export function dieAt(moment: string): void {
  const [number, when] = moment.split(' ');
  let seen = 0;
  const die = () => process.kill(process.pid, 'SIGKILL');
  for (const { Client } of new Set([pg, ofMikroOrm])) {
    const client = Client.prototype as unknown as { query: Query };
    const { query } = client;
    client.query = function count(...args) {
      if (!writes.test(textOf(args[0])) || (seen += 1) !== Number(number)) return query.apply(this, args);
      if (when === 'before') return die();
      const callback = args.at(-1);
      if (typeof callback === 'function') return query.apply(this, [...args.slice(0, -1), die]);
      return (query.apply(this, args) as Promise<unknown>).then(die, die);
    };
  }
}

function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : String((statement as { readonly text?: string } | null)?.text);
}
