import { describe, expect, test } from 'vitest';
import { bulkActionOf, bulkActionsOf, change, doAll, ended, rehearse } from '../support/bulk-actions.js';
import type { Untyped } from '../support/browser.js';
import { useBulkActions } from './use-bulk-actions.js';
import { staffPassword } from '../support/real-name.js';
import { assignedTo } from '../support/staff-posts.js';

describe('actions on many accounts while they run, two servers on one database', () => {
  const bulk = useBulkActions();
  const { another, fresh } = bulk;

  test('A4: progress is seen by a second administrator of the school, at the other server, and by no one else', async () => {
    const ids = await fresh(3);
    const { action } = await rehearse(bulk.school.browser, { kind: 'UNLOCK', accounts: ids });
    const colleague = await another('schoolAdministrator', 'A1');
    const there = bulk.portal.browser(1);
    await there.signIn(colleague.account, staffPassword);
    expect(await bulkActionOf(there, action.id)).toMatchObject({
      state: 'REHEARSED',
      canRun: false,
      canCancel: true,
      total: 3,
    });
    expect((await change(there, 'run', action.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
    expect((await bulkActionsOf(there)).actions.map(({ id }: Untyped) => id)).not.toContain(action.id);
    await change(bulk.school.browser, 'run', action.id);
    expect(await ended(there, action.id)).toMatchObject({ state: 'DONE', done: 3, canRetry: false });
    expect((await bulkActionsOf(there)).actions[0].id).toBe(action.id);
    const neighbour = await another('schoolAdministrator', 'A2');
    expect(await bulkActionOf(neighbour.browser, action.id)).toBeNull();
    // Whoever is above the school sees its actions among their own.
    for (const one of await fresh(3, '140106-02'))
      await doAll(bulk.county.browser, { kind: 'UNLOCK', accounts: [one] });
    const pages = [await bulkActionsOf(bulk.county.browser, 2)];
    pages.push(await bulkActionsOf(bulk.county.browser, 2, pages[0].next));
    const listed = pages.flatMap((page) => page.actions.map(({ id }: Untyped) => id));
    expect(new Set(listed).size).toBe(4);
    expect(listed).toContain(action.id);
    expect(listed).toEqual(listed.toSorted().toReversed());
  });

  /** So many students of a county that an action on them is not over at once. */
  async function manyUnlocked(count: number): Promise<string[]> {
    const rows = await bulk.portal.query(
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
    const [{ n }] = (await bulk.portal.query(
      `select count(*)::int n from flow_event where event->>'type' = 'RESET_PASSWORD' and actor = $1`,
      [city.id],
    )) as [Untyped];
    expect(n).toBe(cancelled.done);
    expect(n).toBeLessThan(400);
    await expect
      .poll(async () => (await bulk.portal.query(`select 1 from work where kind = 'bulk-action'`)).length)
      .toBe(0);
    expect(await bulkActionOf(city.browser, action.id)).toMatchObject({
      state: 'CANCELLED',
      done: n,
      canRetry: false,
      canTakeSlips: true,
    });
    expect((await change(city.browser, 'run', action.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
    expect((await change(city.browser, 'retry', action.id)).issues).toMatchObject([{ code: 'ACTION_NOT_OPEN' }]);
    expect(
      await bulk.portal.query(
        `select actor_id from audit_entry where action = 'bulk.cancel' and details->>'action' = $1`,
        [action.id],
      ),
    ).toEqual([{ actor_id: city.id }]);
  });

  test('a duty somewhere else stops nothing: a class teacher who sees the school as its registrar', async () => {
    const [teaching, keeping] = await Promise.all(
      (['classTeacher', 'registrar'] as const).map((role) => assignedTo(bulk.portal, { role, at: 'A1' })),
    );
    const both = await bulk.people.provedPerson('周兼任', teaching!, keeping!);
    const { action } = await rehearse(bulk.school.browser, { kind: 'UNLOCK', accounts: await fresh(5) });
    expect(await bulkActionOf(both.browser, action.id)).toMatchObject({ state: 'REHEARSED', canCancel: false });
    expect((await change(both.browser, 'cancel', action.id)).issues).toMatchObject([{ code: 'NOT_PERMITTED' }]);
    expect((await change(bulk.school.browser, 'cancel', action.id)).action.state).toBe('CANCELLED');
  });

  test.each([
    [
      'the role is withdrawn',
      (id: string) => bulk.portal.query('delete from role_assignment where account_id = $1', [id]),
    ],
    ['the administrator is locked', (id: string) => bulk.portal.sendTo(id, { type: 'LOCK' })],
  ])('G7: when %s midway, the rest is refused', async (_what, stop) => {
    const city = await another('bureauAdministrator', 'city');
    const ids = await manyUnlocked(400);
    const { action } = await rehearse(city.browser, { kind: 'RESET_PASSWORD', accounts: ids });
    await change(city.browser, 'run', action.id);
    const items = async (): Promise<Untyped> =>
      (
        await bulk.portal.query(
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
    const [{ n }] = (await bulk.portal.query(
      `select count(*)::int n from flow_event where event->>'type' = 'RESET_PASSWORD' and actor = $1`,
      [city.id],
    )) as [Untyped];
    expect(n).toBe(done);
  });
});
