import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import pg from 'pg';
import { openDatabase } from '../../server/database/orm.js';
import { PersonalData } from '../../server/database/personal-data.js';
import { resealHandler } from '../../server/keys/reseal.js';
import { sealedTables, neverSealedAnew } from '../../server/keys/sealed-columns.js';
import { startServer } from '../../server/main.js';
import { Browser } from '../support/browser.js';
import { captchaAnswer, knownCaptcha, testConfig } from '../support/config.js';
import { createFilledDatabase, type TestDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { runProgram } from '../support/program.js';

const [account, password] = ['149901197501010201', 'Yanshi#2026'];
const kills = 10;

describe('P3: the key that personal data is sealed with is replaced while the portal runs', () => {
  let database: TestDatabase;
  let directory: string;
  let client: pg.Client;
  const { PERSONAL_DATA_KEYS: oldKey = '', ...others } = inject('secrets');
  const newKey = `new:${randomBytes(32).toString('base64')}`;
  const both = { ...others, PERSONAL_DATA_KEYS: `${newKey},${oldKey}` };
  const personalDataOf = (secrets: Record<string, string>) => {
    const { personalDataKeys, blindIndexKey } = testConfig(secrets);
    return new PersonalData(personalDataKeys, blindIndexKey);
  };

  beforeAll(async () => {
    database = await createFilledDatabase();
    directory = await makeDirectory();
    client = new pg.Client(database.url);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
    await removeDirectory(directory);
  });

  const run = (path: string, args: readonly string[] = []) =>
    runProgram(path, args, {
      env: { PATH: process.env['PATH'], DATABASE_URL: database.url, SHOUDENG_DATA_DIR: directory, ...both },
    });
  const keys = (verb: string) => run('server/cli/keys.ts', [verb]).ended;
  const old = async (): Promise<number> => {
    const sql = `select count(*)::int as n from account where substring(name from 3 for get_byte(name, 1)) <> 'new'`;
    return (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0;
  };

  test(`${kills} kills midway lose nothing: everybody is found by number, name and phone all the time`, async () => {
    const before = await everybody(personalDataOf(both));
    expect(await keys('reseal')).toMatchObject({ code: 1, output: expect.stringContaining('已请服务器') });
    const counts: number[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const worker = run('test/programs/reseal.ts');
      // By turns with a part that is written and not committed, and with one that is.
      const moment = kill % 2 === 0 ? 'written' : 'committed';
      for (let parts = 0; parts < 2;) if ((await worker.line()) === moment) parts += 1;
      worker.child.kill('SIGKILL');
      await worker.ended;
      counts.push(await old());
      // Old and new stand side by side, and every look-up finds its person.
      expect(await everybody(personalDataOf(both))).toEqual(before);
    }
    // Each was in the middle of it, and went on from there.
    for (const [index, left] of counts.entries()) expect(left).toBeLessThan(counts[index - 1] ?? before.length);
    expect(counts.at(-1)).toBeGreaterThan(0);

    // A server does the rest.
    const server = await startServer({ ...testConfig(both), databaseUrl: database.url }, { captchas: knownCaptcha });
    await expect.poll(old, { timeout: 60_000 }).toBe(0);
    await expect.poll(async () => (await client.query('select 1 from work')).rowCount, { timeout: 60_000 }).toBe(0);
    await server.close();
    expect(await keys('status')).toMatchObject({
      code: 0,
      output: expect.stringContaining('可以从 PERSONAL_DATA_KEYS 去掉：test'),
    });
  }, 300_000);

  test('without the old key everybody is found, all opens, and sign-in works', async () => {
    const alone = { ...others, PERSONAL_DATA_KEYS: newKey };
    expect(await everybody(personalDataOf(alone))).toEqual(await everybody(personalDataOf(both)));
    const server = await startServer({ ...testConfig(alone), databaseUrl: database.url }, { captchas: knownCaptcha });
    const browser = new Browser(server.address, captchaAnswer);
    expect((await browser.signIn(account, password)).__typename).toBe('SignedIn');
    await server.close();
  });

  test('a value that no key opens stays, is told of, and keeps no other one from being sealed', async () => {
    const newest = { ...others, PERSONAL_DATA_KEYS: `newest:${randomBytes(32).toString('base64')},${newKey}` };
    const [{ id }] = (await client.query<{ id: string }>('select id from account order by id limit 1')).rows as [
      { id: string },
    ];
    await client.query(`update account set name = set_byte(name, 20, get_byte(name, 20) # 1) where id = $1`, [id]);
    const orm = await openDatabase(database.url);
    const told: string[] = [];
    const handler = resealHandler(personalDataOf(newest), ({ message }) => told.push(message));
    const part = () => orm.em.fork().transactional((tx) => handler.part(tx, '', 0, () => undefined));
    while ((await part()) === 'more');
    await orm.close();
    expect(told).toEqual(['a sealed value of account does not open']);
    const sql = `select id from account where substring(name from 3 for get_byte(name, 1)) <> 'newest'`;
    expect((await client.query(sql)).rows).toEqual([{ id }]);
  });

  /** Number and name of everybody, opened; found again by the indexes that they would be looked up by. */
  async function everybody(personalData: PersonalData): Promise<string[]> {
    const { rows } = await client.query<Record<string, Buffer> & { id: string }>(
      'select id::text, national_id, national_id_index, name, phone, phone_index from account order by id',
    );
    return rows.map((row) => {
      const open = (column: string, value: Buffer) =>
        personalData.open({ table: 'account', column, row: row.id }, value);
      const nationalId = open('national_id', row['national_id'] as Buffer);
      expect(personalData.index('national-id', nationalId).equals(row['national_id_index'] as Buffer)).toBe(true);
      const phone = row['phone'] ? open('phone', row['phone']) : '';
      if (phone) expect(personalData.index('phone', phone).equals(row['phone_index'] as Buffer)).toBe(true);
      return `${nationalId} ${open('name', row['name'] as Buffer)} ${phone}`;
    });
  }

  test('every column that holds sealed values is among those that are sealed anew', async () => {
    const { rows } = await client.query<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'public' and data_type = 'bytea' order by 1, 2`,
    );
    const known = new Set(
      [...sealedTables, neverSealedAnew].flatMap(({ table, columns }) => columns.map((one) => `${table}.${one}`)),
    );
    const hashes = /(_hash|_index|\.mac)$/;
    const forgotten = rows
      .map(({ table, column }) => `${table}.${column}`)
      .filter((name) => !known.has(name) && !hashes.test(name));
    expect(forgotten).toEqual([]);
    expect(rows.filter(({ table, column }) => known.has(`${table}.${column}`)).length).toBe(known.size);
  });
});

test('P2: a sealed value opens in its own row and column alone', () => {
  const config = testConfig();
  const personalData = new PersonalData(config.personalDataKeys, config.blindIndexKey);
  const place = { table: 'account', column: 'name', row: 'one' };
  const sealed = personalData.seal(place, '王演示');
  expect(personalData.open(place, sealed)).toBe('王演示');
  for (const other of [{ row: 'two' }, { column: 'phone' }, { table: 'family_member' }])
    expect(() => personalData.open({ ...place, ...other }, sealed)).toThrow();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => personalData.open(place, changed)).toThrow();
  }
});
