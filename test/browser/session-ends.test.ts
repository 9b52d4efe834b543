import { describe, expect, test } from 'vitest';
import { bringTo } from '../support/invented-students.js';
import { atNight } from '../support/thorough.js';
import { type AtPlace, phoneSize, useWindows } from '../support/use-windows.js';
import { fillSignIn, fillStatus } from './filled-forms.js';

const windows = useWindows();

describe('a session that ends in the middle of a form', () => {
  windows.sized(phoneSize);

  const endSession = ({ browser }: AtPlace) => browser.ask('mutation { signOut }');

  test('whoever signs in again finds what they had typed', async () => {
    const here = await windows.at('status', { isDeaf: true });
    const { window, student } = here;
    await fillStatus(here);
    await endSession(here);
    await window.press('提交');
    await window.at('SIGN_IN');
    await window.says('登录已结束，请重新登录。');
    await fillSignIn(here);
    await window.press('登录');
    await window.at('STATUS_VERIFICATION');
    expect(await window.typed('学生姓名')).toBe(student.name);
    await window.says(student.school.name);
    await window.press('提交');
    await window.at('PASSWORD_CHANGE');
  });

  test.runIf(atNight)('somebody else does not', async () => {
    const here = await windows.at('status', { isDeaf: true });
    const { window } = here;
    await fillStatus(here);
    await endSession(here);
    await window.press('提交');
    await window.at('SIGN_IN');
    const other = await windows.student();
    await bringTo(windows.portal, other, 'signIn');
    await window.signInAs(other.account, other.initialPassword);
    await window.at('STATUS_VERIFICATION');
    expect(await window.typed('学生姓名')).toBe('');
    await window.says('还没有选择');
  });
});
