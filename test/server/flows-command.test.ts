import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../server/cli/command.js';
import { flowsCommand } from '../../server/cli/flows-command.js';
import { newId } from '../../server/database/ids.js';
import { correctionWorldOn } from '../support/corrections.js';
import type { TestPortal } from '../support/portal.js';
import { staff, startRealName, type TestRealName } from '../support/real-name.js';
import { studentsOf, type StudentAt } from './student-flows.js';
import { Tab } from '../support/tab.js';
import { minute } from '../support/time.js';

describe('npm run flows', () => {
  let world: TestRealName;
  let portal: TestPortal;
  let studentAt: StudentAt;

  beforeAll(async () => {
    world = await startRealName();
    ({ portal } = world);
    studentAt = studentsOf(portal);
  });
  afterAll(() => world.close());

  async function run(...argv: string[]) {
    const said: string[] = [];
    flowsCommand.check(argv);
    const code = await flowsCommand.run(argv, portal.servers[0]!.composition.services, (line) => said.push(line));
    return { code, text: said.join('\n') };
  }
  async function refusal(...argv: string[]): Promise<string> {
    const error = await run(...argv).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  const stored = async (flow: string) => (await portal.query('select * from flow where id = $1', [flow]))[0]!;
  const audited = (flow: string) =>
    portal.query(`select * from audit_entry where action = 'flow.move' and details->>'flow' = $1`, [flow]);

  test('verify: says how many histories make their rows, of all, of a machine, of a school', async () => {
    await studentAt('status');
    const all = await run('verify');
    expect(all).toMatchObject({ code: 0, text: expect.stringMatching(/^flows: \d+ verified, \d+ events, 0 differ$/) });
    const [count] = await portal.query(`select count(*)::int as n from flow where machine = 'teacher-real-name'`);
    const teachers = await run('verify', '--machine', 'teacher-real-name');
    expect(teachers.text).toContain(`flows: ${count!['n']} verified`);
    const [ofSchool] = await portal.query(
      `select count(*)::int as n from flow f join school s on s.id = f.school_id where s.code = '140106-01'`,
    );
    expect((await run('verify', '--school', '140106-01')).text).toContain(`flows: ${ofSchool!['n']} verified`);
  });

  test('heat: counts what is not counted yet, and on request everything anew', async () => {
    await studentAt('status');
    expect(await run('heat')).toMatchObject({ code: 0, text: expect.stringMatching(/^已计入 \d+ 个事件。$/) });
    const [events] = await portal.query('select count(*)::int as n from flow_event');
    expect((await run('heat', '--rebuild')).text).toBe(`已从全部历史重新统计 ${events!['n']} 个事件。`);
    expect(await refusal('heat', '--machine', 'student-onboarding')).toContain('--machine');
  });

  test('verify: names a row that differs, by its id and what differs, and has the exit code 1', async () => {
    const { flow, name, account } = await studentAt('phone');
    await portal.query(`update flow set step = 'ARRIVED' where id = $1`, [flow]);
    const { code, text } = await run('verify');
    expect(code).toBe(1);
    expect(text).toContain(`${flow}  student-onboarding  step：存的是 ARRIVED，重放是 PHONE_BINDING`);
    expect(text).toMatch(/, 1 differ$/);
    expect(text).not.toContain(name);
    expect(text).not.toContain(account);
    await portal.query(`update flow set step = 'PHONE_BINDING' where id = $1`, [flow]);
    await portal.query('delete from flow_event where flow_id = $1 and revision = 2', [flow]);
    expect((await run('verify')).text).toContain(`${flow}  student-onboarding  第 2 个事件缺少，或次序不对`);
    await portal.query('delete from flow where id = $1', [flow]);
  });

  test('show: state, deadlines, what is accepted and why not; by the flow’s id and the subject’s; masked', async () => {
    const { flow, subject, name, account, phone } = await studentAt('codeSent');
    const { code, text } = await run('show', flow);
    expect(code).toBe(0);
    expect(text).toContain('journey.phoneBinding.codeSent');
    expect(text).toContain('PHONE_BINDING 绑定手机');
    expect(text).toMatch(/期限 {4}codeValidity {2}\d{4}-/);
    expect(text).toMatch(/BIND_PHONE {2}（student）/);
    expect(text).toMatch(/ENTER_EVALUATION {2}这个状态没有这个事件/);
    expect(text).toMatch(/CHANGE_PASSWORD {2}条件不满足：.*passwordChangeable/);
    expect(text).toContain('REQUEST_PHONE_CODE');
    expect(text).toContain(`${account.slice(0, 4)}*************${account.at(-1)}`);
    for (const secret of [name, account, phone, account.slice(4, 17)]) expect(text).not.toContain(secret);
    expect((await run('show', subject)).text).toBe(text);
    const [own] = await portal.query('select unified_number from account where id = $1', [subject]);
    expect((await run('show', own!['unified_number'])).text).toBe(text);
  });

  test('show: a case by its number, of a correction and of a real name', async () => {
    const corrections = await correctionWorldOn(portal);
    const student = await corrections.student();
    await student.report();
    const { number } = await student.own();
    const correction = await run('show', number);
    expect(correction.text).toContain('record-correction');
    expect(correction.text).toMatch(/confirmation {2}\d{4}-/);
    const teacher = await world.signedIn(staff.foreignIdentity.account);
    const { realName } = await world.prove(teacher, staff.foreignIdentity.there);
    const conflict = await run('show', realName.conflict.number);
    expect(conflict.text).toContain('teacher-real-name');
    expect(conflict.text).toContain('CONFLICT 认证有冲突');
    expect(conflict.text).not.toContain('常乐山');
  });

  test('events: one line each, in their order, so many after a revision', async () => {
    const { flow } = await studentAt('password');
    const all = (await run('events', flow)).text.split('\n');
    expect(all).toHaveLength(3);
    expect(all[0]).toMatch(/^ +1 {2}\S+ \S+ {2}UNLOCK .*→ account\.open/);
    expect(all[1]).toMatch(/SIGN_IN .*student .*journey\.signIn → .*journey\.statusVerification\.answering/);
    expect((await run('events', flow, '--after', '1', '--limit', '1')).text).toBe(all[1]);
  });

  test('events: an entry to the evaluation platform says by which door, so that one press is not taken for two', async () => {
    const { flow, browser } = await studentAt('arrived');
    const { viewer } = await browser.step('enterEvaluation');
    await new Tab(browser, portal.servers[0]!.banner.portal, portal.servers).goThrough(viewer.onboarding.evaluationUrl);
    const lines = (await run('events', flow)).text.split('\n').slice(-2);
    expect(lines[0]).toContain('ENTER_EVALUATION entrance');
    expect(lines[1]).toContain('ENTER_EVALUATION handOver');
    expect((await run('verify')).code).toBe(0);
    const stored = await portal.query(
      `select event from flow_event where flow_id = $1 and event->>'type' = 'ENTER_EVALUATION' order by revision`,
      [flow],
    );
    expect(stored.map(({ event }) => event.through)).toEqual(['entrance', 'handOver']);
  });

  test('stuck: the longest wait first, and why', async () => {
    await studentAt('review');
    const { text } = await run('stuck', '--standing', 'REGISTRAR_REVIEW');
    expect(text).toContain('等学籍管理员核对');
    const lines = (await run('stuck', '--machine', 'student-onboarding', '--limit', '7')).text.split('\n');
    expect(lines).toHaveLength(7);
    expect(lines.map((line) => line.slice(0, 19))).toEqual(lines.map((line) => line.slice(0, 19)).toSorted());
    expect((await run('stuck', '--standing', 'WITHDRAWN')).text).toBe('没有人在等。');
  });

  test('move: shown first, done with --confirm alone, through the one door and into the audit trail', async () => {
    const { flow, subject, browser } = await studentAt('review');
    const before = await stored(flow);
    const argv = ['move', flow, '--event', 'CONFIRM_STATUS', '--reason', '学校电话确认，王老师'];
    const shown = await run(...argv);
    expect(shown.code).toBe(0);
    expect(shown.text).toContain('→ account.open evaluation.closed journey.passwordChange');
    expect(shown.text).toContain('closeStatusReview');
    expect(shown.text).toContain('没有改动');
    expect(await stored(flow)).toEqual(before);
    expect(await audited(flow)).toEqual([]);

    const done = await run(...argv, '--confirm');
    expect(done.code).toBe(0);
    const written = done.text.split('\n').slice(-2);
    expect(written[0]).toContain('历史里写下的事件');
    expect(written[1]).toMatch(
      new RegExp(`^ +${before['revision'] + 1} .*CONFIRM_STATUS +registrar .*→ .*passwordChange`),
    );
    expect(written[1]).toBe((await run('events', flow)).text.split('\n').at(-1));
    expect((await browser.viewer()).onboarding.step).toBe('PASSWORD_CHANGE');
    expect(await stored(flow)).toMatchObject({ revision: before['revision'] + 1, step: 'PASSWORD_CHANGE' });
    const [last] = await portal.query('select * from flow_event where flow_id = $1 order by revision desc limit 1', [
      flow,
    ]);
    expect(last).toMatchObject({ actor: null, actor_kind: 'registrar', event: { type: 'CONFIRM_STATUS' } });
    const [entry, ...others] = await audited(flow);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      subject_id: subject,
      actor_id: null,
      details: { event: 'CONFIRM_STATUS', machine: 'student-onboarding', from: before['state_value'] },
    });
    expect(entry!['school_id']).not.toBeNull();
    const { personalData } = portal.servers[0]!.composition.services;
    expect(personalData.open({ table: 'audit_entry', column: 'reason', row: entry!['id'] }, entry!['reason'])).toBe(
      '学校电话确认，王老师',
    );
    expect((await run('verify')).code).toBe(0);
  });

  test('move: what the machine refuses is refused, and nothing is written', async () => {
    const { flow } = await studentAt('signIn');
    const before = await stored(flow);
    const refused = await run('move', flow, '--event', 'SKIP_PHONE', '--reason', '试一试', '--confirm');
    expect(refused).toMatchObject({ code: 1, text: expect.stringContaining('状态机现在不接受') });
    expect(await stored(flow)).toEqual(before);
    expect(await audited(flow)).toEqual([]);
  });

  test('move: an event is judged after whatever is due; both are in the history', async () => {
    const { flow, account } = await studentAt('status');
    await portal.send(account, { type: 'FAILURE_LIMIT_REACHED' });
    await portal.moveClock(31 * minute);
    const argv = ['move', flow, '--event', 'SUBMIT_STATUS', '--payload', '{"matches":true}', '--reason', '核对过了'];
    const done = await run(...argv, '--confirm');
    const lines = (await run('events', flow)).text.split('\n');
    // What was due comes before it, and is not taken for it.
    expect(done.text.split('\n').at(-1)).toBe(lines.at(-1));
    expect(lines.at(-2)).toContain('期限 lockout');
    expect(lines.at(-1)).toMatch(/SUBMIT_STATUS +system/);
  });

  test('move: an event that belongs to facts beside the flow is sent elsewhere; a payload is one of the machine’s own', async () => {
    const { flow } = await studentAt('phone');
    const reason = ['--reason', '本人来电'] as const;
    const password = await refusal('move', flow, '--event', 'CHANGE_PASSWORD', ...reason);
    expect(password).toContain('不能单独发');
    expect(await refusal('move', flow, '--event', 'EXPLODE', ...reason)).toContain('没有这个事件');
    const canary = '14999920080101999X';
    const note = JSON.stringify({ note: canary });
    const payload = await refusal('move', flow, '--event', 'SKIP_PHONE', '--payload', note, ...reason);
    expect(payload).toContain('--payload 不合适');
    expect(payload).not.toContain(canary);
  });

  test.each([
    [[], '请写明操作'],
    [['explode'], '请写明操作'],
    [['show'], '请写明一个流程'],
    [['show', 'a', 'b'], '请写明一个流程'],
    [['verify', 'a'], '只写一个操作'],
    [['verify', '--standing', 'SIGN_IN'], 'verify 没有 --standing'],
    [['verify', '--machine', 'nobody'], 'student-onboarding'],
    [['verify', '--school', '999999-99'], '没有代码为 999999-99 的学校'],
    [['stuck', '--standing', 'NOWHERE'], '--standing'],
    [['stuck', '--limit', '0'], '--limit'],
    [['stuck', '--limit', 'many'], '--limit'],
    [['show', newId()], '没有这个流程'],
    [['show', '29999999'], '没有这个流程'],
    [['move', newId()], '--event'],
    [['move', newId(), '--event', 'LOCK'], '--reason'],
    [['move', newId(), '--event', 'LOCK', '--reason', ' '], '--reason'],
    [['move', newId(), '--event', 'LOCK', '--reason', '原因', '--payload', '[1]'], '--payload'],
    [['move', newId(), '--event', 'LOCK', '--reason', '原因', '--payload', '{'], '--payload'],
    [['move', newId(), '--force'], 'force'],
  ])('%j is refused with a sentence', async (argv, sentence) => {
    expect(await refusal(...argv)).toContain(sentence);
  });

  test('an ID number in place of a flow is not repeated', async () => {
    const { account } = await studentAt('locked');
    for (const verb of ['show', 'events']) expect(await refusal(verb, account)).not.toContain(account);
    expect(await refusal('move', account, '--event', 'LOCK', '--reason', '原因')).not.toContain(account);
  });
});
