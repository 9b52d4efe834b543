import pg from 'pg';
import { expect, test } from 'vitest';
import { compose } from '../../server/composition.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { Browser } from '../support/browser.js';
import { captchaAnswer, testConfig } from '../support/config.js';
import { createEmptyDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { addProvedAdministrator } from '../support/proved-administrator.js';
import { staffPassword } from '../support/real-name.js';
import { startServerProcess } from '../support/server-process.js';
import { own, resetStaff } from './use-staff-passwords.js';

test('P5: the log at its most talkative has no password that was made or chosen', async () => {
  const [database, directory] = [await createEmptyDatabase(), await makeDirectory()];
  const server = await startServerProcess(database.url, directory, { LOG_LEVEL: 'trace' });
  const composition = await compose(
    { ...testConfig(server.env as Record<string, string>), databaseUrl: database.url },
    () => undefined,
  );
  const client = new pg.Client(database.url);
  await client.connect();
  const { rows } = await client.query(`select id from school where code = '140106-01'`);
  const teacher = await client.query(
    `select id, unified_number as account from account where kind = 'staff' and unified_number = '82700011'`,
  );
  const administrator = demonstrationId(960_001);
  const assigned = { role: 'schoolAdministrator', school: rows[0].id } as const;
  await addProvedAdministrator(composition.services, administrator, assigned);
  const above = new Browser(server.origin, captchaAnswer);
  await above.signIn(administrator, staffPassword);
  const { password } = await resetStaff(above, teacher.rows[0].id);
  const browser = new Browser(server.origin, captchaAnswer);
  await browser.signIn(teacher.rows[0].account, password);
  const fields = { oldPassword: password, newPassword: own, confirmation: own };
  expect((await browser.step('changePassword', fields)).__typename).toBe('Transitioned');
  const log = await server.kill();
  expect(log).toContain('"route":"/graphql"');
  for (const secret of [password, own, staffPassword]) expect(log.includes(secret)).toBe(false);
  await client.end();
  await composition.close();
  await database.drop();
  await removeDirectory(directory);
}, 60_000);
