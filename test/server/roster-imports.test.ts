import { expect, test } from 'vitest';
import readWorkbook from 'read-excel-file/node';
import { forgetExpired } from '../../server/accounts/forget-expired.js';
import { rosterHandlers } from '../../server/roster/handlers.js';
import { readArchive } from '../support/zip-archive.js';
import { rosterRow, testId, xlsxFile } from '../support/roster-files.js';
import type { Untyped } from '../support/browser.js';
import { holdWork } from '../support/held-work.js';
import { rosterImports as imports } from '../support/roster-imports.js';
import { csv, rows, title, useRosterPortal } from './use-roster-portal.js';

const roster = useRosterPortal();

test('A9: the dry run says what would happen, and writes nothing but its own tables', async () => {
  await imports.imported(roster.admin.browser, csv(...rows(roster.from, 3)), { school: roster.school });
  const before = await roster.everything();
  const file = csv(...rows(roster.from, 2), rosterRow(roster.from + 2, '王改名'), ...rows(roster.from + 3, 4), [
    '1.4E+17',
    '王小明',
    '高一',
    '1 班',
  ]);
  const checked = await imports.checked(roster.admin.browser, file, {
    school: roster.school,
    fileName: '王小明 名单.csv',
  });
  expect(checked).toMatchObject({
    state: 'CHECKED',
    rows: 8,
    done: 8,
    create: 4,
    update: 1,
    unchanged: 2,
    refused: 1,
    remove: 0,
  });
  expect(checked).toMatchObject({
    fileName: '王小明 名单.csv',
    byMaskedName: '李＊＊',
    canConfirm: true,
    canCancel: true,
    canUndo: false,
  });
  expect(await roster.everything()).toEqual(before);
  expect(await imports.cancel(roster.admin.browser, checked.id)).toMatchObject({
    rosterImport: { state: 'CANCELLED' },
  });
});

test('A6: what was imported is taken back, but not where something happened since', async () => {
  const first = await imports.imported(roster.admin.browser, csv(...rows(roster.from, 5)), { school: roster.school });
  expect(first).toMatchObject({ create: 5, canUndo: true });
  const changing = csv(
    rosterRow(roster.from, '王改名'),
    [testId(roster.from + 1), '王小明', '高一', '2 班'],
    ...rows(roster.from + 5, 2),
  );
  const secondImport = await imports.imported(roster.admin.browser, changing, { school: roster.school });
  expect(secondImport).toMatchObject({ create: 2, update: 2, unchanged: 0 });
  await roster.portal.send(testId(roster.from + 5), { type: 'UNLOCK' });
  await imports.undo(roster.admin.browser, secondImport.id);
  expect(await imports.reaches(roster.admin.browser, secondImport.id, 'UNDONE')).toMatchObject({ canUndo: false });
  const kept = await imports.notUndone(roster.admin.browser, secondImport.id);
  expect(kept).toMatchObject({ total: 1, problems: [{ row: 4, code: 'UNDO_WENT_ON' }] });
  expect(await roster.accountOf(roster.from + 1)).toMatchObject({ class: '高一 1 班' });
  expect(await roster.accountOf(roster.from + 5)).toMatchObject({ standing: 'SIGN_IN' });
  expect(await roster.accountOf(roster.from + 6)).toBeUndefined();
  const again = await imports.checked(roster.admin.browser, csv(...rows(roster.from, 5)), { school: roster.school });
  expect(again).toMatchObject({ create: 0, update: 0, unchanged: 5 });
  await imports.cancel(roster.admin.browser, again.id);
  expect(
    (await roster.entries(secondImport.id)).map(({ action, actor, details }) => [action, actor, details.state]),
  ).toEqual([
    ['roster.import', roster.admin.id, 'IMPORTING'],
    ['roster.import', roster.admin.id, 'IMPORTED'],
    ['roster.undo', roster.admin.id, 'UNDOING'],
    ['roster.undo', roster.admin.id, 'UNDONE'],
  ]);
});

test('A8: the template’s cells are text, and what is filled in is imported', async () => {
  const { status, bytes } = await imports.fetchFile(roster.admin.browser, 'roster-template.xlsx');
  expect(status).toBe(200);
  expect((await readWorkbook(bytes))[0]!.data[0]).toEqual(title);
  const parts = await readArchive(bytes, (path) => /styles|sheet1/.test(path));
  const [styles, sheet] = ['styles', 'sheet1'].map((name) =>
    parts.find(({ path }) => path.includes(name))!.content.toString(),
  );
  expect(styles).toMatch(/numFmtId="49"|formatCode="@"/);
  expect(sheet!.match(/<c r="A\d+" s="\d+"/g)!.length).toBeGreaterThan(2_000);
});

