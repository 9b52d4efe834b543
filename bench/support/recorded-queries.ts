import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { EntityManager } from '../../server/database/orm.js';

/** A query as the driver takes it. One with values has a name, by which a connection prepares it once. */
export interface RecordedQuery {
  readonly text: string;
  readonly name?: string;
  readonly values?: readonly unknown[];
}

/** Every query, in the order they were sent: those that did not wait for each other are together. */
export type RecordedQueries = readonly (readonly RecordedQuery[])[];

/** What the product sends to the database while it does something: values as texts, so that it can be kept as JSON. */
export async function recordQueries(em: EntityManager, work: () => Promise<unknown>): Promise<RecordedQueries> {
  const pool = (await (em.getConnection() as unknown as WithPool).getNativeClient()) as pg.Pool;
  const batches: RecordedQuery[][] = [];
  let underWay = 0;
  const watched = new Map<pg.PoolClient, pg.PoolClient['query']>();
  const watch = (client: pg.PoolClient): void => {
    if (watched.has(client)) return;
    const query = client.query as (...asked: unknown[]) => Promise<unknown>;
    watched.set(client, client.query);
    const watching = async (asked: string | { readonly text: string }, values?: readonly unknown[]) => {
      if (underWay === 0) batches.push([]);
      (batches.at(-1) as RecordedQuery[]).push(recorded(typeof asked === 'string' ? asked : asked.text, values));
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

function recorded(text: string, values: readonly unknown[] = []): RecordedQuery {
  if (values.length === 0) return { text };
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return { text, name, values: values.map(asText) };
}

function asText(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  return value instanceof Date ? value.toISOString() : value;
}

interface WithPool {
  getNativeClient(): Promise<unknown>;
}
