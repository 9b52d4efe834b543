import { readFile } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { csvFile, rosterRow, rosterTitles, testId, xlsxFile } from '../support/fixtures/roster-files.js';
import { holdWork, type HeldWork } from '../support/held-work.js';
import { lookOver } from '../support/look-over.js';
import {
  figures,
  formatsOfFirstColumn,
  openRoster,
  problems,
  rosterPath,
  rowsOf,
  saved,
  testFile,
  upload,
} from '../support/roster-page.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { phoneSize, useWindows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { atNight } from '../support/thorough.js';

const windows = useWindows({ ROSTER_HOLD_PERCENT: '20' });

let people: StaffPeople;
let school: string;
let administrator: StaffPerson;
let work: HeldWork | null = null;
/** Of rows of a roster that no other test has. */
let used = 0;

beforeAll(async () => {
  people = staffPeople(windows.portal);
  school = await people.schoolId('140107-01');
  administrator = await proved('李管理');
});

afterEach(async () => {
  await work?.release();
  work = null;
});

async function proved(name: string, at = school): Promise<StaffPerson> {
  const person = await people.person(name, { role: 'schoolAdministrator', school: at });
  await people.proved(person);
  return person;
}

const open = (path = rosterPath) => openRoster(windows, administrator, path);
const fresh = (count: number) =>
  Array.from({ length: count }, (_, index) => rosterRow(100_000 + 5000 * used + index)).map(named);
const named = ([id, , ...place]: string[], index: number) => [
  id as string,
  `测${'甲乙丙丁戊己庚辛壬癸'[index % 10]}`,
  ...place,
];
const csv = (rows: readonly (readonly string[])[], name = '名册.csv') =>
  testFile(name, csvFile([rosterTitles, ...rows]));

function freshRows(count: number): string[][] {
  used += 1;
  return fresh(count);
}

/** Everything that an import may change. */
const everything = () =>
  windows.portal.query(
    `select (select md5(string_agg(a::text, ',' order by id)) from account a) as accounts,
       (select md5(string_agg(f::text, ',' order by subject)) from flow f) as flows,
       (select count(*)::int from school_class) as classes`,
  );
const accounts = async () => (await windows.portal.query('select count(*)::int as n from account'))[0]?.['n'] as number;

/** The second question, answered. @returns what it said */
async function answer({ page }: Window, action: string): Promise<string> {
  const dialog = page.getByRole('dialog');
  const text = await dialog.innerText();
  await dialog.getByRole('button', { name: action, exact: true }).click();
  return text;
}

async function confirm(window: Window, count: string): Promise<string> {
  await window.press(`确认导入 ${count} 名学生`);
  return answer(window, '确认导入');
}

/** Rows that no school can import as they are. */
const bad = [
  ['1401011911010100', '测短号', '高一', '1 班'],
  [testId(320_001), '', '高一', '1 班'],
  [testId(320_002), '=cmd|calc', '高一', '1 班'],
];

