import { migrations } from '../../../migrations/government/index.js';
import type { Store } from './store.js';

/** Nobody else's: two stand-ins that start at once wait for each other. */
const lock = 7_461_201;

/** Brings the schema up to date. */
export async function migrate(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [lock]);
    await tx.query('create schema if not exists government');
    await tx.query('create table if not exists government.migration (name text primary key)');
    const done = await tx.query<{ name: string }>('select name from government.migration');
    for (const { name, statements } of migrations) {
      if (done.some((row) => row.name === name)) continue;
      for (const statement of statements) await tx.query(statement);
      await tx.query('insert into government.migration (name) values ($1)', [name]);
    }
  });
}
