import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { compose } from '../../server/composition.js';
import { Browser, type Untyped } from '../support/browser.js';
import { captchaAnswer, testConfig } from '../support/config.js';
import { createFilledDatabase, type TestDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { csvFile, rosterRow, rosterTitles } from '../support/roster-files.js';
import { addProvedAdministrator } from '../support/proved-administrator.js';
import { staffPassword } from '../support/real-name.js';
import { rosterImports as imports } from '../support/roster-imports.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { times } from '../support/thorough.js';
import { slowRows } from './slow-rows.js';

const administrator = '149901197501019998';
const base = 270_000;
const rows = times({ usually: 5_000, thoroughly: 30_000 });
const kills = times({
  usually: { check: 1, apply: 3, undo: 1 },
  thoroughly: { check: 10, apply: 25, undo: 15 },
});

describe('I5: imports go on after whatever happens to the server', () => {
  let database: TestDatabase;
  let directory: string;
  let server: ServerProcess;
  let pool: pg.Pool;
  let school: string;

  beforeAll(async () => {
    database = await createFilledDatabase();
    directory = await makeDirectory();
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    const composition = await compose({ ...testConfig(inject('secrets')), databaseUrl: database.url }, () => undefined);
    school = (await query(`select id from school where code = '140106-02'`))[0]!['id'];
    await addProvedAdministrator(composition.services, administrator, { role: 'schoolAdministrator', school });
    await composition.close();
    server = await startServerProcess(database.url, directory, { ...inject('secrets'), DEMONSTRATION: 'schools' });
    await query(slowRows('roster_import', 'old.done <> new.done', 0.15));
  });
  afterAll(async () => {
    await server.kill();
    await pool.end();
    await database.drop();
    await removeDirectory(directory);
  });

  const query = async (sql: string, parameters: unknown[] = []): Promise<Untyped[]> =>
    (await pool.query(sql, parameters)).rows;
  const doneOf = async (id: string): Promise<number> =>
    (await query('select done from roster_import where id = $1', [id]))[0]!['done'];

  async function signedIn(): Promise<Browser> {
    const browser = new Browser(server.origin, captchaAnswer);
    await browser.signIn(administrator, staffPassword);
    return browser;
  }

  /** Kills the server again and again, each time after it has done something, at a moment of chance. */
  async function killMidway(id: string, times: number): Promise<number> {
    let killed = 0;
    for (; killed < times; killed += 1) {
      const before = await doneOf(id);
      while ((await doneOf(id)) === before && (await isRunning(id))) await wait(5);
      await wait(Math.random() * 100);
      if (!(await isRunning(id))) break;
      await server.kill();
      await server.start();
    }
    return killed;
  }

  const isRunning = async (id: string) => (await query(`select 1 from work where id = $1`, [id])).length > 0;

  const accounts = async () =>
    (
      await query(
        `select count(*)::int as accounts, count(distinct national_id_index)::int as people,
         (select count(*)::int from flow f join account a on a.id = f.subject where a.school_id = $1 and a.kind = 'student') as flows
       from account where school_id = $1 and kind = 'student'`,
        [school],
      )
    )[0];

  test('killed again and again midway: all rows once, and taken back once', { timeout: 1_800_000 }, async () => {
    const before = await accounts();
    const file = csvFile([[...rosterTitles], ...Array.from({ length: rows }, (_, index) => rosterRow(base + index))]);
    const { status, body } = await imports.send(await signedIn(), file, { school });
    expect(status).toBe(201);
    const id: string = body.id;
    let killed = await killMidway(id, kills.check);
    let browser = await signedIn();
    expect(await imports.reaches(browser, id, 'CHECKED')).toMatchObject({ create: rows, done: rows, refused: 0 });
    expect((await imports.confirm(browser, id)).issues).toBeUndefined();
    killed += await killMidway(id, kills.apply);
    browser = await signedIn();
    expect(await imports.reaches(browser, id, 'IMPORTED')).toMatchObject({ create: rows, unchanged: 0, done: rows });
    const full = { accounts: before.accounts + rows, people: before.people + rows, flows: before.flows + rows };
    expect(await accounts()).toEqual(full);
    const again = await imports.checked(browser, file, { school });
    expect(again).toMatchObject({ create: 0, update: 0, unchanged: rows });
    await imports.cancel(browser, again.id);
    expect((await imports.undo(browser, id)).issues).toBeUndefined();
    killed += await killMidway(id, kills.undo);
    browser = await signedIn();
    await imports.reaches(browser, id, 'UNDONE');
    expect(await imports.notUndone(browser, id)).toMatchObject({ total: 0 });
    expect(await accounts()).toEqual(before);
    expect(killed).toBe(kills.check + kills.apply + kills.undo);
    expect(await query('select 1 from work')).toEqual([]);
  });
});
