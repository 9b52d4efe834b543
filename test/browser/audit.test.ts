import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeEntry } from '../../server/audit/write-entry.js';
import { lookOver } from '../support/look-over.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { useWindows } from '../support/use-windows.js';

const windows = useWindows();
const path = '/administration/audit';

describe('the audit trail (A14)', () => {
  let staff: StaffPeople;
  let school: string;
  let administrator: StaffPerson;
  let number: string;

  beforeAll(async () => {
    staff = staffPeople(windows.portal);
    school = await staff.schoolId('140106-01');
    administrator = await staff.provedPerson('李管理', { role: 'schoolAdministrator', school });
    const [student] = await windows.portal.query(
      `select id, unified_number from account where school_id = $1 and kind = 'student' limit 1`,
      [school],
    );
    number = student!['unified_number'];
    const { em, personalData, clock } = windows.portal.servers[0]!.composition.services;
    const common = {
      at: clock.now(),
      actor: administrator.id,
      subject: student!['id'],
      address: '127.0.0.1',
      details: {},
    };
    await em.fork().transactional(async (tx) => {
      await writeEntry(tx, personalData, { ...common, action: 'account.lock', reason: '家长来电要求暂停使用' });
      await writeEntry(tx, personalData, { ...common, action: 'account.unlock', actor: null });
      const details = { state: 'IMPORTED', create: 2995, update: 0, refused: 5 };
      await writeEntry(tx, personalData, { ...common, action: 'roster.import', subject: null, school, details });
    });
  });

  test('a registrar is told who reads it', async () => {
    const registrar = await staff.provedPerson('张学籍', { role: 'registrar', school });
    const window = await windows.open({ as: registrar.browser, path });
    await window.says('这个账号不能查看操作记录');
    expect(await window.page.getByLabel('操作', { exact: true }).count()).toBe(0);
    await lookOver(window, 'audit-not-mine');
  });

  test('who, what, to whom, when, why, from where; filters in the address but for the person (A2; trust W6)', async () => {
    const window = await windows.open({ as: administrator.browser, path });
    const { page } = window;
    await page.getByRole('row', { name: /锁定账号.*李＊＊.*来自 127\.0\.0\.1.*家长来电要求暂停使用/s }).waitFor();
    await page.getByRole('row', { name: /导入名册.*已导入，新增 2995，拒绝 5/s }).waitFor();
    expect(await page.getByText('时间都是北京时间').count()).toBe(1);
    await page.getByLabel('操作', { exact: true }).selectOption('ACCOUNT_LOCK');
    await expect.poll(() => page.url()).toContain('action=ACCOUNT_LOCK');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await page.reload();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await page.getByLabel('操作', { exact: true }).selectOption('');
    await page.getByLabel('操作人或对象').fill(number);
    await page.getByRole('button', { name: '查找' }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(2);
    expect(page.url()).not.toContain(number);
    await page.getByLabel('操作人或对象').fill('82799999');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '没有这样的记录' }).waitFor();
  });

  test('as a file: the same entries', async () => {
    const window = await windows.open({ as: administrator.browser, path });
    const { page } = window;
    await page.getByLabel('操作', { exact: true }).selectOption('ACCOUNT_LOCK');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出 CSV' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('audit.csv');
    const [, ...lines] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toEqual([expect.stringContaining('家长来电要求暂停使用')]);
  });

  test('fits, can be pressed, is heard and has its words', async () => {
    const window = await windows.open({ as: administrator.browser, path });
    const { page } = window;
    await page.getByRole('row', { name: /家长来电要求暂停使用/ }).waitFor();
    await lookOver(window, 'audit');
  });
});
