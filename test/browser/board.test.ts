import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { lookOver } from '../support/look-over.js';
import { atNight } from '../support/thorough.js';
import { phoneSize } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { boardPath, useBoard } from './use-board.js';

const board = useBoard();
const { open } = board;

const rowOf = (window: Window, name: string | RegExp) => window.page.getByRole('row').filter({ hasText: name });
const firstColumn = (window: Window) => window.page.locator('tbody th[scope=row] .name').allInnerTexts();
/** The figures of a row in words and numbers, `还没登录 12`. */
const figures = (window: Window, row: string) => rowOf(window, row).locator('td.figure .number').allInnerTexts();

describe('the board', () => {
  test('A1: begins at the school; rows sum to the total, and each figure is a link to those whom it counts', async () => {
    const window = await open();
    const { page } = window;
    await window.at('PROGRESS');
    await window.says('从锁定到综评平台');
    expect(await page.title()).toBe('进度 · 迎泽区演示第一中学（演示数据） · 首登');
    const numbers = (list: string[]) => list.map((text) => Number(text.replaceAll(',', '')));
    const grade = numbers(await figures(window, '高一'));
    expect(grade[0]).toBe(grade.slice(1).reduce((sum, number) => sum + number, 0));
    const [counted] = await board.windows.portal.query(
      `select count(*)::int as n from flow where school_id = $1 and machine = 'student-onboarding'`,
      [board.school],
    );
    expect(grade[0]).toBe(counted!['n']);
    await lookOver(window, 'board-school');

    await page.getByRole('link', { name: '高一', exact: true }).click();
    await expect.poll(() => firstColumn(window)).toHaveLength(5);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    // Whoever waits longest comes first.
    expect((await firstColumn(window))[0]).toBe('3 班');
    const rows = await Promise.all(
      ['1 班', '2 班', '3 班', '4 班', '合计'].map(async (row) => numbers(await figures(window, row))),
    );
    const sum = rows.pop();
    expect(rows[0]!.map((_one, column) => rows.reduce((total, row) => total + row[column]!, 0))).toEqual(sum);
    await lookOver(window, 'board-grade');

    const link = rowOf(window, '3 班').getByRole('link', { name: /3 班，未解锁/ });
    const target = new URL((await link.getAttribute('href')) ?? '', window.origin);
    const schoolClass = await board.classNamed('3 班');
    expect(target.pathname).toBe('/administration/accounts');
    expect(Object.fromEntries(target.searchParams)).toEqual({
      kind: 'student',
      school: board.school,
      grade: '高一',
      class: schoolClass,
      standing: 'NEVER_UNLOCKED',
      order: 'LONGEST_WAIT',
    });
    const figure = await link.innerText();
    await link.click();
    await page.waitForURL(/administration\/accounts\?/);
    await window.says(`共 ${figure} 个`);
  });

  test.runIf(atNight)('A1: the province, and the way down to a class and up again', async () => {
    const window = await open('', board.province);
    const { page } = window;
    await expect.poll(() => firstColumn(window)).toHaveLength(12);
    await lookOver(window, 'board-province');
    for (const name of ['太原市', '迎泽区', '迎泽区演示第一中学（演示数据）', '高一']) {
      await page.getByRole('row').getByRole('link', { name, exact: true }).click();
      await page.getByRole('navigation', { name: '所在位置' }).getByText(name, { exact: true }).waitFor();
    }
    await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '太原市' }).click();
    await expect.poll(() => page.url()).toContain('bureau=140100');
    expect(page.url()).not.toContain('school');
  });

  test('A2: kind and place are in the address, and a reload keeps them', async () => {
    const window = await open(`?school=${board.school}&grade=高一`);
    const { page } = window;
    await expect.poll(() => firstColumn(window)).toHaveLength(5);
    await page.reload();
    await expect.poll(() => firstColumn(window)).toHaveLength(5);
    await page.getByRole('link', { name: '教职工' }).click();
    await window.says('从登录到综评平台');
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ kind: 'staff', school: board.school });
    await lookOver(window, 'board-staff');
    await page.reload();
    await window.says('从登录到综评平台');
    await page.goBack();
    await expect.poll(() => firstColumn(window)).toHaveLength(5);
  });

  test('the landing page of whoever administers', async () => {
    const window = await board.windows.open({ as: board.administrator.browser, path: '/administration' });
    await window.at('PROGRESS');
    expect(
      await window.page
        .getByRole('navigation', { name: '管理' })
        .getByRole('link', { name: '进度' })
        .getAttribute('aria-current'),
    ).toBe('page');
  });

  test.runIf(atNight)(
    'follows within five seconds what another browser does; focus, scroll and order stay',
    async () => {
      const window = await open(`?school=${board.school}&grade=高一`, board.administrator, {
        viewport: { width: 1280, height: 500 },
      });
      const { page } = window;
      const cell = rowOf(window, '1 班').getByRole('link', { name: /1 班，未解锁/ });
      const before = Number(await cell.innerText());
      const order = await firstColumn(window);
      await cell.focus();
      await page.evaluate('scrollTo(0, 400)');
      const scroll = await page.evaluate('scrollY');
      await board.windows.portal.send(await board.inClass('1 班'), { type: 'UNLOCK' });
      const since = Date.now();
      await expect.poll(() => cell.innerText(), { timeout: 5_000, interval: 50 }).toBe(String(before - 1));
      expect(Date.now() - since).toBeLessThan(5_000);
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toContain('1 班，未解锁');
      expect(await page.evaluate('scrollY')).toBe(scroll);
      expect(await firstColumn(window)).toEqual(order);
    },
  );

  test.runIf(atNight)('sorted by any column, by keyboard', async () => {
    const window = await open(`?school=${board.school}&grade=高一`);
    const { page } = window;
    await expect.poll(() => firstColumn(window)).toHaveLength(5);
    const title = page.getByRole('columnheader', { name: '班级' });
    await title.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await title.getAttribute('aria-sort')).toBe('ascending');
    expect(await firstColumn(window)).toEqual(['1 班', '2 班', '3 班', '4 班', '合计']);
    await page.keyboard.press('Space');
    expect(await title.getAttribute('aria-sort')).toBe('descending');
    expect(await firstColumn(window)).toEqual(['4 班', '3 班', '2 班', '1 班', '合计']);
    await page.getByRole('columnheader', { name: '未解锁' }).getByRole('button').click();
    const counts = (await page.locator('tbody tr:not(.sum) a[aria-label*=未解锁]').allInnerTexts()).map(Number);
    expect(counts).toEqual(counts.slice().sort((a, b) => b - a));
    await page.setViewportSize(phoneSize);
    await page.getByLabel('排序').selectOption({ label: '班级' });
    expect((await firstColumn(window))[0]).toBe('1 班');
  });

  test.runIf(atNight)('a class teacher sees the class alone, and nobody of the staff', async () => {
    const window = await open('', board.classTeacher);
    await expect.poll(() => firstColumn(window)).toEqual(['2 班']);
    await lookOver(window, 'board-class');
    expect(await window.page.getByRole('link', { name: '教职工' }).count()).toBe(0);
    const staff = await open('?kind=staff', board.classTeacher);
    await staff.says('教职工不按班级统计');
    await lookOver(staff, 'board-no-staff');
  });

  test('a place of others looks like one that is not there', async () => {
    const foreign = await board.people.schoolId('140107-01');
    const texts: string[] = [];
    for (const tried of [foreign, '0197f0a0-0000-7000-8000-000000000000']) {
      const window = await open(`?school=${tried}`);
      await window.says('没有这个地方');
      texts.push(await window.page.innerText('main'));
      if (tried === foreign) await lookOver(window, 'board-missing');
      await window.page.getByRole('link', { name: '回到您管理的范围' }).click();
      await window.says('从锁定到综评平台');
    }
    expect(texts[0]).toBe(texts[1]);
  });

  async function triedAgain(window: Window): Promise<void> {
    const asked = window.sent('Board');
    await window.press('再试一次');
    await expect.poll(() => window.sent('Board'), { timeout: 1_000 }).toBeGreaterThan(asked);
  }

  test.runIf(atNight)(
    'offline: what was read stays and is said to be old; nothing read is said with a way on',
    async () => {
      const window = await open();
      await window.says('从锁定到综评平台');
      await window.block('Board');
      await window.comeBack();
      await window.says('显示的可能不是最新的');
      await window.says('从锁定到综评平台');
      await lookOver(window, 'board-old');
      await triedAgain(window);
      // It looks by itself as well: whoever waits need not press.
      await window.fairWeather();
      await expect.poll(() => window.text()).not.toContain('不是最新的');
      await window.block('Board');
      await window.page.getByRole('link', { name: '教职工' }).click();
      await window.says('没有加载出来，请检查网络');
      await lookOver(window, 'board-failed');
      await triedAgain(window);
      await window.fairWeather();
      await window.says('从登录到综评平台');
    },
  );

  test('while it is read, and a school without students', async () => {
    const window = await open('', board.province, { path: null });
    const held = await window.hold('Board');
    await window.open(`${boardPath}?school=${board.emptySchool}`);
    await window.says('正在读取');
    await lookOver(window, 'board-loading');
    held.release();
    await window.says('这里还没有学生账号');
    await lookOver(window, 'board-empty');
  });

  test('exported as a table that Excel opens, in which no name is a formula', async () => {
    const window = await open('?bureau=140106', board.province);
    await window.says('从锁定到综评平台');
    const [file] = await Promise.all([window.page.waitForEvent('download'), window.press('导出表格')]);
    expect(file.suggestedFilename()).toMatch(/^进度-迎泽区-学生-.*\.csv$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text.startsWith('\uFEFF地方,人数,未解锁')).toBe(true);
    expect(text.split('\r\n')[0]).toMatch(/,最早从何时等起（北京时间）$/);
    expect(text).toContain(`'=迎泽新建中学`);
    expect(text).not.toMatch(/(?:^|,)"?[=+@]/m);
    expect(text).toMatch(/合计,\d+/);
    await window.says('已导出');
  });

  test.runIf(atNight)('nothing moves for whoever wants no motion', async () => {
    const window = await open();
    await window.says('从锁定到综评平台');
    const moving = await window.page.evaluate(`[...document.querySelectorAll('main *')].filter((element) =>
      getComputedStyle(element).transitionDuration.split(',').some((time) => parseFloat(time) > 0)).length`);
    expect(moving).toBe(0);
  });
});
