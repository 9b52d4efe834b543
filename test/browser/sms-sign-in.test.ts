import { describe, expect, test } from 'vitest';
import { demonstrationId } from '../../server/demonstration/students.js';
import { captchaAnswer } from '../support/config.js';
import { chosenPassword } from '../support/portal.js';
import { arrivedStudent, latestCode, type ArrivedStudent } from '../support/sms-codes.js';
import { minute } from '../support/time.js';
import { phoneSize as viewport, useWindows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

const windows = useWindows();
let phones = 0;
const newPhone = () => `136${String((phones += 1)).padStart(8, '0')}`;
let students = 0;
const student = (phone?: string): Promise<ArrivedStudent> => arrivedStudent(windows.portal, (students += 1), phone);
const choices = ({ page }: Window) => page.getByRole('region', { name: '请选择账号' }).getByRole('listitem');

async function askForCode(window: Window, phone: string): Promise<string> {
  await window.fill('手机号', phone);
  await window.fill('图片验证码', captchaAnswer);
  await window.press('获取验证码');
  await window.page.getByLabel('短信验证码', { exact: true }).waitFor();
  return latestCode(windows.portal);
}

describe('by SMS on a phone', () => {
  test('S17: whoever has a phone signs in without a password, with the code pasted as it came', async () => {
    const phone = newPhone();
    await student(phone);
    const window = await windows.open({ viewport, path: '/' });
    await window.page.getByRole('link', { name: '短信登录' }).click();
    const code = await askForCode(window, phone);
    await window.says(`如果 136****${phone.slice(7)} 绑定了账号，验证码已发出。`);
    const field = window.page.getByLabel('短信验证码', { exact: true });
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
    expect(await window.page.evaluate('document.activeElement.id')).toBe('code');
    await window.paste('短信验证码', `${code.slice(0, 3)} ${code.slice(3)}`);
    await window.press('登录');
    await window.at('ARRIVED');
  });

  test('siblings on one phone choose whose account it is, and a wrong code keeps the phone', async () => {
    const phone = newPhone();
    const [older, younger] = [await student(phone), await student(phone)];
    const window = await windows.open({ viewport, path: '/sign-in/sms' });
    const code = await askForCode(window, phone);
    await window.fill('短信验证码', code === '000000' ? '000001' : '000000');
    await window.press('登录');
    await window.says('短信验证码不对');
    await window.fill('短信验证码', code);
    await window.press('登录');
    await window.says('请选择账号');
    expect(await window.page.evaluate('document.activeElement.id')).toBe('choice-title');
    expect(await choices(window).count()).toBe(2);
    // Neither name nor number is whole before it is known who this is.
    for (const { account, name } of [older, younger]) {
      expect(await window.text()).not.toContain(account);
      expect(await window.text()).not.toContain(name);
    }
    await choices(window)
      .filter({ hasText: new RegExp(`\\*${younger.account.slice(-1)}\\b`) })
      .getByRole('button')
      .click();
    await window.at('ARRIVED');
    await window.open('/account');
    await window.says(younger.name);
    expect(await window.page.getByText('账号信息').count()).toBe(1);
  });

  test('S23: a double click on 登录 does not choose the sibling who has come under the pointer', async () => {
    const phone = newPhone();
    await student(phone);
    await student(phone);
    const window = await windows.open({ viewport, path: '/sign-in/sms' });
    const { page } = window;
    await window.fill('短信验证码', await askForCode(window, phone));
    await page.getByRole('button', { name: '登录', exact: true }).click();
    const button = choices(window).first().getByRole('button');
    const { x, y, width, height } = (await button.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
    expect(window.sent('SignInByCode')).toBe(1);
    await button.click();
    await window.at('ARRIVED');
  });

  test('the choice is gone with its code: it is not for whoever comes later', async () => {
    const phone = newPhone();
    await student(phone);
    await student(phone);
    const window = await windows.open({ viewport, path: '/sign-in/sms' });
    await window.page.clock.install();
    await window.page.reload();
    await window.fill('短信验证码', await askForCode(window, phone));
    await window.press('登录');
    await window.says('请选择账号');
    await window.page.clock.fastForward(5 * minute);
    await window.says('验证码已过期，请重新获取。');
    expect(await choices(window).count()).toBe(0);
  });

  test('S18: whoever asks for another code too soon sees how long to wait, and when it is over', async () => {
    const phone = newPhone();
    const { account } = await student(phone);
    const window = await windows.open({ viewport, path: '/sign-in/sms' });
    await window.page.clock.install();
    await window.page.reload();
    await askForCode(window, phone);
    await window.open('/forgotten-password');
    await window.fill('账号', account);
    await window.fill('手机号', phone);
    await window.fill('图片验证码', captchaAnswer);
    await window.press('获取验证码');
    await window.says('刚刚发过验证码');
    await window.says('还要等 ');
    await window.page.clock.fastForward(minute);
    await window.says('时间到了，现在可以再试。');
  });

  test('a code that is asked for while somebody leaves the page is there when they come back', async () => {
    const phone = newPhone();
    await student(phone);
    const window = await windows.open({ viewport, path: '/sign-in/sms' });
    const held = await window.hold('SendSignInCode');
    await window.fill('手机号', phone);
    await window.fill('图片验证码', captchaAnswer);
    await window.press('获取验证码');
    await held.done;
    await window.page.getByRole('link', { name: '密码登录' }).click();
    await window.at('SIGN_IN');
    held.release();
    await window.page.getByRole('link', { name: '短信登录' }).click();
    await window.fill('短信验证码', await latestCode(windows.portal));
    await window.press('登录');
    await window.at('ARRIVED');
  });

  test('a forgotten password is replaced by the code, and opens at once', async () => {
    const phone = newPhone();
    const { account } = await student(phone);
    const window = await windows.open({ viewport, path: '/' });
    await window.page.getByRole('link', { name: '忘记密码' }).click();
    await window.page.getByRole('heading', { name: '忘记密码' }).waitFor();
    await window.fill('账号', account);
    const code = await askForCode(window, phone);
    await window.fill('短信验证码', code);
    await window.fill('新密码', chosenPassword);
    await window.fill('确认密码', chosenPassword);
    await window.press('设置新密码并登录');
    // A rule that is broken costs neither the code nor what was typed.
    await window.says('新密码与原密码相同');
    expect(await window.typed('短信验证码')).toBe(code);
    await window.fill('新密码', 'Datong#2026y');
    await window.fill('确认密码', 'Datong#2026y');
    await window.press('设置新密码并登录');
    await window.at('ARRIVED');
    await window.press('退出登录');
    await window.at('SIGN_IN');
    await window.signInAs(account, 'Datong#2026y');
    await window.at('ARRIVED');
  });

  test('whoever has no phone bound is told whom to ask, by a note that keeps nothing', async () => {
    const window = await windows.open({ viewport, path: '/forgotten-password' });
    await window.page.getByRole('link', { name: '看看找谁重置' }).click();
    await window.at('SCHOOL_RESET');
    const account = demonstrationId(1);
    await window.fill('学生姓名', '王演示');
    await window.fill('身份证号', account);
    await window.says(`${account.slice(0, 4)}** ******** ${account.slice(-4)}`);
    await window.page.getByRole('link', { name: '回到登录' }).click();
    await window.at('SIGN_IN');
    await window.page.goBack();
    await window.at('SCHOOL_RESET');
    expect([await window.typed('学生姓名'), await window.typed('身份证号')]).toEqual(['', '']);
  });
});
