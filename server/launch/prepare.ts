import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '../config.js';
import { checkDatabase } from './database-url.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { fileFault, LaunchError } from './launch-error.js';
import { withDevelopmentSecrets } from './secrets.js';

/** A configuration with keys and a database that runs. */
export interface Prepared {
  readonly config: Config & { readonly databaseUrl: string };
  /** Stops the database if it is the embedded one and nobody else needs it. */
  close(): Promise<void>;
}

export const checkout = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What the server and the commands beside it do first: keys, configuration, database.
 *
 * @param use `own` for the server, of which there is one per data directory; `share` for a command
 * @throws LaunchError
 */
export async function prepare(env: NodeJS.ProcessEnv, use: 'own' | 'share'): Promise<Prepared> {
  const directory = resolve(env['SHOUDENG_DATA_DIR'] || join(checkout, '.data'));
  const config = configOf(await completed(env, directory));
  if (config.databaseUrl !== null) {
    await checkDatabase(config.databaseUrl);
    return { config: { ...config, databaseUrl: config.databaseUrl }, close: async () => undefined };
  }
  const database = await startEmbeddedPostgres({ dataDirectory: directory, use });
  return { config: { ...config, databaseUrl: database.url }, close: () => database.stop() };
}

/** In production the data directory stays untouched: keys and database come from outside. */
async function completed(env: NodeJS.ProcessEnv, directory: string): Promise<NodeJS.ProcessEnv> {
  if (env['NODE_ENV'] === 'production') return env;
  try {
    await mkdir(directory, { recursive: true });
  } catch (error) {
    throw fileFault(error, directory);
  }
  const holdsDatabase = ['postgres', 'database-place'].some((name) => existsSync(join(directory, name)));
  const anchored = { AUDIT_ANCHOR_FILE: join(directory, 'audit-anchors.jsonl'), ...env };
  return withDevelopmentSecrets(anchored, directory, holdsDatabase && !env['DATABASE_URL']);
}

function configOf(env: NodeJS.ProcessEnv): Config {
  const read = readConfig(env);
  if (!read.ok) throw new LaunchError(['The configuration is not right:', ...read.faults].join('\n  '));
  return read.config;
}
