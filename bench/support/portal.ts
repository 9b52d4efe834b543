import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, type Composition } from '../../server/composition.js';
import { readConfig, type Demonstration } from '../../server/config.js';
import { loadDemonstration } from '../../server/demonstration/load.js';
import { startEmbeddedPostgres } from '../../server/launch/embedded-postgres.js';
import type { Durability } from '../../server/launch/postgres/cluster.js';

export interface BenchPortal {
  readonly composition: Composition;
  readonly databaseUrl: string;
  /** What a server of its own on the same data is configured by. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** The product without its front door, on a PostgreSQL of its own, durable unless it says otherwise, with demonstration data. */
export async function startBenchPortal(
  pool: number,
  { extent = 'full', durability = 'full' }: { readonly extent?: Demonstration; readonly durability?: Durability } = {},
): Promise<BenchPortal> {
  const directory = mkdtempSync(join(tmpdir(), 'shoudeng-bench-'));
  chmodSync(directory, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDirectory: join(directory, 'database'), durability });
  const key = () => randomBytes(32).toString('base64');
  const secrets = { PERSONAL_DATA_KEYS: `bench:${key()}`, BLIND_INDEX_KEY: key(), SIGNING_KEY: key() };
  // A connection's own password is hashed by the threads that bare argon2 may have for itself.
  const patience = { DATABASE_WAIT_MS: '30000' };
  const environment = { ...secrets, ...patience, DATABASE_POOL: String(pool), DATABASE_URL: postgres.url };
  const read = readConfig(environment);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const composition = await compose({ ...read.config, databaseUrl: postgres.url }, (error) => {
    throw error;
  });
  await loadDemonstration(composition.services, extent);
  return {
    composition,
    databaseUrl: postgres.url,
    environment,
    async close() {
      await composition.close();
      await postgres.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
