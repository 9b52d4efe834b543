import type pg from 'pg';
import type { EntityManager } from '../server/database/orm.js';

/** The text of every query, in the order they were sent: those that did not wait for each other are together. */
export type RecordedQueries = readonly (readonly string[])[];

/** What the product sends to the database while it does something. It sends texts alone: values are in them. */
export async function recordQueries(em: EntityManager, work: () => Promise<unknown>): Promise<RecordedQueries> {
  const pool = (await (em.getConnection() as unknown as WithPool).getNativeClient()) as pg.Pool;
  const batches: string[][] = [];
  let underWay = 0;
  const watched = new Map<pg.PoolClient, pg.PoolClient['query']>();
  const watch = (client: pg.PoolClient): void => {
    if (watched.has(client)) return;
    const query = client.query as (...asked: unknown[]) => Promise<unknown>;
    watched.set(client, client.query);
    const watching = async (asked: string | { readonly text: string }, values?: readonly unknown[]) => {
      if (values !== undefined && values.length > 0) throw new Error('a query has values beside its text');
      if (underWay === 0) batches.push([]);
      (batches.at(-1) as string[]).push(typeof asked === 'string' ? asked : asked.text);
      underWay += 1;
      return query.call(client, asked, values).finally(() => (underWay -= 1));
    };
    client.query = watching as never;
  };
  pool.on('acquire', watch);
  try {
    await work();
  } finally {
    pool.off('acquire', watch);
    for (const [client, query] of watched) client.query = query;
  }
  return batches;
}

interface WithPool {
  getNativeClient(): Promise<unknown>;
}