describe('what is wrong with a roster', () => {
  test('A9, A10: nothing is written; each fault has its place, what stands there, and how to mend it', async () => {
    const payload = '<img src=x onerror=document.title="">';
    const warned = [[testId(320_003).replace(/.$/, (last) => (last === '1' ? '2' : '1')), payload, '高一', '1 班']];
    const before = await everything();
    const window = await open();
    const { page } = window;
    const file = testFile('高一名册.xlsx', await xlsxFile([rosterTitles, ...bad, ...warned]));
    await upload(window, file);
    await window.says('检查完了，等您确认');
    expect(await figures(window)).toEqual({ 新增: '1', 更新: '0', 不变: '0', 拒绝: '3', 提醒: '1' });
    expect(await everything()).toEqual(before);
    const listed = await problems(window);
    expect(listed.map(([place, kind]) => [place, kind?.trim()])).toEqual([
      ['第 2 行 A 列', '错误'],
      ['第 3 行 B 列', '错误'],
      ['第 4 行 B 列', '错误'],
      ['第 5 行 A 列', '提醒'],
    ]);
    expect(listed[0]?.[3]).toContain('证件号码不是 18 位。请核对。');
    expect(listed.flat().join()).not.toMatch(/1401011911010100|cmd/);
    expect(await page.locator('main img').count()).toBe(0);
    await lookOver(window, 'roster-checked');

    await page.getByRole('link', { name: '提醒', exact: true }).click();
    await expect.poll(async () => (await problems(window)).length).toBe(1);
    expect(page.url()).toContain('problems=warnings');
    await page.reload();
    expect(await problems(window)).toHaveLength(1);
    await page.getByRole('link', { name: '全部', exact: true }).click();

    await confirm(window, '1');
    await window.says('已导入');
    expect(await page.title()).toContain('首登');
  });

  test.runIf(atNight)(
    'A11: the refused rows go back with their reasons; mended and sent again they are imported, once',
    async () => {
      const rows = [...freshRows(3), ...bad];
      const window = await open();
      await upload(window, testFile('高一名册.xlsx', await xlsxFile([rosterTitles, ...rows])));
      await window.says('检查完了，等您确认');
      const { name, bytes } = await saved(window, '下载没有导入的行');
      expect(name).toBe('未导入的学生.xlsx');
      const [titles = [], ...refused] = await rowsOf(bytes);
      expect(titles).toEqual([...rosterTitles, '原因']);
      expect(refused.map(([id]) => id)).toEqual(bad.map(([id]) => id));
      expect(refused[2]?.[1]).toBe('=cmd|calc');
      for (const row of refused) expect(row[4]).toMatch(/请/);

      const said = await confirm(window, '3');
      expect(said).toMatch(/新增 3 名，更新 0 名，不变 0 名。[^]*3 行有错误，不导入。/);
      await window.says('已导入');
      expect(await figures(window)).toMatchObject({ 新增: '3', 拒绝: '3' });
      const next = window.page.getByRole('link', { name: '去给学生解锁' });
      expect(await next.getAttribute('href')).toContain(`school=${school}&standing=NEVER_UNLOCKED`);
      await lookOver(window, 'roster-imported');

      const mended = refused.map(([, , ...rest], index) => [testId(321_000 + index), '测改好', ...rest]);
      const again = testFile('改好.xlsx', await xlsxFile([titles, ...mended] as string[][]));
      await upload(window, again);
      await window.says('没有发现问题');
      await confirm(window, '3');
      await window.says('已导入');
      const count = await accounts();

      await upload(window, again);
      await window.says('没有要改动的');
      expect(await window.text()).not.toMatch(/等您确认|前可以确认/);
      expect(await figures(window)).toMatchObject({ 新增: '0', 不变: '3', 拒绝: '0' });
      await lookOver(window, 'roster-nothing');
      await window.press('放弃这次导入');
      await answer(window, '放弃');
      await window.says('没有改动任何账号。要导入，请重新上传。');
      await window.says('检查的结果，没有导入');
      expect(await accounts()).toBe(count);
    },
  );

  test('A8: the template has text cells for ID numbers', async () => {
    const window = await open();
    const { name, bytes } = await saved(window, '下载空白名册');
    expect(name).toBe('名册模板.xlsx');
    expect((await rowsOf(bytes))[0]).toEqual([...rosterTitles]);
    const formats = await formatsOfFirstColumn(bytes);
    expect(formats.length).toBeGreaterThanOrEqual(1000);
    expect(new Set(formats)).toEqual(new Set(['@']));
  });

  test('a file that is no roster says why, in either language, and how to mend it', async () => {
    const window = await open();
    const oldExcel = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
    await upload(window, testFile('去年.xls', oldExcel));
    await window.says('读不了这个文件');
    expect((await problems(window)).flat().join()).toContain('另存为 .xlsx 后再导入');
    await lookOver(window, 'roster-unreadable');
    await window.page.getByRole('button', { name: 'English' }).click();
    await window.says('This is an old Excel file (.xls). Please open it in Excel or WPS and save it as .xlsx.');
    await window.page.getByRole('link', { name: 'Upload again' }).click();
    await window.at('ROSTER');
  });

  test.runIf(atNight)('many problems come fifty at a time', async () => {
    const window = await open();
    const rows = Array.from({ length: 120 }, (_, index) => [`14${index}`, '测短号', '高一', '1 班']);
    await upload(window, csv(rows));
    await window.says('没有能导入的学生');
    await window.says('共 120 处，显示前 50 处');
    await window.press('再看 50 处');
    await window.press('再看 20 处');
    await expect.poll(async () => (await problems(window)).length).toBe(120);
    await window.says(/^共 120 处$/);
    await lookOver(window, 'roster-none');
  });
});

