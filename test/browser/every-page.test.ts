import { describe, expect, test } from 'vitest';
import { captchaAnswer } from '../support/config.js';
import { axeFindings, smallTargets, unfinishedTexts, wideParts } from '../support/page-checks.js';
import { sizes, useWindows, type WindowOptions } from '../support/use-windows.js';
import type { Place } from '../support/invented-students.js';
import type { Window } from '../support/window.js';

const windows = useWindows();
const options: WindowOptions = { reducedMotion: 'reduce' };
/** 1280 × 900 px at 400 %: narrower than any phone, and lower. */
const narrow = { width: 320, height: 225 };
/** Where `npm run screenshots` keeps what is seen here. */
const pictures = process.env['SCREENSHOTS'];

type Show = () => Promise<Window>;
const at =
  (place: Place, step: string, act: (window: Window) => Promise<unknown> = async () => undefined): Show =>
  async () => {
    const { window } = await windows.at(place, options);
    await window.at(step);
    await act(window);
    return window;
  };
const signedOut =
  (path: string, act: (window: Window) => Promise<unknown> = async () => undefined): Show =>
  async () => {
    const window = await windows.open({ ...options, path });
    await window.page.locator('h1').waitFor();
    await act(window);
    return window;
  };
const refused = (button: string, text: string | RegExp) => async (window: Window) => {
  await window.press(button);
  await window.says(text);
};
const picking = async (window: Window) => {
  await window.press('选择学校');
  await window.page.getByRole('treeitem', { name: '太原市' }).click();
};

async function refusedSignIn(place: 'locked' | 'signIn', wrong: number, text: RegExp): Promise<Window> {
  const { window, student } = await windows.at(place, options);
  for (let tries = 0; tries < wrong; tries += 1) await windows.portal.browser().signIn(student.account, 'Wrong#1234');
  await window.signInAs(student.account, wrong === 1 ? 'Wrong#1234' : student.initialPassword);
  await window.says(text);
  return window;
}

/** Every state that a student can see, with the number of its step and how to get there. */
const states: readonly (readonly [name: string, step: number | null, show: Show])[] = [
  ['sign-in', 1, signedOut('/', (window) => window.page.getByRole('img').waitFor())],
  ['sign-in, nothing filled in', 1, signedOut('/', refused('登录', '还没有填账号'))],
  ['sign-in, wrong password', 1, () => refusedSignIn('signIn', 1, /账号或密码不对/)],
  ['sign-in, locked by failures', 1, () => refusedSignIn('signIn', 5, /账号被锁定，半小时后自动解锁/)],
  ['sign-in, locked by the administrator', 1, () => refusedSignIn('locked', 0, /账号被锁定，请联系系统管理员/)],
  ['sign-in, the picture big, the password shown', 1, signedOut('/', showEverything)],
  ['sign-in, without a picture', 1, withoutPicture],
  ['sign-in, no picture needed', 1, signedOut('/', proven)],
  ['SMS sign-in', null, signedOut('/sign-in/sms', (window) => window.page.getByRole('img').waitFor())],
  ['SMS sign-in, code sent', null, signedOut('/sign-in/sms', askForCode)],
  ['forgotten password', null, signedOut('/forgotten-password', (window) => window.page.getByRole('img').waitFor())],
  ['forgotten password, code sent', null, signedOut('/forgotten-password', askForCode)],
  ['note to the school', null, signedOut('/forgotten-password/school')],
  ['status', 2, at('status', 'STATUS_VERIFICATION')],
  ['status, nothing filled in', 2, at('status', 'STATUS_VERIFICATION', refused('提交', '还没有选择学校'))],
  ['status, mismatched', 2, at('status', 'STATUS_VERIFICATION', mismatch)],
  ['picker, the tree', 2, at('status', 'STATUS_VERIFICATION', picking)],
  ['picker, results', 2, at('status', 'STATUS_VERIFICATION', search('中学'))],
  ['picker, nothing found', 2, at('status', 'STATUS_VERIFICATION', search('没有的'))],
  ['status, the rare characters', 2, at('status', 'STATUS_VERIFICATION', rareCharacters)],
  ['registrar’s review', 2, at('review', 'REGISTRAR_REVIEW')],
  ['status, corrected by the registrar', 2, () => decided('CORRECT_STATUS', 'STATUS_VERIFICATION')],
  ['password, confirmed by the registrar', 3, () => decided('CONFIRM_STATUS', 'PASSWORD_CHANGE')],
  ['password', 3, at('password', 'PASSWORD_CHANGE', (window) => window.fill('新密码', 'Taiyuan'))],
  ['password, nothing filled in', 3, at('password', 'PASSWORD_CHANGE', refused('修改密码', '还没有填原密码'))],
  ['phone', 4, at('phone', 'PHONE_BINDING')],
  ['phone, no number', 4, at('phone', 'PHONE_BINDING', refused('获取验证码', '不是 11 位手机号'))],
  ['code sent', 4, at('codeSent', 'PHONE_BINDING')],
  ['code sent, no code', 4, at('codeSent', 'PHONE_BINDING', refused('绑定', '还没有填短信验证码'))],
  ['arrived, syncing', 5, at('arrived', 'ARRIVED')],
  ['arrived, synced', 5, at('synced', 'ARRIVED')],
  ['personal centre', null, at('arrived', 'ARRIVED', centre(''))],
  ['personal centre’s password', null, at('arrived', 'ARRIVED', centre('/password'))],
  ['personal centre’s phone', null, at('arrived', 'ARRIVED', centre('/phone'))],
  ['personal centre’s devices', null, at('arrived', 'ARRIVED', centre('/devices'))],
  ['evaluation platform', null, at('arrived', 'ARRIVED', enter)],
  ['evaluation sign-in', null, signedOut('/evaluation/sign-in', (window) => window.page.getByRole('img').waitFor())],
  ['help', null, signedOut('/help', unfold)],
  ['no such page', null, signedOut('/nowhere')],
];

