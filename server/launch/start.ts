import { printBanner } from './banner.js';
import { buildClientIfStale } from './client-build.js';
import { LaunchError } from './launch-error.js';
import { startStandIn } from './government-stand-in.js';
import { checkNodeVersion } from './node-version.js';
import { portFault } from './port-fault.js';
import { checkout, prepare, type Prepared } from './prepare.js';
import { listenForStop } from './stop-signals.js';

/** For requests and jobs to end, besides the wait before it. */
const patienceMs = 7_000;

/** What `npm start` does: client, keys, configuration, database, stand-in, server; and the reverse at the end. */
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
  const standIn = await startStandIn(config);
  // Loaded late: it is most of the product, and a wrong configuration should be told at once.
  const { startServer } = await import('../main.js');
  const running = await startServer(standIn === null ? config : { ...config, government: standIn.government }).catch(
    async (error: unknown) => {
      await standIn?.close();
      throw portFault(error, config.port, 'PORT') ?? error;
    },
  );
  standIn?.join(running.banner.portal, running.composition.hearGovernment);
  printBanner(running.banner, standIn?.banner ?? null, say);
  await stopRequested;
  say('正在停止 Stopping …');
  const outOfPatience = new Promise((resolve) => setTimeout(resolve, config.drainMs + patienceMs).unref());
  await Promise.race([Promise.all([running.drain(), standIn?.close()]), outOfPatience]);
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
