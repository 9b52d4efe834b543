import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStudents } from '../../server/accounts/add-students.js';
import { openColumn } from '../../server/accounts/find-account.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import {
  accountOf,
  accountsOf,
  announce,
  bulkActionOf,
  bulkActionsOf,
  change,
  doAll,
  ended,
  failuresOf,
  initialPasswordOf,
  rehearse,
  takeSlips,
  withdraw,
} from '../support/accounts.js';
import type { Browser, Untyped } from '../support/browser.js';
import { follow } from '../support/follow.js';
import { chosenPassword, startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { staffPassword } from '../support/real-name.js';
import { assignedTo, type Post } from '../support/staff-posts.js';

describe('actions on many accounts, two servers on one database', () => {
  let portal: TestPortal;
  let people: StaffPeople;
  let school: StaffPerson;
  let county: StaffPerson;
  let made = 0;

  beforeAll(async () => {
    portal = await startPortal(2);
    people = staffPeople(portal);
    school = await another('schoolAdministrator', 'A1');
    county = await another('bureauAdministrator', 'A');
  });
  afterAll(() => portal.close());

  async function another(role: Post['role'], at: Post['at']): Promise<StaffPerson> {
    const one = await people.person('李管理', await assignedTo(portal, { role, at }));
    await people.proved(one);
    return one;
  }

  const personalData = () => portal.servers[0]!.composition.services.personalData;
  const flowsOf = (ids: readonly string[]) =>
    portal.query('select subject, standing, revision from flow where subject = any($1) order by 1', [ids]);
  const eventsOf = (id: string): Promise<Untyped[]> =>
    portal.query(
      `select e.event->>'type' as type, e.actor, e.actor_kind from flow_event e join flow f on f.id = e.flow_id where f.subject = $1 order by e.revision`,
      [id],
    );
  /** New students of a school, whom nobody has touched. */
  async function fresh(count: number, code = '140106-01'): Promise<string[]> {
    const [row] = await portal.query('select id from school where code = $1', [code]);
    const students = Array.from({ length: count }, () => ({
      nationalId: demonstrationId(900_000 + (made += 1)),
      name: '某学生',
      school: row!['id'] as string,
      grade: '高二',
      className: '1 班',
    }));
    await addStudents(portal.servers[0]!.composition.services, students);
    const indexes = students.map(({ nationalId }) => personalData().index('national-id', nationalId));
    const rows = await portal.query('select id from account where national_id_index = any($1) order by id', [indexes]);
    return rows.map(({ id }) => id);
  }
  async function numberOf(id: string): Promise<string> {
    const [row] = await portal.query('select national_id from account where id = $1', [id]);
    return openColumn(personalData(), { id }, 'national_id', row!['national_id']);
  }
  async function arrived(id: string, server = 0): Promise<Browser> {
    const browser = portal.browser(server);
    await portal.arrive(await numberOf(id), browser);
    return browser;
  }

  test('A3: what was stated is what is done: the list is fixed, whatever comes to match later', async () => {
    const [stranger, ...stays] = await fresh(3);
    const filter = { kind: 'STUDENT', school: await portal.sampleSchool(), standings: ['NEVER_UNLOCKED'] };
    const { total } = await accountsOf(school.browser, filter as never);
    expect(total).toBeGreaterThan(5);
    const wrong = await rehearse(school.browser, { kind: 'UNLOCK', filter, expectedTotal: total - 1 });
    expect(wrong.issues).toMatchObject([{ code: 'MATCHES_CHANGED' }]);
    const before = await flowsOf([stranger!, ...stays]);
    await portal.query(`update flow set standing = 'SIGN_IN' where subject = $1`, [stranger]);
    const { action } = await rehearse(school.browser, { kind: 'UNLOCK', filter, expectedTotal: total - 1 });
    expect(action).toMatchObject({
      state: 'REHEARSED',
      kind: 'UNLOCK',
      total: total - 1,
      willDo: total - 1,
      wouldRefuse: 0,
      refusals: [],
      done: 0,
      failed: 0,
    });
    expect(action).toMatchObject({
      pending: total - 1,
      canRun: true,
      canCancel: true,
      canRetry: false,
      byMaskedName: '李＊＊',
    });
    expect(action.placeName).toContain('迎泽区');
    // The rehearsal has changed nothing.
    expect((await flowsOf([stranger!, ...stays])).map(({ revision }) => revision)).toEqual(
      before.map(({ revision }) => revision),
    );
    // Who comes to match now is not among those who were stated.
    await portal.query(`update flow set standing = 'NEVER_UNLOCKED' where subject = $1`, [stranger]);
    expect((await change(school.browser, 'run', action.id)).action.state).toBe('RUNNING');
    const done = await ended(school.browser, action.id);
    expect(done).toMatchObject({
      state: 'DONE',
      done: total - 1,
      failed: 0,
      pending: 0,
      total: total - 1,
      canCancel: false,
    });
    expect(await eventsOf(stranger!)).toEqual([]);
    for (const id of stays)
      expect(await eventsOf(id)).toEqual([{ type: 'UNLOCK', actor: school.id, actor_kind: 'administrator' }]);
    const file = await accountOf(school.browser, stays[0]!);
    expect(file.history).toMatchObject([
      { event: 'UNLOCK', actor: 'ADMINISTRATOR', actorMaskedName: '李＊＊', standing: 'SIGN_IN' },
    ]);
  });

  test('each account has its entry in the audit trail: who, why, from where, by which action; sealed', async () => {
    const ids = await fresh(2, '140106-02');
    await doAll(county.browser, { kind: 'UNLOCK', accounts: ids });
    const action = await doAll(county.browser, { kind: 'LOCK', accounts: ids, reason: '  王小明转学了 ' });
    const entries = await portal.query(
      `select * from audit_entry where subject_id = any($1) and action = 'account.lock'`,
      [ids],
    );
    expect(entries).toHaveLength(2);
    for (const entry of entries) {
      expect(entry).toMatchObject({ actor_id: county.id, details: { action: action.id } });
      const open = (column: string) =>
        personalData().open({ table: 'audit_entry', column, row: entry.id }, entry[column]);
      expect(open('reason')).toBe('王小明转学了');
      expect(open('address')).toBe('127.0.0.1');
    }
    const [stored] = await portal.query('select * from bulk_action where id = $1', [action.id]);
    expect(JSON.stringify({ ...stored, reason: stored!.reason.toString('latin1') })).not.toContain('王小明');
  });

  test('A5: every refusal and every failure has its reason, and only the failed are tried again', async () => {
    const [open, locked, never, ...others] = await fresh(6, '140106-02');
    await doAll(county.browser, { kind: 'UNLOCK', accounts: [open, locked, ...others] });
    await doAll(county.browser, { kind: 'LOCK', accounts: [locked], reason: '核查中' });
    const accounts = [open, locked, never, ...others];
    const { action } = await rehearse(county.browser, { kind: 'LOCK', accounts, reason: '核查中' });
    expect(action).toMatchObject({
      total: 6,
      willDo: 4,
      wouldRefuse: 2,
      refusals: [{ code: 'STEP_NOT_OPEN', number: 2 }],
    });
    // Meanwhile somebody else locks one of them.
    await portal.send(await numberOf(others[0]!), { type: 'LOCK' });
    await change(county.browser, 'run', action.id);
    const done = await ended(county.browser, action.id);
    expect(done).toMatchObject({ state: 'DONE', done: 3, failed: 1, pending: 0, wouldRefuse: 2, canRetry: true });
    const { failures } = await failuresOf(county.browser, action.id);
    expect(failures.map(({ account, code, isForeseen }: Untyped) => [account.id, code, isForeseen]).sort()).toEqual(
      [
        [locked, 'STEP_NOT_OPEN', true],
        [never, 'STEP_NOT_OPEN', true],
        [others[0], 'STEP_NOT_OPEN', false],
      ].sort(),
    );
    const pages = [await failuresOf(county.browser, action.id, 2)];
    pages.push(await failuresOf(county.browser, action.id, 2, pages[0].next));
    expect(pages.flatMap((page) => page.failures)).toEqual(failures);
    expect(pages[1].next).toBeNull();
    await portal.send(await numberOf(others[0]!), { type: 'UNLOCK' });
    const before = await flowsOf(accounts as string[]);
    await change(county.browser, 'retry', action.id);
    expect(await ended(county.browser, action.id)).toMatchObject({
      state: 'DONE',
      done: 4,
      failed: 0,
      wouldRefuse: 2,
      canRetry: false,
    });
    const after = await flowsOf(accounts as string[]);
    const changed = after.filter(({ revision }, index) => revision !== before[index]!['revision']);
    expect(changed.map(({ subject }) => subject)).toEqual([others[0]]);
    expect((await change(county.browser, 'retry', action.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
  });

  test('what an action is asked wrongly: no reason, nobody, both, too many, the staff', async () => {
    const [one] = await fresh(1, '140106-02');
    const asked = async (input: object) => (await rehearse(county.browser, input)).issues?.[0].code;
    const filter = { kind: 'STUDENT' };
    expect(await asked({ kind: 'LOCK', accounts: [one] })).toBe('REASON_REQUIRED');
    expect(await asked({ kind: 'LOCK', accounts: [one], reason: '　x ' })).toBe('REASON_REQUIRED');
    expect(await asked({ kind: 'UNLOCK', accounts: [one], reason: 'x'.repeat(501) })).toBe('REASON_REQUIRED');
    expect(await asked({ kind: 'UNLOCK' })).toBe('ACCOUNTS_REQUIRED');
    expect(await asked({ kind: 'UNLOCK', accounts: [] })).toBe('ACCOUNTS_REQUIRED');
    expect(await asked({ kind: 'UNLOCK', accounts: [one], filter })).toBe('ACCOUNTS_REQUIRED');
    expect(await asked({ kind: 'UNLOCK', filter: { ...filter, search: '没有这个人' } })).toBe('ACCOUNTS_REQUIRED');
    expect(await asked({ kind: 'UNLOCK', accounts: [one, randomUUID()] })).toBe('ACCOUNT_NOT_FOUND');
    expect(await asked({ kind: 'UNLOCK', accounts: [one, 'x'] })).toBe('ACCOUNT_NOT_FOUND');
    const teacher = await people.person('某老师', await assignedTo(portal, { role: 'teacher', at: 'A1' }));
    const { action } = await rehearse(county.browser, { kind: 'RESET_PASSWORD', accounts: [one, teacher.id] });
    expect(action).toMatchObject({ willDo: 1, refusals: [{ code: 'STUDENTS_ONLY', number: 1 }] });
    expect(
      await portal.query('select 1 from bulk_action where state = $1 and kind = $2', ['REHEARSED', 'LOCK']),
    ).toEqual([]);
  });

  test('staff are locked and unlocked by whoever is above them, and by nobody else', async () => {
    const teacher = await another('teacher', 'A1');
    const peer = await another('schoolAdministrator', 'A1');
    const { action } = await rehearse(school.browser, {
      kind: 'LOCK',
      accounts: [teacher.id, peer.id, school.id],
      reason: '离职',
    });
    expect(action).toMatchObject({ willDo: 1, refusals: [{ code: 'NOT_PERMITTED', number: 2 }] });
    const line = async (id: string) => (await accountOf(school.browser, id)).line;
    expect((await line(teacher.id)).possible).toEqual(['UNLOCK', 'LOCK']);
    expect((await line(peer.id)).possible).toEqual([]);
    expect((await line(school.id)).possible).toEqual([]);
    await change(school.browser, 'run', action.id);
    expect(await ended(school.browser, action.id)).toMatchObject({ done: 1, failed: 0 });
    expect(await teacher.browser.viewer()).toBeNull();
    expect(await line(teacher.id)).toMatchObject({ standing: 'LOCKED_BY_ADMINISTRATOR', possible: ['UNLOCK'] });
    expect(await peer.browser.viewer()).not.toBeNull();
  });

  test('UNLOCK ends an automatic lock as well', async () => {
    const [id] = (await fresh(1, '140106-02')) as [string];
    await doAll(county.browser, { kind: 'UNLOCK', accounts: [id] });
    const account = await numberOf(id);
    const student = portal.browser();
    for (let wrong = 0; wrong < 5; wrong += 1) await student.signIn(account, 'Wrong#1234');
    expect((await student.signIn(account, `xs${account.slice(-8)}`)).issues).toMatchObject([
      { code: 'LOCKED_BY_FAILURES' },
    ]);
    await doAll(county.browser, { kind: 'UNLOCK', accounts: [id] });
    expect((await student.signIn(account, `xs${account.slice(-8)}`)).__typename).toBe('SignedIn');
  });

  test('UNLOCK leaves alone who is open already, and says so; also where somebody else was faster', async () => {
    const [never, open, faster] = (await fresh(3, '140106-02')) as [string, string, string];
    await portal.send(await numberOf(open), { type: 'UNLOCK' });
    const { action } = await rehearse(county.browser, { kind: 'UNLOCK', accounts: [never, open, faster] });
    expect(action).toMatchObject({ willDo: 2, refusals: [{ code: 'STEP_NOT_OPEN', number: 1 }] });
    await portal.send(await numberOf(faster), { type: 'UNLOCK' });
    const before = await flowsOf([open, faster]);
    await change(county.browser, 'run', action.id);
    expect(await ended(county.browser, action.id)).toMatchObject({ done: 1, failed: 1, wouldRefuse: 1 });
    expect(await flowsOf([open, faster])).toEqual(before);
    const entries = `select subject_id from audit_entry where action = 'account.unlock' and details->>'action' = $1`;
    expect(await portal.query(entries, [action.id])).toEqual([{ subject_id: never }]);
  });

  test('UNLOCK of an open account whose own device is locked out ends that', async () => {
    const [id] = (await fresh(1, '140106-02')) as [string];
    const student = await arrived(id);
    await student.ask('mutation { signOut }');
    const account = await numberOf(id);
    for (let wrong = 0; wrong < 5; wrong += 1) await student.signIn(account, 'Wrong#1234');
    expect((await student.signIn(account, chosenPassword)).issues).toMatchObject([{ code: 'LOCKED_BY_FAILURES' }]);
    expect((await accountOf(county.browser, id)).line.standing).toBe('ARRIVED');
    expect(await doAll(county.browser, { kind: 'UNLOCK', accounts: [id] })).toMatchObject({ done: 1, wouldRefuse: 0 });
    expect((await student.signIn(account, chosenPassword)).__typename).toBe('SignedIn');
    const { action } = await rehearse(county.browser, { kind: 'UNLOCK', accounts: [id] });
    expect(action).toMatchObject({ willDo: 0, wouldRefuse: 1 });
  });

  test.each(['LOCK', 'RESET_PASSWORD'])(
    'W1: %s ends the sessions and sockets of its accounts within a second, on both servers',
    async (kind) => {
      const [id] = (await fresh(1, '140106-02')) as [string];
      const browsers = [await arrived(id)];
      const second = portal.browser(1);
      await second.signIn(await numberOf(id), chosenPassword);
      browsers.push(second);
      const overs = browsers.map((browser, server) => follow(portal, server, browser.cookieHeader(), () => undefined));
      const { action } = await rehearse(county.browser, { kind, accounts: [id], reason: '核查' });
      await change(county.browser, 'run', action.id);
      await expect.poll(async () => (await eventsOf(id)).at(-1)!.type).toBe(kind);
      const begun = performance.now();
      await Promise.all(overs);
      expect(performance.now() - begun).toBeLessThan(1_000);
      for (const browser of browsers) expect(await browser.viewer()).toBeNull();
    },
  );

  test('A4: progress is seen by a second administrator of the school, at the other server, and by no one else', async () => {
    const ids = await fresh(3);
    const { action } = await rehearse(school.browser, { kind: 'UNLOCK', accounts: ids });
    const colleague = await another('schoolAdministrator', 'A1');
    const there = portal.browser(1);
    await there.signIn(colleague.account, staffPassword);
    expect(await bulkActionOf(there, action.id)).toMatchObject({
      state: 'REHEARSED',
      canRun: false,
      canCancel: true,
      total: 3,
    });
    expect((await change(there, 'run', action.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
    expect((await bulkActionsOf(there)).actions.map(({ id }: Untyped) => id)).not.toContain(action.id);
    await change(school.browser, 'run', action.id);
    expect(await ended(there, action.id)).toMatchObject({ state: 'DONE', done: 3, canRetry: false });
    expect((await bulkActionsOf(there)).actions[0].id).toBe(action.id);
    const neighbour = await another('schoolAdministrator', 'A2');
    expect(await bulkActionOf(neighbour.browser, action.id)).toBeNull();
    const pages = [await bulkActionsOf(county.browser, 2)];
    pages.push(await bulkActionsOf(county.browser, 2, pages[0].next));
    const listed = pages.flatMap((page) => page.actions.map(({ id }: Untyped) => id));
    expect(new Set(listed).size).toBe(4);
    expect(listed).toEqual(listed.toSorted().toReversed());
  });

  /** So many students of a county that an action on them is not over at once. */
  async function manyUnlocked(count: number): Promise<string[]> {
    const rows = await portal.query(
      `select f.subject from flow f join school s on s.id = f.school_id where s.code like '1401%' and s.code <> '140106-02'
       and f.machine = 'student-onboarding' order by f.subject limit $1`,
      [count],
    );
    return rows.map(({ subject }) => subject);
  }

  test('A4: cancelled midway, what is done stays, and nothing more is done after the answer', async () => {
    const city = await another('bureauAdministrator', 'city');
    const ids = await manyUnlocked(400);
    const { action } = await rehearse(city.browser, { kind: 'RESET_PASSWORD', accounts: ids });
    await change(city.browser, 'run', action.id);
    await expect
      .poll(async () => (await bulkActionOf(city.browser, action.id)).done, { interval: 20 })
      .toBeGreaterThan(0);
    const running = await bulkActionOf(city.browser, action.id);
    expect(running.done + running.failed + running.pending).toBe(400);
    expect(running.perSecond).toBeGreaterThan(0);
    expect(running.secondsLeft).toBeGreaterThan(0);
    const { action: cancelled } = await change(city.browser, 'cancel', action.id);
    expect(cancelled.state).toBe('CANCELLED');
    const [{ n }] = (await portal.query(
      `select count(*)::int n from flow_event where event->>'type' = 'RESET_PASSWORD' and actor = $1`,
      [city.id],
    )) as [Untyped];
    expect(n).toBe(cancelled.done);
    expect(n).toBeLessThan(400);
    await expect.poll(async () => (await portal.query(`select 1 from work where kind = 'bulk-action'`)).length).toBe(0);
    expect(await bulkActionOf(city.browser, action.id)).toMatchObject({
      state: 'CANCELLED',
      done: n,
      canRetry: false,
      canTakeSlips: true,
    });
    expect((await change(city.browser, 'run', action.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
    expect((await change(city.browser, 'retry', action.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
    expect(
      await portal.query(`select actor_id from audit_entry where action = 'bulk.cancel' and details->>'action' = $1`, [
        action.id,
      ]),
    ).toEqual([{ actor_id: city.id }]);
  });

  test('a duty somewhere else stops nothing: a class teacher who sees the school as its registrar', async () => {
    const [teaching, keeping] = await Promise.all(
      (['classTeacher', 'registrar'] as const).map((role) => assignedTo(portal, { role, at: 'A1' })),
    );
    const both = await people.person('周兼任', teaching!, keeping!);
    await people.proved(both);
    const { action } = await rehearse(school.browser, { kind: 'UNLOCK', accounts: await fresh(5) });
    expect(await bulkActionOf(both.browser, action.id)).toMatchObject({ state: 'REHEARSED', canCancel: false });
    expect((await change(both.browser, 'cancel', action.id)).issues).toMatchObject([{ code: 'NOT_PERMITTED' }]);
    expect((await change(school.browser, 'cancel', action.id)).action.state).toBe('CANCELLED');
  });

  test('whoever looks again and again keeps a few rehearsals, not all', async () => {
    const ids = await fresh(2);
    const rehearsed: string[] = [];
    for (let times = 0; times < 24; times += 1)
      rehearsed.push((await rehearse(county.browser, { kind: 'UNLOCK', accounts: ids })).action.id);
    const kept = await portal.query('select id from bulk_action where id = any($1) order by id', [rehearsed]);
    expect(kept.map(({ id }) => id)).toEqual(rehearsed.slice(-20));
    expect((await change(county.browser, 'run', rehearsed.at(-1)!)).action).toBeDefined();
  });

  test.each([
    ['the role is withdrawn', (id: string) => portal.query('delete from role_assignment where account_id = $1', [id])],
    ['the administrator is locked', (id: string) => portal.sendTo(id, { type: 'LOCK' })],
  ])('G7: when %s midway, the rest is refused', async (_what, stop) => {
    const city = await another('bureauAdministrator', 'city');
    const ids = await manyUnlocked(400);
    const { action } = await rehearse(city.browser, { kind: 'RESET_PASSWORD', accounts: ids });
    await change(city.browser, 'run', action.id);
    const items = async (): Promise<Untyped> =>
      (
        await portal.query(
          `select count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'failed')::int as failed,
        count(*) filter (where state = 'pending')::int as pending, array_agg(distinct issue) as codes from bulk_item where action_id = $1`,
          [action.id],
        )
      )[0];
    await expect.poll(async () => (await items()).done, { interval: 10 }).toBeGreaterThan(0);
    await stop(city.id);
    const { done: then } = await items();
    await expect.poll(async () => (await items()).pending).toBe(0);
    const { done, failed, codes } = await items();
    // A lock is seen by the next part, a withdrawn role by the very next account.
    expect(done - then).toBeLessThanOrEqual(40);
    expect(failed).toBe(400 - done);
    expect(failed).toBeGreaterThan(0);
    expect(codes.filter(Boolean)).toEqual(['NOT_PERMITTED']);
    const [{ n }] = (await portal.query(
      `select count(*)::int n from flow_event where event->>'type' = 'RESET_PASSWORD' and actor = $1`,
      [city.id],
    )) as [Untyped];
    expect(n).toBe(done);
  });

  test('R5: the same request ten times at both servers rehearses one action, and runs it once', async () => {
    const ids = await fresh(2);
    const requestId = randomUUID();
    const at = [school.browser, school.browser.clone()];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => rehearse(at[index % 2]!, { requestId, kind: 'UNLOCK', accounts: ids })),
    );
    const actions = new Set(answers.map(({ action }) => action.id));
    expect(actions.size).toBe(1);
    const [id] = [...actions] as [string];
    const runId = randomUUID();
    await Promise.all(Array.from({ length: 10 }, (_, index) => change(at[index % 2]!, 'run', id, runId)));
    await change(school.browser, 'run', id);
    expect(await ended(school.browser, id)).toMatchObject({ done: 2 });
    expect((await change(school.browser, 'run', id)).action.state).toBe('DONE');
    for (const one of ids) expect((await eventsOf(one)).map(({ type }) => type)).toEqual(['UNLOCK']);
  });

  test('a fault at one account is that one’s alone (R9)', async () => {
    const [broken, ...others] = await fresh(3);
    const { action } = await rehearse(school.browser, { kind: 'UNLOCK', accounts: [broken, ...others] });
    await portal.query('update flow set machine_version = 99 where subject = $1', [broken]);
    await change(school.browser, 'run', action.id);
    expect(await ended(school.browser, action.id)).toMatchObject({ state: 'DONE', done: 2, failed: 1 });
    await portal.query('update flow set machine_version = 2 where subject = $1', [broken]);
    expect((await failuresOf(school.browser, action.id)).failures).toMatchObject([
      { account: { id: broken }, code: 'FLOW_QUARANTINED' },
    ]);
    await change(school.browser, 'retry', action.id);
    expect(await ended(school.browser, action.id)).toMatchObject({ done: 3, failed: 0 });
  });

  test('A7: the slips of a reset are given out once, 50 asking at once at both servers', async () => {
    const ids = await fresh(3, '140106-02');
    const student = await arrived(ids[0]!);
    const action = await doAll(county.browser, { kind: 'RESET_PASSWORD', accounts: ids });
    expect(action).toMatchObject({ canTakeSlips: true, slipsTakenAt: null });
    const there = portal.browser(1);
    await there.signIn(county.account, staffPassword);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => takeSlips(index % 2 === 0 ? county.browser : there, action.id)),
    );
    const taken = answers.filter(({ __typename }) => __typename === 'ResetSlipsTaken');
    expect(taken).toHaveLength(1);
    expect(taken[0].slips).toHaveLength(3);
    expect(
      taken[0].slips.every((slip: Untyped) => slip.initialPassword === 'DERIVED' && slip.maskedName.includes('＊')),
    ).toBe(true);
    expect(taken[0].action).toMatchObject({ canTakeSlips: false, canRetry: false, slipsTakenByMaskedName: '李＊＊' });
    const gone = answers.filter(({ __typename }) => __typename === 'ResetSlipsGone');
    expect(gone).toHaveLength(49);
    expect(new Set(gone.map(({ takenAt, byMaskedName }) => `${takenAt} ${byMaskedName}`)).size).toBe(1);
    expect(
      await portal.query(`select 1 from audit_entry where action = 'slips.take' and details->>'action' = $1`, [
        action.id,
      ]),
    ).toHaveLength(1);
    // The password that was chosen is none any more, and the initial one is.
    const account = await numberOf(ids[0]!);
    expect(await student.viewer()).toBeNull();
    expect((await student.signIn(account, chosenPassword)).issues).toMatchObject([{ code: 'CREDENTIALS_WRONG' }]);
    const again = await student.signIn(account, `xs${account.slice(-8)}`);
    expect(again.viewer.onboarding.step).toBe('PASSWORD_CHANGE');
    const unlock = await doAll(county.browser, { kind: 'UNLOCK', accounts: ids });
    expect((await takeSlips(county.browser, unlock.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
  });

  test('A7: nothing is given out before the action is over', async () => {
    const ids = await fresh(1, '140106-02');
    const { action } = await rehearse(county.browser, { kind: 'RESET_PASSWORD', accounts: ids });
    expect((await takeSlips(county.browser, action.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
    await portal.query(`update bulk_action set state = 'RUNNING', begun_at = now() where id = $1`, [action.id]);
    await portal.query(`update bulk_item set state = 'done' where action_id = $1`, [action.id]);
    expect((await takeSlips(county.browser, action.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
  });

  test("a school's own initial password: by the rules, for those alone who chose none, and gone when withdrawn", async () => {
    const [waits, chose] = (await fresh(2)) as [string, string];
    const own = await arrived(chose);
    await doAll(school.browser, { kind: 'UNLOCK', accounts: [waits] });
    const id = await portal.sampleSchool();
    expect(await initialPasswordOf(school.browser, id)).toEqual({
      schoolId: id,
      rule: 'DERIVED',
      announcedAt: null,
      announcedByMaskedName: null,
    });
    const codes = async (password: string, confirmation?: string) =>
      ((await announce(school.browser, id, password, confirmation)).issues ?? []).map(
        ({ code, field }: Untyped) => `${code} ${field}`,
      );
    expect(await codes('Ab#1')).toContain('PASSWORD_TOO_SHORT password');
    expect(await codes('abcdefgh')).toContain('PASSWORD_TOO_FEW_CLASSES password');
    expect(await codes('Yizhong#2027', 'Yizhong#2028')).toEqual(['PASSWORD_CONFIRMATION_DIFFERS confirmation']);
    const answer = await announce(school.browser, id, 'Yizhong#2027');
    expect(answer.initialPassword).toMatchObject({ rule: 'ANNOUNCED', announcedByMaskedName: '李＊＊' });
    expect(answer.initialPassword.announcedAt).not.toBeNull();
    const [stored] = await portal.query('select announced_password_hash as hash from school where id = $1', [id]);
    expect(stored!.hash).toMatch(/^\$argon2id\$/);
    const account = await numberOf(waits);
    const derived = `xs${account.slice(-8)}`;
    const signsIn = async (password: string) =>
      (await portal.browser().signIn(account, password)).__typename === 'SignedIn';
    expect([await signsIn(derived), await signsIn('Yizhong#2027')]).toEqual([false, true]);
    expect(await own.viewer()).not.toBeNull();
    expect((await portal.browser().signIn(await numberOf(chose), chosenPassword)).__typename).toBe('SignedIn');
    const reset = await doAll(school.browser, { kind: 'RESET_PASSWORD', accounts: [waits] });
    expect((await takeSlips(school.browser, reset.id)).slips).toMatchObject([{ initialPassword: 'ANNOUNCED' }]);
    expect((await withdraw(school.browser, id)).initialPassword).toEqual({
      schoolId: id,
      rule: 'DERIVED',
      announcedAt: null,
      announcedByMaskedName: null,
    });
    expect([await signsIn('Yizhong#2027'), await signsIn(derived)]).toEqual([false, true]);
    const audit = await portal.query(
      `select details, actor_id from audit_entry where action = 'school.announcePassword' order by id`,
    );
    expect(audit.map(({ details }) => details.announced)).toEqual([true, false]);
    expect(JSON.stringify(audit)).not.toContain('Yizhong');
  });

  test('ten thousand are rehearsed within two seconds, and not one more', async () => {
    await fresh(10_000, '140107-01');
    const province = await another('bureauAdministrator', 'province');
    const filter = { kind: 'STUDENT', grade: '高二', bureau: '140107' };
    const begun = performance.now();
    const { action } = await rehearse(province.browser, { kind: 'UNLOCK', filter, expectedTotal: 10_000 });
    const took = performance.now() - begun;
    expect(action).toMatchObject({ willDo: 10_000, wouldRefuse: 0 });
    // Two seconds on a machine that does nothing else; tests share theirs.
    expect(took).toBeLessThan(5_000);
    await fresh(1, '140107-01');
    const { issues } = await rehearse(province.browser, { kind: 'UNLOCK', filter });
    expect(issues).toMatchObject([{ code: 'TOO_MANY' }]);
  });
});
