import pg from 'pg';

/** Less than the two seconds that are promised: connecting, waiting for its turn and asking, all together. */
const patienceMs = 1_800;

/**
 * Looks at the database from beside: over one connection of its own, so that a pool that is busy is not taken for a database
 * that is away, and never for longer than two seconds. Whoever must not wait for another's look has a probe to themselves.
 */
export class Probe {
  readonly #pool: pg.Pool;

  constructor(connectionString: string) {
    this.#pool = new pg.Pool({
      connectionString,
      max: 1,
      application_name: 'shoudeng-probe',
      connectionTimeoutMillis: patienceMs,
      statement_timeout: patienceMs,
    });
    // What was lost while nobody looked is found at the next look.
    this.#pool.on('error', () => undefined);
  }

  /** @throws Error if it is away, or takes longer than two seconds */
  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    let client: pg.PoolClient | undefined;
    let isLate = false;
    let tooLate!: (error: Error) => void;
    const late = new Promise<never>((_resolve, reject) => (tooLate = reject));
    const timer = setTimeout(() => {
      isLate = true;
      // Ended and not given back: whatever it is silent about, the next look has another one.
      client?.release(true);
      tooLate(new Error('the database does not answer'));
    }, patienceMs);
    const asked = this.#pool.connect().then(async (taken) => {
      if (isLate) return void taken.release();
      client = taken;
      const { rows } = await taken.query<Row>(sql, [...parameters]).catch((error: Error) => {
        if (!isLate) taken.release(true);
        throw error;
      });
      if (!isLate) taken.release();
      return rows;
    });
    // Of the two that end, one may fail when nobody waits for it any more.
    asked.catch(() => undefined);
    return ((await Promise.race([asked, late]).finally(() => clearTimeout(timer))) ?? []) as Row[];
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
