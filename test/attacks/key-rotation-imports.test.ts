import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { countKeys } from '../../server/keys/count-keys.js';
import { resealHandler } from '../../server/keys/reseal.js';
import { startServer } from '../../server/main.js';
import { knownCaptcha, personalDataOf, testConfig } from '../support/config.js';
import { csvFile, rosterRow, rosterTitles, testId } from '../support/roster-files.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { rosterImports as imports } from '../support/roster-imports.js';
import { staffPeople } from '../support/staff-people.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

test('P3: an import is undone with the new key alone, and names are what they were', async () => {
  const staff = staffPeople(portal);
  const school = await staff.schoolId('140106-02');
  const admin = await staff.provedPerson('李管理', { role: 'schoolAdministrator', school });
  const csv = (...rows: string[][]) => csvFile([[...rosterTitles], ...rows]);
  const first = csv(rosterRow(200_001, '王小明'), rosterRow(200_002, '李小红'));
  await imports.imported(admin.browser, first, { school });
  const renaming = await imports.imported(admin.browser, csv(rosterRow(200_001, '王改名')), { school });
  expect(renaming).toMatchObject({ update: 1 });
  const [server] = portal.servers;
  const { em } = server!.composition.services;
  // A server with the old key alone would take the undoing, and could not read what it needs.
  await server!.composition.stopWork();
  const { PERSONAL_DATA_KEYS: oldKey = '', ...others } = inject('secrets');
  const newKey = `new:${randomBytes(32).toString('base64')}`;
  const ring = (keys: string) => personalDataOf({ ...others, PERSONAL_DATA_KEYS: keys });
  const start = async (keys: string) => {
    const config = { ...testConfig({ ...others, PERSONAL_DATA_KEYS: keys }), databaseUrl: portal.url };
    const running = await startServer(config, { captchas: knownCaptcha });
    return { running, browser: admin.browser.clone(running.address) };
  };
  // Renames while the old key's names are there, before they are sealed anew.
  const between = await start(`${newKey},${oldKey}`);
  const later = await imports.imported(between.browser, csv(rosterRow(200_002, '李改名')), { school });
  await between.running.close();

  const fail = (error: Error) => {
    throw error;
  };
  const handler = resealHandler(ring(`${newKey},${oldKey}`), fail);
  const part = () => em.fork().transactional((tx) => handler.part(tx, '', 0, () => undefined));
  while ((await part()) === 'more');
  const counts = await countKeys(em);
  expect(counts.filter(({ key, table }) => key !== 'new' && table !== 'audit_entry')).toEqual([]);
  const tables = counts.map(({ table }) => table);
  for (const table of ['roster_import', 'roster_import_chunk']) expect(tables).toContain(table);

  const { running, browser } = await start(newKey);
  try {
    for (const { id } of [later, renaming]) {
      await imports.undo(browser, id);
      await imports.reaches(browser, id, 'UNDONE');
    }
    const again = await imports.checked(browser, first, { school });
    expect(again).toMatchObject({ create: 0, update: 0, unchanged: 2 });
    const sql = 'select id::text, name from account where national_id_index = $1';
    const personalData = ring(newKey);
    for (const [number, name] of [
      [200_001, '王小明'],
      [200_002, '李小红'],
    ] as const) {
      const [row] = await portal.query(sql, [personalData.index('national-id', testId(number))]);
      expect(personalData.open({ table: 'account', column: 'name', row: row!['id'] }, row!['name'])).toBe(name);
    }
  } finally {
    await running.close();
  }
});
