import { describe, expect, test } from 'vitest';
import { rosterTitles, testId, xlsxFile } from '../support/roster-files.js';
import { lookOver } from '../support/look-over.js';
import { figures, formatsOfFirstColumn, problems, rowsOf, saved, testFile, upload } from './roster-page.js';
import { atNight } from '../support/thorough.js';
import { answer, confirm, csv, useRosterImports } from './use-roster-imports.js';

const imports = useRosterImports();
const { open, freshRows, accounts } = imports;

/** Everything that an import may change. */
const everything = () =>
  imports.windows.portal.query(
    `select (select md5(string_agg(a::text, ',' order by id)) from account a) as accounts,
       (select md5(string_agg(f::text, ',' order by subject)) from flow f) as flows,
       (select count(*)::int from school_class) as classes`,
  );

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
      const { name, bytes } = await saved(window, '下载被拒绝的行');
      expect(name).toBe('被拒绝的行.xlsx');
      const [titles = [], ...refused] = await rowsOf(bytes);
      expect(titles).toEqual([...rosterTitles, '原因']);
      expect(refused.map(([id]) => id)).toEqual(bad.map(([id]) => id));
      expect(refused[2]?.[1]).toBe('=cmd|calc');
      for (const row of refused) expect(row[4]).toMatch(/请/);

      const said = await confirm(window, '3');
      expect(said).toMatch(/新增 3 名，更新 0 名，不变 0 名。[^]*3 行有错误，被拒绝。/);
      await window.says('已导入');
      expect(await figures(window)).toMatchObject({ 新增: '3', 拒绝: '3' });
      const next = window.page.getByRole('link', { name: '去给学生解锁' });
      expect(await next.getAttribute('href')).toContain(`school=${imports.school}&standing=NEVER_UNLOCKED`);
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
      await window.says('放弃后不能再确认');
      await answer(window, '放弃');
      await window.says('已放弃');
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