async function showEverything(window: Window): Promise<void> {
  await window.fill('账号', '14010119110101001X');
  await window.fill('密码', 'xs0101001X');
  await window.press('显示密码：密码');
  await window.press('放大图片');
}

async function withoutPicture(): Promise<Window> {
  const window = await windows.open({ ...options, path: null });
  await window.block('RequestCaptcha');
  await window.open();
  await window.says('图片没有取到');
  return window;
}

async function proven(window: Window): Promise<void> {
  await window.page.getByRole('button', { name: '改用免图片验证' }).click();
  await window.says('验证通过');
}

async function askForCode(window: Window): Promise<void> {
  const isRecovery = window.page.url().includes('forgotten');
  if (isRecovery) await window.fill('账号', '149999201009019999');
  await window.fill('手机号', `1390000${isRecovery ? '0001' : '0002'}`);
  await window.fill('图片验证码', captchaAnswer);
  await window.press('获取验证码');
  await window.page.getByLabel('短信验证码', { exact: true }).waitFor();
}

async function rareCharacters(window: Window): Promise<void> {
  await window.press('有打不出来的字？');
  await window.fill('这个字的拼音', 'yan');
  await window.page.getByRole('button', { name: /^䶮/ }).waitFor();
}

async function decided(type: 'CORRECT_STATUS' | 'CONFIRM_STATUS', step: string): Promise<Window> {
  const { window, student } = await windows.at('review', options);
  await window.at('REGISTRAR_REVIEW');
  await windows.portal.send(student.account, { type });
  await window.at(step);
  return window;
}

function centre(path: string) {
  return async (window: Window) => {
    await window.open(`/account${path}`);
    await window.page.waitForSelector('[data-step^=ACCOUNT]');
    if (path === '/devices') await window.page.locator('[data-session]').waitFor();
  };
}

async function mismatch(window: Window): Promise<void> {
  await window.fill('学生姓名', '王不是');
  await window.press('选择学校');
  await window.page.getByLabel('搜索学校').fill('yzq');
  await window.page.getByRole('option').first().click();
  await window.press('确认');
  await refused('提交', '姓名和学校与学籍不符')(window);
}

function search(words: string) {
  return async (window: Window) => {
    await window.press('选择学校');
    await window.page.getByLabel('搜索学校').fill(words);
    await window.page
      .locator('#school-results [role=option]')
      .or(window.page.getByText('没有找到。'))
      .first()
      .waitFor();
  };
}

async function enter(window: Window): Promise<void> {
  await window.press('高中综评专用入口');
  await window.at('EVALUATION');
}

async function unfold({ page }: Window): Promise<void> {
  await page.locator('details').first().waitFor();
  while ((await page.locator('details:not([open])').count()) > 0)
    await page.locator('details:not([open]) summary').first().click();
}

/** Also behind an open dialog. */
async function switchLanguage({ page }: Window, tag: string): Promise<void> {
  await page.evaluate(`document.querySelector('header button[lang]').click()`);
  await page.waitForSelector(`html[lang=${tag}]`);
}

