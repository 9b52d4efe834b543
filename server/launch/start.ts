import { printBanner } from './banner.js';
import { buildClientIfStale } from './client-build.js';
import { LaunchError } from './launch-error.js';
import { checkNodeVersion } from './node-version.js';
import { checkout, prepare, type Prepared } from './prepare.js';
import { listenForStop } from './stop-signals.js';

const patienceMs = 10_000;

/** What `npm start` does: client, keys, configuration, database, server; and the reverse at the end. */
async function start(): Promise<void> {
  let prepared: Prepared | null = null;
  const stop = listenForStop(() => {
    void (prepared?.close() ?? Promise.resolve()).finally(() => process.exit(1));
  });
  checkNodeVersion(process.version);
  prepared = await prepare(process.env, 'own');
  try {
    if (!stop.isRequested()) await buildClientIfStale(checkout, say);
    if (!stop.isRequested()) await serve(prepared, stop.requested);
  } finally {
    await prepared.close();
  }
}

async function serve({ config }: Prepared, stopRequested: Promise<void>): Promise<void> {
  // Loaded late: it is most of the product, and a wrong configuration should be told at once.
  const { startServer } = await import('../main.js');
  const running = await startServer(config).catch((error: unknown) => {
    throw portFault(error, config.port) ?? error;
  });
  printBanner(running.banner, say);
  await stopRequested;
  say('正在停止 Stopping …');
  const outOfPatience = new Promise((resolve) => setTimeout(resolve, patienceMs).unref());
  await Promise.race([running.close(), outOfPatience]);
}

function portFault(error: unknown, port: number): LaunchError | null {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new LaunchError(`Port ${port} is taken by another program. End it, or set PORT to another number.`);
    case 'EACCES':
      return new LaunchError(`Port ${port} may not be used by this user. Set PORT to a number above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new LaunchError('HOST is no address of this machine. Leave it out, or set it to one that is.');
    default:
      return null;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

// A terminal that was closed must not keep the database from being stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

start().then(
  () => process.exit(0),
  (error: unknown) => {
    const isExpected = error instanceof LaunchError;
    const text = isExpected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  },
);
