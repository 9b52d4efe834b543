import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import readWorkbook from 'read-excel-file/node';
import { forgetExpired } from '../../server/accounts/forget-expired.js';
import { rosterHandlers } from '../../server/roster/handlers.js';
import { readArchive } from '../support/archive.js';
import { csvFile, rosterRow, rosterTitles, testId, workbookFile, xlsxFile } from '../support/fixtures/roster-files.js';
import type { Untyped } from '../support/browser.js';
import { holdWork } from '../support/held-work.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { rosterImports as imports } from '../support/roster-imports.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';

const title = [...rosterTitles];
const csv = (...rows: string[][]) => csvFile([title, ...rows]);
const rows = (from: number, count: number, name = '王小明') =>
  Array.from({ length: count }, (_, index) => rosterRow(from + index, name));

describe('importing a roster on the web', () => {
  let portal: TestPortal;
  let staff: StaffPeople;
  let school: string;
  let other: string;
  let admin: StaffPerson;
  let second: StaffPerson;
  /** Each test has ID numbers of its own, which the demonstration has not either. */
  let next = 200_000;
  let from = 0;

  beforeAll(async () => {
    portal = await startPortal(2);
    staff = staffPeople(portal);
    school = await staff.schoolId('140106-02');
    other = await staff.schoolId('140107-01');
    admin = await staff.person('李管理', { role: 'schoolAdministrator', school });
    second = await staff.person('赵管理', { role: 'schoolAdministrator', school });
    for (const person of [admin, second]) await staff.proved(person);
  });
  beforeEach(() => {
    from = next;
    next += 5_000;
  });
  afterAll(() => portal.close());

  const accountOf = async (index: number) => {
    const { personalData } = portal.servers[0]!.composition.services;
    const sql = `select a.id, a.school_id, c.grade || ' ' || c.name as class, f.revision, f.standing, f.school_id as flow_school
      from account a left join school_class c on c.id = a.school_class_id left join flow f on f.subject = a.id
      where a.national_id_index = $1`;
    return (await portal.query(sql, [personalData.index('national-id', testId(index))]))[0];
  };
  const entries = (id: string) =>
    portal.query(
      `select action, actor_id as actor, reason, address, details from audit_entry where details->>'import' = $1 order by id`,
      [id],
    );
  /** A sum of everything in every table but those of imports. Sums are folded, and the trail chained, seconds later by themselves. */
  async function everything(): Promise<Record<string, string>> {
    const own = ['roster_import', 'roster_import_chunk', 'work', 'request_claim', 'session'];
    const tables = await portal.query(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all($1) and tablename !~ 'tally|heat' order by 1`,
      [own],
    );
    const sums: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await portal.query(
        `select coalesce(sum(hashtext((to_jsonb(t) - '{sequence,mac}'::text[])::text)::bigint), 0)::text || '/' || count(*) as sum from "${name}" t`,
      );
      sums[name] = row!['sum'];
    }
    return sums;
  }

  test('A9: the dry run says what would happen, and writes nothing but its own tables', async () => {
    await imports.imported(admin.browser, csv(...rows(from, 3)), { school });
    const before = await everything();
    const file = csv(...rows(from, 2), rosterRow(from + 2, '王改名'), ...rows(from + 3, 4), [
      '1.4E+17',
      '王小明',
      '高一',
      '1 班',
    ]);
    const checked = await imports.checked(admin.browser, file, { school, fileName: '王小明 名单.csv' });
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
    expect(await everything()).toEqual(before);
    expect(await imports.cancel(admin.browser, checked.id)).toMatchObject({ rosterImport: { state: 'CANCELLED' } });
  });

  test('A6: what was imported is taken back, but not where something happened since', async () => {
    const first = await imports.imported(admin.browser, csv(...rows(from, 5)), { school });
    expect(first).toMatchObject({ create: 5, canUndo: true });
    const changing = csv(rosterRow(from, '王改名'), [testId(from + 1), '王小明', '高一', '2 班'], ...rows(from + 5, 2));
    const secondImport = await imports.imported(admin.browser, changing, { school });
    expect(secondImport).toMatchObject({ create: 2, update: 2, unchanged: 0 });
    await portal.send(testId(from + 5), { type: 'UNLOCK' });
    await imports.undo(admin.browser, secondImport.id);
    expect(await imports.reaches(admin.browser, secondImport.id, 'UNDONE')).toMatchObject({ canUndo: false });
    const kept = await imports.notUndone(admin.browser, secondImport.id);
    expect(kept).toMatchObject({ total: 1, problems: [{ row: 4, code: 'UNDO_WENT_ON' }] });
    expect(await accountOf(from + 1)).toMatchObject({ class: '高一 1 班' });
    expect(await accountOf(from + 5)).toMatchObject({ standing: 'SIGN_IN' });
    expect(await accountOf(from + 6)).toBeUndefined();
    const again = await imports.checked(admin.browser, csv(...rows(from, 5)), { school });
    expect(again).toMatchObject({ create: 0, update: 0, unchanged: 5 });
    await imports.cancel(admin.browser, again.id);
    expect(
      (await entries(secondImport.id)).map(({ action, actor, details }) => [action, actor, details.state]),
    ).toEqual([
      ['roster.import', admin.id, 'IMPORTING'],
      ['roster.import', admin.id, 'IMPORTED'],
      ['roster.undo', admin.id, 'UNDOING'],
      ['roster.undo', admin.id, 'UNDONE'],
    ]);
  });

  test('A8: the template’s cells are text, and what is filled in is imported', async () => {
    const { status, bytes } = await imports.fetchFile(admin.browser, 'roster-template.xlsx');
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
    const file = csv(...rows(from, 2), ...bad);
    const { id } = await imports.checked(admin.browser, file, { school });
    const first = await imports.problems(admin.browser, id, 'first: 3');
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
        admin.browser,
        id,
        `first: 400${after === null ? '' : `, after: "${after}"`}`,
      );
      all.push(...page.problems);
      after = page.next;
      if (after === null) break;
    }
    expect(all).toHaveLength(2_250);
    expect(all.map(({ row }) => row)).toEqual(all.map(({ row }) => row).toSorted((a, b) => a - b));
    expect(await imports.problems(admin.browser, id, 'first: 3, severity: WARNING')).toMatchObject({ total: 0 });
    await imports.cancel(admin.browser, id);
  });

  test('A11: the error file has the failed rows as they were and why; mended and sent again it imports them once', async () => {
    const file = await xlsxFile([
      ['学号', ...title],
      ['=1+1', testId(from).slice(0, 17), '王小明', '高一', '1 班'],
      ['2', ...rosterRow(from + 1)],
      ['3', testId(from + 2), '王 小?', '高一', '1 班'],
    ]);
    const done = await imports.imported(admin.browser, file, { school });
    expect(done).toMatchObject({ create: 1, refused: 2 });
    const { bytes } = await imports.fetchFile(admin.browser, `roster-imports/${done.id}/errors.xlsx`);
    const [sheet] = await readWorkbook(bytes);
    expect(sheet!.data).toEqual([
      ['学号', ...title, '原因'],
      [
        '=1+1',
        testId(from).slice(0, 17),
        '王小明',
        '高一',
        '1 班',
        expect.stringContaining('B 列：证件号码不是 18 位'),
      ],
      ['3', testId(from + 2), '王 小?', '高一', '1 班', expect.stringContaining('生僻字')],
    ]);
    const mended = sheet!.data.map((row, index) =>
      row.map((value, at) =>
        index === 1 && at === 1 ? testId(from) : index === 2 && at === 2 ? '王小红' : String(value),
      ),
    );
    for (const create of [2, 0])
      expect(await imports.imported(admin.browser, await xlsxFile(mended), { school })).toMatchObject({
        create,
        unchanged: 2 - create,
        refused: 0,
      });
    expect((await entries(done.id)).at(-1)).toMatchObject({ action: 'roster.takeErrors', details: { rows: 2 } });
  });

  test('a second administrator sees the import, cancels and confirms it; one at a time', async () => {
    const checked = await imports.checked(admin.browser, csv(...rows(from, 2)), { school });
    expect((await imports.list(second.browser, school)).imports[0]).toMatchObject({ id: checked.id });
    await imports.confirm(second.browser, checked.id);
    await imports.reaches(second.browser, checked.id, 'IMPORTED');
    expect(await imports.confirm(admin.browser, checked.id)).toMatchObject({ issues: [{ code: 'IMPORT_CHANGED' }] });
    expect(await imports.cancel(admin.browser, checked.id)).toMatchObject({ issues: [{ code: 'IMPORT_CHANGED' }] });
  });

  test('a whole roster takes out who is not in it; another school takes them in; undoing brings them back', async () => {
    const small = await staff.schoolId('140107-01');
    const bureau = await staff.person('孙局长', { role: 'bureauAdministrator', bureau: '140100' });
    await staff.proved(bureau);
    // Only those of this file are left in the school.
    await portal.query(`update flow set school_id = null, school_class_id = null where school_id = $1`, [small]);
    await portal.query(
      `update account set school_id = null, school_class_id = null where school_id = $1 and kind = 'student'`,
      [small],
    );
    await imports.imported(bureau.browser, csv(...rows(from, 30)), { school: small });
    await portal.send(testId(from), { type: 'UNLOCK' });
    const student = portal.browser();
    await student.signIn(testId(from), `xs${testId(from).slice(-8)}`);
    const whole = csv(...rows(from + 12, 18));
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
    expect(await accountOf(from)).toMatchObject({
      school_id: null,
      flow_school: null,
      class: null,
      standing: 'LOCKED_BY_ADMINISTRATOR',
    });
    expect(await student.viewer()).toBeNull();
    const [entry] = await entries(checked.id);
    expect(entry).toMatchObject({ action: 'roster.import', details: { holdRemoves: 12 } });
    expect(entry!.reason).not.toBeNull();
    // One of them goes to another school, and stays there.
    const taken = await imports.imported(admin.browser, csv(...rows(from + 1, 1)), { school });
    expect(taken).toMatchObject({ create: 0, update: 1 });
    await imports.undo(bureau.browser, checked.id);
    await imports.reaches(bureau.browser, checked.id, 'UNDONE');
    expect(await accountOf(from)).toMatchObject({
      school_id: small,
      flow_school: small,
      class: '高一 1 班',
      standing: 'STATUS_VERIFICATION',
    });
    expect(await accountOf(from + 1)).toMatchObject({ school_id: school });
    expect(await imports.notUndone(bureau.browser, checked.id)).toMatchObject({
      total: 1,
      problems: [{ row: null, code: 'UNDO_CHANGED' }],
    });
  });

  test('undoing leaves whoever was taken in from no school and went on since where they are', async () => {
    await imports.imported(admin.browser, csv(...rows(from, 2)), { school });
    for (const index of [from, from + 1])
      for (const table of ['account', 'flow'])
        await portal.query(
          `update ${table} set school_id = null, school_class_id = null where ${table === 'flow' ? 'subject' : 'id'} = $1`,
          [(await accountOf(index))!['id']],
        );
    const { id } = await imports.imported(admin.browser, csv(...rows(from, 2)), { school });
    await portal.send(testId(from), { type: 'UNLOCK' });
    await imports.undo(admin.browser, id);
    await imports.reaches(admin.browser, id, 'UNDONE');
    expect(await accountOf(from)).toMatchObject({ school_id: school, flow_school: school, class: '高一 1 班' });
    expect(await accountOf(from + 1)).toMatchObject({ school_id: null, flow_school: null, class: null });
    expect(await imports.notUndone(admin.browser, id)).toMatchObject({
      total: 1,
      problems: [{ row: 2, code: 'UNDO_WENT_ON' }],
    });
  });

  test('undoing deletes no account that was renamed since, or that a later import has too', async () => {
    const { id } = await imports.imported(admin.browser, csv(...rows(from, 4)), { school });
    // As an import by the command line leaves it: its name alone is another.
    await portal.query(`update account set name_index = 'other' where id = $1`, [(await accountOf(from))!['id']]);
    const later = await imports.imported(admin.browser, csv(...rows(from + 1, 1)), { school });
    expect(later).toMatchObject({ create: 0, update: 0, unchanged: 1 });
    const takenBack = await imports.imported(admin.browser, csv(...rows(from + 2, 1)), { school });
    await imports.undo(admin.browser, takenBack.id);
    await imports.reaches(admin.browser, takenBack.id, 'UNDONE');
    await imports.undo(admin.browser, id);
    await imports.reaches(admin.browser, id, 'UNDONE');
    const left = await Promise.all([0, 1, 2, 3].map((index) => accountOf(from + index)));
    expect(left.map((account) => account !== undefined)).toEqual([true, true, false, false]);
    expect((await imports.notUndone(admin.browser, id)).problems).toMatchObject([
      { row: 2, code: 'UNDO_CHANGED' },
      { row: 3, code: 'UNDO_CHANGED' },
    ]);
  });

  test('an import and its undoing stop once whoever asked for it may not; a colleague can go on', async () => {
    const leaving = await staff.person('钱管理', { role: 'schoolAdministrator', school });
    await staff.proved(leaving);
    const withdraw = () =>
      portal.query(`update role_assignment set role = 'teacher' where account_id = $1`, [leaving.id]);
    const giveBack = () =>
      portal.query(`update role_assignment set role = 'schoolAdministrator' where account_id = $1`, [leaving.id]);
    const { id } = await imports.checked(leaving.browser, csv(...rows(from, 1_500)), { school });
    const work = await holdWork(portal);
    await imports.confirm(leaving.browser, id);
    await work.step();
    await withdraw();
    await work.release();
    expect(await imports.reaches(admin.browser, id, 'FAILED')).toMatchObject({ create: 1_000, done: 1_000 });
    expect((await entries(id)).at(-1)).toMatchObject({ action: 'roster.import', details: { state: 'FAILED' } });

    await giveBack();
    const heldAgain = await holdWork(portal);
    await imports.undo(leaving.browser, id);
    await withdraw();
    await heldAgain.release();
    await imports.reaches(admin.browser, id, 'FAILED');
    expect(await accountOf(from)).toBeDefined();
    // What the sender may not any more, their colleague may.
    await imports.undo(admin.browser, id);
    await imports.reaches(admin.browser, id, 'UNDONE');
    expect(await accountOf(from)).toBeUndefined();
  });

  test('the trail names whoever confirmed and whoever took it back, also what a colleague had sent', async () => {
    const { id } = await imports.checked(admin.browser, csv(...rows(from, 2)), { school });
    await imports.confirm(second.browser, id);
    await imports.reaches(admin.browser, id, 'IMPORTED');
    await imports.undo(admin.browser, id);
    await imports.reaches(admin.browser, id, 'UNDONE');
    const named = (await entries(id)).map(({ actor, details }) => [details.state, actor]);
    expect(named).toEqual([
      ['IMPORTING', second.id],
      ['IMPORTED', second.id],
      ['UNDOING', admin.id],
      ['UNDONE', admin.id],
    ]);
  });

  test('work that fails too often ends no import that is in another phase by then', async () => {
    const { id } = await imports.imported(admin.browser, csv(...rows(from, 1)), { school });
    const { services } = portal.servers[0]!.composition;
    for (const handler of Object.values(rosterHandlers(services)))
      await services.em.fork().transactional((tx) => handler.giveUp(tx, id, services.clock.now()));
    expect(await imports.read(admin.browser, id)).toMatchObject({ state: 'IMPORTED' });
  });

  test('a whole roster with rows that nobody can read takes nobody out', async () => {
    const file = csv(...rows(from, 3), ['1.4E+17', '王小明', '高一', '1 班']);
    const checked = await imports.checked(admin.browser, file, { school, isWholeSchool: true });
    expect(checked).toMatchObject({ remove: 0, hold: null });
    expect((await imports.problems(admin.browser, checked.id)).problems[0]).toMatchObject({
      code: 'NOBODY_REMOVED',
      row: null,
    });
    await imports.cancel(admin.browser, checked.id);
  });

  test('a whole roster on several sheets takes nobody out', async () => {
    await imports.imported(admin.browser, csv(...rows(from, 2)), { school });
    const file = await workbookFile({ 高一: [title, ...rows(from, 1)], 高二: rows(from + 1, 1) });
    const checked = await imports.checked(admin.browser, file, { school, isWholeSchool: true });
    expect(checked).toMatchObject({ remove: 0, hold: null });
    await imports.cancel(admin.browser, checked.id);
  });

  test('a row that is refused for its class takes its student out as little', async () => {
    await imports.imported(admin.browser, csv(...rows(from, 1)), { school });
    const checked = await imports.checked(admin.browser, csv(...rows(from + 1, 1), [testId(from), '王小明', '', '']), {
      school,
      isWholeSchool: true,
    });
    const [{ n }] = (await portal.query(
      `select count(*)::int as n from account where school_id = $1 and kind = 'student'`,
      [school],
    )) as [{ n: number }];
    expect(checked.remove).toBe(n - 1);
    await imports.cancel(admin.browser, checked.id);
  });

  test('a file that cannot be read is kept with the reason; what waits a day is forgotten with its rows', async () => {
    const { status, body } = await imports.send(admin.browser, Buffer.from('%PDF-1.7'), { school });
    expect(status).toBe(201);
    expect(await imports.read(admin.browser, body.id)).toMatchObject({
      state: 'UNREADABLE',
      rows: 0,
      canConfirm: false,
      canCancel: false,
    });
    expect((await imports.problems(admin.browser, body.id)).problems).toMatchObject([
      { code: 'NOT_A_TABLE', row: null },
    ]);
    const { id } = await imports.checked(admin.browser, csv(...rows(from, 2)), { school });
    const { em, clock } = portal.servers[0]!.composition.services;
    const left = async () => (await portal.query('select 1 from roster_import where id = $1', [id])).length;
    await portal.query(`update session set expires_at = expires_at + interval '2 days'`);
    await forgetExpired(em, clock.now() + 86_000_000);
    expect(await left()).toBe(1);
    await forgetExpired(em, clock.now() + 86_500_000);
    expect(await left()).toBe(0);
    expect(await portal.query('select 1 from roster_import_chunk where import_id = any($1)', [[id, body.id]])).toEqual(
      [],
    );
  });

  test('students of another school are refused, and told as rows', async () => {
    const bureau = await staff.person('周局长', { role: 'bureauAdministrator', bureau: '140107' });
    await staff.proved(bureau);
    await imports.imported(bureau.browser, csv(...rows(from, 2)), { school: other });
    const checked = await imports.checked(admin.browser, csv(...rows(from, 3)), { school });
    expect(checked).toMatchObject({ create: 1, refused: 2 });
    expect((await imports.problems(admin.browser, checked.id)).problems).toMatchObject([
      { row: 2, code: 'ELSEWHERE' },
      { row: 3, code: 'ELSEWHERE' },
    ]);
    await imports.cancel(admin.browser, checked.id);
  });
});
