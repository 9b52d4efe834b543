import { expect, test } from 'vitest';
import { testId, workbookFile } from '../support/roster-files.js';
import { rosterImports as imports } from '../support/roster-imports.js';
import { csv, rows, title, useRosterPortal } from './use-roster-portal.js';

const roster = useRosterPortal();

test('a whole roster takes out who is not in it; another school takes them in; undoing brings them back', async () => {
  const small = await roster.staff.schoolId('140107-01');
  const bureau = await roster.staff.provedPerson('孙局长', { role: 'bureauAdministrator', bureau: '140100' });
  // Only those of this file are left in the school.
  await roster.portal.query(`update flow set school_id = null, school_class_id = null where school_id = $1`, [small]);
  await roster.portal.query(
    `update account set school_id = null, school_class_id = null where school_id = $1 and kind = 'student'`,
    [small],
  );
  await imports.imported(bureau.browser, csv(...rows(roster.from, 30)), { school: small });
  await roster.portal.send(testId(roster.from), { type: 'UNLOCK' });
  const student = roster.portal.browser();
  await student.signIn(testId(roster.from), `xs${testId(roster.from).slice(-8)}`);
  const whole = csv(...rows(roster.from + 12, 18));
  const checked = await imports.checked(bureau.browser, whole, { school: small, isWholeSchool: true });
  expect(checked).toMatchObject({
    remove: 12,
    unchanged: 18,
    hold: { moves: 0, removes: 12, students: 30, sharePercent: 40 },
  });
  for (const reason of [null, ' ', '好', '长'.repeat(501)])
    expect(await imports.confirm(bureau.browser, checked.id, reason)).toMatchObject({
      issues: [{ code: 'HOLD_REASON_REQUIRED', field: 'holdReason' }],
    });
  await imports.confirm(bureau.browser, checked.id, '高三毕业');
  expect(await imports.reaches(bureau.browser, checked.id, 'IMPORTED')).toMatchObject({
    remove: 12,
    total: 30,
    done: 30,
  });
  expect(await roster.accountOf(roster.from)).toMatchObject({
    school_id: null,
    flow_school: null,
    class: null,
    standing: 'LOCKED_BY_ADMINISTRATOR',
  });
  expect(await student.viewer()).toBeNull();
  const [entry] = await roster.entries(checked.id);
  expect(entry).toMatchObject({ action: 'roster.import', details: { holdRemoves: 12 } });
  expect(entry!.reason).not.toBeNull();
  // One of them goes to another roster.school, and stays there.
  const taken = await imports.imported(roster.admin.browser, csv(...rows(roster.from + 1, 1)), {
    school: roster.school,
  });
  expect(taken).toMatchObject({ create: 0, update: 1 });
  await imports.undo(bureau.browser, checked.id);
  await imports.reaches(bureau.browser, checked.id, 'UNDONE');
  expect(await roster.accountOf(roster.from)).toMatchObject({
    school_id: small,
    flow_school: small,
    class: '高一 1 班',
    standing: 'STATUS_VERIFICATION',
  });
  expect(await roster.accountOf(roster.from + 1)).toMatchObject({ school_id: roster.school });
  expect(await imports.notUndone(bureau.browser, checked.id)).toMatchObject({
    total: 1,
    problems: [{ row: null, code: 'UNDO_CHANGED' }],
  });
});

