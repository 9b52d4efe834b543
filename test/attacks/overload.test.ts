import { once } from 'node:events';
import { connect } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { comingAgainMs, queueingMs } from '../../client/graphql/coming-again.js';
import { Browser } from '../support/browser.js';
import { captchaAnswer } from '../support/config.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { inParallel } from '../support/in-parallel.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { times } from '../support/thorough.js';
import { waitingLocks } from '../support/waiting-locks.js';

/** Seconds of five times the load that the server can bear. */
const seconds = times({ usually: 6, thoroughly: 600 });
const peakSeconds = times({ usually: 3, thoroughly: 30 });
/** Of those who got in a second before. Beside other tests the machine itself changes between the two by more than the bar. */
const least = times({ usually: 0.5, thoroughly: 0.8 });

/** One core hashes, some tens of passwords a second: as dear as in production in proportion to all else. */
const settings = {
  ARGON2_MEMORY_KIB: '19456',
  ARGON2_TIME_COST: '2',
  ARGON2_CONCURRENCY: '1',
  ADMISSION_WAIT_MS: '1500',
  TRUST_PROXY: '1',
  SPRAY_UNKNOWN_IDS: '1000000',
};

let lastAddress = 0;
const newAddress = () => `10.${(lastAddress >> 16) & 255}.${(lastAddress >> 8) & 255}.${(lastAddress += 1) & 255}`;

describe('more come than the server can bear', () => {
  let portal: TestPortal;
  let server: ServerProcess;
  let directory: string;
  let students: string[];

  beforeAll(async () => {
    portal = await startPortal(1);
    directory = await makeDirectory();
    server = await startServerProcess(portal.url, directory, { ...inject('secrets'), ...settings });
    students = await portal.freshStudents(3_000);
    await inParallel(students.length, 8, (index) => portal.send(students[index]!, { type: 'UNLOCK' }));
  });
  afterAll(async () => {
    await server.kill();
    await portal.close();
    await removeDirectory(directory);
  });

  interface Visitor {
    readonly browser: Browser;
    readonly headers: Record<string, string>;
  }
  const visitor = (): Visitor => ({
    browser: new Browser(server.origin, captchaAnswer),
    headers: { 'x-forwarded-for': newAddress() },
  });

  /** Sends it, as the pages do, until it is answered or the page would ask. @returns how often it was sent away */
  async function insist({ browser, headers }: Visitor, query: string, variables: object, isOver: () => boolean) {
    const until = performance.now() + queueingMs;
    for (let refusals = 0; ; refusals += 1) {
      const response = await browser.post(query, variables, headers);
      if (response.status === 200) return { refusals, data: ((await response.json()) as { data: Answer }).data };
      expect(response.status).toBe(503);
      await response.text();
      const after = Number(response.headers.get('retry-after'));
      expect(after).toBeGreaterThan(0);
      const wait = comingAgainMs(after, refusals, Math.random());
      if (isOver() || performance.now() + wait > until) return { refusals: refusals + 1, data: null };
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (isOver()) return { refusals: refusals + 1, data: null };
    }
  }
  interface Answer {
    readonly requestCaptcha: { readonly id: string };
    readonly signIn: { readonly __typename: string };
  }

  /** A student comes and signs in. */
  async function come(account: string, isOver: () => boolean = () => false) {
    const who = visitor();
    const captcha = await insist(who, 'mutation { requestCaptcha(purpose: SIGN_IN) { id } }', {}, isOver);
    if (captcha.data === null) return { isIn: false, refusals: captcha.refusals };
    const input = {
      account,
      password: `xs${account.slice(-8)}`,
      captchaId: captcha.data.requestCaptcha.id,
      captchaAnswer,
    };
    const wanted = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    const { data, refusals } = await insist(who, wanted, { input }, isOver);
    return { isIn: data?.signIn.__typename === 'SignedIn', refusals: refusals + captcha.refusals };
  }

  test(`R16: five times the load for ${seconds} seconds: at least ${least} of the peak get in, nobody’s request breaks, and it is over at once`, async () => {
    const deadline = performance.now() + peakSeconds * 1_000;
    let atPeak = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        while (performance.now() < deadline) if ((await come(students.pop()!)).isIn) atPeak += 1;
      }),
    );
    const peak = atPeak / peakSeconds;

    const begun = performance.now();
    const isOver = () => performance.now() - begun > seconds * 1_000;
    const coming: Promise<{ isIn: boolean; refusals: number }>[] = [];
    let inside = 0;
    while (!isOver()) {
      const due = Math.floor(((performance.now() - begun) / 1_000) * peak * 5);
      while (coming.length < due) {
        // When all have come, the first come back.
        const account = students.shift()!;
        students.push(account);
        coming.push(come(account, isOver).then((one) => ((inside += one.isIn && !isOver() ? 1 : 0), one)));
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const took = (performance.now() - begun) / 1_000;
    const goodput = inside / took;
    const outcomes = await Promise.all(coming);
    expect(outcomes.some(({ refusals }) => refusals > 0)).toBe(true);
    expect(goodput / peak, JSON.stringify({ peak, goodput, came: coming.length, inside })).toBeGreaterThanOrEqual(
      least,
    );

    const after = performance.now();
    expect(await come(students.pop()!)).toEqual({ isIn: true, refusals: 0 });
    expect(performance.now() - after).toBeLessThan(10_000);
  }, 900_000);
});

