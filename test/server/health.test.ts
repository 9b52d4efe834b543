import { connect, createServer, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Probe } from '../../server/database/probe.js';
import { Health } from '../../server/health.js';
import { startServer } from '../../server/main.js';
import { testConfig } from '../support/config.js';
import { createFilledDatabase, type TestDatabase } from '../support/database.js';
import { freePort } from '../support/free-port.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { lockWaits } from '../support/lock-waits.js';

describe('what a proxy asks a server', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal(1, { METRICS_PORT: '0' });
  });
  afterAll(() => portal.close());

  const get = async (path: string) => {
    const response = await fetch(`${portal.servers[0]?.address}${path}`);
    return { status: response.status, body: (await response.json()) as unknown };
  };

  test('it lives and is ready, by the old names as well', async () => {
    expect(await get('/health/live')).toEqual({ status: 200, body: { status: 'ok' } });
    expect(await get('/health')).toEqual(await get('/health/live'));
    const checks = { database: true, migrations: true, queue: true, draining: false };
    expect(await get('/health/ready')).toEqual({ status: 200, body: { status: 'ready', checks } });
    expect(await get('/ready')).toEqual(await get('/health/ready'));
  });

  test('readiness waits for nobody who measures, and is answered within two seconds meanwhile', async () => {
    const [server] = portal.servers;
    const holder = new pg.Client(portal.url);
    await holder.connect();
    await holder.query('begin; lock table work in access exclusive mode');
    const scrape = () => fetch(`http://127.0.0.1:${server?.metricsPort}/metrics`).then((response) => response.text());
    try {
      const begin = performance.now();
      const scraped = [scrape(), scrape()];
      await expect.poll(async () => (await holder.query(lockWaits)).rowCount).toBeGreaterThan(0);
      const asked = performance.now();
      expect((await get('/health/ready')).status).toBe(200);
      expect(performance.now() - asked).toBeLessThan(1_000);
      // Nor do those who measure wait for each other, or for ever.
      for (const text of await Promise.all(scraped)) expect(text).toContain('shoudeng_database_up 0');
      expect(performance.now() - begin).toBeLessThan(2_500);
    } finally {
      await holder.end();
    }
    expect(await scrape()).toContain('shoudeng_database_up 1');
  });

  test('one that is about to end is not ready, lives, and lets connections go', async () => {
    const { health } = (portal.servers[0] as TestPortal['servers'][number]).composition;
    health.drain();
    expect((await get('/health/ready')).status).toBe(503);
    const alive = await fetch(`${portal.servers[0]?.address}/health/live`);
    expect([alive.status, alive.headers.get('connection')]).toEqual([200, 'close']);
  });

  test('one whose tables are older than it is not ready', async () => {
    const probe = new Probe(portal.url);
    const health = new Health(probe, ['0001-foundation', '9999-next'], () => true);
    expect(await health.check()).toMatchObject({ isReady: false, database: true, migrations: false });
    await probe.close();
  });

  test('however many ask at once, the database is asked once', async () => {
    let asked = 0;
    const probe = {
      async query<Row>() {
        asked += 1;
        return [] as Row[];
      },
    };
    const health = new Health(probe, [], () => true);
    const answers = await Promise.all(Array.from({ length: 1000 }, () => health.check()));
    expect([asked, answers.every(({ isReady }) => isReady)]).toEqual([1, true]);
    await health.check();
    expect(asked).toBe(2);
  });

  test('one that carries out no effects is not ready', async () => {
    const probe = new Probe(portal.url);
    const health = new Health(probe, ['0001-foundation'], () => false);
    expect(await health.check()).toMatchObject({ isReady: false, database: true, migrations: true, queue: false });
    await probe.close();
  });
});

describe('the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createFilledDatabase();
  });
  afterAll(() => database.drop());

  test('that hangs is noticed within two seconds by whoever asks, and so is its return', async () => {
    const way = await wayTo(new URL(database.url));
    const probe = new Probe(way.url);
    const health = new Health(probe, [], () => true);
    expect((await health.check()).database).toBe(true);
    way.hang();
    const noticed = async () => {
      const begin = performance.now();
      expect((await health.check()).database).toBe(false);
      return performance.now() - begin;
    };
    // On the connection that there was, and then on none, with another one's question before it.
    expect(await noticed()).toBeLessThan(2_000);
    const other = probe.query('select 1').catch(() => null);
    expect(await noticed()).toBeLessThan(2_000);
    await other;
    way.restore();
    await expect.poll(async () => (await health.check()).database, { timeout: 5_000 }).toBe(true);
    await probe.close();
    way.close();
  });

  test('whose tables are being made lets a second server live and not be ready, until they are', async () => {
    const holder = new pg.Client(database.url);
    await holder.connect();
    await holder.query('select pg_advisory_lock(7361201)');
    const port = await freePort();
    const config = { ...testConfig({ ...inject('secrets'), PORT: String(port) }), databaseUrl: database.url };
    const starting = startServer(config);
    const status = async (path: string) =>
      fetch(`http://127.0.0.1:${port}${path}`).then(
        (response) => `${response.status} ${response.headers.get('retry-after')}`,
        () => 'closed',
      );
    await expect.poll(() => status('/health/live')).toBe('200 null');
    expect(await status('/health/ready')).toBe('503 5');
    expect(await status('/graphql')).toBe('503 5');
    await holder.end();
    const server = await starting;
    await expect.poll(() => status('/health/ready')).toBe('200 null');
    await server.close();
  });

  test('that refuses leaves no port taken', async () => {
    const port = await freePort();
    const nowhere = 'postgres://nobody@127.0.0.1:1/nothing';
    await expect(startServer({ ...testConfig({ PORT: String(port) }), databaseUrl: nowhere })).rejects.toThrow();
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
  });
});

/** A way to the database that can go silent, as a broken network does. */
async function wayTo(to: URL) {
  const open = new Set<Socket>();
  let isSilent = false;
  const server = createServer((socket) => {
    const onward = connect(Number(to.port), to.hostname);
    for (const one of [socket, onward]) {
      open.add(one);
      one.on('error', () => undefined);
    }
    socket.on('data', (data) => isSilent || onward.write(data));
    onward.on('data', (data) => isSilent || socket.write(data));
    socket.on('close', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: Object.assign(new URL(to), { hostname: '127.0.0.1', port: String(port) }).href,
    hang: () => void (isSilent = true),
    restore: () => void (isSilent = false),
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
