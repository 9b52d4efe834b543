import { describe, expect, test } from 'vitest';
import { captchaAnswer } from '../support/config.js';
import { times } from '../support/thorough.js';
import { minute, second } from '../support/time.js';
import { deskSize, phoneSize, sizes, useWindows, usualSizes } from '../support/use-windows.js';

const windows = useWindows();
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const endsWithX = ({ account }: { account: string }) => account.endsWith('X');

async function lockByFailures(account: string): Promise<void> {
  const stranger = windows.portal.browser();
  for (let wrong = 0; wrong < 5; wrong += 1) await stranger.signIn(account, 'Wrong#1234');
}

describe.each(usualSizes)('signing in at $width px', (size) => {
  test('S1: a pasted number with full-width digits, blanks and a small x becomes a valid ID', async () => {
    const { window, student } = await windows.at('signIn', {
      viewport: size,
      student: await windows.student(endsWithX),
    });
    await window.paste('账号', ` ${wide(student.account.slice(0, 17))} x\n`);
    const { account } = student;
    await window.says(`请核对：${account.slice(0, 6)} ${account.slice(6, 14)} ${account.slice(14)}`);
    await window.page.keyboard.press('Tab');
    expect(await window.typed('账号')).toBe(account);
    await window.fill('密码', student.initialPassword);
    await window.fill('图片验证码', captchaAnswer);
    await window.press('登录');
    await window.at('STATUS_VERIFICATION');
  });

  test('S3: the eye is labelled and keeps the caret', async () => {
    const { page } = await windows.open({ viewport: size });
    const field = page.getByLabel('密码', { exact: true });
    await field.fill('abef');
    for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
    await page.getByRole('button', { name: '显示密码：密码' }).click();
    expect(await field.getAttribute('type')).toBe('text');
    await page.keyboard.type('c');
    await page.getByRole('button', { name: '隐藏密码：密码' }).click();
    expect(await field.getAttribute('type')).toBe('password');
    await page.keyboard.type('d');
    expect(await field.inputValue()).toBe('abcdef');
  });

  test('S6: another picture keeps the other fields, and one look makes it twice as big', async () => {
    const window = await windows.open({ viewport: size });
    const { page } = window;
    const picture = page.getByRole('img', { name: '图片验证码，请填写图中的 4 个字符' });
    await window.fill('账号', '14010119110101001X');
    await window.fill('密码', 'xs0101001X');
    await window.fill('图片验证码', 'AB');
    const before = await picture.getAttribute('src');
    await window.press('换一张图片');
    await expect.poll(() => picture.getAttribute('src')).not.toBe(before);
    await window.says('已换一张图片。');
    expect([await window.typed('账号'), await window.typed('密码')]).toEqual(['14010119110101001X', 'xs0101001X']);
    expect(await window.typed('图片验证码')).toBe('');
    const small = await picture.boundingBox();
    await window.press('放大图片');
    const big = await picture.boundingBox();
    expect([big!.width, big!.height]).toEqual([2 * small!.width, 2 * small!.height]);
    await window.press('缩小图片');
    expect(await picture.boundingBox()).toEqual(small);
  });

  test('S9: the lock counts down on the server’s clock, also after a reload, and says when it is over', async () => {
    const { student } = await windows.at('signIn', { path: null });
    const window = await windows.open({ viewport: size, ahead: 7 * minute });
    await lockByFailures(student.account);
    await window.signInAs(student.account, student.initialPassword);
    await window.says('账号被锁定，半小时后自动解锁');
    const rows = await windows.portal.query('select max(locked_until) as until from sign_in_counter');
    const offBy = async () =>
      Math.abs((await window.shownSeconds()) - (rows[0]!.until.getTime() - windows.now()) / second);
    await expect.poll(offBy).toBeLessThan(2);
    await window.page.reload();
    await window.says('账号被锁定，半小时后自动解锁');
    // Once the page knows the server's clock.
    await expect.poll(offBy).toBeLessThan(2);
    await windows.portal.moveClock(30 * minute);
    await window.comeBack();
    await window.says('锁定已结束，现在可以登录。');
    expect(await window.page.getByText('账号被锁定').count()).toBe(0);
    await window.signInAs(student.account, student.initialPassword);
    await window.at('STATUS_VERIFICATION');
  });
});

test('a new browser is named once, with its first page, also by a link from elsewhere', async () => {
  const window = await windows.open({ path: null });
  const named: string[] = [];
  window.page.on('response', async (response) => {
    const cookie = (await response.headersArray()).find(
      ({ name, value }) => /^set-cookie$/i.test(name) && value.startsWith('device='),
    );
    if (cookie !== undefined) named.push(response.url());
  });
  await window.open();
  await window.at('SIGN_IN');
  await window.fill('图片验证码', captchaAnswer);
  expect(named).toEqual([`${window.origin}/`]);
  // `127.0.0.1` is another site than `localhost`.
  await window.page.goto(`${window.origin.replace('localhost', '127.0.0.1')}/health`);
  await window.page.evaluate(`location.assign('${window.origin}/help')`);
  await window.page.getByRole('searchbox').or(window.page.getByRole('search')).first().waitFor();
  expect(named).toEqual([`${window.origin}/`]);
});

