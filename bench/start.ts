import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { makeDirectory, removeDirectory } from '../test/support/directories.js';
import { newSecrets } from '../test/support/config.js';
import { freePort } from '../test/support/free-port.js';
import { startEmbeddedPostgres } from '../server/launch/embedded-postgres.js';
import type { Bar, Bench } from './bar.js';
import { repeat } from './support/measure.js';

const rounds = { cold: 3, warm: 5 };
/**
 * A restart: for so long the proxy keeps asking while no server answers (deploy/Caddyfile), and refuses nobody. Whoever
 * starts it for themselves waits longer, the first time for the tables as well.
 */
const withinMs = { cold: 20_000, again: 10_000, restart: 5_000 };
const patienceMs = 60_000;
const askEveryMs = 5;
const checkout = fileURLToPath(new URL('..', import.meta.url));

type Settings = Readonly<Record<string, string>>;

/**
 * From the start of the process until `/health/ready` says 200: `npm start` where there is nothing yet, the same again, and
 * a restart in production, on a PostgreSQL that runs; beside a server that does nothing but ask the database for a one.
 */
export const bench: Bench = async () => {
  // Built by whoever installs, not at a start.
  execFileSync(process.execPath, ['--import', 'tsx', 'server/launch/build.ts'], { cwd: checkout, stdio: 'inherit' });
  const cold: number[] = [];
  const again = await repeat(rounds.cold, async () => {
    const directory = await makeDirectory();
    const settings = { SHOUDENG_DATA_DIR: directory, HOME: directory, DEMONSTRATION: 'schools' };
    try {
      cold.push(await startUp(asNpmStart(), settings));
      return await startUp(asNpmStart(), settings);
    } finally {
      await removeDirectory(directory);
    }
  });
  const restarts = await measureRestarts();
  return [
    within('20 s / npm start where there is nothing yet', withinMs.cold, cold.slice(1)),
    within('10 s / npm start again', withinMs.again, again),
    within(
      '5 s / a restart in production',
      withinMs.restart,
      restarts.map(({ ours }) => ours),
    ),
    {
      name: 'bare Node with http and pg / a restart in production',
      bar: null,
      unit: ' ms',
      results: restarts.map(({ ours, bare }) => ({ ours: bare, limit: ours })),
    },
  ];
};

function within(name: string, ms: number, taken: readonly number[]): Bar {
  return { name, bar: 1, unit: ' ms', results: taken.map((limit) => ({ ours: ms, limit })) };
}

async function measureRestarts(): Promise<{ readonly ours: number; readonly bare: number }[]> {
  const directory = await makeDirectory();
  const postgres = await startEmbeddedPostgres({ dataDirectory: directory });
  const settings = {
    DATABASE_URL: postgres.url,
    NODE_ENV: 'production',
    PUBLIC_ORIGIN: 'https://portal.example',
    DRAIN_SECONDS: '0',
    ...newSecrets(),
  };
  const bare = [fileURLToPath(new URL('programs/bare-server.ts', import.meta.url))];
  try {
    return await repeat(rounds.warm, async () => ({
      ours: await startUp(asNpmStart(), settings),
      bare: await startUp(bare, settings),
    }));
  } finally {
    await postgres.stop();
    await removeDirectory(directory);
  }
}

/** What Node is told by `npm start`. */
function asNpmStart(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const [, ...words] = (scripts.start as string).split(' ');
  return [createRequire(import.meta.url).resolve('tsx/cli'), ...words];
}

/** @returns milliseconds until it is ready; it is ended then */
async function startUp(args: readonly string[], settings: Settings): Promise<number> {
  const port = await freePort();
  const env = { PATH: process.env['PATH'], ...settings, PORT: String(port), STAND_IN_PORT: '0' };
  const begun = performance.now();
  const child = spawn(process.execPath, args, { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const ended = once(child, 'exit');
  try {
    while (!(await isReady(port))) {
      if (child.exitCode !== null || performance.now() - begun > patienceMs)
        throw new Error(`it did not start: ${said}`);
      await wait(askEveryMs);
    }
    return performance.now() - begun;
  } finally {
    await end(child, ended);
  }
}

async function end(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await ended;
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ port, path: '/health/ready', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on('error', () => resolve(false));
  });
}
