import pg from 'pg';

/** What takes SQL: the pool, or one transaction of it. */
export interface Queries {
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** The stand-in's own database schema, `government`. */
export class Store implements Queries {
  readonly #pool: pg.Pool;

  /** @param log told of connections that break while nobody uses them */
  constructor(url: string, log: (error: Error) => void) {
    this.#pool = new pg.Pool({ connectionString: url, max: 5, connectionTimeoutMillis: 5000 });
    this.#pool.on('error', log);
  }

  async query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.#pool.query<Row>(sql, [...values])).rows;
  }

  /** Commits what `work` does, or nothing of it. */
  async transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    const tx: Queries = {
      query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
        (await client.query<Row>(sql, [...values])).rows,
    };
    try {
      await client.query('begin');
      const result = await work(tx);
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      // A connection that cannot even roll back is of no use to anybody.
      await client.query('rollback').then(
        () => client.release(),
        (broken: Error) => client.release(broken),
      );
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

/** The unique constraint that a row broke, or `null` if the error is another one. */
export function brokenConstraint(error: unknown): string | null {
  return error instanceof pg.DatabaseError && error.code === '23505' ? (error.constraint ?? '') : null;
}
