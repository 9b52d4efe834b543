import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../server/composition.js';
import type { PersonalData } from '../../server/database/personal-data.js';
import { resealId, resealKind } from '../../server/keys/reseal.js';
import { Browser, type Untyped } from '../support/browser.js';
import { captchaAnswer, newSecrets, personalDataOf, testConfig } from '../support/config.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { csvFile, rosterRow, rosterTitles, testId } from '../support/roster-files.js';
import { addProvedAdministrator } from '../support/proved-administrator.js';
import { staffPassword } from '../support/real-name.js';
import { rosterImports as imports } from '../support/roster-imports.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { times } from '../support/thorough.js';
import { startOwnPostgres, type OwnPostgres } from './own-postgres.js';
import { slowRows } from './slow-rows.js';

const administrator = '149901197501019998';
const rows = times({ usually: 2_000, thoroughly: 20_000 });
const kills = times({ usually: 1, thoroughly: 10 });
const secrets = newSecrets();
const newKey = `new:${randomBytes(32).toString('base64')}`;
const bothKeys = { ...secrets, PERSONAL_DATA_KEYS: `${newKey},${secrets['PERSONAL_DATA_KEYS']}` };

describe('PostgreSQL itself is killed', () => {
  let postgres: OwnPostgres;
  let directory: string;
  let server: ServerProcess;
  let pool: pg.Pool;
  let school: string;

  beforeAll(async () => {
    [postgres, directory] = await Promise.all([startOwnPostgres(), makeDirectory()]);
    server = await startServerProcess(postgres.url, directory, {
      ...secrets,
      DEMONSTRATION: 'schools',
      DATABASE_WAIT_MS: '1500',
    });
    pool = new pg.Pool({ connectionString: postgres.url, max: 2 });
    pool.on('error', () => undefined);
    const composition = await compose({ ...testConfig(secrets), databaseUrl: postgres.url }, () => undefined);
    school = (await query(`select id from school where code = '140106-02'`))[0].id;
    await addProvedAdministrator(composition.services, administrator, { role: 'schoolAdministrator', school });
    await composition.close();
    await query(slowRows('roster_import', 'old.done <> new.done', 0.5));
  });
  afterAll(async () => {
    await server.kill();
    await pool.end();
    await postgres.remove();
    await removeDirectory(directory);
  });

  const query = async (sql: string, parameters: unknown[] = []): Promise<Untyped[]> =>
    (await pool.query(sql, parameters)).rows;
  const isOver = async (id: string) => (await query('select 1 from work where id = $1', [id])).length === 0;
  /** Students of a file, as there are of them: each once. */
  const written = async (personalData: PersonalData, from: number): Promise<number> => {
    const indexes = Array.from({ length: rows }, (_, index) => personalData.index('national-id', testId(from + index)));
    const sql = `select count(*)::int as accounts, count(distinct a.id)::int as people, count(f.id)::int as flows
      from account a left join flow f on f.subject = a.id where national_id_index = any($1::bytea[])`;
    const [{ accounts, people, flows }] = await query(sql, [indexes]);
    expect([people, flows]).toEqual([accounts, accounts]);
    return accounts;
  };

  async function signedIn(): Promise<Browser> {
    const browser = new Browser(server.origin, captchaAnswer);
    await browser.signIn(administrator, staffPassword);
    return browser;
  }
  async function begunImport(from: number): Promise<string> {
    const browser = await signedIn();
    const lines = Array.from({ length: rows }, (_, index) => rosterRow(from + index));
    const { id } = await imports.checked(browser, csvFile([[...rosterTitles], ...lines]), { school });
    expect((await imports.confirm(browser, id)).issues).toBeUndefined();
    return id;
  }

  async function ask(): Promise<{ readonly status: number; readonly took: number; readonly id: string | null }> {
    const begun = performance.now();
    const response = await new Browser(server.origin, captchaAnswer).post(
      'mutation { requestCaptcha(purpose: SIGN_IN) { id } }',
    );
    const { data } = (await response.json()) as Untyped;
    return { status: response.status, took: performance.now() - begun, id: data?.requestCaptcha?.id ?? null };
  }

  test('R1 R6: acknowledged work is kept; 503 at once, no exit, back within five seconds, and work goes on', async () => {
    const acknowledged: string[] = [];
    const pid = server.pid();
    const id = await begunImport(100_000);
    const killed = new AbortController();
    const visitors = Array.from({ length: 4 }, async () => {
      while (!killed.signal.aborted) {
        const { id: captcha } = await ask();
        if (captcha !== null) acknowledged.push(captcha);
      }
    });
    await expect.poll(() => acknowledged.length).toBeGreaterThan(50);
    await postgres.kill();
    killed.abort();
    await Promise.all(visitors);
    for (const until = performance.now() + 1_500; performance.now() < until;) {
      const [{ status, took }, ready] = await Promise.all([ask(), fetch(`${server.origin}/health/ready`)]);
      expect([status, ready.status]).toEqual([503, 503]);
      expect(took).toBeLessThan(2_000);
    }
    expect((await fetch(`${server.origin}/health`)).status).toBe(200);
    await postgres.start();
    const begun = performance.now();
    await expect.poll(async () => (await ask()).status, { timeout: 6_000 }).toBe(200);
    await expect.poll(async () => (await fetch(`${server.origin}/health/ready`)).status, { timeout: 6_000 }).toBe(200);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(server.pid()).toBe(pid);
    const kept = await query('select count(*)::int as n from captcha where id = any($1::uuid[])', [acknowledged]);
    expect(kept).toEqual([{ n: acknowledged.length }]);
    // Without anybody's doing: long work, jobs of the queue, and what servers tell each other.
    await expect.poll(() => isOver(id), { timeout: 60_000 }).toBe(true);
    expect(await written(personalDataOf(secrets), 100_000)).toBe(rows);
    const [job] = await query(`insert into pgboss.job (name, data) values ('flow-alarms', $1) returning id`, [
      { machine: 'student-onboarding', subject: resealId },
    ]);
    const state = async () => (await query('select state::text from pgboss.job where id = $1', [job.id]))[0].state;
    await expect.poll(state).toBe('completed');
    const listening = `select 1 from pg_stat_activity where application_name = 'shoudeng-changes' and query like 'listen%'`;
    await expect.poll(async () => (await query(listening)).length).toBe(1);
  });

  test(`R1 R6: killed ${kills} times with the server, in an import and a re-sealing: both go on, each row once`, async () => {
    const old = `select count(*)::int as n from account where substring(name from 3 for get_byte(name, 1)) <> 'new'`;
    await server.kill();
    await server.start(bothKeys);
    const id = await begunImport(200_000);
    await query('insert into work (id, kind, enqueued_at, due_at) values ($1, $2, now(), now())', [
      resealId,
      resealKind,
    ]);
    const [{ n: all }] = await query(old);
    let [killed, midway] = [0, 0];
    for (; killed < kills && !((await isOver(id)) && (await isOver(resealId))); killed += 1) {
      const [{ done: before }] = await query('select done from roster_import where id = $1', [id]);
      const isMidway = async () =>
        (await query('select done from roster_import where id = $1', [id]))[0].done > before &&
        (await query(old))[0].n < all;
      while (!(await isMidway()) && !(await isOver(id))) await wait(5);
      await Promise.all([postgres.kill(), server.kill()]);
      await postgres.start();
      if (!(await isOver(id)) && !(await isOver(resealId))) midway += 1;
      await server.start(bothKeys);
    }
    // Some of them in the middle of both.
    expect(midway).toBeGreaterThan(0);
    for (const work of [id, resealId]) await expect.poll(() => isOver(work), { timeout: 120_000 }).toBe(true);
    expect(await imports.read(await signedIn(), id)).toMatchObject({ state: 'IMPORTED', create: rows, done: rows });
    // With the new key alone everybody is who they were.
    const { PERSONAL_DATA_KEYS: _both, ...others } = bothKeys;
    const personalData = personalDataOf({ ...others, PERSONAL_DATA_KEYS: newKey });
    for (const from of [100_000, 200_000]) expect(await written(personalData, from)).toBe(rows);
    expect(await query(old)).toEqual([{ n: 0 }]);
    const people = await query('select id, name, national_id, national_id_index from account');
    for (const { id: row, national_id: sealed, national_id_index: index, name } of people) {
      const nationalId = personalData.open({ table: 'account', column: 'national_id', row }, sealed);
      expect(personalData.index('national-id', nationalId).equals(index)).toBe(true);
      expect(personalData.open({ table: 'account', column: 'name', row }, name)).not.toBe('');
    }
  });
});
