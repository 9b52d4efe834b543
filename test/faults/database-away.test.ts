import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Browser } from '../support/browser.js';
import { captchaAnswer } from '../support/config.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { startGate } from '../support/database-gate.js';
import { lockWaits } from '../support/lock-waits.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { times } from '../support/thorough.js';

const pool = 4;
const seconds = times({ usually: 4, thoroughly: 30 });

describe('a server whose database is away, or has no connection free', () => {
  let database: TestDatabase;
  let directory: string;
  let gate: Awaited<ReturnType<typeof startGate>>;
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    directory = await makeDirectory();
    gate = await startGate(new URL(database.url));
    const settings = { DATABASE_POOL: String(pool), DATABASE_WAIT_MS: '1500', DEMONSTRATION: 'schools' };
    server = await startServerProcess(gate.url, directory, settings);
    browser = new Browser(server.origin, captchaAnswer);
  });
  afterAll(async () => {
    await server.kill();
    gate.end();
    await database.drop();
    await removeDirectory(directory);
  });

  /** Asks for something that the database has to be asked for. */
  async function ask() {
    const begun = performance.now();
    const response = await browser.post('{ schools(search: "太原") { name } }');
    const text = await response.text();
    return {
      status: response.status,
      text,
      retryAfter: response.headers.get('retry-after'),
      took: performance.now() - begun,
    };
  }

  test(`R6: away for ${seconds} seconds: 503 within two, no exit, and back within five`, async () => {
    expect((await ask()).status).toBe(200);
    gate.close();
    const until = performance.now() + seconds * 1_000;
    let asked = 0;
    while (performance.now() < until) {
      const { status, retryAfter, took, text } = await ask();
      expect({ status, retryAfter }, text).toEqual({ status: 503, retryAfter: '1' });
      expect(took).toBeLessThan(2_000);
      expect(text).not.toMatch(/ECONN|postgres|127\.0\.0\.1|terminated/i);
      asked += 1;
    }
    expect(asked).toBeGreaterThan(2);
    expect((await fetch(`${server.origin}/health`)).status).toBe(200);
    gate.open();
    await expect.poll(async () => (await ask()).status, { timeout: 5_000 }).toBe(200);
  });

  test('R6: a database that fails over ends all connections: the next requests have others', async () => {
    await Promise.all(Array.from({ length: 8 }, ask));
    // One of them in the middle of a transaction.
    const captcha = browser.post('mutation { requestCaptcha(purpose: SIGN_IN) { id } }');
    const operator = new pg.Client(database.url);
    await operator.connect();
    await operator.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await operator.end();
    await captcha;
    await expect.poll(async () => (await ask()).status, { timeout: 5_000 }).toBe(200);
    const { status, text } = await ask();
    expect(status, text).toBe(200);
  });

  test('R7: with all connections taken others are told within two seconds, and none is lost', async () => {
    const holder = new pg.Client(database.url);
    await holder.connect();
    onTestFinished(() => holder.end());
    await holder.query('begin; lock table captcha in access exclusive mode');
    const answered: number[] = [];
    const captcha = async () => {
      const { status } = await browser.post('mutation { requestCaptcha(purpose: SIGN_IN) { id } }');
      answered.push(status);
    };
    const held: Promise<void>[] = [];
    // Whoever is away from the pool for a moment would leave a place free for good if it were asked for once alone.
    await expect
      .poll(async () => {
        held.push(captcha());
        return (await holder.query(lockWaits)).rowCount;
      })
      .toBe(pool);
    held.push(...Array.from({ length: 2 * pool }, captcha));
    const { status, retryAfter, took } = await ask();
    expect({ status, retryAfter }).toEqual({ status: 503, retryAfter: '1' });
    expect(took).toBeLessThan(2_000);
    // Whoever began to wait last as well; those who have a connection wait for the lock.
    await expect.poll(() => answered.length, { timeout: 5_000 }).toBe(held.length - pool);
    expect(new Set(answered)).toEqual(new Set([503]));
    await holder.query('rollback');
    await Promise.all(held);
    expect(answered.slice(-pool)).toEqual(Array(pool).fill(200));
    // As many as before are there, and as many at once.
    const answers = await Promise.all(Array.from({ length: 3 * pool }, ask));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
  });
});
