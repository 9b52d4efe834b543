import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { advance, fireDueDeadlines } from '../../server/flows/advance.js';
import { findAccount } from '../../server/accounts/find-account.js';
import { startServer } from '../../server/main.js';
import { testConfig } from '../support/config.js';
import { chosenPassword, sample, startPortal, type TestPortal } from '../support/portal.js';
import type { Browser } from '../support/browser.js';
import { times } from '../support/thorough.js';

describe('flows under faults, two servers on one database', () => {
  let portal: TestPortal;
  let browser: Browser;

  beforeAll(async () => {
    portal = await startPortal(2);
    await portal.send(sample.account, { type: 'UNLOCK' });
    browser = portal.browser();
    await browser.signIn(sample.account, sample.initialPassword);
  });
  afterAll(() => portal.close());

  const races = times({ usually: 250, thoroughly: 1_000 });
  test(`R4: the same event raced on two servers, ${races} times: one transition, one typed conflict`, async () => {
    const { personalData, em } = portal.servers[0]!.composition.services;
    const subject = (await findAccount(em.fork(), personalData, sample.account))!.id;
    const [before] = await portal.query('select revision from flow where subject = $1', [subject]);
    for (let pair = 0; pair < races; pair += 1) {
      const expectedRevision = (before!['revision'] as number) + pair;
      const results = await Promise.all(
        portal.servers.map(({ composition: { services } }) =>
          advance(services.flows, {
            machine: 'student-onboarding',
            subject,
            event: {
              type: 'SIGN_IN',
              at: services.clock.now(),
              method: 'password',
              credentialsAccepted: true,
              knownDevice: true,
            },
            actor: { kind: 'student', id: subject },
            request: { id: randomUUID(), expectedRevision },
          }),
        ),
      );
      expect(results.map(({ accepted }) => accepted).sort()).toEqual([false, true]);
      expect(results.find(({ accepted }) => !accepted)!.issues).toEqual([{ code: 'STALE_REVISION' }]);
    }
    const [after] = await portal.query('select revision from flow where subject = $1', [subject]);
    expect(after!['revision']).toBe((before!['revision'] as number) + races);
  });

  test('R5: the same request 50 times at once: it runs once, everybody gets its answer', async () => {
    await browser.viewer();
    const mismatch = { name: '无名氏', schoolId: await portal.sampleSchool() };
    const requestId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => browser.clone().step('submitStatus', mismatch, requestId)),
    );
    expect(new Set(answers.map(({ issues }) => JSON.stringify(issues)))).toEqual(
      new Set([JSON.stringify([{ code: 'STATUS_MISMATCH', field: null, until: null, remaining: 4 }])]),
    );
    expect(await portal.query('select 1 from flow_event where request_id = $1', [requestId])).toHaveLength(1);
  });

  test('R5: repeated after its server died behind the event: answered from history, although the claim is held', async () => {
    await browser.viewer();
    const mismatch = { name: '无名氏', schoolId: await portal.sampleSchool() };
    const requestId = randomUUID();
    const twin = browser.clone();
    const first = await browser.step('submitStatus', mismatch, requestId);
    // As the server left it that died before it could write the answer.
    await portal.query('update request_claim set issues = null where request_id = $1', [requestId]);
    const begun = Date.now();
    const again = await twin.step('submitStatus', mismatch, requestId);
    expect(again.issues).toEqual(first.issues);
    expect(again.issues).toMatchObject([{ code: 'STATUS_MISMATCH' }]);
    // Nobody waits for a server that is not there.
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect(await portal.query('select 1 from flow_event where request_id = $1', [requestId])).toHaveLength(1);
  });

  test('an alarm that rings too early rings again', async () => {
    const { services } = portal.servers[0]!.composition;
    await browser.viewer();
    await portal.query(`delete from pgboss.job where name = 'flow-alarms'`);
    const account = await findAccount(services.em.fork(), services.personalData, sample.account);
    const soon = services.clock.now() + 60_000;
    const deadline = { id: 'xstate.after.test', event: 'xstate.after.test', dueAt: soon };
    await portal.query('update flow set deadlines = $1::jsonb where subject = $2', [
      JSON.stringify([deadline]),
      account!.id,
    ]);
    await fireDueDeadlines(services.flows, 'student-onboarding', account!.id, soon - 10);
    const jobs = await portal.query(
      `select start_after from pgboss.job where name = 'flow-alarms' and state = 'created'`,
    );
    expect(jobs).toHaveLength(1);
    await portal.query(`update flow set deadlines = '[]'::jsonb where subject = $1`, [account!.id]);
  });

  test('a flow that cannot be moved keeps no server from starting', async () => {
    const [stranger] = await portal.query(`select id, machine_version from flow where step = 'LOCKED' limit 1`);
    await portal.query(
      `update flow set machine_version = 99, next_deadline_at = to_timestamp(0), deadlines = '[{"id":"x","event":"x","dueAt":0}]' where id = $1`,
      [stranger!['id']],
    );
    const server = await startServer({ ...testConfig(inject('secrets')), databaseUrl: portal.url });
    await server.close();
    await portal.query(
      `update flow set machine_version = $2, next_deadline_at = null, deadlines = '[]' where id = $1`,
      [stranger!['id'], stranger!['machine_version']],
    );
  });

  test('R10: a deadline survives a restart, fires once, within a second of the start', async () => {
    await browser.viewer();
    await browser.step('submitStatus', { name: sample.name, schoolId: await portal.sampleSchool() });
    const change = { oldPassword: sample.initialPassword, newPassword: chosenPassword, confirmation: chosenPassword };
    expect((await browser.step('changePassword', change)).viewer.onboarding.evaluationAccess).toBe('SYNCING');
    // The deadline comes due while nobody is there: as if ten minutes had passed between two starts.
    await portal.query(`update flow set
      deadlines = (select jsonb_agg(jsonb_set(d, '{dueAt}', to_jsonb(0))) from jsonb_array_elements(deadlines) d),
      next_deadline_at = to_timestamp(0) where deadlines::text like '%passwordSync%'`);
    const restarted = await Promise.all(
      [0, 1].map(() => startServer({ ...testConfig(inject('secrets')), databaseUrl: portal.url })),
    );
    try {
      const fired = await portal.query(
        `select 1 from flow_event where event->>'type' like 'xstate.after.passwordSync%'`,
      );
      expect(fired).toHaveLength(1);
      expect((await browser.viewer()).onboarding.evaluationAccess).toBe('SYNCED');
    } finally {
      for (const server of restarted) await server.close();
    }
  });
});
