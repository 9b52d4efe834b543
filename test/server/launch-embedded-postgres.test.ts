import { chown, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/launch/embedded-postgres.js';
import { LaunchError } from '../../server/launch/launch-error.js';
import { copyBinaries, findBinaries } from '../../server/launch/postgres/binaries.js';
import { canReach, findDatabaseUser, run } from '../../server/launch/postgres/system-user.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { runProgram, type Program } from '../support/program.js';
import { canBeNobody, isRoot, nobody } from '../support/system-users.js';
import { atNight } from '../support/thorough.js';

let dataDirectory: string;
let sharedDirectory: string;
const running = new Set<EmbeddedPostgres>();
const programs = new Set<Program>();

/** Holds a database that was begun and stopped: making one takes seconds, copying it a moment. */
let begun: string;

beforeAll(async () => {
  begun = await makeDirectory();
  await (await startEmbeddedPostgres({ dataDirectory: begun, sharedDirectory: begun })).stop();
});

afterAll(() => removeDirectory(begun));

beforeEach(async () => {
  dataDirectory = await makeDirectory();
  sharedDirectory = await makeDirectory();
});

afterEach(async () => {
  for (const { child } of programs) child.kill('SIGKILL');
  await Promise.all([...programs].map(({ ended }) => ended));
  for (const database of running) await database.stop();
  running.clear();
  // What a killed program leaves running would write into the directory that is removed.
  if (programs.size > 0 && (await postmaster().catch(() => 0)) > 0) await (await start()).stop();
  running.clear();
  programs.clear();
  await Promise.all([dataDirectory, sharedDirectory].map(removeDirectory));
});

async function start(use: 'own' | 'share' = 'own'): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDirectory, sharedDirectory, use });
  running.add(database);
  return database;
}

/** Puts a stopped database of earlier days there, with its owner and rights. */
async function lay(): Promise<void> {
  const { code, output } = await run('cp', ['-a', join(begun, 'postgres'), dataDirectory], null);
  expect(code, output).toBe(0);
}

async function stop(database: EmbeddedPostgres): Promise<void> {
  running.delete(database);
  await database.stop();
}

