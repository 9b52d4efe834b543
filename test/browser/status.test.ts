import { describe, expect, test } from 'vitest';
import { readPath } from '../../client/text/read-path.js';
import { nameMaximumLength } from '../../machines/rules/person-name.js';
import { useWindows, usualSizes } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { minute } from '../support/time.js';

const windows = useWindows();
const search = '搜索学校';

async function openPicker(window: Window): Promise<void> {
  await window.press('选择学校');
  await window.page.getByRole('dialog', { name: '选择学校' }).waitFor();
}

describe.each(usualSizes)('finding the school at $width px', (size) => {
  test('S13: by the tree, with the mouse; the pick is shown and taken over', async () => {
    const { window, student } = await windows.at('status', { viewport: size });
    await window.pickSchool(student.school);
    await window.says(student.school.name);
    await window.says(readPath(student.school.path));
    await window.fill('学生姓名', student.name);
    await window.press('提交');
    await window.at('PASSWORD_CHANGE');
  });

  test('S13: by the tree, with arrow keys alone', async () => {
    const { window, student } = await windows.at('status', { viewport: size });
    const { page } = window;
    await openPicker(window);
    await page.getByRole('treeitem', { name: '山西省' }).focus();
    for (const name of [...student.school.path.slice(1), student.school.name]) {
      await page.getByRole('treeitem', { name, exact: true }).waitFor();
      const focused = async () => (await page.locator(':focus').innerText()).trim();
      for (let presses = 0; presses < 80 && (await focused()) !== name; presses += 1)
        await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(name);
      await page.keyboard.press(name === student.school.name ? 'Enter' : 'ArrowRight');
    }
    await page.getByRole('dialog').getByText(readPath(student.school.path)).waitFor();
    await window.press('确认');
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('重新选择');
    await window.says(student.school.name);
  });

  test.each(['迎泽 第一中学', 'yingzequ diyi', 'yzqysdyz'])('S13: by %j, arrow keys and Enter', async (words) => {
    const { window } = await windows.at('status', { viewport: size });
    const { page } = window;
    await openPicker(window);
    await page.getByLabel(search).fill(words);
    const first = page.getByRole('option').first();
    await expect.poll(() => first.innerText()).toMatch(/^迎泽区演示第一中学（演示数据）\s+山西省\s› 太原市\s› 迎泽区$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    // A pointer that passes over the list does not take the mark with it.
    await first.hover();
    await page.mouse.move(1, 1);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('status').getByText('迎泽区演示第一中学').waitFor();
    await window.press('确认');
    await window.says('迎泽区演示第一中学（演示数据）');
  });
});

test('no more is taken as a name than the rule takes: nobody is told that a long one is missing', async () => {
  const { window } = await windows.at('status');
  await window.page.getByLabel('学生姓名').focus();
  await window.page.keyboard.insertText('长'.repeat(nameMaximumLength + 10));
  expect(await window.typed('学生姓名')).toBe('长'.repeat(nameMaximumLength));
});

test('S13: each key asks at once, and nothing but the answer is waited for', async () => {
  const { window } = await windows.at('status');
  const { page } = window;
  await openPicker(window);
  // From here on no timer rings: whoever waits for one shows nothing any more.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + minute);
  await page.getByLabel(search).focus();
  for (const key of 'yzqys') {
    const answered = page.waitForResponse((response) => /"Schools"/.test(response.request().postData() ?? ''));
    await page.keyboard.press(key);
    await answered;
  }
  await page.getByRole('option').first().waitFor();
  expect(window.sent('Schools')).toBe(5);
});

test('S13: what is typed fast is searched for in the end, whatever came between', async () => {
  const { window } = await windows.at('status');
  await openPicker(window);
  await window.page.getByLabel(search).pressSequentially('迎泽区演示第一');
  await window.page.getByRole('option', { name: /^迎泽区演示第一中学/ }).waitFor();
  await expect.poll(() => window.page.getByRole('option').count()).toBe(1);
  await window.page.getByLabel(search).fill('没有的学校');
  await window.says('没有找到。换个写法，或在下面按教育局查找；还没有，请问班主任。');
  await window.page.getByLabel(search).fill('');
  await window.page.getByRole('treeitem', { name: '山西省' }).waitFor();
});

test('S13: without a network the picker says so, and goes on with the next key', async () => {
  const { window } = await windows.at('status');
  await openPicker(window);
  await window.offline();
  await window.page.getByLabel(search).fill('yz');
  await window.says('没有读取到，请再试一次。');
  await window.offline(false);
  await window.page.getByLabel(search).fill('yzqysdyz');
  await window.page.getByRole('option', { name: /^迎泽区演示第一中学/ }).waitFor();
  expect(await window.page.getByText('没有读取到').count()).toBe(0);
});

describe('S14: names as people write them', () => {
  test.each(['·', '•', '・', '．'])('the middle dot as %s', async (dot) => {
    const student = await windows.student(({ name }) => name.includes('·'));
    const { window } = await windows.at('status', { student });
    await window.fill('学生姓名', student.name.replace('·', dot));
    await window.pickSchool(student.school);
    await window.press('提交');
    await window.at('PASSWORD_CHANGE');
  });

  test('a character outside the first plane of Unicode, pasted and kept whole', async () => {
    const student = await windows.student(({ name }) => /[\u{20000}-\u{3FFFF}]/u.test(name));
    const { window } = await windows.at('status', { student });
    await window.paste('学生姓名', ` ${student.name} `);
    await window.pickSchool(student.school);
    expect(await window.typed('学生姓名')).toContain(student.name);
    await window.press('提交');
    await window.at('PASSWORD_CHANGE');
  });
});

test('what the page found missing is gone once it is filled in, and the rest stays', async () => {
  const { window, student } = await windows.at('status');
  await window.press('提交');
  await window.says('还没有填好姓名');
  await window.fill('学生姓名', student.name);
  await expect.poll(() => window.text()).not.toContain('还没有填好姓名');
  await window.says('还没有选择学校');
  expect(await window.page.evaluate('document.activeElement.id')).toBe('name');
  await window.pickSchool(student.school);
  await expect.poll(() => window.text()).not.toContain('还没有选择学校');
  expect(await window.page.getByRole('region', { name: '没有完成', exact: true }).count()).toBe(0);
});

describe.each(usualSizes)('a mismatch at $width px', (size) => {
  test('S15, S12: names the next action and the contact, and keeps name and school', async () => {
    const { window, student } = await windows.at('status', { viewport: size });
    await window.fill('学生姓名', '王不是');
    await window.pickSchool(student.school);
    await window.press('提交');
    const summary = window.page.getByRole('region', { name: '没有完成', exact: true });
    await summary.waitFor();
    const said = await summary.innerText();
    expect(said).toContain('姓名和学校与学籍不符');
    expect(said).toMatch(/请核对两项再提交。次数用完，由学籍管理员核对。\s*还可以试 4 次。/);
    expect(said).toContain('谁能帮忙：班主任或学籍管理员（两项都没有填错时）。');
    expect(await window.typed('学生姓名')).toBe('王不是');
    await window.says(student.school.name);
  });
});

test.each([
  ['correctStatus', 'CORRECT_STATUS', 'STATUS_VERIFICATION', '学籍管理员已更正学籍信息，请重新填写提交。'],
  ['confirmStatus', 'CONFIRM_STATUS', 'PASSWORD_CHANGE', '学籍管理员已确认您的学籍，可以继续了。'],
] as const)(
  'S15: after the fifth, the page says who decides, and hears of the end: %s',
  async (_name, type, step, text) => {
    const { window, student } = await windows.at('review');
    await window.at('REGISTRAR_REVIEW');
    await window.says('学校的学籍管理员（不知道是谁，先问班主任）。请带上身份证或户口簿。');
    await windows.portal.send(student.account, { type });
    await window.at(step);
    await window.says(text);
  },
);
