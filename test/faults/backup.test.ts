import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { restoreBackup } from '../../server/backup/restore-backup.js';
import type { TableSum } from '../../server/backup/format.js';
import { writeBackup, type BackupSource } from '../../server/backup/write-backup.js';
import { chainEntries } from '../../server/audit/chain.js';
import { writeEntry } from '../../server/audit/write-entry.js';
import { verifyChain } from '../../server/audit/verify-chain.js';
import type { AuditAnchor } from '../../server/ports.js';
import { startServer } from '../../server/main.js';
import { Browser } from '../support/browser.js';
import { captchaAnswer, knownCaptcha, testConfig } from '../support/config.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { chosenPassword, sample, startPortal, type TestPortal } from '../support/portal.js';
import { replays } from '../support/replays.js';

const databases: TestDatabase[] = [];
let directory: string;
let portal: TestPortal;
let file: string;
let sums: readonly TableSum[];
const anchors: AuditAnchor[] = [];

const keys: BackupSource['keys'] = testConfig(inject('secrets'));

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
  sums = await writeBackup({ databaseUrl: portal.url, keys }, file);
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
    await restoreBackup({ databaseUrl: url, keys }, file);
    // A backup of it has the same rows, byte for byte, and goes on counting where the first one stopped.
    const again = join(directory, 'again.backup');
    expect(await writeBackup({ databaseUrl: url, keys }, again)).toEqual(sums);
    expect(await sequencesOf(again)).toEqual(await sequencesOf(file));
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
      const { rows: flows } = sums.find(({ name }) => name === '"public"."flow"')!;
      expect(await replays({ servers: [server] })).toMatchObject({ flows, differ: 0, columns: {} });
      // What may only be added to is so again, and sums follow.
      await expect(em.fork().execute('delete from audit_entry')).rejects.toThrow('append-only');
      expect(await em.fork().execute(`select tgname from pg_trigger where tgenabled = 'D'`)).toEqual([]);
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
    await writeBackup({ databaseUrl: portal.url, keys }, underway);
    await busy;
    const url = await emptyDatabase();
    await restoreBackup({ databaseUrl: url, keys }, underway);
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
    await writeBackup({ databaseUrl: portal.url, keys }, owing);
    const url = await emptyDatabase();
    await restoreBackup({ databaseUrl: url, keys }, owing);
    const restored = new pg.Client(url);
    await restored.connect();
    const { rows } = await restored.query(`select data, state::text from pgboss.job where data ? 'owed'`);
    await restored.end();
    expect(rows).toEqual([{ data: { owed: true }, state: 'created' }]);
  });

  test('was its owner’s alone, and showed no name, number or phone', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const text = gunzipSync(await readFile(file));
    expect(text.includes(sample.account)).toBe(false);
    expect(text.includes(Buffer.from(sample.name))).toBe(false);
    expect(text.includes(chosenPassword)).toBe(false);
  });

  test('had every table that there is, but for those that are made anew and the stand-in’s', async () => {
    const tables = await portal.query(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const kept = new Set(sums.map(({ name }) => name.replaceAll('"', '')));
    const forgotten = tables.map(({ name }) => String(name)).filter((name) => !kept.has(name));
    expect(forgotten.filter((name) => !/^(government|pgboss)\./.test(name))).toEqual(['public.migration']);
  });
});

/** How far the numbers are that a backup goes on from. */
async function sequencesOf(backup: string): Promise<string[]> {
  const lines = gunzipSync(await readFile(backup))
    .toString()
    .split('\n');
  return lines.filter((line) => line.startsWith('select setval'));
}