/** Starts it in a process of its own. */
async function startElsewhere(options: { uid?: number; gid?: number; detached?: boolean } = {}) {
  const program = runProgram('test/programs/hold-database.ts', [dataDirectory, sharedDirectory], options);
  programs.add(program);
  return { program, url: await program.line() };
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const write = (url: string) => ask(url, "create table kept as select '𬭎' as word");
const isKept = async (url: string) => (await ask(url, 'select word from kept'))[0]?.['word'] === '𬭎';

async function postmaster(directory = dataDirectory): Promise<number> {
  return Number((await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function sentence(): Promise<string> {
  const error: unknown = await start().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LaunchError);
  return (error as LaunchError).message;
}

describe('a database that lasts', () => {
  test('keeps its data from one start to the next', async () => {
    const first = await start();
    await write(first.url);
    await stop(first);
    await expect(ask(first.url, 'select 1')).rejects.toThrow();
    expect(await isKept((await start()).url)).toBe(true);
  });

  test.runIf(atNight)('orders and folds text by Unicode, whatever the machine speaks', async () => {
    await lay();
    const { url } = await start();
    expect(await ask(url, "select upper('é') as folded, current_setting('server_encoding') as encoding")).toEqual([
      { folded: 'É', encoding: 'UTF8' },
    ]);
  });

  test.runIf(atNight)('answers on loopback only, and only to who knows the password', async () => {
    await lay();
    const { url } = await start();
    expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await expect(ask(url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test.runIf(atNight)('writes through to the disk unless it is a test', async () => {
    const { url } = await start();
    expect(await ask(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  });
});

describe('after a kill -9', () => {
  test('of the server, its database is taken over', async () => {
    await lay();
    const { program, url } = await startElsewhere();
    await write(url);
    const before = await postmaster();
    program.child.kill('SIGKILL');
    await program.ended;
    const next = await start();
    expect(await isKept(next.url)).toBe(true);
    expect(await postmaster()).toBe(before);
  });

  test('of the database, it comes back with its data', async () => {
    await lay();
    const first = await start();
    await write(first.url);
    process.kill(await postmaster(), 'SIGKILL');
    expect(await isKept((await start()).url)).toBe(true);
  });

  test.runIf(atNight)('a process number that now is another program’s stops nobody', async () => {
    await lay();
    const first = await start();
    await write(first.url);
    const pidFile = join(dataDirectory, 'postgres', 'postmaster.pid');
    const note = await readFile(pidFile, 'utf8');
    await stop(first);
    await writeFile(pidFile, note.replace(/^\d+/, String(process.pid)));
    expect(await isKept((await start()).url)).toBe(true);
  });
});

/** The process that owns the database. */
async function holderOf(url: string): Promise<number> {
  const [row] = await ask<{ name: string }>(
    url,
    "select application_name as name from pg_stat_activity where application_name like 'process %'",
  );
  return Number(row?.name.replace('process ', ''));
}

describe('several at once', () => {
  test('a second server is told about the first', async () => {
    await lay();
    const { url } = await startElsewhere();
    expect(await sentence()).toBe(
      `Shoudeng runs already on the data in ${dataDirectory} (process ${await holderOf(url)}). Stop it first, or name another directory in SHOUDENG_DATA_DIR.`,
    );
  });

  test.runIf(atNight)('two first starts at the same moment make one database', async () => {
    const [one, other] = await Promise.all([start('share'), start('share')]);
    await write(one.url);
    expect(await isKept(other.url)).toBe(true);
  });

  test.runIf(atNight)('a command works beside the server and leaves its database running', async () => {
    await lay();
    const server = await start();
    const command = await start('share');
    await stop(command);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test.runIf(atNight)('the last of several commands stops the database', async () => {
    await lay();
    const one = await start('share');
    const other = await start('share');
    await stop(one);
    expect(await ask(other.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await stop(other);
    await expect(ask(other.url, 'select 1')).rejects.toThrow();
  });

  test.runIf(atNight)('a Ctrl-C in the terminal does not reach the database', async () => {
    await lay();
    const { program, url } = await startElsewhere({ detached: true });
    process.kill(-(program.child.pid as number), 'SIGINT');
    expect(await program.line()).toBe('interrupted');
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('what cannot work is told in a sentence', () => {
  test.runIf(atNight)('a database with missing parts', async () => {
    await lay();
    await rm(join(dataDirectory, 'postgres', 'PG_VERSION'));
    expect(await sentence()).toMatch(/is not a whole database: parts of it are missing\. Put back a copy/);
  });

  test.runIf(atNight)('a damaged database', async () => {
    await lay();
    await truncate(join(dataDirectory, 'postgres', 'global', 'pg_control'), 10);
    expect(await sentence()).toMatch(
      /does not start: .*pg_control.*Put back a copy of it, .* Its log is .*server\.log/,
    );
  });

  test.runIf(atNight)('a database of another PostgreSQL', async () => {
    await lay();
    await writeFile(join(dataDirectory, 'postgres', 'PG_VERSION'), '15\n');
    expect(await sentence()).toMatch(/is of PostgreSQL 15, not 18/);
  });

  test.runIf(atNight)('a file in the place of the data directory', async () => {
    await removeDirectory(dataDirectory);
    await writeFile(dataDirectory, '');
    expect(await sentence()).toBe(
      `${dataDirectory} must be a directory, but a file stands in its way. Free it, or name another directory in SHOUDENG_DATA_DIR.`,
    );
  });

  test.runIf(canBeNobody && atNight)('a data directory that this user may not write to', async () => {
    const program = runProgram('test/programs/hold-database.ts', [dataDirectory, sharedDirectory], nobody);
    const { code, output } = await program.ended;
    expect(code).toBe(1);
    expect(output).toMatch(/^LaunchError: .*shoudeng-directory-.* may not be used by this user\./);
    expect(output.trim().split('\n')).toHaveLength(1);
  });
});

describe.runIf(isRoot)('whoever starts it', () => {
  test.runIf(atNight)(
    'as root, in a folder that nobody else can enter, the database lives elsewhere and lasts',
    async () => {
      await removeDirectory(dataDirectory);
      dataDirectory = await makeDirectory(0o700);
      const first = await start();
      await write(first.url);
      expect(await ask(first.url, 'show data_directory')).toEqual([
        { data_directory: expect.stringContaining(sharedDirectory) },
      ]);
      await stop(first);
      expect(await isKept((await start()).url)).toBe(true);
    },
  );

  test.runIf(atNight)('as root, where the programs cannot be reached, a copy of them runs', async () => {
    const user = await findDatabaseUser();
    const { directory } = await copyBinaries(await findBinaries(), sharedDirectory);
    const postgres = join(directory, 'bin', 'postgres');
    expect(await canReach(user, postgres)).toBe(true);
    expect((await run(postgres, ['--version'], user)).output).toMatch(/^postgres \(PostgreSQL\) 18/);
  });

  test.runIf(canBeNobody && atNight)('as an ordinary user, in a folder that others cannot enter', async () => {
    await removeDirectory(dataDirectory);
    dataDirectory = await makeDirectory(0o700);
    await chown(dataDirectory, nobody.uid, nobody.gid);
    const { url } = await startElsewhere(nobody);
    await write(url);
    expect(await ask(url, 'show data_directory')).toEqual([{ data_directory: join(dataDirectory, 'postgres') }]);
    // And root, who comes after, goes on with it.
    process.kill(await holderOf(url), 'SIGKILL');
    expect(await isKept((await start()).url)).toBe(true);
  });
});
