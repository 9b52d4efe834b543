import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Untyped } from '../support/browser.js';
import { developerOn, inspector } from '../support/inspector.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { studentsOf, type StudentAt } from './student-flows.js';
import { runTests } from '../support/what-if-walks.js';

const minute = 60;

describe('what would happen', () => {
  let portal: TestPortal;
  let developer: Browser;
  let studentAt: StudentAt;
  const texts = new Map<string, string>();

  beforeAll(async () => {
    portal = await startPortal();
    developer = await developerOn(portal);
    studentAt = studentsOf(portal);
  });
  afterAll(() => portal.close());

  /** Keeps the test for the end. */
  async function whatIf(input: object): Promise<Untyped> {
    const answer = await inspector(developer).whatIf(input);
    if (answer.test !== null) texts.set(`t${texts.size}`, answer.test);
    return answer;
  }
  const outcomes = ({ moments }: Untyped): string[] => moments.map(({ outcome }: Untyped) => outcome);

  test('D6: from any event on, what the machine does: accepts, refuses with its guards, rings, in that order', async () => {
    const { flow } = await studentAt('codeSent');
    const late = await whatIf({
      flow,
      steps: [
        { event: 'BIND_PHONE', payload: { codeAccepted: false, replacedId: '' } },
        { waitSeconds: 4 * minute },
        { waitSeconds: 30 * minute },
        { event: 'BIND_PHONE', payload: { codeAccepted: true, replacedId: '' } },
        { event: 'SKIP_PHONE' },
        { event: 'ENTER_EVALUATION' },
      ],
    });
    expect(late).toMatchObject({ problem: null, start: { revision: 5, type: 'REQUEST_PHONE_CODE' } });
    expect(
      late.moments.map(({ step, outcome, guards, moment }: Untyped) => [step, outcome, guards, moment.revision]),
    ).toEqual([
      [0, 'REFUSED', ['codeAccepted'], 5],
      [1, 'PASSED', [], 5],
      [2, 'FIRED', [], 6],
      [2, 'FIRED', [], 7],
      [2, 'PASSED', [], 7],
      [3, 'REFUSED', [], 7],
      [4, 'ACCEPTED', [], 8],
      [5, 'ACCEPTED', [], 9],
    ]);
    const [, , offered, synced, waited, , arrived] = late.moments;
    // A wait ends when it ends, whatever rang on the way.
    expect(new Date(waited.moment.at).getTime() - new Date(late.start.at).getTime()).toBe(34 * minute * 1_000);
    expect(offered.moment.stateValue).toContain('journey.phoneBinding.offered');
    expect(synced.moment.effects).toEqual([{ type: 'publishEvaluationPassword', params: {} }]);
    expect(arrived.moment).toMatchObject({ changes: [{ path: 'phone', before: 'undecided', after: 'skipped' }] });
    expect(new Date(arrived.moment.at).getTime() - new Date(late.start.at).getTime()).toBe(34 * minute * 1_000);
    expect(late.accepted.map(({ type }: Untyped) => type)).toContain('ENTER_EVALUATION');
    // From the second event on nothing of what came later has happened.
    const other = await whatIf({
      flow,
      revision: 2,
      steps: Array.from({ length: 5 }, () => ({ event: 'SUBMIT_STATUS', payload: { matches: false } })),
    });
    expect(other.start).toMatchObject({ revision: 2, type: 'SIGN_IN' });
    expect(other.moments.at(-1).moment.stateValue).toContain('statusVerification.registrarReview');
  });

  test('D6: from each machine’s beginning, with payloads that nothing can read', async () => {
    const id = '00000000-0000-7000-8000-00000000000f';
    const other = '00000000-0000-7000-8000-00000000000e';
    const teacher = await whatIf({
      machine: 'teacher-real-name',
      steps: [
        { event: 'SIGN_IN', payload: { credentialsAccepted: true, knownDevice: true } },
        { event: 'GO_TO_GOVERNMENT', payload: { attemptId: id } },
        { event: 'RETURN', payload: { attemptId: id, answer: null } },
        { event: 'RETURN', payload: { attemptId: id, answer: { outcome: 'matches', identityId: id } } },
        { waitSeconds: 11 * minute },
      ],
    });
    expect(outcomes(teacher)).toEqual(['ACCEPTED', 'ACCEPTED', 'REFUSED', 'ACCEPTED', 'FIRED', 'PASSED']);
    expect(teacher.moments[2]).toMatchObject({ fault: 'Error', guards: ['answers'] });
    // Neither the first nor the last of its transitions.
    const twice = { event: 'SAW_THERE', payload: { kind: 'duplicateId', attemptId: null } };
    const seen = await whatIf({
      machine: 'teacher-real-name',
      steps: [
        { event: 'SIGN_IN', payload: { credentialsAccepted: true, knownDevice: true } },
        { event: 'GO_TO_GOVERNMENT', payload: { attemptId: id } },
        twice,
        twice,
        { event: 'RETURN', payload: { attemptId: other, answer: { outcome: 'matches', identityId: id } } },
      ],
    });
    expect(seen.moments.map(({ guards }: Untyped) => guards)).toEqual([
      [],
      [],
      [],
      ['not in journey.proving.duplicateId'],
      ['expected'],
    ]);
    const correction = await whatIf({
      machine: 'record-correction',
      steps: [
        { event: 'REPORT', payload: { hasClassTeacher: true } },
        { waitSeconds: 3 * 24 * 60 * minute },
        { event: 'xstate.after.confirmation.record-correction.classTeacherReview' },
      ],
    });
    expect(outcomes(correction)).toEqual(['ACCEPTED', 'FIRED', 'REFUSED']);
    expect((await whatIf({ machine: 'student-onboarding', steps: [] })).start).toMatchObject({
      revision: 0,
      type: null,
    });
  });

  test('what cannot be thought through is said in a word, and what came before is there', async () => {
    const { flow } = await studentAt('signIn');
    const problemOf = async (input: object) => (await whatIf({ steps: [], ...input })).problem;
    expect(await problemOf({ flow: crypto.randomUUID() })).toBe('NO_SUCH_FLOW');
    expect(await problemOf({ flow: 'nonsense' })).toBe('NO_SUCH_FLOW');
    expect(await problemOf({ machine: 'toString' })).toBe('NO_SUCH_MACHINE');
    expect(await problemOf({})).toBe('NO_SUCH_MACHINE');
    expect(await problemOf({ flow, revision: 9 })).toBe('NO_SUCH_REVISION');
    expect(await problemOf({ flow, revision: -1 })).toBe('NO_SUCH_REVISION');
    const bad: readonly object[] = [
      {},
      { waitSeconds: 0 },
      { waitSeconds: -5 },
      { waitSeconds: 400 * 24 * 60 * minute },
      { event: 'LOCK', waitSeconds: 1 },
      { event: 'LOCK', payload: [1] },
      { event: 'LOCK', payload: 'text' },
      { event: '锁', payload: {} },
      { waitSeconds: 1, payload: {} },
    ];
    for (const step of bad) {
      const answer = await whatIf({ flow, steps: [{ event: 'LOCK' }, step, { event: 'UNLOCK' }] });
      expect(answer.problem, JSON.stringify(step)).toBe('BAD_STEP');
      expect(outcomes(answer)).toEqual(['ACCEPTED']);
    }
    // An hourly look at the registry, for a year, is more than anybody reads.
    const looks = [
      { event: 'REPORT', payload: { hasClassTeacher: false } },
      { event: 'TAKE_TO_REGISTRY', payload: { byHand: false } },
      { event: 'REGISTRY_RECEIVED', payload: { report: 1 } },
    ];
    const year = await whatIf({
      machine: 'record-correction',
      steps: [...looks, { waitSeconds: 365 * 24 * 60 * minute }],
    });
    expect(year).toMatchObject({ problem: 'BAD_STEP' });
    expect(year.moments).toHaveLength(1_000);
  });

  test('D6: nothing is written: every row of every table is the very same version afterwards', async () => {
    const { flow } = await studentAt('status');
    let before: Record<string, string> = {};
    // What the student's own way asks for is done behind everybody's back.
    await expect
      .poll(
        async () => {
          const then = before;
          before = await everyRow();
          return isDeepStrictEqual(then, before);
        },
        { interval: 250 },
      )
      .toBe(true);
    const steps = [
      { event: 'SUBMIT_STATUS', payload: { matches: true } },
      { event: 'CHANGE_PASSWORD', payload: { oldPasswordAccepted: true, newPasswordAccepted: true } },
      { event: 'REQUEST_PHONE_CODE', payload: { challengeId: 'x', ownerProven: true } },
      { waitSeconds: 60 * minute },
    ];
    expect(outcomes(await whatIf({ flow, steps }))).toEqual([
      'ACCEPTED',
      'ACCEPTED',
      'ACCEPTED',
      'FIRED',
      'FIRED',
      'PASSED',
    ]);
    await whatIf({ machine: 'teacher-real-name', steps: [{ event: 'LOCK' }] });
    await inspector(developer).moments(flow, 0, 100);
    expect(await everyRow()).toEqual(before);
    // Such a comparison would see a row that is written with what was in it.
    await portal.query('update flow set revision = revision where id = $1', [flow]);
    expect(await everyRow()).not.toEqual(before);
  });

  /** By table the number of rows and which version of each there is; but for sums that are folded now and then, and what the queue notes about itself. */
  async function everyRow(): Promise<Record<string, string>> {
    const tables = await portal.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where (schemaname = 'public' and tablename !~ 'tally|heat') or (schemaname, tablename) = ('pgboss', 'job_common') order by 1`,
    );
    expect(tables.length).toBeGreaterThan(30);
    const rows: Record<string, string> = {};
    for (const { name } of tables) {
      const [all] = await portal.query(
        `select count(*)::text as n, string_agg(xmin || ' ' || ctid, ',' order by ctid) as versions from ${name as string}`,
      );
      rows[name as string] = `${all!['n']} ${createHash('sha256').update(String(all!['versions'])).digest('hex')}`;
    }
    return rows;
  }

  test('D7: every one of these is a test that passes as it is', async () => {
    expect(texts.size).toBeGreaterThan(10);
    const { code, report, output } = await runTests(texts);
    expect(code, output.slice(-3_000)).toBe(0);
    expect(report).toMatchObject({ numFailedTests: 0, numTodoTests: 0, numPassedTests: texts.size });
  });
});
