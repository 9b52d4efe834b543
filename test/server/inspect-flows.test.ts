import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../support/browser.js';
import { correctionWorldOn, type CorrectionWorld } from '../support/corrections.js';
import { developerOn, inspector, inspectorQueries } from '../support/inspector.js';
import { staff, staffPassword } from '../support/real-name.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { studentsOf, type StudentAt } from './student-flows.js';
import { minute } from '../support/time.js';

describe('flows as developers look at them', () => {
  let portal: TestPortal;
  let developer: Browser;
  let corrections: CorrectionWorld;
  let studentAt: StudentAt;

  beforeAll(async () => {
    portal = await startPortal();
    developer = await developerOn(portal);
    studentAt = studentsOf(portal);
    corrections = await correctionWorldOn(portal);
  });
  afterAll(() => portal.close());

  const page = () => inspector(developer);
  const idsOf = ({ lines }: { lines: { id: string }[] }) => lines.map(({ id }) => id);

  test('rights: nobody, a student and an administrator are refused all of it; a developer is not', async () => {
    const { browser, flow } = await studentAt('status');
    const administrator = portal.browser();
    await administrator.signIn(staff.administrator.account, staffPassword);
    const input = { machine: 'student-onboarding', steps: [] };
    const asked = [
      ['list', { filter: {} }],
      ['flow', { id: flow }],
      ['log', { id: flow }],
      ['moments', { id: flow, from: 0, to: 1 }],
      ['whatIf', { input }],
    ] as const;
    for (const stranger of [portal.browser(), browser, administrator])
      for (const [query, variables] of asked) {
        const answer = await (await stranger.post(inspectorQueries[query], variables)).text();
        expect(answer).toMatch(/SIGN_IN_REQUIRED|"inspectedFlow":null/);
        expect(answer).not.toContain(flow);
        expect(answer).not.toContain('stateValue');
      }
    for (const stranger of [portal.browser(), administrator]) {
      const followed = inspector(stranger).follow(flow);
      await expect.poll(() => followed.isOver).toBe(true);
      expect(followed.flows.filter(Boolean)).toEqual([]);
    }
    for (const [query, variables] of asked)
      expect(Object.values(await developer.ask(inspectorQueries[query], variables))[0]).not.toBeNull();
  });

  test('effects on our own tables are done with their event, the others as far as their job', async () => {
    const { flow, subject } = await studentAt('codeSent');
    const { effects } = await page().flow(flow);
    expect(effects.map(({ revision, index, type }: Record<string, unknown>) => [revision, index, type])).toEqual([
      [5, 0, 'sendPhoneCode'],
      [4, 0, 'endSessions'],
      [4, 1, 'revokeEvaluationPassword'],
      [2, 0, 'recordSignIn'],
      [1, 0, 'forgetSignInFailures'],
    ]);
    await expect
      .poll(async () => (await page().flow(flow)).effects[0])
      .toMatchObject({ state: 'DONE', tries: { tries: 1, mostTries: 121 } });
    await portal.query(
      `update pgboss.job set state = 'retry', retry_count = 2, start_after = now() + interval '1 hour', output = '{"name":"AbortError"}'
       where name = 'flow-effects' and data->>'subject' = $1 and data->'effect'->>'type' = 'sendPhoneCode'`,
      [subject],
    );
    const [retried] = (await page().flow(flow)).effects;
    expect(retried).toMatchObject({ state: 'RETRYING', tries: { tries: 3, mostTries: 121 }, failedWith: 'AbortError' });
    expect(new Date(retried.nextTryAt).getTime()).toBeGreaterThan(Date.now());
    await portal.query(`delete from pgboss.job where name = 'flow-effects' and data->>'subject' = $1`, [subject]);
    const [forgotten, ours] = (await page().flow(flow)).effects;
    expect(forgotten).toMatchObject({ state: 'DONE', tries: null });
    expect(ours).toMatchObject({ state: 'DONE', tries: { tries: 1, mostTries: 1 } });
  });

  test('as it stands by the server’s clock, with a deadline that is due and has not rung', async () => {
    const { flow, account } = await studentAt('signIn');
    await portal.send(account, { type: 'FAILURE_LIMIT_REACHED' });
    const locked = await page().flow(flow);
    expect(locked).toMatchObject({
      standing: 'LOCKED_BY_FAILURES',
      step: 'SIGN_IN',
      revision: 2,
      version: 2,
      quarantine: null,
    });
    expect(locked.deadlines).toEqual([
      expect.objectContaining({
        name: 'lockout',
        state: 'account.lockedByFailures',
        event: expect.stringContaining('xstate.after.lockout'),
      }),
    ]);
    expect(locked.accepted.map(({ type }: { type: string }) => type)).toContain('UNLOCK');
    const refused = (event: string) => locked.refused.find(({ type }: { type: string }) => type === event);
    expect(refused('SUBMIT_STATUS')).toMatchObject({ actors: ['student'], guards: [] });
    // Of its three guards two would let the best payload pass.
    expect(refused('CHANGE_PASSWORD')).toMatchObject({ guards: ['passwordChangeable'] });
    const due = Date.now() - minute;
    await portal.query(
      `update flow set deadlines = jsonb_set(deadlines, '{0,dueAt}', to_jsonb($2::bigint)) where id = $1`,
      [flow, due],
    );
    const now = await page().flow(flow);
    expect(now).toMatchObject({
      standing: 'SIGN_IN',
      revision: 2,
      deadlines: [],
      since: new Date(due).toISOString(),
      enteredAt: new Date(due).toISOString(),
    });
    expect(now.states).toEqual([
      'account',
      'account.open',
      'evaluation',
      'evaluation.closed',
      'journey',
      'journey.signIn',
    ]);
  });

  test('D5: the log, and the moments that its history makes', async () => {
    const { flow } = await studentAt('synced');
    const log = await page().log(flow);
    const types = ['UNLOCK', 'SIGN_IN', 'SUBMIT_STATUS', 'CHANGE_PASSWORD', 'SKIP_PHONE'];
    expect(log.map(({ type }: { type: string }) => type)).toEqual([
      ...types,
      'xstate.after.passwordSync.student-onboarding.evaluation.syncing',
    ]);
    expect(log[3]).toMatchObject({ revision: 4, actor: 'student', version: 2, issues: [], effects: 2 });
    expect(await page().log(flow, { after: 2, first: 2 })).toEqual(log.slice(2, 4));
    const { moments, brokenAt } = await page().moments(flow, 0, 199);
    expect(brokenAt).toBeNull();
    expect(moments.map(({ revision }: { revision: number }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(moments[0]).toMatchObject({
      type: null,
      actor: null,
      event: null,
      changes: [],
      stateValue: 'account.neverUnlocked evaluation.closed journey.signIn',
    });
    for (const [index, line] of log.entries()) expect(moments[index + 1].stateValue).toBe(line.stateValue);
    expect(moments[5].changes).toEqual([{ path: 'phone', before: 'undecided', after: 'skipped' }]);
    expect(moments[4].deadlines).toMatchObject([{ name: 'passwordSync', state: 'evaluation.syncing' }]);
    expect(moments[6].effects).toEqual([{ type: 'publishEvaluationPassword', params: {} }]);
    // The same, from the middle on, where states on the way are known by now.
    expect((await page().moments(flow, 4, 5)).moments).toEqual(moments.slice(4, 6));
    expect((await page().moments(flow, 7, 9)).moments).toEqual([]);
  });

  test('D5: a history that does not go on shows its log, and where it breaks', async () => {
    const { flow } = await studentAt('phone');
    await portal.query(
      `update flow_event set event = jsonb_set(event, '{matches}', 'false') where flow_id = $1 and revision = 3`,
      [flow],
    );
    const { moments, brokenAt } = await page().moments(flow, 0, 4);
    expect(brokenAt).toBe(4);
    expect(moments).toHaveLength(4);
    expect(await page().log(flow)).toHaveLength(4);
    expect(await page().whatIf({ flow, revision: 4, steps: [{ event: 'SKIP_PHONE' }] })).toMatchObject({
      problem: null,
      start: { revision: 4 },
      moments: [{ outcome: 'ACCEPTED' }],
      test: expect.stringContaining('restoreFlow(machine, {'),
    });
    await portal.query('delete from flow_event where flow_id = $1 and revision = 2', [flow]);
    const other = inspector(developer);
    expect((await other.log(flow)).map(({ revision }: { revision: number }) => revision)).toEqual([1, 3, 4]);
  });

  test('D3: lit within a second after each event, over a socket: of a student, and of a case, which is not its student', async () => {
    const { flow, account } = await studentAt('signIn');
    const followed = page().follow(flow);
    await expect.poll(() => followed.flows.length).toBe(1);
    expect(followed.flows[0]).toMatchObject({ id: flow, revision: 1 });
    await portal.send(account, { type: 'LOCK' });
    await expect.poll(() => followed.flows.at(-1).revision, { timeout: 1_000 }).toBe(2);
    expect(followed.flows.at(-1)).toMatchObject({ standing: 'LOCKED_BY_ADMINISTRATOR' });
    followed.stop();

    const student = await corrections.student();
    await student.report();
    const [found] = (await page().list({ text: (await student.own()).number })).lines;
    const ofCase = page().follow(found.id);
    await expect.poll(() => ofCase.flows.length).toBe(1);
    await student.step('withdrawCorrection');
    await expect.poll(() => ofCase.flows.at(-1).standing, { timeout: 1_000 }).toBe('WITHDRAWN');
    ofCase.stop();
    const nothing = page().follow(crypto.randomUUID());
    await expect.poll(() => nothing.isOver).toBe(true);
    expect(nothing.flows).toEqual([]);
  });

  test('a developer who has signed out, or is none any more, follows nothing more', async () => {
    const { flow, account } = await studentAt('signIn');
    const leaving = portal.browser();
    await leaving.signIn(staff.developer.account, staffPassword);
    const followed = inspector(leaving).follow(flow);
    await expect.poll(() => followed.flows.length).toBe(1);
    await leaving.ask('mutation { signOut }');
    await portal.send(account, { type: 'LOCK' });
    await expect.poll(() => followed.isOver).toBe(true);
    expect(followed.flows).toHaveLength(1);
  });

  test('G: everything that is asked for is bounded, and says so', async () => {
    const { flow } = await studentAt('signIn');
    const filter = {};
    const step = { event: 'UNLOCK' };
    const refused: readonly (readonly [keyof typeof inspectorQueries, object, RegExp])[] = [
      ['list', { filter, first: 101 }, /first must be 1 to 100/],
      ['list', { filter, first: 0 }, /first must be 1 to 100/],
      ['list', { filter: { text: 'x'.repeat(101) } }, /text must have at most 100/],
      ['list', { filter: { waitingSeconds: -1 } }, /waitingSeconds must be 0/],
      ['log', { id: flow, first: 2_001 }, /first must be 1 to 2000/],
      ['log', { id: flow, after: -1 }, /after must be 0/],
      ['moments', { id: flow, from: 0, to: 200 }, /to must be 0 to 199/],
      ['moments', { id: flow, from: -1, to: 1 }, /from must be 0/],
      ['whatIf', { input: { flow, steps: Array.from({ length: 101 }, () => step) } }, /steps must be at most 100/],
      ['whatIf', { input: { flow, steps: [{ ...step, payload: { text: 'x'.repeat(4_096) } }] } }, /at most 4096 bytes/],
    ];
    for (const [query, variables, message] of refused) {
      const { errors } = (await (await developer.post(inspectorQueries[query], variables)).json()) as {
        errors: { message: string; extensions: { code: string } }[];
      };
      expect(errors[0]).toMatchObject({
        message: expect.stringMatching(message),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    // A cursor that is none begins at the beginning.
    const { list } = page();
    expect(idsOf(await list({}, { after: 'nonsense' }))).toEqual(idsOf(await list({})));
  });
});
