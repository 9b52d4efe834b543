import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sampleRoster, xlsxFile } from '../support/roster-files.js';
import { holdWork, type HeldWork } from '../support/held-work.js';
import { lookOver } from '../support/look-over.js';
import { figures, openRoster, rosterPath, rowsOf, testFile, upload } from './roster-page.js';
import type { StaffPerson } from '../support/staff-people.js';
import { atNight } from '../support/thorough.js';
import { answer, confirm, csv, useRosterImports } from './use-roster-imports.js';

const imports = useRosterImports();
const { windows, proved, open, freshRows, accounts } = imports;
let work: HeldWork | null = null;

afterEach(async () => {
  await work?.release();
  work = null;
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
      await page.getByRole('dialog').getByRole('button', { name: '先不导入' }).click();
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
      // A page that is loaded leaves the focus before the link to its text.
      expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY');
      await lookOver(window, 'roster-importing');

      const colleague = await openRoster(windows, await proved('卫同事'));
      await colleague.page.getByRole('row').filter({ hasText: '正在导入' }).getByRole('link').click();
      await colleague.at('ROSTER_IMPORT');
      expect(colleague.page.url()).toContain(id);
      await colleague.press('停止导入');
      await lookOver(colleague, 'roster-stop');
      expect(await answer(colleague, '停止导入')).toContain('已处理的 1,000 行保留');
      await colleague.says('已停止导入');
      await window.says('停止前已导入的学生保留，还有 500 项没有处理。');
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
    await window.says('共 1 个');
    expect(await window.text()).not.toContain('没有发现问题');
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
    // What is looked over while there is no network takes long: what is open meanwhile is tried again after a while.
    await expect.poll(() => window.text()).not.toContain('连不上平台');
  });
});

describe('what changes much', () => {
  let sampleSchool: StaffPerson;
  beforeAll(async () => {
    sampleSchool = await proved('郑演示', await imports.people.schoolId('140106-01'));
  });

  test.runIf(atNight)('is held: its figures are told and a reason is asked for', async () => {
    const window = await openRoster(windows, sampleSchool);
    const sample = await sampleRoster('xlsx');
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
    await window.press(`确认导入 2 名、移出 ${removed} 名`);
    await lookOver(window, 'roster-question-whole');
    expect(await answer(window, '导入并移出')).toContain(`确认导入 2 名、移出 ${removed} 名学生？`);
    await window.says('已导入');
    await window.press('撤销这次导入');
    await answer(window, '撤销');
    await window.says('能撤销的都撤销了');
  });
});

test('one of another school looks like one that is not there', async () => {
  const window = await open(`${rosterPath}/00000000-0000-7000-8000-000000000000`);
  await window.says('没有这次导入');
  await lookOver(window, 'roster-missing');
});
