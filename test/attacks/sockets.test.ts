import type { Client } from 'graphql-ws';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Browser, type Untyped } from '../support/browser.js';
import { captchaAnswer } from '../support/config.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { inParallel } from '../support/in-parallel.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';
import { socketClient } from '../support/socket-client.js';
import { withoutTable } from '../support/without-table.js';

/** The demonstration's administrator can sign in without any step before. */
const [account, password] = ['149901197501010201', 'Yanshi#2026'];
const viewerChanged = { query: 'subscription { viewerChanged { id } }' };

describe('sockets when something breaks, and when too much is asked', () => {
  let database: TestDatabase;
  let directory: string;
  let server: ServerProcess;
  let signedIn: Browser;
  let accountId: string;
  const clients: Client[] = [];

  beforeAll(async () => {
    database = await createEmptyDatabase();
    directory = await makeDirectory();
    server = await startServerProcess(database.url, directory, { LOG_LEVEL: 'error' });
    signedIn = new Browser(server.origin, captchaAnswer);
    accountId = (await signedIn.signIn(account, password)).viewer.id;
  });
  afterEach(() => Promise.all(clients.splice(0).map((client) => client.dispose())));
  afterAll(async () => {
    await server.kill();
    await database.drop();
    await removeDirectory(directory);
  });

  /** A socket with a browser's cookies. */
  function open(browser: Browser): Client {
    const client = socketClient(server.origin, () => browser.cookieHeader());
    clients.push(client);
    return client;
  }

  /** Subscribes; what comes, in words: an event's data, a fault as the server tells it, the end. */
  function subscribe(client: Client, payload: { query: string; variables?: Record<string, unknown> }) {
    const coming = client.iterate<Untyped>(payload);
    const next = async (): Promise<string> => {
      try {
        const { done, value } = await coming.next();
        return done ? 'the end' : JSON.stringify(value);
      } catch (error) {
        const { code, reason } = error as CloseEvent;
        return JSON.stringify(Array.isArray(error) ? error : { code, reason });
      }
    };
    return { next, stop: () => coming.return?.() };
  }

  /** The name of a lock by wrong passwords, as whoever is locked out is told it. */
  async function lockName(browser: Browser): Promise<string> {
    const wanted = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on Refused { lock } } }';
    for (;;) {
      const input = { account: '149999201001019995', password: 'Wrong#1234', captchaId: await browser.captcha() };
      const { signIn } = await browser.ask(wanted, { input: { ...input, captchaAnswer } });
      if (signIn.lock !== null) return signIn.lock;
    }
  }

  /** As another server says that something about the account has changed. */
  const tell = (client: pg.Client) => client.query('select pg_notify($1, $2)', ['shoudeng_changed', accountId]);

  const faults = {
    'lockEnded, from its first look': async () => {
      const browser = new Browser(server.origin, captchaAnswer);
      const lock = await lockName(browser);
      const query = 'subscription ($lock: ID!) { lockEnded(lock: $lock) }';
      return withoutTable(database.url, 'flow', () => subscribe(open(browser), { query, variables: { lock } }).next());
    },
    'viewerChanged, while it looks whether the session still is': async () => {
      const followed = subscribe(open(signedIn), viewerChanged);
      await followed.next();
      return withoutTable(database.url, 'session', async (client) => {
        await tell(client);
        return followed.next();
      });
    },
    'viewerChanged, while it reads the viewer': async () => {
      const followed = subscribe(open(signedIn), viewerChanged);
      await followed.next();
      return withoutTable(database.url, 'account', async (client) => {
        await tell(client);
        return followed.next();
      });
    },
    'viewerChanged, before it begins': () =>
      withoutTable(database.url, 'session', () => subscribe(open(signedIn), viewerChanged).next()),
  };
  const numbers: string[] = [];

  test.each(Object.entries(faults))('G11: a fault in %s is told under a number alone', async (_name, act) => {
    const told = await act();
    expect(told).toContain('Something broke on our side.');
    expect(told).not.toMatch(/does not exist|select|session|account/i);
    numbers.push(/"correlationId":"([^"]+)"/.exec(told)?.[1] ?? 'none');
    // The database is there again, and so is the subscription.
    expect(await subscribe(open(signedIn), viewerChanged).next()).toContain(accountId);
  });

  test('G11: 300 faults of all kinds of operations are told each under a number of its own, and nothing else', async () => {
    const nobody = new Browser(server.origin, captchaAnswer);
    const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;
    const ask = (browser: Browser, query: string) => async () => () => browser.post(query);
    const wrong = (broken: Browser) => async () => {
      const input = { account: '149999201001019987', password: 'Wrong#1234', captchaId: await broken.captcha() };
      return () => broken.post(signIn, { input: { ...input, captchaAnswer } });
    };
    /** By the table that is missing: what is prepared while it is there, and then asked for. */
    const kinds: Readonly<Record<string, () => Promise<() => Promise<Response>>>> = {
      session: ask(signedIn, '{ viewer { id } }'),
      account: ask(signedIn, '{ viewer { name } }'),
      role_assignment: ask(signedIn, '{ viewer { roles } }'),
      flow: ask(signedIn, '{ viewer { realName { step } } }'),
      school: ask(nobody, '{ schools(search: "yzq") { id } }'),
      captcha: ask(nobody, 'mutation { requestCaptcha(purpose: SIGN_IN) { id } }'),
      known_device: wrong(nobody),
      sign_in_counter: wrong(nobody),
      sign_in_attempt: wrong(nobody),
      bureau: ask(signedIn, '{ bureau { name } }'),
    };
    const each = 300 / Object.keys(kinds).length;
    for (const [table, prepare] of Object.entries(kinds)) {
      const prepared = await inParallel(each, 4, prepare);
      const told = await withoutTable(database.url, table, () =>
        inParallel(each, 4, async (index) => (await prepared[index]!()).text()),
      );
      for (const text of told) {
        const { errors } = JSON.parse(text) as { errors: readonly { extensions: Record<string, string> }[] };
        const correlationId = errors[0]!.extensions['correlationId'] ?? 'none';
        const extensions = { code: 'INTERNAL_SERVER_ERROR', correlationId };
        expect(errors, table).toEqual([{ message: 'Something broke on our side.', extensions }]);
        numbers.push(correlationId);
      }
    }
    expect(new Set(numbers).size).toBe(Object.keys(faults).length + 300);
  });

  test('what was asked for wrongly is told as such', async () => {
    const nobody = open(new Browser(server.origin, captchaAnswer));
    expect(await subscribe(nobody, { query: 'subscription { nothing }' }).next()).toContain('Cannot query field');
    expect(await subscribe(nobody, { query: `subscription { "${account}" }` }).next()).toContain('Syntax Error');
    expect(await subscribe(nobody, viewerChanged).next()).toContain('SIGN_IN_REQUIRED');
  });

  test('twenty subscriptions share a socket, and one more only in the place of another', async () => {
    const client = open(signedIn);
    const all = Array.from({ length: 20 }, () => subscribe(client, viewerChanged));
    for (const one of all) expect(await one.next()).toContain(accountId);
    expect(await subscribe(client, viewerChanged).next()).toContain('too many subscriptions');
    // The others go on.
    await withClient(tell);
    expect(await all[0]!.next()).toContain(accountId);
    await all[0]!.stop();
    expect(await subscribe(client, viewerChanged).next()).toContain(accountId);
  });

  async function withClient(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
    const client = new pg.Client(database.url);
    await client.connect();
    await work(client).finally(() => client.end());
  }

  test('G11 P5: the log has each of those faults under its number, and nothing that the driver said', async () => {
    const log = await server.kill();
    expect(numbers).toHaveLength(Object.keys(faults).length + 300);
    for (const number of numbers) expect(log).toContain(number);
    expect(log).not.toMatch(/does not exist|Syntax Error/);
    expect(log).not.toContain(account);
  });
});
