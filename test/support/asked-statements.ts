import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import type { EntityManager } from '../../server/database/orm.js';

/** What is asked of the database by one piece of work, whatever else asks meanwhile. */
export interface AskedStatements {
  /** The statements' texts in their order; values that MikroORM writes into them included. */
  of(work: () => Promise<unknown>): Promise<string[]>;
  stop(): void;
}

/** Listens to all connections of a pool: to entities, to statements by hand and to those that are prepared. */
export async function listenToStatements(em: EntityManager): Promise<AskedStatements> {
  const asked = new AsyncLocalStorage<string[]>();
  const pool = (await (em.getConnection() as unknown as WithPool).getNativeClient()) as pg.Pool;
  const heard = new Map<pg.PoolClient, pg.PoolClient['query']>();
  const listen = (client: pg.PoolClient): void => {
    if (heard.has(client)) return;
    heard.set(client, client.query);
    const query = client.query as (...given: unknown[]) => unknown;
    client.query = ((...given: [string | { readonly text: string }, ...unknown[]]) => {
      const [first] = given;
      asked.getStore()?.push(typeof first === 'string' ? first : first.text);
      return query.apply(client, given);
    }) as pg.PoolClient['query'];
  };
  pool.on('acquire', listen);
  return {
    async of(work) {
      const statements: string[] = [];
      await asked.run(statements, work);
      return statements;
    },
    stop() {
      pool.off('acquire', listen);
      for (const [client, query] of heard) client.query = query;
    },
  };
}

interface WithPool {
  getNativeClient(): Promise<unknown>;
}