test('undoing leaves whoever was taken in from no school and went on since where they are', async () => {
  await imports.imported(roster.admin.browser, csv(...rows(roster.from, 2)), { school: roster.school });
  for (const index of [roster.from, roster.from + 1])
    for (const table of ['account', 'flow'])
      await roster.portal.query(
        `update ${table} set school_id = null, school_class_id = null where ${table === 'flow' ? 'subject' : 'id'} = $1`,
        [(await roster.accountOf(index))!['id']],
      );
  const { id } = await imports.imported(roster.admin.browser, csv(...rows(roster.from, 2)), { school: roster.school });
  await roster.portal.send(testId(roster.from), { type: 'UNLOCK' });
  await imports.undo(roster.admin.browser, id);
  await imports.reaches(roster.admin.browser, id, 'UNDONE');
  expect(await roster.accountOf(roster.from)).toMatchObject({
    school_id: roster.school,
    flow_school: roster.school,
    class: '高一 1 班',
  });
  expect(await roster.accountOf(roster.from + 1)).toMatchObject({ school_id: null, flow_school: null, class: null });
  expect(await imports.notUndone(roster.admin.browser, id)).toMatchObject({
    total: 1,
    problems: [{ row: 2, code: 'UNDO_WENT_ON' }],
  });
});

test('undoing deletes no account that was renamed since, or that a later import has too', async () => {
  const { id } = await imports.imported(roster.admin.browser, csv(...rows(roster.from, 4)), { school: roster.school });
  // As an import by the command line leaves it: its name alone is another.
  await roster.portal.query(`update account set name_index = 'other' where id = $1`, [
    (await roster.accountOf(roster.from))!['id'],
  ]);
  const later = await imports.imported(roster.admin.browser, csv(...rows(roster.from + 1, 1)), {
    school: roster.school,
  });
  expect(later).toMatchObject({ create: 0, update: 0, unchanged: 1 });
  const takenBack = await imports.imported(roster.admin.browser, csv(...rows(roster.from + 2, 1)), {
    school: roster.school,
  });
  await imports.undo(roster.admin.browser, takenBack.id);
  await imports.reaches(roster.admin.browser, takenBack.id, 'UNDONE');
  await imports.undo(roster.admin.browser, id);
  await imports.reaches(roster.admin.browser, id, 'UNDONE');
  const left = await Promise.all([0, 1, 2, 3].map((index) => roster.accountOf(roster.from + index)));
  expect(left.map((account) => account !== undefined)).toEqual([true, true, false, false]);
  expect((await imports.notUndone(roster.admin.browser, id)).problems).toMatchObject([
    { row: 2, code: 'UNDO_CHANGED' },
    { row: 3, code: 'UNDO_CHANGED' },
  ]);
});

test('a whole roster with rows that nobody can read takes nobody out', async () => {
  const file = csv(...rows(roster.from, 3), ['1.4E+17', '王小明', '高一', '1 班']);
  const checked = await imports.checked(roster.admin.browser, file, { school: roster.school, isWholeSchool: true });
  expect(checked).toMatchObject({ remove: 0, hold: null });
  expect((await imports.problems(roster.admin.browser, checked.id)).problems[0]).toMatchObject({
    code: 'NOBODY_REMOVED',
    row: null,
  });
  await imports.cancel(roster.admin.browser, checked.id);
});

test('a whole roster on several sheets takes nobody out', async () => {
  await imports.imported(roster.admin.browser, csv(...rows(roster.from, 2)), { school: roster.school });
  const file = await workbookFile({ 高一: [title, ...rows(roster.from, 1)], 高二: rows(roster.from + 1, 1) });
  const checked = await imports.checked(roster.admin.browser, file, { school: roster.school, isWholeSchool: true });
  expect(checked).toMatchObject({ remove: 0, hold: null });
  await imports.cancel(roster.admin.browser, checked.id);
});

test('a row that is refused for its class takes its student out as little', async () => {
  await imports.imported(roster.admin.browser, csv(...rows(roster.from, 1)), { school: roster.school });
  const checked = await imports.checked(
    roster.admin.browser,
    csv(...rows(roster.from + 1, 1), [testId(roster.from), '王小明', '', '']),
    {
      school: roster.school,
      isWholeSchool: true,
    },
  );
  const [{ n }] = (await roster.portal.query(
    `select count(*)::int as n from account where school_id = $1 and kind = 'student'`,
    [roster.school],
  )) as [{ n: number }];
  expect(checked.remove).toBe(n - 1);
  await imports.cancel(roster.admin.browser, checked.id);
});