describe('requests that wait', () => {
  let portal: TestPortal;
  let blocker: pg.Client;

  beforeAll(async () => {
    portal = await startPortal(1, {
      DEMONSTRATION: 'schools',
      ADMISSION_CONCURRENT: '1',
      ADMISSION_WAITING: '1',
      ADMISSION_WAIT_MS: '60000',
    });
    blocker = new pg.Client(portal.url);
    await blocker.connect();
  });
  afterAll(async () => {
    await blocker.end();
    await portal.close();
  });

  const body = JSON.stringify({ query: 'mutation { requestCaptcha(purpose: SIGN_IN) { id } }' });
  const captcha = () =>
    fetch(`${portal.servers[0]!.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
  /** The same over a connection that can be ended such that the server has noticed. */
  function overSocket(count = 1) {
    const socket = connect(Number(new URL(portal.servers[0]!.address).port), '127.0.0.1');
    const head = ['POST /graphql HTTP/1.1', 'host: localhost', 'content-type: application/json'];
    socket.write(`${[...head, `content-length: ${body.length}`].join('\r\n')}\r\n\r\n${body}`.repeat(count));
    return { socket, answer: once(socket, 'data').then(([data]) => String(data)) };
  }
  const captchas = async () => Number((await portal.query('select count(*) as n from captcha'))[0]!['n']);

  test('R16: who is sent away has done nothing, who hangs up gives the place back, and health is answered all the time', async () => {
    const before = await captchas();
    await blocker.query('begin; lock table captcha in exclusive mode');
    const working = captcha();
    await expect.poll(async () => (await portal.query(`select 1 from ${waitingLocks}`)).length).toBeGreaterThan(0);
    // The queue has room for one: of two that come to it, one is sent away at once.
    const [one, other] = [overSocket(), overSocket()];
    const [away, waiting] = await Promise.race([
      one.answer.then((answer) => [answer, other.socket] as const),
      other.answer.then((answer) => [answer, one.socket] as const),
    ]);
    expect(away).toMatch(/^HTTP\/1\.1 503 .*retry-after: \d+\r\n/is);
    expect((await fetch(`${portal.servers[0]!.address}/health`)).status).toBe(200);
    waiting.end();
    await once(waiting, 'close');
    await blocker.query('rollback');
    expect((await working).status).toBe(200);
    expect((await captcha()).status).toBe(200);
    expect(await captchas()).toBe(before + 2);
  });

  test('R16: hanging up while it is worked on lets nobody in earlier, and loses no place, also of two on one connection', async () => {
    await blocker.query('begin; lock table captcha in exclusive mode');
    const { socket } = overSocket();
    const held = async () => (await portal.query(`select 1 from ${waitingLocks}`)).length;
    await expect.poll(held).toBe(1);
    socket.destroy();
    const next = captcha();
    // Whoever was let in because of it would wait for the table as well.
    expect(await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 500, 'waits'))])).toBe('waits');
    expect(await held()).toBe(1);
    await blocker.query('rollback');
    expect((await next).status).toBe(200);
    // Of two on one connection the second one's answer is never sent, and nobody hears of its end.
    for (let times = 0; times < 3; times += 1) {
      await blocker.query('begin; lock table captcha in exclusive mode');
      const two = overSocket(2);
      await expect.poll(held).toBe(1);
      two.socket.destroy();
      await blocker.query('rollback');
      await expect.poll(async () => (await captcha()).status).toBe(200);
    }
  });
});
