import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { Browser } from '../support/browser.js';
import { captchaAnswer } from '../support/config.js';
import { createFilledDatabase, type TestDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { socketClient } from '../support/socket-client.js';
import { times } from '../support/thorough.js';

const [account, password] = ['149901197501010201', 'Yanshi#2026'];
const perSecond = 100;

let database: TestDatabase;
let directory: string;
let servers: readonly ServerProcess[];

beforeEach(async () => {
  database = await createFilledDatabase();
  directory = await makeDirectory();
  // As in production: a proxy on a busy machine may hear of it late.
  const settings = { ...inject('secrets'), DRAIN_SECONDS: '3' };
  // The first one makes the tables.
  const first = await startServerProcess(database.url, directory, settings);
  servers = [first, await startServerProcess(database.url, directory, settings)];
});

afterEach(async () => {
  for (const server of servers) await server.kill();
  await database.drop();
  await removeDirectory(directory);
});

test('R11: a server that is told to end under a hundred requests a second errs with none of them, and is gone in ten seconds', async () => {
  const [ending, staying] = servers as [ServerProcess, ServerProcess];
  const balancer = balance([ending, staying]);
  onTestFinished(balancer.end);
  const load = run(balancer, perSecond * times({ usually: 5, thoroughly: 50 }));
  await expect.poll(() => load.answered(ending)).toBeGreaterThan(50);
  const browser = new Browser(ending.origin, captchaAnswer);
  await browser.signIn(account, password);
  const socket = follow(browser, ending, balancer);
  await socket.heard(1);

  const begin = performance.now();
  const over = ending.terminate();
  await expect.poll(() => balancer.isReady(ending)).toBe(false);
  expect((await over).code).toBe(0);
  expect(performance.now() - begin).toBeLessThan(10_000);
  // Closed as one that goes away, and opened again at the other one.
  await socket.heard(2);
  expect(socket.closeCodes).toEqual([1001]);

  await load.over;
  await socket.end();
  expect(load.errors).toEqual([]);
  expect(load.answered(staying)).toBeGreaterThan(perSecond);
});

/** As a proxy does: asks each server whether it is ready, and gives requests to those that are, by turns. */
function balance(all: readonly ServerProcess[]) {
  const over = new AbortController();
  let ready = [...all];
  let turn = 0;
  void (async () => {
    while (!over.signal.aborted) {
      const looks = all.map(async ({ origin }) => (await fetch(`${origin}/health/ready`)).status === 200);
      const answers = await Promise.allSettled(looks);
      ready = all.filter((_server, index) => answers[index]?.status === 'fulfilled' && answers[index].value);
      await wait(200);
    }
  })();
  return {
    next(): ServerProcess {
      turn += 1;
      return ready[turn % ready.length] ?? (all[0] as ServerProcess);
    },
    isReady: (server: ServerProcess) => ready.includes(server),
    end: () => over.abort(),
  };
}

const askForPage = (origin: string) => fetch(`${origin}/health/live`);
const askForFacts = (origin: string) => ask(origin, '{ portal { serverTime } viewer { id } }');
/** It writes. */
const askForCaptcha = (origin: string) => ask(origin, 'mutation { requestCaptcha(purpose: SIGN_IN) { id } }');

function ask(origin: string, query: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
}

function run(balancer: ReturnType<typeof balance>, count: number) {
  const answered = new Map<ServerProcess, number>();
  const errors: string[] = [];
  const send = async (index: number) => {
    const server = balancer.next();
    // Painting a captcha takes a while, and cores are shared.
    const request = index % 20 === 0 ? askForCaptcha : index % 2 === 0 ? askForFacts : askForPage;
    try {
      const response = await request(server.origin);
      const text = await response.text();
      if (response.status !== 200 || text.includes('"errors"')) errors.push(`${response.status} ${text}`);
      answered.set(server, (answered.get(server) ?? 0) + 1);
    } catch (error) {
      errors.push(`${String(error)} ${String((error as Error).cause)}`);
    }
  };
  const over = (async () => {
    const begin = performance.now();
    const sent: Promise<void>[] = [];
    for (let index = 0; index < count; index += 1) {
      await wait(Math.max(0, begin + (index * 1000) / perSecond - performance.now()));
      sent.push(send(index));
    }
    await Promise.all(sent);
  })();
  return { over, errors, answered: (server: ServerProcess) => answered.get(server) ?? 0 };
}

/** Whoever is signed in follows their viewer, as a page does: on one server, until it sends them elsewhere. */
function follow(browser: Browser, first: ServerProcess, balancer: ReturnType<typeof balance>) {
  const closeCodes: number[] = [];
  let heard = 0;
  let isEnding = false;
  const client = socketClient(first.origin, () => browser.cookieHeader(), {
    url: () => `${(heard === 0 ? first : balancer.next()).origin.replace('http', 'ws')}/graphql`,
    retryAttempts: 10,
    shouldRetry: () => true,
    retryWait: () => wait(100),
    on: { closed: (event) => void (isEnding || closeCodes.push((event as CloseEvent).code)) },
  });
  const query = 'subscription { viewerChanged { id } }';
  client.subscribe({ query }, { next: () => void (heard += 1), error: () => undefined, complete: () => undefined });
  return {
    closeCodes,
    heard: (least: number) => expect.poll(() => heard).toBeGreaterThanOrEqual(least),
    async end() {
      isEnding = true;
      await client.dispose();
    },
  };
}
