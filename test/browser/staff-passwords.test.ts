import { expect, test } from 'vitest';
import { accountsPage, useAccountPages } from './use-account-pages.js';
import { lookOver } from '../support/look-over.js';
import { staffPassword } from '../support/real-name.js';
import type { StaffPerson } from '../support/staff-people.js';

const accounts = useAccountPages();
const { windows } = accounts;
const own = 'Datong%93k';

async function teacher(name: string): Promise<StaffPerson> {
  return accounts.people.provedPerson(name, { role: 'teacher', school: accounts.school });
}

test('A7 A14: an administrator resets, the teacher signs in with the slip and chooses a password', async () => {
  const { id, account } = await teacher('孙老师');
  const window = await accounts.open(`${accountsPage}/${id}`);
  const { page } = window;
  await window.says('当面核对身份后');
  // Hers was given to her as well, and she is asked to choose one.
  await window.says('知道它的不只是您');
  await lookOver(window, 'staff-reset');
  await window.press('重置密码');
  await lookOver(window, 'staff-reset-question');
  await page.getByRole('dialog').getByRole('button', { name: '重置密码' }).click();
  await window.says('新密码只在这里显示这一次');
  expect(await page.evaluate('document.activeElement.id')).toBe('staff-slip');
  const password = (await page.locator('[data-password]').textContent()) ?? '';
  expect(password).toMatch(/^[\w-]{14}$/);
  await lookOver(window, 'staff-reset-slip');
  await window.says('管理员重置密码');
  // In this page alone: not in its address, nor in what the browser keeps.
  expect(await window.kept()).not.toContain(password);

  const warned = await window.stays(() => page.getByRole('link', { name: '回到账号列表' }).click());
  expect(warned.message()).toContain('新密码还没有打印');
  const { pages, text } = await window.print();
  expect(pages).toBe(1);
  expect(text).toContain(password);
  expect(text).not.toMatch(/经过|角色|重置密码？/);
  await window.press('已记下，收起');
  await window.says('新密码已收起');
  expect(await window.text()).not.toContain(password);

  const slip = await windows.open({ path: '/' });
  await slip.at('SIGN_IN');
  await slip.signInAs(account, password);
  await slip.says('登录密码是发给您的');
  await lookOver(slip, 'staff-given');
  await slip.page.getByRole('link', { name: '修改密码' }).click();
  await slip.at('STAFF_PASSWORD');
  await lookOver(slip, 'staff-password');
  await slip.fill('原密码', password);
  await slip.fill('新密码', own);
  await slip.fill('确认密码', own);
  await slip.press('修改密码');
  await slip.says('密码已修改');
  await slip.says('认证或换密码 10 分钟后');
  await lookOver(slip, 'staff-password-done');
  expect(await slip.text()).not.toContain('换一个只有自己知道的密码');
  await slip.page.getByRole('link', { name: '完成' }).click();
  await slip.says(/登录密码从.*起使用/);
  const browser = windows.portal.browser();
  expect((await browser.signIn(account, password)).issues).toMatchObject([{ code: 'CREDENTIALS_WRONG' }]);
  expect((await browser.signIn(account, own)).__typename).toBe('SignedIn');
});

test('an answer that was lost is not shown to whoever asks again, and says what to do', async () => {
  const { id, account } = await teacher('周老师');
  const window = await accounts.open(`${accountsPage}/${id}`);
  const { page } = window;
  const reset = async () => {
    await window.press('重置密码');
    await page.getByRole('dialog').getByRole('button', { name: '重置密码' }).click();
  };
  await window.lose('ResetStaffPassword');
  await reset();
  await window.says('连不上平台');
  await window.says('密码可能已经重置');
  await window.fairWeather();
  await reset();
  await window.says('刚才已经重置过了');
  await expect.poll(() => page.evaluate('document.activeElement.innerText')).toContain('刚才已经重置过了');
  expect(await window.text()).not.toContain('没有完成');
  await lookOver(window, 'staff-reset-lost');
  expect((await windows.portal.browser().signIn(account, staffPassword)).issues).toMatchObject([
    { code: 'CREDENTIALS_WRONG' },
  ]);
  await reset();
  const password = (await page.locator('[data-password]').textContent()) ?? '';
  expect((await windows.portal.browser().signIn(account, password)).__typename).toBe('SignedIn');
});

test('whose real name is not proved changes the password as well; equals are offered no reset', async () => {
  const one = await accounts.people.person('冯老师', { role: 'teacher', school: accounts.school });
  const window = await windows.open({ as: one.browser, path: '/' });
  await window.at('UNVERIFIED');
  await lookOver(window, 'staff-unverified');
  await window.page.getByRole('link', { name: '修改密码' }).click();
  await window.fill('原密码', staffPassword);
  await window.fill('新密码', own);
  await window.fill('确认密码', own);
  await window.press('修改密码');
  await window.says('密码已修改');
  expect(await window.text()).not.toContain('专用入口');
  const equal = await accounts.people.person('吴同事', { role: 'schoolAdministrator', school: accounts.school });
  const file = await accounts.open(`${accountsPage}/${equal.id}`);
  await file.says('现在没有可以由您办理的');
  expect(await file.page.getByRole('button', { name: '重置密码' }).count()).toBe(0);
});

test('who has forgotten it is told whom to ask, before signing in', async () => {
  const window = await windows.open({ path: '/forgotten-password' });
  await window.says('教师找学校系统管理员，学校系统管理员找上一级教育局，教育局管理员找技术支持');
  await lookOver(window, 'staff-forgotten');
  await window.page.getByRole('link', { name: '教师、管理员请看这里' }).click();
  await expect.poll(() => window.page.evaluate('document.activeElement.id')).toBe('by-staff');
  await window.page.getByRole('link', { name: '看看怎么办理' }).click();
  await window.says('带上身份证，当面核对');
});
