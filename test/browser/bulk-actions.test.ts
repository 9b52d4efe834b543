import { afterEach, expect, test } from 'vitest';
import { accountsPage, useAccountPages } from './use-account-pages.js';
import { holdWork, type HeldWork } from '../support/held-work.js';
import { lookOver } from '../support/look-over.js';
import type { Window } from '../support/window.js';
import { atNight } from '../support/thorough.js';

const accounts = useAccountPages();
const { windows } = accounts;
/** Accounts that are done at a time. */
const partSize = 40;
let work: HeldWork | null = null;

afterEach(async () => {
  await work?.release();
  work = null;
});

test.runIf(atNight)(
  'A3 all that match: what is done is what was said, and who is left alone is said with the reason',
  async () => {
    const filter = `${accountsPage}?school=${accounts.school}&grade=${encodeURIComponent('高二')}&standing=NEVER_UNLOCKED`;
    const waiting = () =>
      accounts.numberOf(
        `standing = 'NEVER_UNLOCKED' and school_class_id in (select id from school_class where school_id = $1 and grade = '高二')`,
        accounts.school,
      );
    const window = await accounts.open(filter);
    const { page } = window;
    const total = await waiting();
    await page.getByRole('checkbox', { name: '选择显示的全部账号' }).check();
    await window.says('已选 50 个');
    await lookOver(window, 'accounts-chosen');
    await window.press(`选择全部 ${total.toLocaleString()} 个符合条件的`);
    await window.says(`已选全部 ${total.toLocaleString()} 个符合条件的账号`);
    // Locking has to be said why, and says to whom it would not be done: nobody unlocked them yet.
    await window.press('锁定');
    await page.getByRole('dialog').getByRole('button', { name: '下一步：核对' }).click();
    await window.says('理由要 2 到 500 个字');
    await lookOver(window, 'accounts-reason');
    await page.getByRole('dialog').getByLabel('理由').fill('期末清理');
    await page.getByRole('dialog').getByRole('button', { name: '下一步：核对' }).click();
    await window.at('ACTION');
    await window.says('选中的账号都不能办理');
    await lookOver(window, 'action-refused');
    // Back to the very list that one came from.
    await page.getByRole('link', { name: '回到账号列表' }).click();
    await window.at('ACCOUNTS');
    expect(page.url()).toContain('standing=NEVER_UNLOCKED');

    await page.getByRole('checkbox', { name: '选择显示的全部账号' }).check();
    await window.press(`选择全部 ${total.toLocaleString()} 个符合条件的`);
    await window.press('解锁');
    await window.at('ACTION');
    await window.says(`将解锁 ${total.toLocaleString()} 个账号`);
    expect(await waiting()).toBe(total);
    await lookOver(window, 'action-rehearsed');
    await window.press(`解锁 ${total.toLocaleString()} 个账号`);
    await lookOver(window, 'action-question');
    await page.getByRole('dialog').getByRole('button', { name: '解锁' }).dblclick();
    await window.says('全部办完了');
    await window.says(`完成 ${total.toLocaleString()} 个账号`);
    expect(window.sent('RunBulkAction')).toBe(1);
    expect(await page.evaluate('document.activeElement.id')).toBe('action-state');
    expect(await waiting()).toBe(0);
    await lookOver(window, 'action-done');
    await page.getByRole('link', { name: '回到办理记录' }).click();
    await window.at('ACTIONS');
    await window.says(`完成 ${total.toLocaleString()} 个，没有办成 0 个，还没有办 0 个`);
    await lookOver(window, 'actions');
  },
);

test('A3 another number matches than was said: nothing is done, and the new number is said', async () => {
  const filter = `school_id = $1 and grade = '高三'`;
  const waiting = () =>
    accounts.numberOf(
      `standing = 'NEVER_UNLOCKED' and school_class_id in (select id from school_class where ${filter})`,
      accounts.school,
    );
  const window = await accounts.open(
    `${accountsPage}?school=${accounts.school}&grade=${encodeURIComponent('高三')}&standing=NEVER_UNLOCKED`,
  );
  const { page } = window;
  const total = await waiting();
  await page.getByRole('checkbox', { name: '选择显示的全部账号' }).check();
  await window.press(`选择全部 ${total} 个符合条件的`);
  const [one] = await accounts.untouched(1);
  await windows.portal.send(one!.unified, { type: 'UNLOCK' });
  await window.press('解锁');
  await window.says('符合条件的人数变了');
  await window.says(`已选全部 ${total - 1} 个符合条件的账号`);
  await lookOver(window, 'accounts-changed');
  await window.press('解锁');
  await window.at('ACTION');
  await window.says(`将解锁 ${total - 1} 个账号`);
  expect(await waiting()).toBe(total - 1);
});