describe('an import under way', () => {
  test.runIf(atNight)(
    'A4: done, failed and pending; survives a reload; a second administrator sees it, and stops it',
    async () => {
      const rows = freshRows(1_500);
      work = await holdWork(windows.portal);
      const window = await open();
      const { page } = window;
      const id = await upload(window, csv([...rows, ['14', '测短号', '高一', '1 班']]));
      await window.says('正在检查');
      await work.step();
      const bar = page.getByRole('progressbar');
      await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe('66');
      await lookOver(window, 'roster-checking');
      await work.step();
      await work.step();
      await window.says('检查完了，等您确认');
      expect(await figures(window)).toMatchObject({ 新增: '1,500', 拒绝: '1' });

      await window.press('确认导入 1,500 名学生');
      await lookOver(window, 'roster-question');
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
      expect(window.sent('ConfirmRosterImport')).toBe(0);
      await window.press('确认导入 1,500 名学生');
      await page.getByRole('dialog').getByRole('button', { name: '确认导入' }).dblclick();
      await window.says('正在导入');
      expect(window.sent('ConfirmRosterImport')).toBe(1);
      expect(await page.evaluate('document.activeElement.id')).toBe('import-state');
      await work.step();
      await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe('66');
      await page.reload();
      await window.says('正在导入');
      await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe('66');
      expect(await figures(window)).toMatchObject({ 新增: '1,000' });
      await lookOver(window, 'roster-importing');

      const colleague = await openRoster(windows, await proved('卫同事'));
      await colleague.page.getByRole('row').filter({ hasText: '正在导入' }).getByRole('link').click();
      await colleague.at('ROSTER_IMPORT');
      expect(colleague.page.url()).toContain(id);
      await colleague.press('停止导入');
      await lookOver(colleague, 'roster-stop');
      expect(await answer(colleague, '停止导入')).toContain('已导入的 1,000 行保留');
      await colleague.says('已停止。停止前已导入的学生保留。');
      await window.says('已停止。停止前已导入的学生保留。');
      await lookOver(window, 'roster-cancelled');
      await work.release();
    },
  );

  test('A6: undone, but for whom something happened since; both are said before', async () => {
    const rows = freshRows(4);
    const before = await accounts();
    const window = await open();
    await upload(window, csv(rows));
    await window.says('检查完了，等您确认');
    await confirm(window, '4');
    await window.says('已导入');
    await windows.portal.send(rows[0]?.[0] as string, { type: 'UNLOCK' });
    await window.press('撤销这次导入');
    await lookOver(window, 'roster-undo');
    const said = await answer(window, '撤销');
    expect(said).toMatch(/会做的：[^]*不能做的：/);
    await window.says('能撤销的都撤销了');
    await window.says('导入后这个账号已经解锁或使用过');
    await lookOver(window, 'roster-undone');
    expect(await accounts()).toBe(before + 1);
  });

  test.runIf(atNight)('confirmed by somebody else meanwhile: said kindly, and nothing is done twice', async () => {
    const rows = freshRows(3);
    const window = await open();
    const id = await upload(window, csv(rows));
    await window.says('检查完了，等您确认');
    work = await holdWork(windows.portal);
    await window.press('确认导入 3 名学生');
    const colleague = await openRoster(windows, await proved('蒋同事'), `${rosterPath}/${id}`);
    await confirm(colleague, '3');
    await colleague.says('正在导入');
    await answer(window, '确认导入');
    await window.says('这次导入已经不在这一步');
    await window.says('正在导入');
    await work.release();
    await window.says('已导入');
  });

  test.runIf(atNight)('offline keeps what is shown; a lost answer is no second import', async () => {
    const window = await open();
    await upload(window, csv(freshRows(2)));
    await window.says('检查完了，等您确认');
    await window.offline();
    await confirm(window, '2');
    await window.says('网络断了，没有发送');
    await lookOver(window, 'roster-offline');
    await window.offline(false);
    await window.lose('ConfirmRosterImport');
    await confirm(window, '2');
    await window.says('已导入');
    expect(await figures(window)).toMatchObject({ 新增: '2' });
    expect(await window.text()).not.toContain('连不上平台');
  });
});

