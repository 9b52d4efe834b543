import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { accountOf, accountsOf } from '../support/accounts.js';
import { change, doAll, ended, rehearse } from '../support/bulk-actions.js';
import { useBulkActions } from './use-bulk-actions.js';
import { assignedTo } from '../support/staff-posts.js';

describe('actions on many accounts, two servers on one database', () => {
  const bulk = useBulkActions();
  const { another, eventsOf, flowsOf, fresh, personalData } = bulk;

  test('A3: what was stated is what is done: the list is fixed, whatever comes to match later', async () => {
    const [stranger, ...stays] = await fresh(3);
    const filter = { kind: 'STUDENT', school: await bulk.portal.sampleSchool(), standings: ['NEVER_UNLOCKED'] };
    const { total } = await accountsOf(bulk.school.browser, filter as never);
    expect(total).toBeGreaterThan(5);
    const wrong = await rehearse(bulk.school.browser, { kind: 'UNLOCK', filter, expectedTotal: total - 1 });
    expect(wrong.issues).toMatchObject([{ code: 'MATCHES_CHANGED' }]);
    const before = await flowsOf([stranger!, ...stays]);
    await bulk.portal.query(`update flow set standing = 'SIGN_IN' where subject = $1`, [stranger]);
    const { action } = await rehearse(bulk.school.browser, { kind: 'UNLOCK', filter, expectedTotal: total - 1 });
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
    await bulk.portal.query(`update flow set standing = 'NEVER_UNLOCKED' where subject = $1`, [stranger]);
    expect((await change(bulk.school.browser, 'run', action.id)).action.state).toBe('RUNNING');
    const done = await ended(bulk.school.browser, action.id);
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
      expect(await eventsOf(id)).toEqual([{ type: 'UNLOCK', actor: bulk.school.id, actor_kind: 'administrator' }]);
    const file = await accountOf(bulk.school.browser, stays[0]!);
    expect(file.history).toMatchObject([
      { event: 'UNLOCK', actor: 'ADMINISTRATOR', actorMaskedName: '李＊＊', standing: 'SIGN_IN' },
    ]);
  });

  test('each account has its entry in the audit trail: who, why, from where, by which action; sealed', async () => {
    const ids = await fresh(2, '140106-02');
    await doAll(bulk.county.browser, { kind: 'UNLOCK', accounts: ids });
    const action = await doAll(bulk.county.browser, { kind: 'LOCK', accounts: ids, reason: '  王小明转学了 ' });
    const entries = await bulk.portal.query(
      `select * from audit_entry where subject_id = any($1) and action = 'account.lock'`,
      [ids],
    );
    expect(entries).toHaveLength(2);
    for (const entry of entries) {
      expect(entry).toMatchObject({ actor_id: bulk.county.id, details: { action: action.id } });
      const open = (column: string) =>
        personalData().open({ table: 'audit_entry', column, row: entry.id }, entry[column]);
      expect(open('reason')).toBe('王小明转学了');
      expect(open('address')).toBe('127.0.0.1');
    }
    const [stored] = await bulk.portal.query('select * from bulk_action where id = $1', [action.id]);
    expect(JSON.stringify({ ...stored, reason: stored!.reason.toString('latin1') })).not.toContain('王小明');
  });

  test('what an action is asked wrongly: no reason, nobody, both, too many, the staff', async () => {
    const [one] = await fresh(1, '140106-02');
    const asked = async (input: object) => (await rehearse(bulk.county.browser, input)).issues?.[0].code;
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
    const teacher = await bulk.people.person('某老师', await assignedTo(bulk.portal, { role: 'teacher', at: 'A1' }));
    const { action } = await rehearse(bulk.county.browser, { kind: 'RESET_PASSWORD', accounts: [one, teacher.id] });
    expect(action).toMatchObject({ willDo: 1, refusals: [{ code: 'STUDENTS_ONLY', number: 1 }] });
    expect(
      await bulk.portal.query('select 1 from bulk_action where state = $1 and kind = $2', ['REHEARSED', 'LOCK']),
    ).toEqual([]);
  });

  test('whoever looks again and again keeps a few rehearsals, not all', async () => {
    const ids = await fresh(2);
    const rehearsed: string[] = [];
    for (let times = 0; times < 24; times += 1)
      rehearsed.push((await rehearse(bulk.county.browser, { kind: 'UNLOCK', accounts: ids })).action.id);
    const kept = await bulk.portal.query('select id from bulk_action where id = any($1) order by id', [rehearsed]);
    expect(kept.map(({ id }) => id)).toEqual(rehearsed.slice(-20));
    expect((await change(bulk.county.browser, 'run', rehearsed.at(-1)!)).action).toBeDefined();
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
