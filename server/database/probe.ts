import pg from 'pg';

const patienceMs = 2_000;

/**
 * Looks at the database from beside: over one connection of its own, so that a pool that is busy is not taken for a database
 * that is away, and never for longer than two seconds.
 */
export class Probe {
  readonly #pool: pg.Pool;

  constructor(connectionString: string) {
    this.#pool = new pg.Pool({
      connectionString,
      max: 1,
      application_name: 'shoudeng-probe',
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      statement_timeout: patienceMs,
    });
    // What was lost while nobody looked is found at the next look.
    this.#pool.on('error', () => undefined);
  }

  /** @throws Error if it is away, or takes longer than two seconds */
  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.#pool.query<Row>(sql, [...parameters])).rows;
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
