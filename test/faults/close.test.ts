import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { writeEntry } from '../../server/audit/write-entry.js';
import { compose } from '../../server/composition.js';
import { newId } from '../../server/database/ids.js';
import type { AuditAnchor } from '../../server/ports.js';
import { testConfig } from '../support/config.js';
import { createFilledDatabase, type TestDatabase } from '../support/database.js';
import { lockWaits } from '../support/lock-waits.js';

let database: TestDatabase;
let holder: pg.Client;
beforeAll(async () => {
  database = await createFilledDatabase();
  holder = new pg.Client(database.url);
  await holder.connect();
});
afterAll(async () => {
  await holder.end();
  await database.drop();
});

const count = async (sql: string): Promise<number> =>
  (await holder.query<{ n: number }>(`select count(*)::int as n from ${sql}`)).rows[0]!.n;
/** What chaining, sweeping and counting each need, and have to wait for here. */
const needed = ['audit_entry', 'captcha', 'flow_tally_change'];

test.each(needed)('whoever waits for %s ends first: a close leaves no query, and breaks none off', async (table) => {
  const faults: Error[] = [];
  const anchors: AuditAnchor[] = [];
  const slowly = { keep: (anchor: AuditAnchor) => wait(100).then(() => void anchors.push(anchor)) };
  const config = { ...testConfig(inject('secrets')), databaseUrl: database.url };
  const composition = await compose(config, (error) => void faults.push(error), { auditAnchors: slowly });
  const { em, personalData, clock } = composition.services;
  const entry = { at: clock.now(), actor: newId(), action: 'audit.export', subject: null, details: {} } as const;
  await em.fork().transactional((tx) => writeEntry(tx, personalData, entry));
  await composition.startWork();
  await holder.query('begin');
  await holder.query(`lock table ${table} in access exclusive mode`);
  const begun = [composition.chores.chain(), composition.chores.count(), composition.chores.sweep()];
  await expect.poll(async () => (await holder.query(lockWaits)).rowCount).toBeGreaterThan(0);
  let isClosed = false;
  const closing = composition.close().then(() => (isClosed = true));
  await wait(200);
  expect(isClosed).toBe(false);
  await holder.query('rollback');
  await closing;
  const others = `pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`;
  expect(await count(`${others} and state <> 'idle'`)).toBe(0);
  // PostgreSQL takes a moment to see that nobody is there any more.
  await expect.poll(() => count(others)).toBe(0);
  expect([anchors.length > 0, faults]).toEqual([true, []]);
  await Promise.all(begun);
  expect(await count('audit_entry where sequence is null')).toBe(0);
});
