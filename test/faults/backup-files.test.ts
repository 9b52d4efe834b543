import { readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkBackup, restoreBackup } from '../../server/backup/restore-backup.js';
import { inOrder } from '../../server/backup/tables.js';
import { writeBackup, type BackupSource } from '../../server/backup/write-backup.js';
import { newSecrets, testConfig } from '../support/config.js';
import { createEmptyDatabase, createFilledDatabase, type TestDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { runProgram } from '../support/program.js';

const databases: TestDatabase[] = [];
let directory: string;
let database: TestDatabase;
let file: string;

const keysOf = (more: Record<string, string> = {}): BackupSource['keys'] =>
  testConfig({ ...inject('secrets'), ...more });

beforeAll(async () => {
  directory = await makeDirectory();
  database = await createFilledDatabase();
  file = join(directory, 'portal.backup');
  await writeBackup({ databaseUrl: database.url, keys: keysOf() }, file);
});

afterEach(async () => {
  for (const { drop } of databases.splice(0)) await drop();
});

afterAll(async () => {
  await database.drop();
  await removeDirectory(directory);
});

describe('R15: a backup', () => {
  test('goes into an empty database alone', async () => {
    const filled = await createFilledDatabase();
    databases.push(filled);
    await expect(restoreBackup({ databaseUrl: filled.url, keys: keysOf() }, file)).rejects.toThrow('not empty');
  });

  test('is refused with other keys', async () => {
    await expect(checkBackup(file, testConfig(newSecrets()))).rejects.toThrow('BLIND_INDEX_KEY');
    const { PERSONAL_DATA_KEYS = '' } = newSecrets();
    const others = keysOf({ PERSONAL_DATA_KEYS: PERSONAL_DATA_KEYS.replace('test:', 'other:') });
    await expect(checkBackup(file, others)).rejects.toThrow('lacks keys');
  });

  const spoil: [string, (text: string) => string][] = [
    ['a row less', (text) => text.replace(/(COPY "public"\."school" .*\n).*\n/, '$1')],
    [
      'a digit changed',
      (text) => text.replace(/(COPY "public"\."school" .*\n[^\n]*?)1/, (_all, before: string) => `${before}2`),
    ],
    ['a table less', (text) => text.replace(/COPY "public"\."audit_entry"[^]*?\n\\\.\n/, '')],
    ['a statement more', (text) => text.replace('\nCOPY "public"."school" ', '\ndrop table account;\n$&')],
    ['its end missing', (text) => text.replace(/-- shoudeng backup ends .*\n/, '')],
    ['other sums at its end', (text) => text.replace(/"mac":"..../, '"mac":"0000')],
    [
      'a sequence that goes on from another number',
      (text) => text.replace(/(setval\('\S+unified_number', )\d+/, '$182800001'),
    ],
    [
      'a sequence that is not called yet',
      (text) => text.replace(/(setval\('\S+unified_number', \d+), true/, '$1, false'),
    ],
    ['a sequence less', (text) => text.replace(/select setval\('\S+unified_number.*\n/, '')],
    ['two columns that are each other', (text) => text.replace(/"?phone"?, "?phone_index"?/, 'phone_index, phone')],
    ['another moment that it is of', (text) => text.replace(/"takenAt":"2/, '"takenAt":"1')],
    ['a second beginning', (text) => text.replace(/^(.*\n)/, '$1$1')],
    ['something behind its end', (text) => `${text}select 1;\n`],
  ];
  test.each(spoil)('with %s is refused before anything is written', async (_what, change) => {
    const spoilt = join(directory, 'spoilt.backup');
    const text = gunzipSync(await readFile(file)).toString();
    expect(change(text)).not.toBe(text);
    await writeFile(spoilt, gzipSync(change(text), { level: 1 }));
    // Before it is seen that the database is not even empty.
    await expect(restoreBackup({ databaseUrl: database.url, keys: keysOf() }, spoilt)).rejects.toThrow(
      'cannot be used',
    );
  });

  test('that was cut off is refused', async () => {
    const spoilt = join(directory, 'cut.backup');
    const bytes = await readFile(file);
    await writeFile(spoilt, bytes.subarray(0, bytes.length / 2));
    await expect(checkBackup(spoilt, keysOf())).rejects.toThrow('cannot be used');
  });

  test('ends with an error where the disk is full, and leaves no file', async () => {
    const full = join(directory, 'full.backup');
    await symlink('/dev/full', `${full}.partial`);
    await expect(writeBackup({ databaseUrl: database.url, keys: keysOf() }, full)).rejects.toThrow('ENOSPC');
    await expect(stat(full)).rejects.toThrow('ENOENT');
    await expect(stat(`${full}.partial`)).rejects.toThrow('ENOENT');
  });

  test('with a row that the tables refuse ends with the database’s error, and nothing is committed', async () => {
    const [damaged, target] = [await createFilledDatabase(), await createEmptyDatabase()];
    databases.push(damaged, target);
    const client = new pg.Client(damaged.url);
    await client.connect();
    await client.query(
      'alter table account alter column unified_number drop not null; update account set unified_number = null',
    );
    await client.end();
    const refused = join(directory, 'refused.backup');
    await writeBackup({ databaseUrl: damaged.url, keys: keysOf() }, refused);
    await expect(restoreBackup({ databaseUrl: target.url, keys: keysOf() }, refused)).rejects.toThrow('not-null');
    const empty = new pg.Client(target.url);
    await empty.connect();
    const { rows } = await empty.query('select count(*)::int as n from account');
    await empty.end();
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('is made and looked at by the command line', async () => {
    const made = join(directory, 'made.backup');
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: database.url,
      SHOUDENG_DATA_DIR: directory,
      ...inject('secrets'),
    };
    const run = (...args: string[]) => runProgram('server/cli/backup.ts', args, { env }).ended;
    expect(await run('backup', made)).toMatchObject({ code: 0, output: expect.stringContaining('已备份') });
    expect(await run('restore', made)).toMatchObject({ code: 0, output: expect.stringContaining('没有写入') });
    expect(await run('restore', made, '--confirm')).toMatchObject({
      code: 1,
      output: expect.stringContaining('not empty'),
    });
    expect((await run('restore')).code).toBe(2);
  });
});

test('tables come after those that they point to', () => {
  const order = inOrder(
    new Map([
      ['child', ['parent']],
      ['parent', ['elsewhere']],
      ['grandchild', ['child', 'parent']],
    ]),
  );
  expect(order).toEqual(['parent', 'child', 'grandchild']);
  expect(() =>
    inOrder(
      new Map([
        ['one', ['two']],
        ['two', ['one']],
      ]),
    ),
  ).toThrow('circle');
});
