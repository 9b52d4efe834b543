import { copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkBackup, restoreBackup } from '../../server/backup/restore-backup.js';
import { inOrder } from '../../server/backup/tables.js';
import { writeBackup, type BackupSource } from '../../server/backup/write-backup.js';
import { chainEntries } from '../../server/audit/chain.js';
import { writeEntry } from '../../server/audit/write-entry.js';
import { verifyChain } from '../../server/audit/verify-chain.js';
import { verifyFlows } from '../../server/flows/verify-flows.js';
import type { AuditAnchor } from '../../server/ports.js';
import { startServer } from '../../server/main.js';
import { Browser } from '../support/browser.js';
import { captchaAnswer, knownCaptcha, newSecrets, testConfig } from '../support/config.js';
import { createEmptyDatabase, createFilledDatabase, type TestDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { runProgram } from '../support/program.js';
import { chosenPassword, sample, startPortal, type TestPortal } from '../support/portal.js';

const databases: TestDatabase[] = [];
let directory: string;
let portal: TestPortal;
let file: string;
const anchors: AuditAnchor[] = [];

const keysOf = (more: Record<string, string> = {}): BackupSource['keys'] =>
  testConfig({ ...inject('secrets'), ...more });

async function emptyDatabase(): Promise<string> {
  const database = await createEmptyDatabase();
  databases.push(database);
  return database.url;
}

beforeAll(async () => {
  directory = await makeDirectory();
  portal = await startPortal();
  file = join(directory, 'portal.backup');
  // A life of its own: a student underway, somebody's doing in the audit trail, an effect that still waits.
  const browser = portal.browser();
  await portal.arriveAtPhone(sample.account, browser);
  const { services } = portal.servers[0]!.composition;
  const at = services.clock.now();
  const { id } = await browser.viewer();
  const entry = { at, actor: id, action: 'audit.export', subject: id, details: {}, address: '192.0.2.1' } as const;
  for (let count = 0; count < 20; count += 1)
    await services.em.fork().transactional((tx) => writeEntry(tx, services.personalData, entry));
  const keep = { keep: async (anchor: AuditAnchor) => void anchors.push(anchor) };
  await chainEntries(services.em, services.auditKey, keep, services.clock.now());
  await writeBackup({ databaseUrl: portal.url, keys: keysOf() }, file);
});

afterEach(async () => {
  for (const { drop } of databases.splice(0)) await drop();
});

afterAll(async () => {
  await portal.close();
  await removeDirectory(directory);
});

describe('R15: a backup that is restored on a new server', () => {
  test('is the same portal: sign-in works, the audit chain and all histories hold', async () => {
    const url = await emptyDatabase();
    await restoreBackup({ databaseUrl: url, keys: keysOf() }, file);
    expect(await countsOf(url)).toEqual(await countsOf(portal.url));
    const config = { ...testConfig(inject('secrets')), databaseUrl: url };
    const server = await startServer(config, { captchas: knownCaptcha });
    try {
      const browser = new Browser(server.address, captchaAnswer);
      const { viewer } = await browser.signIn(sample.account, chosenPassword);
      expect(viewer.onboarding.step).toBe('PHONE_BINDING');
      expect((await browser.step('skipPhone')).viewer.onboarding.step).toBe('ARRIVED');
      const { em, auditKey, clock } = server.composition.services;
      const chain = await verifyChain(em, auditKey, anchors, clock.now());
      expect(chain.entries).toBeGreaterThanOrEqual(20);
      expect(chain.faults).toEqual([]);
      const differing: string[] = [];
      const verified = await verifyFlows(
        em,
        {},
        { differs: (flow) => differing.push(flow.id), verified: () => undefined },
      );
      expect([verified.flows, differing]).toEqual([4013, []]);
      // What may only be added to is so again, and sums follow.
      await expect(em.fork().execute('delete from audit_entry')).rejects.toThrow('append-only');
    } finally {
      await server.close();
    }
  });

  test('is taken as of one moment, while people go on', async () => {
    const people = await portal.freshStudents(30);
    const busy = (async () => {
      for (const person of people) await portal.send(person, { type: 'UNLOCK' });
    })();
    const underway = join(directory, 'underway.backup');
    await writeBackup({ databaseUrl: portal.url, keys: keysOf() }, underway);
    await busy;
    const url = await emptyDatabase();
    await restoreBackup({ databaseUrl: url, keys: keysOf() }, underway);
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query(
      `select count(*)::int as n from flow f where revision <> (select count(*) from flow_event e where e.flow_id = f.id)`,
    );
    await client.end();
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('brings along what was owed: effects that were waiting', async () => {
    const client = new pg.Client(portal.url);
    await client.connect();
    await client.query(
      `insert into pgboss.job (name, data, start_after) values ('flow-effects', '{"owed": true}', now() + interval '1 day')`,
    );
    await client.end();
    const owing = join(directory, 'owing.backup');
    await writeBackup({ databaseUrl: portal.url, keys: keysOf() }, owing);
    const url = await emptyDatabase();
    await restoreBackup({ databaseUrl: url, keys: keysOf() }, owing);
    const restored = new pg.Client(url);
    await restored.connect();
    const { rows } = await restored.query(`select data, state::text from pgboss.job where data ? 'owed'`);
    await restored.end();
    expect(rows).toEqual([{ data: { owed: true }, state: 'created' }]);
  });
});

describe('a backup', () => {
  test('is its owner’s alone, and shows no name, number or phone', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = gunzipSync(await readFile(file));
    expect(text.includes(sample.account)).toBe(false);
    expect(text.includes(Buffer.from(sample.name))).toBe(false);
    expect(text.includes(chosenPassword)).toBe(false);
  });

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

  const spoil: readonly (readonly [string, (text: string) => string])[] = [
    ['a row less', (text) => text.replace(/(COPY "public"\."school" .*\n).*\n/, '$1')],
    [
      'a digit changed',
      (text) => text.replace(/(COPY "public"\."school" .*\n[^\n]*?)1/, (_all, before: string) => `${before}2`),
    ],
    ['a table less', (text) => text.replace(/COPY "public"\."audit_entry"[^]*?\n\\\.\n/, '')],
    ['a statement more', (text) => text.replace('\nCOPY "public"."school" ', '\ndrop table account;\n$&')],
    ['its end missing', (text) => text.replace(/-- shoudeng backup ends .*\n/, '')],
    ['other sums at its end', (text) => text.replace(/"mac":"..../, '"mac":"0000')],
    ['something behind its end', (text) => `${text}select 1;\n`],
  ];
  test.each(spoilCases(spoil))('with %s is refused before anything is written', async (_what, change) => {
    const spoilt = join(directory, 'spoilt.backup');
    const text = gunzipSync(await readFile(file)).toString();
    expect(change(text)).not.toBe(text);
    await writeFile(spoilt, gzipSync(change(text), { level: 1 }));
    await expect(checkBackup(spoilt, keysOf())).rejects.toThrow('cannot be used');
  });

  test('that was cut off is refused', async () => {
    const spoilt = join(directory, 'cut.backup');
    await copyFile(file, spoilt);
    const bytes = await readFile(file);
    await writeFile(spoilt, bytes.subarray(0, bytes.length / 2));
    await expect(checkBackup(spoilt, keysOf())).rejects.toThrow('cannot be used');
  });

  test('is made and looked at by the command line', async () => {
    const made = join(directory, 'made.backup');
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: portal.url,
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

function spoilCases<T>(cases: readonly T[]): T[] {
  return [...cases];
}

/** Rows of every table of ours. */
async function countsOf(url: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(
    `select table_name, (xpath('/row/n/text()', query_to_xml('select count(*) as n from public.' || quote_ident(table_name), false, true, '')))[1]::text as n
     from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
       and table_name not in ('captcha', 'session') order by table_name`,
  );
  await client.end();
  return rows;
}
