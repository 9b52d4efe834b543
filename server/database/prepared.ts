import type { Pool, PoolClient } from 'pg';
import type { EntityManager } from '@mikro-orm/postgresql';

/** So many texts get a name at most: those that are sent again and again are a few dozen. */
const mostNames = 200;
const names = new Map<string, string>();

/**
 * Has every statement with parameters prepared by the connection that sends it: PostgreSQL parses and plans it once, where
 * that takes longer than the rest. MikroORM writes values into its statements; {@link rows} and the job queue do not.
 */
export function prepareStatements(pool: Pool): void {
  pool.on('connect', (client: PoolClient) => {
    const driver = Object.getPrototypeOf(client) as { query: (...given: unknown[]) => unknown };
    const send = (text: unknown, values?: unknown, ...rest: unknown[]) => {
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
      return driver.query.call(client, name === undefined ? text : { name, text }, values, ...rest);
    };
    client.query = send as PoolClient['query'];
  });
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = `prepared_${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * The rows of a statement that is sent often, within the transaction if there is one. Instead of `?` it has `$1`.
 *
 * @param sql the same each time: what differs is in its values
 * @throws pg.DatabaseError as the driver has it
 */
export async function rows<R>(em: EntityManager, sql: string, values: readonly unknown[]): Promise<R[]> {
  const query = { sql, parameters: values, query: { kind: 'RawNode' }, queryId: { queryId: '' } } as const;
  const { rows } = await em.getKysely().executeQuery<R>(query as never);
  return rows;
}