describe('what changes much', () => {
  let sampleSchool: StaffPerson;
  beforeAll(async () => {
    sampleSchool = await proved('郑演示', await people.schoolId('140106-01'));
  });

  test.runIf(atNight)('is held: its figures are told and a reason is asked for', async () => {
    const window = await openRoster(windows, sampleSchool);
    const sample = await readFile('docs/examples/sample-roster.xlsx');
    await upload(window, testFile('sample-roster.xlsx', sample));
    await window.says('检查完了，等您确认');
    await confirm(window, '60');
    await window.says('已导入');
    await upload(window, testFile('sample-roster.xlsx', sample));
    await window.says('没有要改动的');
    const [titles = [], ...rows] = await rowsOf(sample);
    const moved = rows.map(([id, name, grade]) => [id, name, grade, '9 班'] as string[]);
    await upload(window, testFile('重新分班.xlsx', await xlsxFile([titles, ...moved])));
    await window.says('变动的学生很多，请再核对');
    await window.page.getByRole('button', { name: /^确认导入/ }).click();
    await window.says('变动的学生较多，需写理由');
    expect(await window.page.evaluate('document.activeElement.className')).toContain('summary');
    await lookOver(window, 'roster-held');
    await window.fill('为什么变动这么多', '新学年重新分班');
    await window.page.getByRole('button', { name: /^确认导入/ }).click();
    expect(await answer(window, '确认导入')).toContain('理由：新学年重新分班');
    await window.says('已导入');
  });

  test.runIf(atNight)('the whole roster: who is not in it is taken out, and comes back', async () => {
    const window = await openRoster(windows, sampleSchool);
    await upload(window, csv(freshRows(2)), true);
    await window.says('检查完了，等您确认');
    const { 移出: removed = '' } = await figures(window);
    expect(Number(removed.replace(',', ''))).toBeGreaterThan(10);
    await window.fill('为什么变动这么多', '演示：只留下两名学生');
    await window.press('确认导入 2 名学生');
    await lookOver(window, 'roster-question-whole');
    expect(await answer(window, '确认导入')).toContain(`确认导入 2 名、移出 ${removed} 名学生？`);
    await window.says('已导入');
    await window.press('撤销这次导入');
    await answer(window, '撤销');
    await window.says('能撤销的都撤销了');
  });
});

test('one of another school looks like one that is not there, on a phone as well', async () => {
  const window = await open(`${rosterPath}/00000000-0000-7000-8000-000000000000`);
  await window.says('没有这次导入');
  await window.page.setViewportSize(phoneSize);
  await lookOver(window, 'roster-missing');
});