test.runIf(atNight)(
  'A4 progress is seen, survives a reload and another browser, and is stopped where it stands',
  async () => {
    const total = await accounts.numberOf(
      `standing = 'NEVER_UNLOCKED' and school_id in (select id from school where bureau_code like '1402%')`,
    );
    const window = await accounts.open(`${accountsPage}?bureau=140200&standing=NEVER_UNLOCKED`, accounts.province);
    const { page } = window;
    await page.getByRole('checkbox', { name: '选择显示的全部账号' }).check();
    await window.press(`选择全部 ${total.toLocaleString()} 个符合条件的`);
    await window.press('解锁');
    await window.at('ACTION');
    work = await holdWork(windows.portal);
    await window.press(`解锁 ${total.toLocaleString()} 个账号`);
    await page.getByRole('dialog').getByRole('button', { name: '解锁' }).click();
    await window.says('可以离开这一页，不会中断');
    await work.step();
    const percent = (of: Window) => of.page.getByRole('progressbar').getAttribute('aria-valuenow');
    const afterOne = String(Math.floor((partSize * 100) / total));
    await expect.poll(() => percent(window)).toBe(afterOne);
    await lookOver(window, 'action-running');
    await page.reload();
    await expect.poll(() => percent(window)).toBe(afterOne);
    const other = await accounts.open(new URL(page.url()).pathname, accounts.province);
    await expect.poll(() => percent(other)).toBe(afterOne);
    await window.press('停止办理');
    await page.getByRole('dialog').getByRole('button', { name: '停止' }).click();
    await window.says(/已停止，还有 [\d,]+ 个没有办/);
    expect(await page.getByRole('link', { name: '回到账号列表' }).isVisible()).toBe(true);
    await lookOver(window, 'action-stopped');
    await other.says(/已停止，还有 [\d,]+ 个没有办/);
    const figure = async (name: string) =>
      Number((await page.locator('dt', { hasText: name }).locator('+ dd').innerText()).replace(',', ''));
    expect([await figure('已完成'), await figure('未办理')]).toEqual([partSize, total - partSize]);
  },
);

test.runIf(atNight)('A5 each failure has its reason, and those alone are tried again', async () => {
  const three = await accounts.untouched(3);
  for (const { unified } of three) await windows.portal.send(unified, { type: 'UNLOCK' });
  const window = await accounts.open(`${accountsPage}?standing=SIGN_IN&order=SHORTEST_WAIT`);
  const { page } = window;
  for (const { unified } of three) await page.getByRole('checkbox', { name: unified }).check();
  await window.says('已选 3 个');
  await window.press('锁定');
  await page.getByRole('dialog').getByLabel('理由').fill('查明情况');
  await page.getByRole('dialog').getByRole('button', { name: '下一步：核对' }).click();
  await window.says('将锁定 3 个账号');
  expect((await windows.portal.send(three[1]!.unified, { type: 'LOCK' })).accepted).toBe(true);
  await window.press('锁定 3 个账号');
  await page.getByRole('dialog').getByRole('button', { name: '锁定' }).click();
  await window.says('办完了，有 1 个没有办成');
  const failures = page.getByRole('region', { name: '没有办成的账号' });
  await failures.getByRole('row').nth(1).waitFor();
  expect(await failures.getByRole('row').count()).toBe(2);
  expect(await failures.getByRole('row').nth(1).innerText()).toMatch(
    new RegExp(`${three[1]!.unified}[^]*已经是锁定的`),
  );
  await lookOver(window, 'action-failures');
  await windows.portal.send(three[1]!.unified, { type: 'UNLOCK' });
  await window.press('只重试没有办成的 1 个');
  await window.says('全部办完了');
  await window.says('完成 3 个账号');
  expect(
    await accounts.numberOf(
      `standing = 'LOCKED_BY_ADMINISTRATOR' and subject = any($1::uuid[])`,
      three.map(({ id }) => id),
    ),
  ).toBe(3);
  const [events] = await windows.portal.query(
    `select count(*)::int as number from flow_event e join flow f on f.id = e.flow_id where f.subject = $1 and e.event->>'type' = 'LOCK'`,
    [three[0]!.id],
  );
  expect(events!['number']).toBe(1);
});

