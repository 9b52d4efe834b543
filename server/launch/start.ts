import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '../config.js';
import { printBanner } from './banner.js';
import { buildClientIfStale } from './client-build.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { LaunchError } from './launch-error.js';
import { withDevelopmentSecrets } from './secrets.js';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm start` does: keys, configuration, database, client, server, in this order; and the reverse at the end. */
async function start(): Promise<void> {
  const directory = resolve(process.env['SHOUDENG_DATA_DIR'] ?? join(checkout, '.data'));
  makeDirectory(directory);
  const config = configOf(withDevelopmentSecrets(process.env, directory));
  await buildClientIfStale(checkout, say);
  const database =
    config.databaseUrl === null ? await startEmbeddedPostgres({ directory: join(directory, 'database') }) : null;
  const stopDatabase = () => database?.stop() ?? Promise.resolve();
  try {
    const { startServer } = await import('../main.js');
    const running = await startServer({
      ...config,
      databaseUrl: config.databaseUrl ?? (database as EmbeddedPostgres).url,
    });
    printBanner(running.banner, say);
    endOnSignal(async () => {
      await running.close();
      await stopDatabase();
    });
  } catch (error) {
    await stopDatabase();
    throw sentence(error, config);
  }
}

function configOf(env: NodeJS.ProcessEnv): Config {
  const read = readConfig(env);
  if (!read.ok)
    throw new LaunchError(`The configuration is not right:\n${read.faults.map((fault) => `  - ${fault}`).join('\n')}`);
  return read.config;
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new LaunchError(
      `The data directory ${directory} cannot be made (${code}). Set SHOUDENG_DATA_DIR to one that can.`,
    );
  }
}

/** What goes wrong at start and is no fault of ours, as a sentence. */
function sentence(error: unknown, { port, databaseUrl }: Config): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new LaunchError(`Port ${port} is taken by another program. End it, or set PORT to another number.`);
  if (code === 'EACCES')
    return new LaunchError(`Port ${port} may not be used by this user. Set PORT to a number above 1023.`);
  const isUnreachable = databaseUrl !== null && ['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000'].includes(code ?? '');
  if (isUnreachable)
    return new LaunchError(
      `The database of DATABASE_URL cannot be reached (${code}). Is it running, are user, password and name right?`,
    );
  return error;
}

/** Ctrl-C ends the server, then the database. A second one does not wait. */
function endOnSignal(end: () => Promise<void>): void {
  let isEnding = false;
  const onSignal = () => {
    if (isEnding) process.exit(1);
    isEnding = true;
    say('正在停止 Stopping …');
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(error: unknown): void {
  const text =
    error instanceof LaunchError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${text}\n`);
}

start().catch((error: unknown) => {
  complain(error);
  process.exit(1);
});
