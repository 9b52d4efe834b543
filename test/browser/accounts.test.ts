import { beforeAll, describe, expect, test } from 'vitest';
import { addStudents } from '../../server/accounts/add-students.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { looksRight } from '../support/looks.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { phoneSize, useWindows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

const windows = useWindows();
const list = '/administration/accounts';

let people: StaffPeople;
let school: string;
let administrator: StaffPerson;
let province: StaffPerson;

beforeAll(async () => {
  people = staffPeople(windows.portal);
  school = await people.schoolId('140106-01');
  administrator = await people.person('李管理', { role: 'schoolAdministrator', school });
  province = await people.person('张省管', { role: 'bureauAdministrator', bureau: '140000' });
  for (const who of [administrator, province]) await people.proved(who);
  const { services } = windows.portal.servers[0]!.composition;
  await addStudents(
    services,
    Array.from({ length: 120 }, (_, index) => ({
      nationalId: demonstrationId(900_000 + index),
      name: index < 2 ? '同名同' : `邱生${index}`,
      school,
      grade: index < 60 ? '高二' : '高三',
      className: '7 班',
    })),
  );
});

const open = (path = list, who = administrator, more = {}) => windows.open({ as: who.browser, path, ...more });
const rows = ({ page }: Window) => page.getByRole('row').count();
const boxes = ({ page }: Window) => page.getByRole('checkbox', { name: /^选择 / });

async function numberOf(where: string, ...parameters: unknown[]): Promise<number> {
  const [row] = await windows.portal.query(
    `select count(*)::int as number from flow where machine = 'student-onboarding' and ${where}`,
    parameters,
  );
  return row!['number'];
}

async function search(window: Window, text: string): Promise<void> {
  await window.fill('查找一个人', text);
  await window.press('查找');
}

describe('the list', () => {
  test('A2 the filter is in the address, survives a reload, and what is searched for is in neither', async () => {
    const window = await open(`${list}?kind=student&standing=NEVER_UNLOCKED&order=NEWEST&school=${school}`);
    const { page } = window;
    await expect.poll(() => rows(window)).toBe(51);
    const total = await numberOf(`school_id = $1 and standing = 'NEVER_UNLOCKED'`, school);
    await window.says(`显示 50 个，符合条件的共 ${total.toLocaleString()} 个`);
    await looksRight(window, 'accounts-list');

    await page.locator('summary', { hasText: '未解锁' }).click();
    await page.getByRole('checkbox', { name: '还没登录' }).check();
    await page.getByRole('checkbox', { name: '未解锁' }).uncheck();
    await window.says('没有符合条件的账号');
    expect(new URL(page.url()).searchParams.getAll('standing')).toEqual(['SIGN_IN']);
    expect(await page.getByLabel('排序').inputValue()).toBe('NEWEST');
    await looksRight(window, 'accounts-filter');
    await page.getByRole('checkbox', { name: '还没登录' }).uncheck();
    await page.getByLabel('看其中一部分').selectOption({ label: '高一' });
    await expect.poll(() => page.url()).toContain('grade=');
    await page.reload();
    await expect.poll(() => rows(window)).toBeGreaterThan(1);
    expect(await page.getByRole('row').nth(1).innerText()).toContain('高一');

    const student = await windows.student(({ school: of }) => of.id === school);
    await page.goto(window.origin + list);
    await search(window, student.name);
    await window.says('只显示查到的账号');
    await expect.poll(() => rows(window)).toBeGreaterThan(1);
    await search(window, ` ${student.account.toLowerCase()} `);
    await expect.poll(() => rows(window)).toBe(2);
    expect(page.url()).not.toMatch(/1499|%/);
    expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage, history.state])')).not.toContain('1499');
    expect(await window.text()).not.toContain(student.name);
    await page.getByRole('row').nth(1).getByRole('link').click();
    await window.at('ACCOUNT');
    await page.getByRole('link', { name: '回到账号列表' }).click();
    await expect.poll(() => rows(window)).toBe(2);
    await window.press('不再查找，看全部');
    await expect.poll(() => rows(window)).toBe(51);
  });

  test('page by page, and the lines that were shown stay when they are read again', async () => {
    const window = await open(list, administrator, { viewport: phoneSize });
    await expect.poll(() => rows(window)).toBe(51);
    const more = () => window.page.getByRole('button', { name: /再看 \d+ 个/ });
    await more().click();
    await expect.poll(() => rows(window)).toBeGreaterThan(51);
    const shown = await rows(window);
    const asked = window.sent('Accounts');
    await window.comeBack();
    await expect.poll(() => window.sent('Accounts')).toBeGreaterThan(asked);
    expect(await rows(window)).toBe(shown);
    await window.offline();
    await window.comeBack();
    await window.says('显示的可能不是最新的');
    expect(await rows(window)).toBe(shown);
    await window.offline(false);
  });

  test('a class teacher sees the class, a registrar does nothing, a teacher is told why there is nothing', async () => {
    const [schoolClass] = await windows.portal.query(
      'select id from school_class where school_id = $1 order by name limit 1',
      [school],
    );
    const classTeacher = await people.person('孙班主', {
      role: 'classTeacher',
      school,
      schoolClass: schoolClass!['id'],
    });
    const registrar = await people.person('周学籍', { role: 'registrar', school });
    for (const who of [classTeacher, registrar]) await people.proved(who);
    const window = await open(list, classTeacher);
    await expect.poll(() => rows(window)).toBeGreaterThan(1);
    await window.says(`共 ${await numberOf('school_class_id = $1', schoolClass!['id'])} 个账号`);
    await boxes(window).first().check();
    expect(await window.page.getByRole('button', { name: '锁定', exact: true }).count()).toBe(0);
    await window.page.getByRole('button', { name: '解锁', exact: true }).waitFor();
    const looking = await open(list, registrar);
    await expect.poll(() => rows(looking)).toBeGreaterThan(1);
    expect(await boxes(looking).count()).toBe(0);
  });

  test('staff: never resets, and nobody of another school', async () => {
    const window = await open(`${list}?kind=staff`);
    await expect.poll(() => rows(window)).toBeGreaterThan(1);
    await boxes(window).first().check();
    expect(await window.page.getByRole('button', { name: '重置为初始密码' }).count()).toBe(0);
    await looksRight(window, 'accounts-staff');
    const foreign = await people.schoolId('140107-01');
    await window.page.goto(`${window.origin}${list}?school=${foreign}`);
    await window.says('没有符合条件的账号');
    await looksRight(window, 'accounts-empty');
  });
});

