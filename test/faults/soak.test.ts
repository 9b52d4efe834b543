import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findAccount } from '../../server/accounts/find-account.js';
import { compose } from '../../server/composition.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { advance } from '../../server/flows/advance.js';
import { Browser } from '../support/browser.js';
import { captchaAnswer, testConfig } from '../support/config.js';
import { createFilledDatabase, type TestDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { startServerProcess, type Holdings, type ServerProcess } from '../support/server-process.js';
import { socketClient } from '../support/socket-client.js';
import { times } from '../support/thorough.js';

const seconds = times({ usually: 20, thoroughly: 1_800 });
/** A heap that is flat: the line through its second half, from the one end to the other. */
const mostGrowth = times({ usually: 2_000_000, thoroughly: 5_000_000 });
const visitors = 4;
const students = Array.from({ length: 40 }, (_, index) => demonstrationId(500 + index));

interface Sample {
  readonly at: number;
  readonly requests: number;
  readonly holdings: Holdings;
  readonly connections: number;
}

describe('R17: a steady mix of requests', () => {
  let database: TestDatabase;
  let directory: string;
  let server: ServerProcess;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await createFilledDatabase();
    directory = await makeDirectory();
    const settings = { ...inject('secrets'), SPRAY_UNKNOWN_IDS: '1000000' };
    server = await startServerProcess(database.url, directory, settings);
    pool = new pg.Pool({ connectionString: database.url, max: 1 });
    const { services, close } = await compose({ ...testConfig(settings), databaseUrl: database.url }, () => undefined);
    for (const account of students) {
      const { id: subject } = (await findAccount(services.em.fork(), services.personalData, account))!;
      const event = { type: 'UNLOCK', at: services.clock.now() } as const;
      await advance(services.flows, {
        machine: 'student-onboarding',
        subject,
        event,
        actor: { kind: 'system', id: null },
      });
    }
    await close();
  });
  afterAll(async () => {
    await server.kill();
    await pool.end();
    await database.drop();
    await removeDirectory(directory);
  });

  let requests = 0;
  const get = async (path: string) => void (await (await fetch(server.origin + path)).text());

  /** What somebody does in a minute, and who does not get in, or goes away in the middle. */
  async function visit(account: string): Promise<void> {
    const browser = new Browser(server.origin, captchaAnswer);
    for (const path of ['/', '/health/ready']) await get(path);
    await browser.ask('{ schools(search: "太原") { name } }');
    await browser.signIn(account, 'Wrong#1234');
    expect((await browser.signIn(account, `xs${account.slice(-8)}`)).__typename).toBe('SignedIn');
    await browser.viewer();
    await follow(browser);
    await browser.step('skipPhone');
    await browser.post('{ nobody { knows } }');
    const leaving = new AbortController();
    const asked = fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: browser.cookieHeader() },
      body: JSON.stringify({ query: '{ schools(search: "大同") { name } }' }),
      signal: leaving.signal,
    }).then(
      (response) => response.text(),
      () => null,
    );
    await wait(1);
    leaving.abort();
    await asked;
    await browser.ask('mutation { signOut }');
    requests += 15;
  }

  /** Opens a socket, hears once who one is, and goes. */
  function follow(browser: Browser): Promise<void> {
    const client = socketClient(server.origin, () => browser.cookieHeader());
    return new Promise((resolve, reject) => {
      const query = 'subscription { viewerChanged { id } }';
      client.subscribe(
        { query },
        { next: () => resolve(client.dispose() as void), error: reject, complete: () => undefined },
      );
    });
  }

  async function sample(begun: number): Promise<Sample> {
    const holdings = await server.holdings();
    const sql = `select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    return { at: performance.now() - begun, requests, holdings, connections: (await pool.query(sql)).rows[0].n };
  }

  test(
    `for ${seconds} seconds: memory is flat, and no sockets, timers or connections are left behind`,
    { timeout: 3_600_000 },
    async () => {
      const begun = performance.now();
      const isOver = () => performance.now() - begun > seconds * 1_000;
      const people = Array.from({ length: visitors }, async (_, visitor) => {
        for (let turn = visitor; !isOver(); turn += visitors) await visit(students[turn % students.length]!);
      });
      const samples: Sample[] = [];
      while (!isOver()) {
        await wait(Math.max(2_000, seconds * 20));
        samples.push(await sample(begun));
      }
      await Promise.all(people);
      const late = samples.slice(Math.ceil(samples.length / 2));
      const [first, last] = [late[0]!, late.at(-1)!];
      const growth = slopeOf(late) * (last.at - first.at);
      const perRequest = growth / (last.requests - first.requests);
      process.stdout.write(
        `soak: ${requests} requests, ${(last.holdings.bytes / 1e6).toFixed(1)} MB, ${(growth / 1e6).toFixed(2)} MB more, ${perRequest.toFixed(0)} bytes a request\n`,
      );
      expect(growth).toBeLessThan(mostGrowth);
      // As many as are busy at once come and go; more and more there are not.
      const most = (of: readonly Sample[], kind: string) =>
        Math.max(...of.map(({ holdings }) => holdings.open.filter((name) => name === kind).length));
      const early = samples.slice(0, Math.ceil(samples.length / 2));
      for (const kind of new Set(late.flatMap(({ holdings }) => holdings.open)))
        expect(most(late, kind), kind).toBeLessThanOrEqual(most(early, kind) + 3 * visitors);
      expect(Math.max(...late.map(({ connections }) => connections))).toBeLessThanOrEqual(20);
    },
  );
});

/** Bytes a millisecond: the line that is nearest to all of them. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [at, bytes] = [mean(samples.map((one) => one.at)), mean(samples.map(({ holdings }) => holdings.bytes))];
  const over = samples.map((one) => (one.at - at) * (one.holdings.bytes - bytes));
  return mean(over) / mean(samples.map((one) => (one.at - at) ** 2));
}