test('A10: what is wrong is told by row, column, masked value and repair; page by page', async () => {
  const bad = Array.from({ length: 1_500 }, (_, index) => [
    '1.40101E+17',
    '王小明',
    '高一',
    index % 2 === 0 ? '' : '1 班',
  ]);
  const file = csv(...rows(roster.from, 2), ...bad);
  const { id } = await imports.checked(roster.admin.browser, file, { school: roster.school });
  const first = await imports.problems(roster.admin.browser, id, 'first: 3');
  expect(first).toMatchObject({
    total: 2_250,
    problems: [
      { row: 4, column: 'A', severity: 'ERROR', code: 'ID_SCIENTIFIC' },
      { row: 4, column: 'D', code: 'CLASS_MISSING' },
      { row: 5, column: 'A' },
    ],
  });
  expect(first.problems[0].message).toContain('文本');
  const all = [];
  for (let after: string | null = null; ;) {
    const page: Untyped = await imports.problems(
      roster.admin.browser,
      id,
      `first: 400${after === null ? '' : `, after: "${after}"`}`,
    );
    all.push(...page.problems);
    after = page.next;
    if (after === null) break;
  }
  expect(all).toHaveLength(2_250);
  expect(all.map(({ row }) => row)).toEqual(all.map(({ row }) => row).toSorted((a, b) => a - b));
  expect(await imports.problems(roster.admin.browser, id, 'first: 3, severity: WARNING')).toMatchObject({ total: 0 });
  await imports.cancel(roster.admin.browser, id);
});

test('A11: the error file has the failed rows as they were and why; mended and sent again it imports them once', async () => {
  const file = await xlsxFile([
    ['学号', ...title],
    ['=1+1', testId(roster.from).slice(0, 17), '王小明', '高一', '1 班'],
    ['2', ...rosterRow(roster.from + 1)],
    ['3', testId(roster.from + 2), '王 小?', '高一', '1 班'],
  ]);
  const done = await imports.imported(roster.admin.browser, file, { school: roster.school });
  expect(done).toMatchObject({ create: 1, refused: 2 });
  const { bytes } = await imports.fetchFile(roster.admin.browser, `roster-imports/${done.id}/errors.xlsx`);
  const [sheet] = await readWorkbook(bytes);
  expect(sheet!.data).toEqual([
    ['学号', ...title, '原因'],
    [
      '=1+1',
      testId(roster.from).slice(0, 17),
      '王小明',
      '高一',
      '1 班',
      expect.stringContaining('B 列：证件号码不是 18 位'),
    ],
    ['3', testId(roster.from + 2), '王 小?', '高一', '1 班', expect.stringContaining('生僻字')],
  ]);
  const mended = sheet!.data.map((row, index) =>
    row.map((value, at) =>
      index === 1 && at === 1 ? testId(roster.from) : index === 2 && at === 2 ? '王小红' : String(value),
    ),
  );
  for (const create of [2, 0])
    expect(
      await imports.imported(roster.admin.browser, await xlsxFile(mended), { school: roster.school }),
    ).toMatchObject({
      create,
      unchanged: 2 - create,
      refused: 0,
    });
  expect((await roster.entries(done.id)).at(-1)).toMatchObject({ action: 'roster.takeErrors', details: { rows: 2 } });
});

test('a second administrator sees the import, cancels and confirms it; one at a time', async () => {
  const checked = await imports.checked(roster.admin.browser, csv(...rows(roster.from, 2)), { school: roster.school });
  expect((await imports.list(roster.second.browser, roster.school)).imports[0]).toMatchObject({ id: checked.id });
  await imports.confirm(roster.second.browser, checked.id);
  await imports.reaches(roster.second.browser, checked.id, 'IMPORTED');
  expect(await imports.confirm(roster.admin.browser, checked.id)).toMatchObject({
    issues: [{ code: 'IMPORT_CHANGED' }],
  });
  expect(await imports.cancel(roster.admin.browser, checked.id)).toMatchObject({
    issues: [{ code: 'IMPORT_CHANGED' }],
  });
});