describe('many at once', () => {
  test('A3 all that match: what is done is what was said, and who is left alone is said with the reason', async () => {
    const window = await open(`${list}?school=${school}&standing=NEVER_UNLOCKED`);
    const { page } = window;
    const total = await numberOf(`school_id = $1 and standing = 'NEVER_UNLOCKED'`, school);
    await page.getByRole('checkbox', { name: '选择显示的全部账号' }).check();
    await window.says('已选 50 个');
    await looksRight(window, 'accounts-chosen');
    await window.press(`选择全部 ${total.toLocaleString()} 个符合条件的`);
    await window.says(`已选全部 ${total.toLocaleString()} 个符合条件的账号`);
    // Locking has to be said why, and says to whom it would not be done: nobody unlocked them yet.
    await window.press('锁定');
    await page.getByRole('dialog').getByRole('button', { name: '下一步：核对' }).click();
    await window.says('还没有写理由');
    await looksRight(window, 'accounts-reason');
    await page.getByRole('dialog').getByLabel('理由').fill('期末清理');
    await page.getByRole('dialog').getByRole('button', { name: '下一步：核对' }).click();
    await window.at('ACTION');
    await window.says('核对结果，还没有办理');
    await looksRight(window, 'action-refused');
    await page.getByRole('link', { name: '回到账号列表' }).click();

    await page.goto(`${window.origin}${list}?school=${school}&standing=NEVER_UNLOCKED`);
    await page.getByRole('checkbox', { name: '选择显示的全部账号' }).check();
    await window.press(`选择全部 ${total.toLocaleString()} 个符合条件的`);
    await window.press('解锁');
    await window.at('ACTION');
    await window.says(`将解锁 ${total.toLocaleString()} 个账号`);
    expect(await numberOf(`school_id = $1 and standing = 'NEVER_UNLOCKED'`, school)).toBe(total);
    await looksRight(window, 'action-rehearsed');
    await window.press(`解锁 ${total.toLocaleString()} 个账号`);
    await looksRight(window, 'action-question');
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).dblclick();
    await window.says('全部办完了');
    await window.says(`完成 ${total.toLocaleString()} 个账号`);
    expect(window.sent('RunBulkAction')).toBe(1);
    expect(await page.evaluate('document.activeElement.id')).toBe('action-state');
    expect(await numberOf(`school_id = $1 and standing = 'NEVER_UNLOCKED'`, school)).toBe(0);
    await looksRight(window, 'action-done');
    await page.getByRole('link', { name: '回到办理记录' }).click();
    await window.at('ACTIONS');
    await window.says(`完成 ${total.toLocaleString()} 个，没有办成 0 个，还没有办 0 个`);
    await looksRight(window, 'actions');
  });

  test('A3 another number matches than was said: nothing is done, and the new number is said', async () => {
    const window = await open(`${list}?school=${school}&standing=SIGN_IN`);
    const { page } = window;
    const total = await numberOf(`school_id = $1 and standing = 'SIGN_IN'`, school);
    await page.getByRole('checkbox', { name: '选择显示的全部账号' }).check();
    await window.press(`选择全部 ${total.toLocaleString()} 个符合条件的`);
    const [one] = await windows.portal.query(
      `select subject from flow where school_id = $1 and standing = 'SIGN_IN' limit 1`,
      [school],
    );
    await lock(one!['subject']);
    await window.press('解锁');
    await window.says('符合条件的人数变了');
    await window.says(`已选全部 ${(total - 1).toLocaleString()} 个符合条件的账号`);
    await looksRight(window, 'accounts-changed');
    await window.press('解锁');
    await window.at('ACTION');
    await window.says(`将解锁 ${(total - 1).toLocaleString()} 个账号`);
  });
});

async function lock(id: string): Promise<void> {
  const [row] = await windows.portal.query('select unified_number from account where id = $1', [id]);
  const { accepted } = await windows.portal.send(row!['unified_number'], { type: 'LOCK' });
  expect(accepted).toBe(true);
}
