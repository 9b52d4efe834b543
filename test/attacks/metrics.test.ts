import { connect } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.js';
import type { Browser } from '../support/browser.js';
import { newSecrets } from '../support/config.js';
import { chosenPassword, sample, startPortal, type TestPortal } from '../support/portal.js';
import { waitingLocks } from '../support/waiting-locks.js';

const token = 'a-token-of-thirty-two-characters!!';
const phone = '13903510001';
const rare = '龘龘龘';

describe('what a server measures of itself', () => {
  let portal: TestPortal;
  let browser: Browser;
  beforeAll(async () => {
    portal = await startPortal(1, { METRICS_PORT: '0', METRICS_TOKEN: token });
    browser = portal.browser();
  });
  afterAll(() => portal.close());

  const read = (headers: Record<string, string> = { authorization: `Bearer ${token}` }, path = '/metrics') =>
    fetch(`http://127.0.0.1:${portal.servers[0]?.metricsPort}${path}`, { headers });
  const text = async () => (await read()).text();

  test('is read with the token alone, on a port of its own', async () => {
    expect((await read({})).status).toBe(401);
    expect((await read({ authorization: `Bearer ${token}x` })).status).toBe(401);
    expect((await read(undefined, '/')).status).toBe(404);
    expect((await read()).headers.get('content-type')).toContain('text/plain');
    expect(await (await fetch(`${portal.servers[0]?.address}/metrics`)).text()).not.toContain('shoudeng_');
  });

  test('names nobody, and holds no word that somebody sent', async () => {
    await browser.signIn(sample.account, 'Wrong#1234');
    await portal.arriveAtPhone(sample.account, browser);
    await browser.step('requestPhoneCode', { phone });
    await browser.post(`query N${sample.account} { portal { serverTime } }`);
    await browser.post(`{ a${sample.account}: portal { serverTime } b${phone}: viewer { id } }`);
    await browser.post(`{ x${sample.account} }`);
    await browser.post(`{ broken "${sample.account}`);
    for (const path of [`/${sample.account}`, `/graphql?account=${sample.account}`, `/${encodeURIComponent(rare)}`])
      await fetch(`${portal.servers[0]?.address}${path}`, {
        headers: { 'user-agent': encodeURIComponent(rare), 'x-forwarded-for': phone },
      });
    await fetch(`${portal.servers[0]?.address}/health`, { method: 'PROPFIND' }).catch(() => undefined);
    const said = await text();
    const canaries = [sample.account, sample.account.slice(-8), sample.name, phone, rare, encodeURIComponent(rare)];
    for (const canary of [...canaries, chosenPassword, sample.initialPassword, 'Wrong#1234', 'PROPFIND'])
      expect(said.includes(canary), canary).toBe(false);
    // Nor any account or session.
    expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test('counts operations by field and outcome, events of machines, effects, and what is waiting', async () => {
    const said = await text();
    const expected = [
      'shoudeng_operation_duration_seconds_count{operation="mutation signIn",outcome="refused"} 1',
      'shoudeng_operation_duration_seconds_count{operation="mutation signIn",outcome="done"} 1',
      'shoudeng_operation_duration_seconds_count{operation="query portal",outcome="done"} 1',
      'shoudeng_operation_duration_seconds_count{operation="query several",outcome="done"} 1',
      'shoudeng_operation_duration_seconds_count{operation="unknown",outcome="invalid"} 2',
      'shoudeng_flow_events_total{machine="student-onboarding",event="UNLOCK"} 1',
      'shoudeng_flow_events_total{machine="student-onboarding",event="CHANGE_PASSWORD"} 1',
      'shoudeng_http_request_duration_seconds_count{method="POST",route="/graphql",status="200"}',
      'shoudeng_database_up 1',
      'shoudeng_password_hashes_waiting 0',
      'shoudeng_pool_connections_most 10',
      'shoudeng_pool_waiting 0',
      'shoudeng_sockets 0',
      'shoudeng_work_open 0',
      'shoudeng_deadlines_due 0',
      'shoudeng_effects_given_up 0',
      'shoudeng_flows_quarantined 0',
      'nodejs_eventloop_lag_p99_seconds',
    ];
    for (const line of expected) expect(said).toContain(line);
    await expect.poll(text).toMatch(/shoudeng_effects_total\{effect="sendPhoneCode",outcome="done"\} 1/);
  });

  test('counts who went away before they were answered, once and by a status of their own', async () => {
    const counted = async (status: number) => {
      const line = `shoudeng_http_request_duration_seconds_count{method="POST",route="/graphql",status="${status}"}`;
      return Number(
        (await text())
          .split('\n')
          .find((one) => one.startsWith(line))
          ?.split(' ')[1] ?? 0,
      );
    };
    const [gone, answered] = [await counted(499), await counted(200)];
    const holder = new pg.Client(portal.url);
    await holder.connect();
    try {
      await holder.query('begin; lock table captcha in access exclusive mode');
      const leaving = new AbortController();
      const asked = fetch(`${portal.servers[0]?.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: 'mutation { requestCaptcha(purpose: SIGN_IN) { id } }' }),
        signal: leaving.signal,
      });
      const waiting = `select 1 from ${waitingLocks} and relation = 'captcha'::regclass`;
      await expect.poll(async () => (await holder.query(waiting)).rowCount).toBe(1);
      leaving.abort();
      await expect(asked).rejects.toThrow('aborted');
      await expect.poll(() => counted(499)).toBe(gone + 1);
    } finally {
      await holder.end();
    }
    // Nor in the middle of what they send; and who is answered afterwards is counted as ever.
    const { hostname, port } = new URL(portal.servers[0]!.address);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
    );
    socket.once('connect', () => setTimeout(() => socket.destroy(), 50));
    await expect.poll(() => counted(499)).toBe(gone + 2);
    await browser.captcha();
    await expect.poll(() => counted(200)).toBe(answered + 1);
    expect(await counted(499)).toBe(gone + 2);
  });

  test('has a bounded number of series, whatever is asked for', async () => {
    const series = async () => (await text()).split('\n').filter((line) => line.startsWith('shoudeng_')).length;
    const before = await series();
    for (let index = 0; index < 50; index += 1) {
      await browser.post(`query Made${index} { up${index}: portal { serverTime } }`);
      await browser.post(`{ made${index} }`);
      await fetch(`${portal.servers[0]?.address}/made/up/${index}`);
    }
    // The few that were there for the first time, with a line for each bucket.
    expect((await series()) - before).toBeLessThan(60);
  });
});

test('other machines reach no measurements without a token', () => {
  const env = { ...newSecrets(), METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' };
  expect(readConfig(env)).toMatchObject({ ok: false, faults: [expect.stringContaining('METRICS_TOKEN is missing')] });
  expect(readConfig({ ...env, METRICS_TOKEN: token })).toMatchObject({ ok: true });
  expect(readConfig({ ...env, METRICS_HOST: '127.0.0.1' })).toMatchObject({ ok: true });
  expect(readConfig(newSecrets())).toMatchObject({ ok: true, config: { metrics: null } });
});
