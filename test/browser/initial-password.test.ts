import { expect, test } from 'vitest';
import { useAccountPages } from './use-account-pages.js';
import { lookOver } from '../support/look-over.js';
import { atNight } from '../support/thorough.js';

const accounts = useAccountPages();
const { windows } = accounts;

const path = '/administration/initial-password';

test('the rules are read before typing; announced and withdrawn, each asked twice', async () => {
  const window = await accounts.open(path);
  const { page } = window;
  await window.says('xs 加身份证号后 8 位，每人不同');
  await window.says('初始密码要满足');
  expect(await window.text()).not.toMatch(/和原密码不同|不含身份证号/);
  await lookOver(window, 'initial-password');
  await window.fill('新的初始密码', 'short');
  await window.press('公布');
  await window.says('新密码不到 8 位');
  await lookOver(window, 'initial-password-refused');
  await window.fill('新的初始密码', 'Yingze#2026');
  await window.fill('确认密码', 'Yingze#2026');
  await window.press('公布');
  await lookOver(window, 'initial-password-question');
  await page.getByRole('dialog').getByRole('button', { name: '公布' }).click();
  await window.says('已公布，现在起有效');
  await window.says('学校公布的同一个初始密码');
  await window.says(/李＊＊ 于 .* 公布/);
  expect(await window.typed('新的初始密码')).toBe('');
  await lookOver(window, 'initial-password-announced');
  const [one] = await accounts.untouched(1);
  await windows.portal.send(one!.unified, { type: 'UNLOCK' });
  const student = windows.portal.browser();
  const signedIn = await student.signIn(one!.unified, 'Yingze#2026');
  expect(signedIn.issues ?? []).toEqual([]);
  await window.press('撤回');
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await window.says('xs 加身份证号后 8 位，每人不同');
});

test.runIf(atNight)('a bureau chooses the school; one that is not theirs looks missing', async () => {
  const window = await accounts.open(undefined, accounts.province, { path: null });
  await window.block('Places');
  await window.open(path);
  await window.says('没有加载出来，请检查网络');
  await window.fairWeather();
  await window.press('再试一次');
  await window.says('请先选择学校');
  expect(await window.page.evaluate('document.activeElement.tagName')).toBe('H1');
  await lookOver(window, 'initial-password-choose');
  const foreign = await accounts.people.schoolId('140107-01');
  const mine = await accounts.open(`${path}?school=${foreign}`);
  await mine.says('这所学校不在您的管理范围内');
});
