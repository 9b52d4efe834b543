import { mkdir, writeFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { addStudents } from '../../server/accounts/add-students.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { accountsPage, useAccountPages } from './use-account-pages.js';
import { bringTo } from '../support/invented-students.js';
import { lookOver, speak } from '../support/look-over.js';
import { findingsOn } from '../support/page-checks.js';
import type { StaffPerson } from '../support/staff-people.js';
import type { Window } from '../support/window.js';

const accounts = useAccountPages();
const { windows } = accounts;
const sheetPage = `${accountsPage}/first-login`;
const pictures = process.env['SCREENSHOTS'];

/** Long names, with dots and rare characters, and one who has arrived. */
const names = ['王一', '阿卜杜热合曼·买买提依明江·阿卜杜克热木', '𠮷𬍛', '古丽巴哈尔·吐尔逊', '欧阳靖涵', '赵𣲗'];
const few = names.map((name, index) => ({ name, nationalId: demonstrationId(950_000 + index) }));
let classTeacher: StaffPerson;
let idOf: (grade: string, className: string) => Promise<string>;

const addressOf = async (grade: string, className: string, school = accounts.school) =>
  `${sheetPage}?${String(new URLSearchParams({ school, grade, class: await idOf(grade, className) }))}`;
const rows = ({ page }: Window) => page.locator('tr.student');
const unifiedIn = async (window: Window) =>
  (await rows(window).allInnerTexts()).map((text) => /\b8\d{7}\b/.exec(text)?.[0]).toSorted();
const unifiedOf = async (schoolClass: string) =>
  (await windows.portal.query('select unified_number from account where school_class_id = $1', [schoolClass]))
    .map((row) => row['unified_number'] as string)
    .toSorted();

beforeAll(async () => {
  idOf = async (grade, className) => {
    const sql = 'select id from school_class where school_id = $1 and grade = $2 and name = $3';
    return (await windows.portal.query(sql, [accounts.school, grade, className]))[0]!['id'];
  };
  const { school } = accounts;
  await addStudents(
    windows.portal.servers[0]!.composition.services,
    few.map((student) => ({ ...student, school, grade: '高一', className: '28 班' })),
  );
  const arrived = few[0]!;
  const student = {
    account: arrived.nationalId,
    name: arrived.name,
    initialPassword: `xs${arrived.nationalId.slice(-8)}`,
    phone: '13800130040',
    school: { id: school, name: '', path: [] },
  };
  await bringTo(windows.portal, student, 'arrived');
  const schoolClass = await idOf('高一', '28 班');
  classTeacher = await accounts.people.provedPerson('孙班主', { role: 'classTeacher', school, schoolClass });
});

/** The sizes of a PDF's pages, in points: `595 × 842` is A4. */
async function printed({ page }: Window, name: string): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  if (pictures) {
    await mkdir(pictures, { recursive: true });
    await writeFile(`${pictures}/${name}.pdf`, pdf);
  }
  const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return boxes.map(([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`);
}

test('S27 from the list of a class: its students and no others, on whole pages, without password and ID number', async () => {
  const window = await accounts.open(`${accountsPage}?school=${accounts.school}&grade=高三`);
  const { page } = window;
  await page.getByLabel('班级', { exact: true }).selectOption({ label: '7 班' });
  await expect.poll(() => page.url()).toContain('class=');
  await page.getByRole('link', { name: '打印首次登录单' }).click();
  await window.at('FIRST_LOGIN_SHEET');
  await window.says('高三 7 班，100 名学生');
  expect(new URL(page.url()).pathname).toBe(sheetPage);
  await page.reload();
  await expect.poll(() => rows(window).count()).toBe(100);
  expect(await unifiedIn(window)).toEqual(await unifiedOf(await idOf('高三', '7 班')));
  await window.says('有 100 名学生的账号还没有解锁');
  expect(await page.locator('.button.primary').allInnerTexts()).toEqual(['打印']);
  await lookOver(window, 'first-login-sheet');

  for (const [language, words] of [
    ['zh', ['从登录到综评平台，一共五步', '高中综评专用入口', '先不绑定', '0351-5628264', '班主任留存，不要张贴']],
    ['en', ['Five steps from signing in', 'Entrance to the evaluation platform', '0351-5628264', 'not to be hung up']],
  ] as const) {
    await speak(window, language);
    const { text } = await window.print();
    for (const word of [window.origin, '高三 7 班', ...words]) expect(text).toContain(word);
    expect(text).toMatch(language === 'zh' ? /\d{4}年\d{1,2}月\d{1,2}日/ : /[A-Z][a-z]+ \d{1,2}, \d{4}/);
    expect(text.match(/1499\*\* \*{8} \*{3}[\dX]/g)).toHaveLength(100);
    expect(text).not.toMatch(/xs\d/);
    expect(text + (await page.content())).not.toMatch(/xs\d{7}[\dX]|\d{17}[\dX]|Yanshi|邱生/);
    // What a screen alone is for.
    expect(text).not.toMatch(/回到账号列表|打印预览|还没有解锁，照着做|Back to the accounts/);
    // The students' page is one, and the list goes on over as many as it takes, its head on each.
    expect(await printed(window, `first-login-${language}`)).toEqual(Array(5).fill('595 × 842'));
  }
});

test('S27 the class teacher’s own class needs no choosing; who has arrived is ticked; long and rare names fit', async () => {
  const window = await accounts.open(sheetPage, classTeacher);
  const { page } = window;
  await window.says('高一 28 班，6 名学生');
  expect(page.url()).toContain(`class=${await idOf('高一', '28 班')}`);
  const lines = await rows(window).allInnerTexts();
  expect(lines).toHaveLength(6);
  expect(lines.filter((line) => /王＊[^]*已到综评平台[^]*已办完/.test(line))).toHaveLength(1);
  expect(lines.filter((line) => /未解锁[^]*未办完/.test(line))).toHaveLength(5);
  await window.says('阿＊＊＊＊＊·＊＊＊＊＊＊·＊＊＊＊＊＊');
  await window.says('共 6 人：已到综评平台 1 人，没有登录过 5 人');
  for (const width of [320, 768]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await findingsOn(page)).toEqual([]);
    if (pictures) await page.screenshot({ path: `${pictures}/first-login-own-${width}.png`, fullPage: true });
  }
  expect(await printed(window, 'first-login-own')).toEqual(Array(2).fill('595 × 842'));
});

test('no class, one of another school, one without students, one that is not there, and no network', async () => {
  const window = await accounts.open(sheetPage);
  await window.says('请先选择班级');
  await lookOver(window, 'first-login-choose');
  const [foreign] = await windows.portal.query(
    'select c.id, c.grade, c.school_id from school_class c join account a on a.school_class_id = c.id where c.school_id <> $1 limit 1',
    [accounts.school],
  );
  const elsewhere = { school: foreign!['school_id'], grade: foreign!['grade'], class: foreign!['id'] };
  const missing = { school: accounts.school, grade: '高三', class: '00000000-0000-7000-8000-000000000000' };
  for (const query of [elsewhere, missing, { ...elsewhere, school: accounts.school }]) {
    await window.open(`${sheetPage}?${String(new URLSearchParams(query))}`);
    await window.says('没有这个班级');
    expect(await window.page.getByRole('button', { name: '打印' }).count()).toBe(0);
    expect(await window.text()).not.toMatch(/1499|首次登录单 ·/);
  }
  await windows.portal.query(
    `insert into school_class (id, school_id, grade, name) values ('00000000-0000-7000-8000-0000000000cc', $1, '高三', '99 班')`,
    [accounts.school],
  );
  await window.open(await addressOf('高三', '99 班'));
  await window.says('这个班还没有学生');
  // A class teacher has no other class of the same school.
  const teacher = await accounts.open(await addressOf('高三', '7 班'), classTeacher);
  await teacher.says('没有这个班级');

  await window.block('Accounts');
  await window.open(await addressOf('高三', '7 班'));
  await window.says('没有加载出来，请检查网络');
  expect(await window.page.getByRole('button', { name: '打印' }).count()).toBe(0);
  await window.fairWeather();
  await window.press('再试一次');
  await window.page.getByRole('button', { name: '打印' }).waitFor();
});

test('an announced initial password is named as one, and help leads whoever looks after others to the sheet', async () => {
  const password = 'Yingze#2026';
  const announcing = await accounts.open('/administration/initial-password');
  await announcing.fill('新的初始密码', password);
  await announcing.fill('确认密码', password);
  await announcing.press('公布');
  await announcing.page.getByRole('dialog').getByRole('button', { name: '公布' }).click();
  await announcing.says('已公布，现在起有效');
  const window = await accounts.open('/help');
  await window.page.getByRole('link', { name: '打印班级的首次登录单' }).click();
  await window.at('FIRST_LOGIN_SHEET');
  await window.open(await addressOf('高三', '7 班'));
  await window.says('用学校公布的，不知道的问班主任');
  expect(await window.page.content()).not.toContain(password);
  // Whoever is not told which rule is in force prints both.
  const teacher = await accounts.open(sheetPage, classTeacher);
  await teacher.says('学校公布过的，用公布的');
});
