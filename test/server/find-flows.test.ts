import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../support/browser.js';
import { correctionWorldOn, type CorrectionWorld } from '../support/corrections.js';
import { developerOn, inspector } from '../support/inspector.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { studentsOf, type StudentAt } from './student-flows.js';
import { minute } from '../support/time.js';

describe('finding a flow', () => {
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

  /** As the queue does after the last try. */
  const giveUp = (subject: string, revision: number, index: number, type: string) =>
    portal.query(
      `insert into pgboss.job (name, data, source_name, source_retry_count, source_output) values ('flow-effects-dead', $1, 'flow-effects', 10, '{"name":"TypeError"}')`,
      [JSON.stringify({ subject, revision, index, at: 0, effect: { type, params: {} } })],
    );

  test('found by id, subject, case number, unified number, ID number, and a masked one within a school', async () => {
    const { flow, subject, unified, account, school } = await studentAt('arrived');
    const reporting = await corrections.student();
    await reporting.report();
    const { number } = await reporting.own();
    const { list } = page();
    for (const text of [flow, subject, unified, account, ` ${account.toLowerCase()} `, flow.toUpperCase()])
      expect(idsOf(await list({ text })), text).toEqual([flow]);
    const [found] = (await list({ text: number })).lines;
    expect(found).toMatchObject({ machine: 'record-correction', caseNumber: number, standing: 'CLASS_TEACHER_REVIEW' });
    expect(idsOf(await list({ text: reporting.account }))).toContain(found.id);
    const masked = `${account.slice(0, 4)}${'*'.repeat(13)}${account.slice(17)}`;
    expect(await list({ text: masked })).toMatchObject({ lines: [], problem: 'MASKED_ID_NEEDS_SCHOOL' });
    const inSchool = await list({ text: masked, school: school.id });
    expect(inSchool).toMatchObject({ problem: null, total: inSchool.lines.length });
    expect(idsOf(inSchool)).toContain(flow);
    for (const { person } of inSchool.lines) expect(person.nationalId).toBe(masked);
    // A hidden digit cannot be asked for (P6).
    for (const probe of [`${account.slice(0, 16)}**`, `${account.slice(0, 5)}${'*'.repeat(12)}${account.slice(17)}`])
      expect(await list({ text: probe, school: school.id })).toMatchObject({ lines: [], problem: 'NOTHING_LIKE_IT' });
    expect(await list({ text: '王小明' })).toMatchObject({ lines: [], problem: 'NOTHING_LIKE_IT' });
    expect(await list({ text: crypto.randomUUID() })).toMatchObject({ lines: [], total: 0, problem: null });
  });

  test('by machine, state, place, time; the longest wait first, page by page, each once; no waits that are over', async () => {
    const [arrived, offered] = [await studentAt('arrived'), await studentAt('phone')];
    const { list } = page();
    const all: string[] = [];
    const since: string[] = [];
    let after: string | null = null;
    do {
      const got: { lines: { id: string; since: string; standing: string }[]; next: string | null; total: number } =
        await list({ machine: 'student-onboarding' }, { first: 100, after });
      all.push(...idsOf(got));
      since.push(...got.lines.map((one) => one.since));
      for (const { standing } of got.lines) expect(standing).not.toBe('ARRIVED');
      expect(got.next === null || got.lines.length === 100).toBe(true);
      after = all.length < 1_000 ? got.next : null;
    } while (after !== null);
    expect(new Set(all).size).toBe(all.length);
    expect(since.toSorted()).toEqual(since);
    const [counted] = await portal.query(
      `select count(*)::int as n from flow where machine = 'student-onboarding' and standing <> 'ARRIVED'`,
    );
    expect((await list({ machine: 'student-onboarding' })).total).toBe(counted!['n']);
    const inState = await list({ state: 'journey.phoneBinding' }, { first: 100 });
    expect(idsOf(inState)).toContain(offered.flow);
    expect(idsOf(inState)).not.toContain(arrived.flow);
    expect(inState.total).toBe(inState.lines.length);
    expect(idsOf(await list({ state: 'journey.arrived' }, { first: 100 }))).toContain(arrived.flow);
    expect(await list({ state: 'journey.arriv' })).toMatchObject({ lines: [], total: 0 });
    const here = await list({ school: offered.school.id, state: 'journey.phoneBinding.offered' });
    expect(idsOf(here)).toContain(offered.flow);
    for (const { person } of here.lines) expect(person.school).toBe(offered.school.name);
    const [{ bureau_code: bureau }] = (await portal.query('select bureau_code from school where id = $1', [
      offered.school.id,
    ])) as [{ bureau_code: string }];
    expect(idsOf(await list({ bureau, state: 'journey.phoneBinding.offered' }))).toContain(offered.flow);
    const ofBureau = await list({ bureau }, { first: 100 });
    expect(ofBureau.total).toBeGreaterThan(0);
    expect(await list({ bureau: '999999' })).toMatchObject({ lines: [], total: 0 });
    expect(await list({ machine: 'no-such-machine' })).toMatchObject({ lines: [], total: 0 });
    expect(idsOf(await list({ state: 'journey.phoneBinding', waitingSeconds: 3_600 }))).not.toContain(offered.flow);
    await portal.moveClock(61 * minute);
    expect(idsOf(await list({ state: 'journey.phoneBinding', waitingSeconds: 3_600 }))).toContain(offered.flow);
  });

  test('by what they were told last, and by effects that were given up', async () => {
    const { browser, flow, school } = await studentAt('status');
    await browser.step('submitStatus', { name: '王不是', schoolId: school.id });
    const { list } = page();
    const told = await list({ issue: 'STATUS_MISMATCH' }, { first: 100 });
    expect(told.lines.find(({ id }: { id: string }) => id === flow)).toMatchObject({
      lastIssue: 'STATUS_MISMATCH',
      failedEffects: 0,
    });
    expect(idsOf(await list({ issue: 'PHONE_MALFORMED' }))).toEqual([]);
    const arrived = await studentAt('arrived');
    await giveUp(arrived.subject, 4, 1, 'revokeEvaluationPassword');
    const failed = await list({ hasFailedEffect: true });
    expect(idsOf(failed)).toEqual([arrived.flow]);
    expect(failed).toMatchObject({ total: 1, lines: [{ failedEffects: 1 }] });
    expect(idsOf(await list({ hasFailedEffect: false, issue: 'STATUS_MISMATCH' }))).toContain(flow);
    const { effects } = await page().flow(arrived.flow);
    expect(effects.find(({ type }: { type: string }) => type === 'revokeEvaluationPassword')).toMatchObject({
      revision: 4,
      index: 1,
      state: 'FAILED',
      tries: { tries: 11, mostTries: 11 },
      failedWith: 'TypeError',
      nextTryAt: null,
    });
  });

  test('what thousands were told is found in the order of waiting, without listing them all', async () => {
    const { flow, school } = await studentAt('status');
    const { browser, flow: other } = await studentAt('status');
    // Nobody tries that often: written as it would be.
    await portal.query(
      `insert into flow_event (flow_id, revision, machine_version, event, actor_kind, issues, effects, state_value, at)
       select $1, 1000 + n, 2, '{"type":"SUBMIT_STATUS"}', 'student', '[{"code":"CODE_EXHAUSTED"}]', '[]', 'x', now() from generate_series(1, 5001) as n`,
      [flow],
    );
    const { list } = page();
    const told = await list({ issue: 'CODE_EXHAUSTED' });
    expect(idsOf(told)).toEqual([flow]);
    expect(told).toMatchObject({ total: null, lines: [{ lastIssue: 'CODE_EXHAUSTED' }] });
    await browser.step('submitStatus', { name: '王不是', schoolId: school.id });
    expect(idsOf(await list({ issue: 'CODE_EXHAUSTED' }))).not.toContain(other);
  });
});
