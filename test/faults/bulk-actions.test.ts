import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addStudents } from '../../server/accounts/add-students.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { change, ended, rehearse } from '../support/bulk-actions.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { startServerProcess } from '../support/server-process.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { assignedTo } from '../support/staff-posts.js';
import { times } from '../support/thorough.js';
import { slowRows } from './slow-rows.js';

const students = times({ usually: 200, thoroughly: 400 });
const kills = times({ usually: 3, thoroughly: 20 });

describe('actions on many accounts under faults', () => {
  let portal: TestPortal;
  let people: StaffPeople;
  let administrator: StaffPerson;
  let directory: string;

  beforeAll(async () => {
    directory = await makeDirectory();
    portal = await startPortal();
    people = staffPeople(portal);
    administrator = await people.provedPerson(
      '李管理',
      await assignedTo(portal, { role: 'schoolAdministrator', at: 'A1' }),
    );
    const school = await portal.sampleSchool();
    await addStudents(
      portal.servers[0]!.composition.services,
      Array.from({ length: students }, (_, index) => ({
        nationalId: demonstrationId(900_000 + index),
        name: '某学生',
        school,
        grade: '高二',
        className: '1 班',
      })),
    );
    await portal.query(slowRows('bulk_item', 'old.state <> new.state', 0.01));
    // The server in this process answers, and does nothing of it: whoever is killed does all.
    await portal.servers[0]!.composition.stopWork();
  });
  afterAll(async () => {
    await portal.close();
    await removeDirectory(directory);
  });

  const filter = async () => ({ kind: 'STUDENT', school: await portal.sampleSchool(), grade: '高二' });

  async function rehearsed(kind: string): Promise<string> {
    const { action } = await rehearse(administrator.browser, {
      kind,
      filter: await filter(),
      expectedTotal: students,
      reason: '核对',
    });
    expect(action.willDo).toBe(students);
    return action.id;
  }

  /** What is written of an action: done items, events and audit entries of each account. */
  async function written(id: string, type: string, since: number) {
    const [row] = await portal.query(
      `select count(*) filter (where i.state = 'done')::int as items, sum(e.n)::int as events, max(e.n)::int as most_events,
         sum(a.n)::int as entries, max(a.n)::int as most_entries,
         count(*) filter (where (i.state = 'done') <> (e.n = 1) or e.n <> a.n)::int as torn
       from bulk_item i
       cross join lateral (select count(*) as n from flow_event e join flow f on f.id = e.flow_id
         where f.subject = i.account_id and e.event->>'type' = $2 and e.revision > $3) e
       cross join lateral (select count(*) as n from audit_entry a where a.subject_id = i.account_id and a.details->>'action' = $1::text) a
       where i.action_id = $1::uuid`,
      [id, type, since],
    );
    return row!;
  }

  test(
    `R1: killed ${kills} times midway, another server goes on: each account is done once`,
    { timeout: 600_000 },
    async () => {
      const id = await rehearsed('UNLOCK');
      await portal.query(`update bulk_action set state = 'RUNNING', begun_at = now() where id = $1`, [id]);
      const server = await startServerProcess(portal.url, directory, inject('secrets'));
      await portal.query(`insert into work (id, kind, enqueued_at, due_at) values ($1, 'bulk-action', now(), now())`, [
        id,
      ]);
      const done = async () => (await written(id, 'UNLOCK', 0))['items'] as number;
      let survived = 0;
      for (let kill = 1; kill <= kills; kill += 1) {
        const enough = Math.min((students / (kills + 1)) * kill, students - 1);
        await expect.poll(done, { interval: 5, timeout: 60_000 }).toBeGreaterThanOrEqual(enough);
        await server.kill();
        const now = await written(id, 'UNLOCK', 0);
        expect(now).toMatchObject({ torn: 0 });
        expect(now['most_events']).toBeLessThanOrEqual(1);
        if (now['items'] < students) survived += 1;
        await server.start();
      }
      await expect.poll(done, { timeout: 60_000 }).toBe(students);
      await expect
        .poll(async () => (await portal.query('select state from bulk_action where id = $1', [id]))[0]!['state'])
        .toBe('DONE');
      await server.kill();
      expect(survived).toBeGreaterThan(kills / 2);
      expect(await written(id, 'UNLOCK', 0)).toEqual({
        items: students,
        events: students,
        most_events: 1,
        entries: students,
        most_entries: 1,
        torn: 0,
      });
      expect(await portal.query(`select 1 from work where id = $1`, [id])).toEqual([]);
    },
  );

  test('two servers beside each other do each account once', async () => {
    const others = await Promise.all([1, 2].map(() => startServerProcess(portal.url, directory, inject('secrets'))));
    const id = await rehearsed('LOCK');
    await change(administrator.browser, 'run', id);
    expect(await ended(administrator.browser, id)).toMatchObject({ state: 'DONE', done: students, failed: 0 });
    for (const server of others) await server.kill();
    expect(await written(id, 'LOCK', 1)).toMatchObject({
      items: students,
      events: students,
      most_events: 1,
      entries: students,
      torn: 0,
    });
  });

  test('an action whose part always fails is given up, is told so, and is taken up again by a retry', async () => {
    const server = await startServerProcess(portal.url, directory, inject('secrets'));
    const id = await rehearsed('UNLOCK');
    // What neither an account's transaction nor the note of its failure can do without.
    await portal.query('alter table bulk_item rename column issue to issue_away');
    await portal.query(`update bulk_action set state = 'RUNNING', begun_at = now() where id = $1`, [id]);
    await portal.query('alter table audit_entry rename to audit_entry_away');
    await portal.query(`insert into work (id, kind, enqueued_at, due_at) values ($1, 'bulk-action', now(), now())`, [
      id,
    ]);
    const state = async () => (await portal.query('select state from bulk_action where id = $1', [id]))[0]!['state'];
    await expect
      .poll(
        async () => {
          await portal.query(`update work set due_at = now() where id = $1`, [id]);
          return state();
        },
        { timeout: 40_000 },
      )
      .toBe('FAILED');
    await portal.query('alter table audit_entry_away rename to audit_entry');
    await portal.query('alter table bulk_item rename column issue_away to issue');
    expect(await written(id, 'UNLOCK', 2)).toMatchObject({ items: 0, events: 0, entries: 0, torn: 0 });
    expect((await change(administrator.browser, 'retry', id)).action.state).toBe('RUNNING');
    expect(await ended(administrator.browser, id)).toMatchObject({ state: 'DONE', done: students });
    await server.kill();
  });
});
