import { join } from 'node:path';
import pg from 'pg';
import { compose } from '../server/composition.js';
import { loadDemonstration } from '../server/demonstration/load.js';
import { startEmbeddedPostgres } from '../server/launch/embedded-postgres.js';
import { Browser, type Untyped } from '../test/support/browser.js';
import { captchaAnswer, newSecrets, testConfig } from '../test/support/config.js';
import { makeDirectory, removeDirectory } from '../test/support/directories.js';
import { nodeFlagsOf } from '../test/support/node-flags.js';
import { runProgram } from '../test/support/program.js';
import { addProvedAdministrator } from '../test/support/proved-administrator.js';
import { staffPassword } from '../test/support/real-name.js';
import { csvFile, rosterTitles, testId, xlsxFile } from '../test/support/roster-files.js';
import { rosterImports } from '../test/support/roster-imports.js';
import type { Bench } from './bar.js';
import { memoryOf } from './support/processes.js';

const count = 100_000;
const administrator = '149901197501019999';
const copied = ['school_class', 'account', 'flow'] as const;

/** Each round is an import of 100,000 rows by a server that has just begun. Bars of less than something turn both over. */
export const bench: Bench = async () => {
  const imports = await start();
  try {
    const csv = [await imports.round('csv'), await imports.round('csv'), await imports.round('csv')];
    const xlsx = [await imports.round('xlsx')];
    const all = [...csv, ...xlsx];
    const hashed = all.reduce((sum, { hashes }) => sum + hashes, 0);
    if (hashed > 0) throw new Error(`${all.length} imports hashed ${hashed} passwords`);
    const megabytes = (rounds: readonly ImportRound[]) => rounds.map(({ peak }) => ({ ours: 400, limit: peak }));
    return [
      { name: 'rows imported / COPY of the same rows', bar: 0.25, results: all },
      {
        name: '400 MB / memory of the server that imports 100,000 rows of CSV',
        bar: 1,
        unit: ' MB',
        results: megabytes(csv),
      },
      { name: '400 MB / the same of .xlsx', bar: 1, unit: ' MB', results: megabytes(xlsx) },
      {
        name: 'ten seconds / dry run of 10,000 rows',
        bar: 1,
        unit: ' s',
        results: all.map(({ dryRun }) => ({ ours: 10, limit: dryRun })),
      },
    ];
  } finally {
    await imports.close();
  }
};

interface ImportBench {
  /** Rows a second: of an import by a server of its own, and of COPY of the same rows into the same tables. */
  round(format: 'csv' | 'xlsx'): Promise<ImportRound>;
  close(): Promise<void>;
}

interface ImportRound {
  readonly ours: number;
  readonly limit: number;
  /** Most memory that the server ever had, in MB. */
  readonly peak: number;
  /** Passwords that were hashed, but for the sign-in. */
  readonly hashes: number;
  /** From sending 10,000 rows to their dry run, in seconds. */
  readonly dryRun: number;
}

/** A roster of 100,000 students through the real server, beside the database's own way to take as many rows. */
async function start(): Promise<ImportBench> {
  const directory = await makeDirectory();
  const postgres = await startEmbeddedPostgres({ dataDirectory: join(directory, 'database') });
  const secrets = newSecrets();
  const { school, databaseOf, drop } = await prepare(postgres.url, secrets);
  const files = { csv: csvFile(rosterOf(count)), xlsx: await xlsxFile(rosterOf(count)) };
  const small = csvFile(rosterOf(10_000));
  let rounds = 0;
  return {
    async round(format) {
      rounds += 1;
      const imported = await databaseOf(`imported_${rounds}`);
      const server = await startProgram(imported, { ...secrets, SHOUDENG_DATA_DIR: directory });
      try {
        const dryRun = await server.checks(small, school);
        const ours = await server.imports(files[format], school);
        const { peak, hashes } = await server.end();
        const limit = await copyRate(imported, await databaseOf(`copied_${rounds}`));
        return { ours, limit, peak, hashes: hashes - 1, dryRun };
      } finally {
        await server.end();
        await drop(`imported_${rounds}`, `copied_${rounds}`);
      }
    },
    async close() {
      await postgres.stop();
      await removeDirectory(directory);
    },
  };
}

