import { describe, expect, test } from 'vitest';
import { chosenPassword } from '../support/portal.js';
import { useWindows, usualSizes } from '../support/use-windows.js';

const windows = useWindows();

describe.each(usualSizes)('a new password at $width px', (size) => {
  test('S11: the rules are there before a key is pressed, and tick live with an icon and words', async () => {
    const { window } = await windows.at('password', { viewport: size });
    const { page } = window;
    await window.at('PASSWORD_CHANGE');
    const rule = (text: string) => page.getByRole('listitem').filter({ hasText: text });
    const icon = (text: string) => rule(text).locator('svg').innerHTML();
    const texts = [
      '8 到 15 位',
      '数字、小写字母、大写字母、符号，至少三种',
      '没有中文、空格和全角字符',
      '不是常见密码',
    ];
    for (const text of texts) expect(await rule(text).isVisible()).toBe(true);
    const before = await icon('8 到 15 位');
    const state = async (text: string) => (/(已|未)满足/.exec(await rule(text).innerText()) ?? [])[0];
    expect(await state('8 到 15 位')).toBe('未满足');
    await page.getByLabel('新密码', { exact: true }).pressSequentially('Taiyuan');
    expect([await state('8 到 15 位'), await state('至少三种')]).toEqual(['未满足', '未满足']);
    await page.keyboard.type('8');
    await expect.poll(() => state('8 到 15 位')).toBe('已满足');
    await expect.poll(() => state('至少三种')).toBe('已满足');
    expect(await icon('8 到 15 位')).not.toBe(before);
    await page.keyboard.type(' ');
    await expect.poll(() => state('没有中文')).toBe('未满足');
    // Heard as well: the field is described by them.
    const describedBy = await page.getByLabel('新密码', { exact: true }).getAttribute('aria-describedby');
    expect(await page.locator(`#${describedBy?.split(' ').at(-1)}`).innerText()).toContain('新密码要满足');
  });

  test('S12: a refusal keeps what was typed and names the rule', async () => {
    const { window, student } = await windows.at('password', { viewport: size });
    const derived = `Ab#${student.account.slice(6, 14)}`;
    await window.fill('原密码', student.initialPassword);
    await window.fill('新密码', derived);
    await window.fill('确认密码', derived);
    await window.press('修改密码');
    await window.page.getByRole('link', { name: '新密码里有身份证号' }).click();
    expect(await window.page.evaluate('document.activeElement.id')).toBe('newPassword');
    for (const [label, text] of [
      ['原密码', student.initialPassword],
      ['新密码', derived],
      ['确认密码', derived],
    ] as const)
      expect(await window.typed(label)).toBe(text);
  });
});

describe.each(usualSizes)('password managers and eyes at $width px', (size) => {
  windows.sized(size);

  test('S5: password managers save the new password for the account', async () => {
    const { window, student } = await windows.at('signIn');
    await window.signInAs(student.account, student.initialPassword);
    await window.at('STATUS_VERIFICATION');
    expect(await window.page.getByLabel('学生姓名').getAttribute('autocomplete')).toBe('name');
    await window.fill('学生姓名', student.name);
    await window.pickSchool(student.school);
    await window.press('提交');
    await window.at('PASSWORD_CHANGE');
    const fields = await window.page.evaluate(
      `[...document.querySelectorAll('form input')].map(({ autocomplete, value }) => [autocomplete, value])`,
    );
    expect(fields).toEqual([
      ['username', student.account],
      ['current-password', ''],
      ['new-password', ''],
      ['new-password', ''],
    ]);
    await window.paste('原密码', student.initialPassword);
    await window.paste('新密码', chosenPassword);
    await window.paste('确认密码', chosenPassword);
    await window.press('修改密码');
    await window.at('PHONE_BINDING');
  });

  test('S3: each of the three eyes has a name of its own', async () => {
    const { window } = await windows.at('password');
    for (const label of ['原密码', '新密码', '确认密码']) {
      await window.fill(label, 'x');
      await window.press(`显示密码：${label}`);
      expect(await window.page.getByLabel(label, { exact: true }).getAttribute('type')).toBe('text');
    }
  });
});