test('S2: the ID field lets X be typed on a phone', async () => {
  const { window, student } = await windows.at('signIn', {
    viewport: sizes[1],
    isMobile: true,
    hasTouch: true,
    student: await windows.student(endsWithX),
  });
  const field = window.page.getByLabel('账号', { exact: true });
  // A keypad of digits has no X.
  expect(await field.getAttribute('inputmode')).toBe('text');
  expect([await field.getAttribute('type'), await field.getAttribute('pattern')]).toEqual([null, null]);
  await field.tap();
  await window.page.keyboard.type(student.account.toLowerCase());
  await window.page.keyboard.press('Tab');
  expect(await window.typed('账号')).toBe(student.account);
});

describe.each(usualSizes)('typing at $width px', (size) => {
  windows.sized(size);

  test('S4: Caps Lock is told while a password is typed, and gone with it', async () => {
    const { page } = await windows.open();
    const hint = page.getByText('大写锁定开着，字母会变成大写。');
    // No driver of browsers can hold Caps Lock down.
    const press = (key: string, modifierCapsLock: boolean) =>
      page.evaluate(
        `document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', { ...${JSON.stringify({ key, modifierCapsLock })}, bubbles: true }))`,
      );
    await page.getByLabel('密码', { exact: true }).focus();
    await press('A', true);
    await hint.waitFor();
    await press('a', false);
    await hint.waitFor({ state: 'detached' });
    await press('A', true);
    await hint.waitFor();
    await page.getByLabel('账号', { exact: true }).focus();
    await hint.waitFor({ state: 'detached' });
  });

  test('S5: pasting works, and password managers find what they look for', async () => {
    const { window, student } = await windows.at('signIn');
    const { page } = window;
    const wants = (label: string) => page.getByLabel(label, { exact: true }).getAttribute('autocomplete');
    expect(await Promise.all(['账号', '密码', '图片验证码'].map(wants))).toEqual([
      'username',
      'current-password',
      'off',
    ]);
    await window.paste('账号', student.account);
    await window.paste('密码', student.initialPassword);
    await window.paste('图片验证码', captchaAnswer);
    await window.press('登录');
    await window.at('STATUS_VERIFICATION');
    await page.reload();
    // A manager writes into fields without any key.
    await window.press('退出登录');
    await window.at('SIGN_IN');
    await page.evaluate(`(() => {
    const saved = ${JSON.stringify({ account: student.account, password: student.initialPassword })};
    for (const [name, value] of Object.entries(saved)) {
      const field = document.querySelector('input[name=' + name + ']');
      field.value = value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
  })()`);
    await window.fill('图片验证码', captchaAnswer);
    await page.keyboard.press('Enter');
    await window.at('STATUS_VERIFICATION');
  });
});

describe('S10: an administrator’s unlock frees an open page within five seconds', () => {
  const patience = { timeout: times({ usually: 10_000, thoroughly: 5_000 }) };

  test.each([
    ['by failures', deskSize],
    ['by the administrator', phoneSize],
    ['never unlocked', deskSize],
  ])('locked %s', async (how, viewport) => {
    const { window, student } = await windows.at(how === 'never unlocked' ? 'locked' : 'signIn', { viewport });
    if (how === 'by failures') await lockByFailures(student.account);
    if (how === 'by the administrator') await windows.portal.send(student.account, { type: 'LOCK' });
    await window.signInAs(student.account, student.initialPassword);
    await window.says(/^账号被锁定，/);
    await windows.portal.send(student.account, { type: 'UNLOCK' });
    await window.page.getByText('锁定已结束，现在可以登录。').waitFor(patience);
    expect(await window.page.getByText('账号被锁定').count()).toBe(0);
    expect([await window.typed('账号'), await window.typed('密码')]).toEqual([
      student.account,
      student.initialPassword,
    ]);
    await window.fill('图片验证码', captchaAnswer);
    await window.press('登录');
    await window.at('STATUS_VERIFICATION');
  });
});

describe.each(usualSizes)('rough weather at $width px', (size) => {
  windows.sized(size);

  test('S12: a refused password keeps account and password, and says what to do', async () => {
    const { window, student } = await windows.at('signIn');
    await window.signInAs(student.account, 'Wrong#1234');
    await window.says('账号或密码不对');
    await window.says(/想不起来，点「忘记密码」/);
    await window.says('谁能帮忙：学校系统管理员。');
    expect([await window.typed('账号'), await window.typed('密码')]).toEqual([student.account, 'Wrong#1234']);
  });

  test('a picture that has expired meanwhile is replaced; the rest stays', async () => {
    const { window, student } = await windows.at('signIn');
    await window.fill('账号', student.account);
    await window.fill('密码', student.initialPassword);
    await window.fill('图片验证码', captchaAnswer);
    await windows.portal.moveClock(3 * minute);
    await window.press('登录');
    await window.says('验证码过期了');
    expect([await window.typed('账号'), await window.typed('密码')]).toEqual([
      student.account,
      student.initialPassword,
    ]);
    expect(await window.typed('图片验证码')).toBe('');
    await window.fill('图片验证码', captchaAnswer);
    await window.press('登录');
    await window.at('STATUS_VERIFICATION');
  });
});
