import { describe, expect, test } from 'vitest';
import { latestCode } from '../support/sms-codes.js';
import { phoneSize, useWindows, usualSizes } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { minute } from '../support/time.js';

const windows = useWindows();

const look = (window: Window, name: string) => {
  const button = window.page.getByRole('button', { name, exact: true });
  const style = `(({ fontSize, fontWeight, height }) => ({ fontSize, fontWeight, height }))(
    getComputedStyle([...document.querySelectorAll('button')].find((button) => button.textContent.trim() === '${name}')))`;
  return Promise.all([button.boundingBox(), window.page.evaluate(style)]);
};

const fourthStep = async (window: Window) => {
  const steps = window.page.getByRole('list', { name: '从登录到综评平台，一共五步' }).getByRole('listitem');
  return (await steps.nth(3).textContent())?.replaceAll(/\s/g, '');
};

describe.each(usualSizes)('binding a phone at $width px', (size) => {
  test.each(['phone', 'codeSent'] as const)('S16: "skip" weighs as much as "bind" (%s)', async (place) => {
    const { window } = await windows.at(place, { viewport: size });
    await window.at('PHONE_BINDING');
    const [bindBox, bindStyle] = await look(window, place === 'phone' ? '获取验证码' : '绑定');
    const [skipBox, skipStyle] = await look(window, '先不绑定');
    expect([skipBox!.width, skipBox!.height, skipBox!.x]).toEqual([bindBox!.width, bindBox!.height, bindBox!.x]);
    expect(skipStyle).toEqual(bindStyle);
    await window.press('先不绑定');
    await window.at('ARRIVED');
    expect(window.sent('SkipPhone')).toBe(1);
    // Gone past, but not done: the list of steps says so.
    expect(await fourthStep(window)).toBe('没有绑定手机');
  });

  test('S17: the code’s field is one, takes "123 456" pasted, and another code comes after a minute', async () => {
    const { window, student } = await windows.at('phone', { viewport: size });
    const { page } = window;
    await page.clock.install();
    await page.reload();
    expect(await page.getByLabel('手机号', { exact: true }).getAttribute('autocomplete')).toBe('tel-national');
    await window.paste('手机号', student.phone.replace(/^(.{3})(.{4})/, '$1 $2 '));
    await window.press('获取验证码');
    await window.says('验证码已发到 138****0040');
    const field = page.getByLabel('短信验证码', { exact: true });
    const attributes = ['autocomplete', 'inputmode', 'maxlength'];
    expect(await Promise.all(attributes.map((name) => field.getAttribute(name)))).toEqual([
      'one-time-code',
      'numeric',
      null,
    ]);
    expect(await page.evaluate('document.activeElement.id')).toBe('code');
    const resend = page.getByRole('button', { name: /重新获取/ });
    await expect.poll(() => resend.innerText()).toMatch(/^0:5\d 后可重新获取$/);
    await resend.click({ force: true });
    expect(window.sent('RequestPhoneCode')).toBe(1);
    await windows.portal.moveClock(minute);
    await page.clock.fastForward(minute);
    await expect.poll(() => resend.innerText()).toBe('重新获取');
    await resend.click();
    await expect.poll(() => resend.innerText()).toMatch(/^0:5\d 后可重新获取$/);
    expect(window.sent('RequestPhoneCode')).toBe(2);
    const code = await latestCode(windows.portal);
    await window.paste('短信验证码', `${code.slice(0, 3)} ${code.slice(3)}`);
    await window.press('绑定');
    await window.at('ARRIVED');
    await window.says('138****0040');
    expect(await fourthStep(window)).toBe('绑定手机已完成');
  });
});

test('S12: a code that is typed before the slow answer to its request stays', async () => {
  const { window, student } = await windows.at('phone', { viewport: phoneSize });
  const { page } = window;
  await window.follows();
  const answer = await window.hold('RequestPhoneCode');
  await window.fill('手机号', student.phone);
  await window.press('获取验证码');
  await answer.done;
  // The page hears of it by itself.
  await window.fill('短信验证码', '123');
  answer.release();
  await page.getByRole('button', { name: '正在提交…' }).waitFor({ state: 'detached' });
  expect(await window.typed('短信验证码')).toBe('123');
});

test.each(usualSizes)(
  'S12: a wrong code keeps the number and says so; the code’s end is told ($width px)',
  async (viewport) => {
    const { window, student } = await windows.at('codeSent', { viewport });
    await window.fill('短信验证码', '000000');
    await window.press('绑定');
    await window.page.getByRole('link', { name: '短信验证码不对' }).waitFor();
    await window.says('验证码已发到 138****0040');
    expect(await window.typed('短信验证码')).toBe('000000');
    await windows.portal.moveClock(5 * minute);
    await window.comeBack();
    await window.page.getByLabel('手机号', { exact: true }).waitFor();
    await window.fill('手机号', student.phone);
  },
);
