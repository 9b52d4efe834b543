import { describe, expect, test } from 'vitest';
import { atNight } from '../support/thorough.js';
import { useWindows } from '../support/use-windows.js';
import { fillSignIn, fillStatus } from './filled-forms.js';

const windows = useWindows();

describe('S28: another language', () => {
  test.runIf(atNight)('keeps the step, what was typed, and what was refused', async () => {
    const here = await windows.at('status');
    const { window, student } = here;
    await fillStatus(here);
    await window.fill('学生姓名', '王不是');
    await window.press('提交');
    await window.says('姓名和学校与学籍不符');
    await window.press('Switch to English');
    await window.says('Name and school do not match the record');
    await window.at('STATUS_VERIFICATION');
    expect(await window.typed('Student’s name')).toBe('王不是');
    await window.says(student.school.name);
    await window.page.reload();
    await window.says('Student status');
    await window.press('切换到中文');
    await window.says('学籍认证');
    expect(await window.page.evaluate('document.documentElement.lang')).toBe('zh-CN');
  });

  test.runIf(atNight)('keeps a half-filled sign-in with its picture', async () => {
    const here = await windows.at('signIn');
    const { window, student } = here;
    await fillSignIn(here);
    await window.press('Switch to English');
    expect(await window.typed('Account')).toBe(student.account);
    await window.press('Sign in');
    await window.at('STATUS_VERIFICATION');
    expect(window.sent('RequestCaptcha')).toBe(1);
  });
});
