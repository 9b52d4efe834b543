import type { Pool, PoolClient } from 'pg';

/** Whoever has a connection that broke gives it back by itself within this time, or never. */
const graceMs = 1_000;

/**
 * Gives connections back that broke within a transaction. Kysely keeps them: where `begin`, `commit` or `rollback` itself
 * fails it releases nothing, and after an outage the pool would have a place less for each, until it had none (R7).
 */
export function giveBackLost(pool: Pool): void {
  const taken = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => taken.add(client));
  pool.on('release', (_error, client) => taken.delete(client));
  pool.on('connect', (client) => {
    client.once('end', () => {
      const giveBack = () => {
        if (!taken.has(client)) return;
        client.release(true);
        // Whoever has held it for so long may still give it back; twice would be a fault.
        client.release = () => undefined;
      };
      setTimeout(giveBack, graceMs).unref();
    });
  });
}
