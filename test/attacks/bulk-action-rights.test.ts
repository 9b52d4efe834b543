import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf } from '../support/accounts.js';
import { bulkActionOf, change, ended, failuresOf, rehearse } from '../support/bulk-actions.js';
import type { Untyped } from '../support/browser.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople } from '../support/staff-people.js';
import { assignedTo, studentsAt } from '../support/staff-posts.js';

describe('what somebody may do to many accounts at once (G5, G7)', () => {
  let portal: TestPortal;
  let people: StaffPeople;

  beforeAll(async () => {
    portal = await startPortal();
    people = staffPeople(portal);
  });
  afterAll(() => portal.close());

  test('G7: whoever sees more by one role than another lets them touch, touches no more', async () => {
    const registrarAndClassTeacher = await people.provedPerson(
      '两任',
      await assignedTo(portal, { role: 'registrar', at: 'A1' }),
      await assignedTo(portal, { role: 'classTeacher', at: 'A1' }),
    );
    const { browser } = registrarAndClassTeacher;
    const { student, otherStudent } = await studentsAt(portal, 'A1');
    const { id: teacher } = await people.person('未实名', await assignedTo(portal, { role: 'teacher', at: 'A1' }));
    const possible = async (id: string) => (await accountOf(browser, id)).line.possible;
    expect(await possible(student)).toEqual(['UNLOCK', 'RESET_PASSWORD']);
    expect(await possible(otherStudent)).toEqual([]);
    expect(await possible(teacher)).toEqual([]);
    const { action } = await rehearse(browser, { kind: 'UNLOCK', accounts: [student, otherStudent, teacher] });
    expect(action).toMatchObject({ willDo: 1, refusals: [{ code: 'NOT_PERMITTED', number: 2 }] });
    await change(browser, 'cancel', action.id);
  });

  test('G7: who has been moved to another school acts on nobody of the former one by an action of before', async () => {
    const moved = await people.provedPerson(
      '调走的人',
      await assignedTo(portal, { role: 'schoolAdministrator', at: 'A1' }),
    );
    const { student } = await studentsAt(portal, 'A1');
    const { action } = await rehearse(moved.browser, { kind: 'UNLOCK', accounts: [student] });
    const { school } = await assignedTo(portal, { role: 'schoolAdministrator', at: 'A2' });
    await portal.query('update role_assignment set school_id = $2 where account_id = $1', [moved.id, school]);
    const events = await portal.query('select count(*)::int n from flow_event');
    await change(moved.browser, 'run', action.id);
    expect(await ended(moved.browser, action.id)).toMatchObject({ state: 'DONE', done: 0, failed: 1 });
    expect((await failuresOf(moved.browser, action.id)).failures).toEqual([]);
    expect(await portal.query('select count(*)::int n from flow_event')).toEqual(events);
  });

  test('G7: what an input does not have cannot be sent along', async () => {
    const administrator = await people.provedPerson(
      '李管理',
      await assignedTo(portal, { role: 'schoolAdministrator', at: 'A1' }),
    );
    const { browser } = administrator;
    const { student } = await studentsAt(portal, 'A1');
    const missing = randomUUID();
    const extras =
      'account actor at by duty duties everybody id role scope school schoolIds session state total willDo issue items'.split(
        ' ',
      );
    const faults = async (query: string, input: object) =>
      ((await (await browser.post(query, { input })).json()) as Untyped).errors?.length ?? 0;
    const rehearsal =
      'mutation ($input: RehearseBulkActionInput!) { rehearseBulkAction(input: $input) { __typename } }';
    const filter = { kind: 'STUDENT' };
    const good = { requestId: randomUUID(), kind: 'UNLOCK', accounts: [student] };
    for (const extra of extras) {
      expect(await faults(rehearsal, { ...good, [extra]: 'x' }), extra).toBe(1);
      if (extra !== 'school')
        expect(await faults(rehearsal, { ...good, accounts: null, filter: { ...filter, [extra]: 'x' } }), extra).toBe(
          1,
        );
    }
    for (const wrong of [{ kind: 'CONFIRM_STATUS' }, { kind: 'unlock' }, { requestId: 'x' }, { expectedTotal: '1' }])
      expect(await faults(rehearsal, { ...good, ...wrong })).toBe(1);
    expect(await faults(rehearsal, good)).toBe(0);
    for (const how of ['run', 'cancel', 'retry']) {
      const query = `mutation ($input: BulkActionInput!) { ${how}BulkAction(input: $input) { __typename } }`;
      for (const extra of ['kind', 'accounts', 'state', 'actor', 'reason', 'force'])
        expect(await faults(query, { requestId: randomUUID(), id: missing, [extra]: 'x' })).toBe(1);
    }
    for (const id of ["' or true --", '', '{}', `${missing}x`]) {
      expect(await bulkActionOf(browser, id)).toBeNull();
      expect(await accountOf(browser, id)).toBeNull();
      expect((await change(browser, 'cancel', id)).issues).toMatchObject([{ code: 'ACTION_NOT_FOUND' }]);
    }
  });
});
