import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import pg from 'pg';
import { PersonalData } from '../../server/database/personal-data.js';
import { sealedTables, neverSealedAnew } from '../../server/keys/sealed-columns.js';
import { Browser } from '../support/browser.js';
import { captchaAnswer, testConfig } from '../support/config.js';
import { createFilledDatabase, type TestDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { runProgram } from '../support/program.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';

const [account, password] = ['149901197501010201', 'Yanshi#2026'];
const kills = 10;

describe('P3: the key that personal data is sealed with is replaced while the portal runs', () => {
  let database: TestDatabase;
  let directory: string;
  let client: pg.Client;
  let server: ServerProcess;
  const { PERSONAL_DATA_KEYS: oldKey = '', ...others } = inject('secrets');
  const newKey = `new:${randomBytes(32).toString('base64')}`;
  const both = { ...others, PERSONAL_DATA_KEYS: `${newKey},${oldKey}` };

  beforeAll(async () => {
    database = await createFilledDatabase();
    directory = await makeDirectory();
    client = new pg.Client(database.url);
    await client.connect();
    server = await startServerProcess(database.url, directory, { ...both, LOG_LEVEL: 'error' });
  });
  afterAll(async () => {
    await server.kill();
    await client.end();
    await database.drop();
    await removeDirectory(directory);
  });

  const keys = (verb: string) => runProgram('server/cli/keys.ts', [verb], { env: server.env }).ended;
  const old = async (): Promise<number> => {
    const sql = `select count(*)::int as n from account where substring(name from 3 for get_byte(name, 1)) <> 'new'`;
    return (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0;
  };

  test(`${kills} kills midway lose nothing: everybody is found by number, name and phone all the time`, async () => {
    const before = await everybody(new PersonalData(testConfig(both).personalDataKeys, testConfig(both).blindIndexKey));
    expect(await keys('reseal')).toMatchObject({ code: 1, output: expect.stringContaining('已请服务器') });
    const counts: number[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const left = await old();
      counts.push(left);
      // Some of it is done by each server, as long as there is something.
      await expect.poll(old, { interval: 5, timeout: 60_000 }).toBeLessThan(Math.max(left, 1));
      await server.kill();
      // In the middle: old and new stand side by side, and every look-up finds its person.
      const now = new PersonalData(testConfig(both).personalDataKeys, testConfig(both).blindIndexKey);
      expect(await everybody(now)).toEqual(before);
      await server.start();
    }
    // Killed in the middle of it, more than once.
    expect(counts.filter((left) => left > 0 && left < before.length).length).toBeGreaterThan(1);
    await expect.poll(async () => (await keys('status')).code, { timeout: 60_000, interval: 500 }).toBe(0);
    expect((await keys('status')).output).toContain('可以从 PERSONAL_DATA_KEYS 去掉：test');

    // Without the old key: all open, and sign-in works.
    await server.kill();
    const alone = testConfig({ ...others, PERSONAL_DATA_KEYS: newKey });
    expect(await everybody(new PersonalData(alone.personalDataKeys, alone.blindIndexKey))).toEqual(before);
    await server.start();
    const browser = new Browser(server.origin, captchaAnswer);
    expect((await browser.signIn(account, password)).__typename).toBe('SignedIn');
  }, 300_000);

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
