import { expect } from 'vitest';
import type { InventedStudent } from './invented-students.js';
import { Keys } from './keyboard.js';
import { chosenPassword } from './portal.js';
import type { StudentPage } from './student-page.js';

type Walker = Pick<InventedStudent, 'account' | 'name' | 'initialPassword'> & {
  readonly school: { readonly name: string };
};

/**
 * A student comes from the sign-in to the evaluation platform by keyboard alone and without reading a picture. On each next
 * page the focus is on its heading: whoever cannot see it hears where they are.
 */
export async function walkByKeyboard(
  me: StudentPage,
  { account, name, initialPassword, school }: Walker,
): Promise<void> {
  const { page } = me;
  const keys = new Keys(page);
  const comesTo = async (step: string, heading: string) => {
    await me.at(step);
    await expect.poll(() => keys.focused()).toContain(heading);
  };

  await keys.type('账号', account);
  await keys.type('密码', initialPassword);
  await keys.press('看不清图片？改用免图片验证');
  await page.getByRole('status').getByText('验证通过').waitFor();
  await keys.press('登录');

  await comesTo('STATUS_VERIFICATION', '学籍认证');
  await keys.type('学生姓名', name);
  await keys.press('选择学校');
  await page.getByRole('dialog', { name: '选择学校' }).waitFor();
  await keys.type('搜索学校', school.name);
  await page.getByRole('option', { name: school.name }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('status').getByText(school.name).waitFor();
  await keys.press('确认');
  expect(await keys.focused()).toBe('重新选择');
  await keys.press('提交');

  await comesTo('PASSWORD_CHANGE', '修改密码');
  await keys.type('原密码', initialPassword);
  await keys.type('新密码', chosenPassword);
  await keys.type('确认密码', chosenPassword);
  await page.keyboard.press('Enter');

  await comesTo('PHONE_BINDING', '手机');
  await keys.press('先不绑定');
  await comesTo('ARRIVED', '完成了，可以进入综评平台');
  await keys.press('高中综评专用入口');
  await me.at('EVALUATION');
}