test('A7 slips are taken once, printed several to a page, and then it says who took them', async () => {
  const colleague = await accounts.people.provedPerson('吴同事', {
    role: 'schoolAdministrator',
    school: accounts.school,
  });
  const nine = await accounts.untouched(9);
  for (const { unified } of nine) await windows.portal.send(unified, { type: 'UNLOCK' });
  const window = await accounts.open(`${accountsPage}?standing=SIGN_IN&order=SHORTEST_WAIT`);
  const { page } = window;
  for (const { unified } of nine) await page.getByRole('checkbox', { name: unified }).check();
  await window.press('重置为初始密码');
  await window.at('ACTION');
  await window.press('重置 9 个账号');
  await page.getByRole('dialog').getByRole('button', { name: '重置' }).click();
  await window.says('重置通知单');
  await lookOver(window, 'slips-before');
  const other = await accounts.open(new URL(page.url()).pathname, colleague);
  // Before the page hears by itself that they are gone.
  await other.press('取通知单');
  await window.press('取通知单');
  await lookOver(window, 'slips-question');
  await page.getByRole('dialog').getByRole('button', { name: '取出' }).click();
  await window.says('通知单已取出 9 张');
  await window.says('下面是前 4 张，打印时有 9 张');
  expect(await page.evaluate('document.activeElement.id')).toBe('slips');
  await lookOver(window, 'slips-taken');
  const warned = await window.stays(() => page.getByRole('link', { name: '回到办理记录' }).click());
  expect(warned.message()).toContain('通知单还没有打印');
  const { pages, text } = await window.print();
  expect(pages).toBe(2);
  for (const { unified } of nine) expect(text).toContain(unified);
  expect(text).toContain('xs 加身份证号后 8 位');
  expect(text).not.toMatch(/xs\d|办理进度|没有办成/);
  await other.page.getByRole('dialog').getByRole('button', { name: '取出' }).click();
  await other.says(/李＊＊ 于 .* 取走/);
  await lookOver(other, 'slips-gone');
  await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
  await page.reload();
  await window.says(/李＊＊ 于 .* 取走/);
  expect(await page.getByRole('button', { name: '取通知单' }).count()).toBe(0);
});

test('of a single slip nothing is left for the printer alone', async () => {
  const [one] = await accounts.untouched(1);
  await windows.portal.send(one!.unified, { type: 'UNLOCK' });
  const window = await accounts.open(`${accountsPage}?standing=SIGN_IN&order=SHORTEST_WAIT`);
  const { page } = window;
  await page.getByRole('checkbox', { name: one!.unified }).check();
  await window.press('重置为初始密码');
  await window.at('ACTION');
  await window.press('重置 1 个账号');
  await page.getByRole('dialog').getByRole('button', { name: '重置' }).click();
  await window.press('取通知单');
  await page.getByRole('dialog').getByRole('button', { name: '取出' }).click();
  await window.says('通知单已取出 1 张');
  await lookOver(window, 'slips-one');
  expect(await window.text()).not.toContain('下面是前');
});

test('A5 whom the check left out has its reason, and is not said to have failed', async () => {
  const [unlocked] = await windows.portal.query(
    `select a.unified_number from account a join school_class c on c.id = a.school_class_id join flow f on f.subject = a.id
     where a.school_id = $1 and c.grade = '高三' and f.revision = 0 limit 1`,
    [accounts.school],
  );
  const number = unlocked!['unified_number'];
  await windows.portal.send(number, { type: 'UNLOCK' });
  const grade = encodeURIComponent('高三');
  const window = await accounts.open(`${accountsPage}?school=${accounts.school}&grade=${grade}&order=SHORTEST_WAIT`);
  const { page } = window;
  await page.getByRole('checkbox', { name: '选择显示的全部账号' }).check();
  await window.press('解锁');
  await window.at('ACTION');
  const left = page.getByRole('region', { name: '不办理的账号' });
  await left.waitFor();
  await page.getByRole('button', { name: /^解锁 \d+ 个账号/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '解锁' }).click();
  await window.says('全部办完了');
  expect(await left.innerText()).toContain(number);
  expect(await page.getByRole('region', { name: '没有办成的账号' }).count()).toBe(0);
});