async function picture(page: Window['page'], name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/${name.replace(/[^\w-]+/g, '-')}.png`, fullPage: true });
}

const titles = new Map<string, string>();
const pageOf = (name: string) => name.split(',')[0] ?? name;

describe('every state that a student can see', () => {
  test.each(states)('S24, S26, S28, axe: %s', async (name, step, show) => {
    const window = await show();
    const { page } = window;
    for (const language of ['zh-CN', 'en']) {
      if (language === 'en') await switchLanguage(window, language);
      const audited = language === 'en' ? sizes[1] : sizes[0];
      // The audit is most of the time that a state takes: each language and each width is audited once.
      for (const size of [...sizes.filter((one) => pictures || one === audited), narrow]) {
        await page.setViewportSize(size);
        if (size !== narrow) await picture(page, `${name} ${language} ${size.width}`);
        const where = `${language}, ${size.width} × ${size.height}`;
        expect(await wideParts(page), where).toEqual([]);
        expect(await smallTargets(page), where).toEqual([]);
        if (size === audited) expect(await axeFindings(page), where).toEqual([]);
      }
      expect(await unfinishedTexts(page)).toEqual([]);
      if (!name.startsWith('evaluation'))
        expect(await page.title()).toMatch(language === 'en' ? / · Shoudeng$/ : / · 首登$/);
      titles.set(`${language}, ${pageOf(name)}`, await page.title());
      if (step === null) continue;
      const position = language === 'en' ? `Step ${step} of 5` : `第 ${step} 步，共 5 步`;
      expect(await page.locator('.position').allInnerTexts()).toEqual([position]);
      expect(await page.title()).toContain(position);
      expect(await page.locator('[aria-current=step]').allInnerTexts()).toHaveLength(1);
      expect(
        await page.evaluate(
          `[...document.querySelectorAll('.steps > li')].findIndex((li) => li.ariaCurrent === 'step') + 1`,
        ),
      ).toBe(step);
    }
  });

  test('S24: every page has a title of its own', () => {
    const sameAs = ['picker', 'code sent'];
    const own = [...titles].filter(([name]) => !sameAs.some((page) => name.endsWith(page))).map(([, title]) => title);
    expect(own.length).toBeGreaterThanOrEqual(16);
    expect(new Set(own).size).toBe(own.length);
  });
});

describe.each(sizes)('S25: what was refused takes the focus and leads to its field, at $width px', (size) => {
  windows.sized(size);

  test.each([
    ['signIn', '登录', ['account', 'password', 'captchaAnswer']],
    ['status', '提交', ['name', 'schoolId']],
    ['password', '修改密码', ['oldPassword', 'newPassword', 'confirmation']],
    ['phone', '获取验证码', ['phone']],
    ['codeSent', '绑定', ['code']],
  ] as const)('%s', async (place, button, fields) => {
    const { window } = await windows.at(place);
    const { page } = window;
    const focused = () => page.evaluate('document.activeElement.id || document.activeElement.className');
    await window.press(button);
    const summary = page.getByRole('region', { name: '没有完成，请看下面' });
    await summary.waitFor();
    await expect.poll(focused).toBe('summary');
    for (const [index, field] of fields.entries()) {
      await summary.getByRole('link').nth(index).press('Enter');
      expect(await focused()).toBe(field);
      // Heard with the field as well as read above it.
      const description = (await page.locator(`#${field}`).getAttribute('aria-describedby')) ?? '';
      const texts = await Promise.all(description.split(' ').map((id) => page.locator(`#${id}`).innerText()));
      expect(texts.join()).toContain(await summary.getByRole('link').nth(index).innerText());
    }
    // Again, with the same faults: the focus comes back.
    await window.press(button);
    await expect.poll(focused).toBe('summary');
  });
});

test('the first key leads past the header', async () => {
  const window = await windows.open();
  await window.at('SIGN_IN');
  await window.page.keyboard.press('Tab');
  const skip = window.page.getByRole('link', { name: '跳到正文' });
  await expect.poll(async () => (await skip.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await window.page.keyboard.press('Enter');
  expect(await window.page.evaluate('document.activeElement.id')).toBe('main');
});

describe('motion', () => {
  const count = `window.started = 0; document.addEventListener('animationstart', () => (started += 1), true);`;

  test.each(['reduce', 'no-preference'] as const)('%s', async (reducedMotion) => {
    const { window } = await windows.at('status', { reducedMotion, path: null });
    await window.page.addInitScript(count);
    await window.open();
    await window.at('STATUS_VERIFICATION');
    const started = () => window.page.evaluate<number>('started');
    const isReduced = reducedMotion === 'reduce';
    if (!isReduced) await expect.poll(started).toBeGreaterThan(0);
    await window.page.getByRole('button', { name: '选择学校' }).hover();
    const transition = `getComputedStyle(document.querySelector('#schoolId')).transitionDuration`;
    expect(await window.page.evaluate(transition)).toMatch(isReduced ? /^0s(, 0s)*$/ : /^0\.12s/);
    if (isReduced) expect(await started()).toBe(0);
  });
});
