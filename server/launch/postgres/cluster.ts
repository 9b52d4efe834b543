import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileFault, LaunchError } from '../launch-error.js';
import type { Home } from './home.js';
import { run, type Outcome } from './system-user.js';

/** `none` is for tests: a crash of the machine may lose everything. */
export type Durability = 'full' | 'none';

export const superuser = 'shoudeng';

const majorVersion = '18';
const passwordName = 'shoudeng-password';
const logName = 'server.log';

const settings = {
  // Over TCP alone: a socket's path can be too long, and its directory closed to us.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  // A few cores that the server needs as well.
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  // One server without replicas.
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Statements and details of errors hold personal data.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

const settingsWithoutDurability = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

function program(home: Home, name: string): string {
  return join(home.binaries, 'bin', name);
}

/**
 * Makes the database's directory if there is none. It appears whole or not at all, so that an interrupted start leaves
 * nothing behind that a later one trips over.
 *
 * @throws LaunchError if there is one that cannot be used
 */
export async function makeCluster(home: Home, durability: Durability): Promise<void> {
  if (await isUsable(home.cluster)) return;
  const unfinished = await mkdtemp(join(home.directory, 'new-')).catch((error: unknown) => {
    throw fileFault(error, home.directory);
  });
  try {
    const passwordFile = join(unfinished, 'password');
    const directory = join(unfinished, 'cluster');
    await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    for (const path of home.user === null ? [] : [unfinished, passwordFile])
      await chown(path, home.user!.uid, home.user!.gid);
    const made = await run(program(home, 'initdb'), initialisation(directory, passwordFile, durability), home.user);
    if (made.code !== 0) throw cannotMake(home, made);
    await rename(passwordFile, join(directory, passwordName));
    await rename(directory, home.cluster).catch(async (error: unknown) => {
      // A start at the same moment was faster: its database is as good.
      if (!(await isUsable(home.cluster))) throw fileFault(error, home.cluster);
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

function initialisation(directory: string, passwordFile: string, durability: Durability): string[] {
  return [
    `--pgdata=${directory}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // The same order and letter cases on every machine, and none of its locales needed.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durability === 'none' ? ['--no-sync'] : []),
  ];
}

function cannotMake(home: Home, { code, output }: Outcome): LaunchError {
  if (code === null) return new LaunchError('The making of the database was interrupted. Start again.');
  if (output.includes('No space left')) return fileFault({ code: 'ENOSPC' }, home.directory);
  return new LaunchError(
    `No database could be made in ${home.directory}: ${lastWords(output)} Name another directory in SHOUDENG_DATA_DIR, or a database in DATABASE_URL.`,
  );
}

async function isUsable(cluster: string): Promise<boolean> {
  let names: string[];
  try {
    names = await readdir(cluster);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw fileFault(error, cluster);
  }
  if (names.length === 0) return false;
  const version = names.includes('PG_VERSION') ? (await readText(join(cluster, 'PG_VERSION'))).trim() : null;
  if (version === null || !names.includes(passwordName) || !names.includes('global'))
    throw new LaunchError(`${cluster} is not a whole database: parts of it are missing. ${restore}`);
  if (version !== majorVersion)
    throw new LaunchError(`The database in ${cluster} is of PostgreSQL ${version}, not ${majorVersion}. ${restore}`);
  return true;
}

const restore = 'Put back a copy of it, or move it away to begin with an empty one.';

/** @throws LaunchError if the file cannot be read */
async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw fileFault(error, path);
  });
}

export async function readPassword(home: Home): Promise<string> {
  return (await readText(join(home.cluster, passwordName))).trim();
}

/** What a running database says of itself. */
export interface Postmaster {
  readonly pid: number;
  /** `null` before it listens. */
  readonly port: number | null;
}

export async function readPostmaster(home: Home): Promise<Postmaster | null> {
  const text = await readFile(join(home.cluster, 'postmaster.pid'), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) || null };
}

/** The process number in the note may long since be another program's, above all in containers. */
export async function removeStaleNote(home: Home, { pid }: Postmaster): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (command === null || command.includes('postgres')) return false;
  await rm(join(home.cluster, 'postmaster.pid'), { force: true });
  return true;
}

/** `busy`: another start is ahead of ours. `portTaken`: somebody was faster. */
export type StartOutcome = 'started' | 'busy' | 'portTaken';

/**
 * Starts the database in a session of its own, where a Ctrl-C in our terminal does not reach it.
 *
 * @throws LaunchError if it cannot be started
 */
export async function startCluster(home: Home, durability: Durability): Promise<StartOutcome> {
  const log = join(home.cluster, logName);
  await rename(log, join(home.cluster, 'server.previous.log')).catch(() => undefined);
  const options = { ...settings, ...(durability === 'none' ? settingsWithoutDurability : {}), port: await freePort() };
  const words = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`);
  const control = ['start', '--wait', '--timeout=300', '-D', home.cluster, '-l', log, '-o', words.join(' ')];
  const { code, output } = await run(program(home, 'pg_ctl'), control, home.user);
  if (code === 0) return 'started';
  const said = await readFile(log, 'utf8').catch(() => '');
  if (/Address already in use/.test(said)) return 'portTaken';
  if (/lock file .* already exists|pre-existing shared memory block/.test(said)) return 'busy';
  if (/No space left/.test(said)) throw fileFault({ code: 'ENOSPC' }, home.cluster);
  throw new LaunchError(
    `The database in ${home.cluster} does not start: ${lastWords(said || output)} ${restore} Its log is ${log}.`,
  );
}

/** @param durability without it there is nothing worth writing out at the end */
export async function stopCluster(home: Home, durability: Durability): Promise<void> {
  const stop = (mode: string) =>
    run(program(home, 'pg_ctl'), ['stop', '--wait', '--timeout=60', '-D', home.cluster, '-m', mode], home.user);
  const { code } = await stop(durability === 'none' ? 'immediate' : 'fast');
  if (code !== 0 && (await readPostmaster(home)) !== null) await stop('immediate');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The complaints in what PostgreSQL wrote, or its last line. */
function lastWords(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const complaint = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? 'no reason given';
  const words = complaint.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim();
  return words.endsWith('.') ? words : `${words}.`;
}