function rosterOf(rows: number): string[][] {
  const name = (index: number) => `王小${String.fromCharCode(0x4e00 + (index % 2_000))}`;
  const students = Array.from({ length: rows }, (_, index) => [
    testId(200_000 + index),
    name(index),
    ['高一', '高二', '高三'][index % 3] as string,
    `${1 + (index % 50)} 班`,
  ]);
  return [[...rosterTitles], ...students];
}

/** A database with the demonstration and an administrator, of which each round has copies. */
async function prepare(url: string, secrets: Record<string, string>) {
  const urlOf = (name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  await query(url, 'create database prepared');
  const fail = (error: Error) => {
    throw error;
  };
  const composition = await compose({ ...testConfig(secrets), databaseUrl: urlOf('prepared') }, fail);
  await loadDemonstration(composition.services, 'full');
  const [row] = await composition.services.em.fork().execute(`select id from school where code = '140106-02'`);
  const school = (row as { id: string }).id;
  await addProvedAdministrator(composition.services, administrator, { role: 'schoolAdministrator', school });
  await composition.close();
  return {
    school,
    async databaseOf(name: string) {
      await query(url, `create database ${name} template prepared`);
      return urlOf(name);
    },
    async drop(...names: readonly string[]) {
      for (const name of names) await query(url, `drop database if exists ${name} with (force)`);
    },
  };
}

async function query(url: string, sql: string): Promise<Untyped[]> {
  const client = new pg.Client(url);
  await client.connect();
  return client.query(sql).then(
    async ({ rows }) => (await client.end(), rows),
    async (error: unknown) => {
      await client.end();
      throw error;
    },
  );
}

async function startProgram(databaseUrl: string, settings: Record<string, string>) {
  const env = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, PORT: '0', ...settings };
  const program = runProgram('bench/programs/import.ts', [], { env, flags: nodeFlagsOf('start') });
  let address = '';
  while (!address.startsWith('http')) address = await program.line();
  const browser = new Browser(address, captchaAnswer);
  await browser.signIn(administrator, staffPassword);
  let ended: { readonly peak: number; readonly hashes: number } | undefined;
  return {
    async checks(file: Buffer, school: string): Promise<number> {
      const begun = process.hrtime.bigint();
      const { id } = await rosterImports.checked(browser, file, { school });
      const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
      await rosterImports.cancel(browser, id);
      return seconds;
    },
    async imports(file: Buffer, school: string): Promise<number> {
      const { id } = await rosterImports.checked(browser, file, { school });
      const refusal = (await rosterImports.confirm(browser, id)).issues;
      if (refusal !== undefined) throw new Error(JSON.stringify(refusal));
      const done = await rosterImports.reaches(browser, id, 'IMPORTED');
      if (done.create !== count) throw new Error(`only ${done.create} were created`);
      return count / ((Date.parse(done.endedAt) - Date.parse(done.confirmedAt)) / 1000);
    },
    async end() {
      if (ended !== undefined) return ended;
      const { peak } = memoryOf(program.child.pid ?? 0);
      program.child.kill();
      const { output } = await program.ended;
      return (ended = { peak, hashes: output.split('\n').filter((line) => line === 'hashes').length });
    },
  };
}

/** The very rows that the import made, as the database itself takes them: with all indexes, keys and triggers. */
async function copyRate(from: string, to: string): Promise<number> {
  // Where the database's own user may write.
  const [{ directory }] = (await query(to, `select current_setting('data_directory') as directory`)) as [
    { directory: string },
  ];
  const [before] = await query(to, 'select max(id::text) as account from account');
  const [classes] = await query(to, `select coalesce(max(id::text), '') as id from school_class`);
  const file = (table: string) => join(directory, `${table}.copy`);
  const where = {
    school_class: `id > '${classes.id}'`,
    account: `id > '${before.account}'`,
    flow: `subject > '${before.account}'`,
  };
  const rows = Object.fromEntries(copied.map((table) => [table, `select * from ${table} where ${where[table]}`]));
  for (const table of copied) await query(from, `copy (${rows[table]} order by id) to '${file(table)}'`);
  const begun = process.hrtime.bigint();
  await query(to, `begin; ${copied.map((table) => `copy ${table} from '${file(table)}'`).join('; ')}; commit`);
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const [{ n }] = (await query(to, `select count(*)::int as n from account where ${where.account}`)) as [{ n: number }];
  if (n !== count) throw new Error(`${n} accounts were copied`);
  return count / seconds;
}