test('an import and its undoing stop once whoever asked for it may not; a colleague can go on', async () => {
  const leaving = await roster.staff.provedPerson('钱管理', { role: 'schoolAdministrator', school: roster.school });
  const withdraw = () =>
    roster.portal.query(`update role_assignment set role = 'teacher' where account_id = $1`, [leaving.id]);
  const giveBack = () =>
    roster.portal.query(`update role_assignment set role = 'schoolAdministrator' where account_id = $1`, [leaving.id]);
  const { id } = await imports.checked(leaving.browser, csv(...rows(roster.from, 1_500)), { school: roster.school });
  const work = await holdWork(roster.portal);
  await imports.confirm(leaving.browser, id);
  await work.step();
  await withdraw();
  await work.release();
  expect(await imports.reaches(roster.admin.browser, id, 'FAILED')).toMatchObject({ create: 1_000, done: 1_000 });
  expect((await roster.entries(id)).at(-1)).toMatchObject({ action: 'roster.import', details: { state: 'FAILED' } });

  await giveBack();
  const heldAgain = await holdWork(roster.portal);
  await imports.undo(leaving.browser, id);
  await withdraw();
  await heldAgain.release();
  await imports.reaches(roster.admin.browser, id, 'FAILED');
  expect(await roster.accountOf(roster.from)).toBeDefined();
  // What the sender may not any more, their colleague may.
  await imports.undo(roster.admin.browser, id);
  await imports.reaches(roster.admin.browser, id, 'UNDONE');
  expect(await roster.accountOf(roster.from)).toBeUndefined();
});

test('the trail names whoever confirmed and whoever took it back, also what a colleague had sent', async () => {
  const { id } = await imports.checked(roster.admin.browser, csv(...rows(roster.from, 2)), { school: roster.school });
  await imports.confirm(roster.second.browser, id);
  await imports.reaches(roster.admin.browser, id, 'IMPORTED');
  await imports.undo(roster.admin.browser, id);
  await imports.reaches(roster.admin.browser, id, 'UNDONE');
  const named = (await roster.entries(id)).map(({ actor, details }) => [details.state, actor]);
  expect(named).toEqual([
    ['IMPORTING', roster.second.id],
    ['IMPORTED', roster.second.id],
    ['UNDOING', roster.admin.id],
    ['UNDONE', roster.admin.id],
  ]);
});

test('work that fails too often ends no import that is in another phase by then', async () => {
  const { id } = await imports.imported(roster.admin.browser, csv(...rows(roster.from, 1)), { school: roster.school });
  const { services } = roster.portal.servers[0]!.composition;
  for (const handler of Object.values(rosterHandlers(services)))
    await services.em.fork().transactional((tx) => handler.giveUp(tx, id, services.clock.now()));
  expect(await imports.read(roster.admin.browser, id)).toMatchObject({ state: 'IMPORTED' });
});

test('a file that cannot be read is kept with the reason; what waits a day is forgotten with its rows', async () => {
  const { status, body } = await imports.send(roster.admin.browser, Buffer.from('%PDF-1.7'), { school: roster.school });
  expect(status).toBe(201);
  expect(await imports.read(roster.admin.browser, body.id)).toMatchObject({
    state: 'UNREADABLE',
    rows: 0,
    canConfirm: false,
    canCancel: false,
  });
  expect((await imports.problems(roster.admin.browser, body.id)).problems).toMatchObject([
    { code: 'NOT_A_TABLE', row: null },
  ]);
  const { id } = await imports.checked(roster.admin.browser, csv(...rows(roster.from, 2)), { school: roster.school });
  const { em, clock } = roster.portal.servers[0]!.composition.services;
  const left = async () => (await roster.portal.query('select 1 from roster_import where id = $1', [id])).length;
  await roster.portal.query(`update session set expires_at = expires_at + interval '2 days'`);
  await forgetExpired(em, clock.now() + 86_000_000);
  expect(await left()).toBe(1);
  await forgetExpired(em, clock.now() + 86_500_000);
  expect(await left()).toBe(0);
  expect(
    await roster.portal.query('select 1 from roster_import_chunk where import_id = any($1)', [[id, body.id]]),
  ).toEqual([]);
});

test('students of another school are refused, and told as rows', async () => {
  const bureau = await roster.staff.provedPerson('周局长', { role: 'bureauAdministrator', bureau: '140107' });
  await imports.imported(bureau.browser, csv(...rows(roster.from, 2)), { school: roster.other });
  const checked = await imports.checked(roster.admin.browser, csv(...rows(roster.from, 3)), { school: roster.school });
  expect(checked).toMatchObject({ create: 1, refused: 2 });
  expect((await imports.problems(roster.admin.browser, checked.id)).problems).toMatchObject([
    { row: 2, code: 'ELSEWHERE' },
    { row: 3, code: 'ELSEWHERE' },
  ]);
  await imports.cancel(roster.admin.browser, checked.id);
});
