import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountsOf } from '../support/accounts.js';
import { doAll } from '../support/bulk-actions.js';
import { correctionWorldOn, type CorrectionWorld } from '../support/corrections.js';
import type { TestPortal } from '../support/portal.js';
import { staff, startRealName, type TestRealName } from '../support/real-name.js';
import { studentsOf, type StudentAt } from './student-flows.js';
import { replays } from '../support/replays.js';
import { minute } from '../support/time.js';

describe('every row is what its history makes of it', () => {
  let world: TestRealName;
  let portal: TestPortal;
  let corrections: CorrectionWorld;
  let studentAt: StudentAt;

  beforeAll(async () => {
    world = await startRealName();
    ({ portal } = world);
    studentAt = studentsOf(portal);
    corrections = await correctionWorldOn(portal);
  });
  afterAll(() => world.close());

  const send = (account: string, ...types: ('UNLOCK' | 'LOCK' | 'FAILURE_LIMIT_REACHED')[]) =>
    types.reduce<Promise<unknown>>(
      (before, type) => before.then(() => portal.send(account, { type })),
      Promise.resolve(),
    );
  const nothing = { differ: 0, columns: {} };

  test('students: each place, locks and their ends, deadlines, a bulk action, a reset', async () => {
    for (const place of ['locked', 'signIn', 'status', 'review', 'password', 'phone', 'codeSent', 'arrived'] as const)
      await studentAt(place);
    const locked = await studentAt('status');
    await send(locked.account, 'FAILURE_LIMIT_REACHED', 'LOCK', 'UNLOCK', 'FAILURE_LIMIT_REACHED');
    const shutOut = await studentAt('signIn');
    for (let wrong = 0; wrong < 5; wrong += 1) await portal.browser().signIn(shutOut.account, 'Falsch#12345');
    const reset = await studentAt('arrived');
    const { browser } = corrections.administrator;
    const filter = { kind: 'STUDENT', school: await portal.sampleSchool(), standings: ['NEVER_UNLOCKED'] } as const;
    const { total } = await accountsOf(browser, filter);
    expect((await doAll(browser, { kind: 'UNLOCK', filter, expectedTotal: total })).done).toBeGreaterThan(5);
    await portal.send(reset.account, { type: 'RESET_PASSWORD' });
    expect(await replays(portal)).toMatchObject(nothing);
    await portal.moveClock(31 * minute);
    await portal.browser().signIn(locked.account, locked.initialPassword);
    const { flows, events, ...rest } = await replays(portal);
    expect(rest).toEqual(nothing);
    const [counted] = await portal.query(
      'select (select count(*) from flow)::int as flows, (select count(*) from flow_event)::int as events',
    );
    expect({ flows, events }).toEqual(counted);
    expect(events).toBeGreaterThan(60);
  });

  test('teachers: at the government platform and back, too late, somebody else’s identity, settled', async () => {
    await world.prove(await world.signedIn(staff.registered.account), staff.registered.there);
    const late = await world.signedIn(staff.phoneTaken.account);
    await late.goToGovernment();
    const other = await world.signedIn(staff.foreignIdentity.account);
    const { realName } = await world.prove(other, staff.foreignIdentity.there);
    const administrator = await world.verified(staff.administrator.account);
    await administrator.settle(realName.conflict.number, 'TRY_AGAIN', { reason: '请本人再试一次' });
    await portal.moveClock(31 * minute);
    expect(await replays(portal)).toMatchObject(nothing);
    const sql = `select count(*)::int as n from flow where machine = 'teacher-real-name' and revision > 3`;
    expect((await portal.query(sql))[0]!['n']).toBeGreaterThan(3);
  });

  test('corrections: declined, reported again, left lying by the class teacher, taken to the registry', async () => {
    const [declined, waits] = [await corrections.student(), await corrections.student()];
    for (const student of [declined, waits]) await student.report();
    await waits.step('withdrawCorrection');
    await waits.report();
    const { number } = await declined.own();
    expect((await corrections.teacher.decide(number, 'DECLINE', '与户口簿一致')).issues).toBeUndefined();
    await declined.again();
    expect((await corrections.registrar.decide(number, 'TAKE_TO_REGISTRY')).issues).toBeUndefined();
    await portal.moveClock(73 * 60 * minute);
    expect(await replays(portal)).toMatchObject(nothing);
    const sql = `select count(*)::int as n from flow_event e join flow f on f.id = e.flow_id
      where f.machine = 'record-correction' and e.event->>'type' like 'xstate.after.%'`;
    expect((await portal.query(sql))[0]!['n']).toBeGreaterThan(1);
  });

  test('trust R12: what version 1 has written, before and after version 2 went on with it', async () => {
    const { browser, flow } = await studentAt('arrived');
    await asOfVersion1(flow);
    expect(await replays(portal)).toMatchObject(nothing);
    await browser.step('enterEvaluation');
    const [row] = await portal.query('select machine_version, state_value from flow where id = $1', [flow]);
    expect(row).toMatchObject({ machine_version: 2 });
    expect(row!['state_value']).toContain('journey.arrived.settled');
    expect(await replays(portal)).toMatchObject(nothing);
    await portal.query(`update flow_event set state_value = 'account.open evaluation.closed journey.signIn'
      where flow_id = '${flow}' and machine_version = 1 and state_value like '%journey.arrived'`);
    expect(Object.keys((await replays(portal)).columns)).toEqual([flow]);
    await portal.query(`update flow_event set state_value = 'account.open evaluation.syncing journey.arrived'
      where flow_id = '${flow}' and machine_version = 1 and state_value like '%journey.signIn' and revision > 1 and event->>'type' = 'SKIP_PHONE'`);
    expect(await replays(portal)).toMatchObject(nothing);
  });

  /** As version 1 would have left a flow that has arrived. */
  async function asOfVersion1(flow: string): Promise<void> {
    await portal.query(
      `with begun as (
         insert into flow_beginning (id, machine, machine_version, input)
         select gen_random_uuid(), b.machine, 1, b.input from flow f join flow_beginning b on b.id = f.beginning_id where f.id = $1
         returning id)
       update flow set beginning_id = (select id from begun), machine_version = 1,
         snapshot = jsonb_set(snapshot, '{value,journey}', '"arrived"'), state_value = replace(state_value, '.settled', '')
       where id = $1`,
      [flow],
    );
    await portal.query(
      `update flow_event set machine_version = 1, state_value = replace(state_value, '.settled', '') where flow_id = $1`,
      [flow],
    );
  }

  /** What somebody does to the tables by hand, and the columns that replay names. */
  const defects: readonly (readonly [name: string, columns: readonly string[], ...sql: string[]])[] = [
    [
      'the snapshot’s value',
      ['snapshot.value'],
      `update flow set snapshot = jsonb_set(snapshot, '{value,account}', '"lockedByAdministrator"') where id = $1`,
    ],
    [
      'the snapshot’s context',
      ['snapshot.context.phone'],
      `update flow set snapshot = jsonb_set(snapshot, '{context,phone}', '"bound"') where id = $1`,
    ],
    [
      'the policy in it',
      ['snapshot.context.policy'],
      `update flow set snapshot = jsonb_set(snapshot, '{context,policy,statusTries}', '500') where id = $1`,
    ],
    ['the step', ['step'], `update flow set step = 'LOCKED' where id = $1`],
    ['the standing', ['standing'], `update flow set standing = 'NEVER_UNLOCKED' where id = $1`],
    [
      'since when',
      ['standing_since', 'entered_at'],
      `update flow set standing_since = standing_since - interval '1 day', entered_at = entered_at - interval '1 ms' where id = $1`,
    ],
    ['the revision', ['revision'], `update flow set revision = revision + 1 where id = $1`],
    ['the version', ['machine_version'], `update flow set machine_version = 1 where id = $1`],
    [
      'the state value',
      ['state_value'],
      `update flow set state_value = 'account.open evaluation.closed journey.signIn' where id = $1`,
    ],
    [
      'a deadline',
      ['deadlines', 'next_deadline_at'],
      `update flow set deadlines = '[]', next_deadline_at = null where id = $1`,
    ],
    [
      'a deadline’s time alone',
      ['next_deadline_at'],
      `update flow set next_deadline_at = next_deadline_at + interval '1 hour' where id = $1`,
    ],
    ['an event that is gone', ['3:flow_event'], `delete from flow_event where flow_id = $1 and revision = 3`],
    [
      'the last event that is gone',
      [
        'snapshot.value',
        'snapshot.context.phone',
        'revision',
        'state_value',
        'step',
        'standing',
        'standing_since',
        'entered_at',
      ],
      `delete from flow_event where flow_id = $1 and revision = 5`,
    ],
    [
      'two events in another order',
      ['1:event'],
      `update flow_event set revision = -revision where flow_id = $1 and revision in (1, 2)`,
      `update flow_event set revision = 3 + revision where flow_id = $1 and revision < 0`,
    ],
    [
      'what an event carried',
      ['3:state_value', '4:event'],
      `update flow_event set event = jsonb_set(event, '{matches}', 'false') where flow_id = $1 and revision = 3`,
    ],
    [
      'a payload that is none',
      ['3:at', '3:state_value', '4:event'],
      `update flow_event set event = '{"type": "SUBMIT_STATUS"}' where flow_id = $1 and revision = 3`,
    ],
    [
      'when an event was',
      ['2:at'],
      `update flow_event set at = at + interval '1 second' where flow_id = $1 and revision = 2`,
    ],
    ['an event’s effects', ['2:effects'], `update flow_event set effects = '[]' where flow_id = $1 and revision = 2`],
    [
      'an event’s state value',
      ['4:state_value'],
      `update flow_event set state_value = 'account.open evaluation.closed journey.signIn' where flow_id = $1 and revision = 4`,
    ],
    [
      'an event’s version',
      ['2:machine_version'],
      `update flow_event set machine_version = 7 where flow_id = $1 and revision = 2`,
    ],
  ];

  test('each of many ways to spoil a row or its history is found, and named by its flow', async () => {
    const expected: Record<string, readonly string[]> = {};
    for (const [, columns, ...statements] of defects) {
      const { flow } = await studentAt('arrived');
      for (const sql of statements) await portal.query(sql, [flow]);
      if (columns.length > 0) expected[flow] = columns;
    }
    const { columns } = await replays(portal);
    for (const [flow, found] of Object.entries(expected))
      expect([...(columns[flow] ?? [])].toSorted()).toEqual([...found].toSorted());
    expect(Object.keys(columns).toSorted()).toEqual(Object.keys(expected).toSorted());
  });
});
