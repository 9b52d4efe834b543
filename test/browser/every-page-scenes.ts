import { captchaAnswer } from '../support/config.js';
import type { Place } from '../support/invented-students.js';
import type { Windows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

type Act = (window: Window) => Promise<unknown>;
type Show = () => Promise<Window>;

/** What can be seen one after the other in one window: the first is there when it opens. */
interface Scene {
  readonly show: Show;
  /** Number of the step, where there is one. */
  readonly step: number | null;
  /** Names of what is seen, and what is done to see it. */
  readonly looks: readonly (readonly [name: string, act: Act])[];
}

const nothing: Act = async () => undefined;
const refused =
  (button: string, text: string | RegExp): Act =>
  async (window) => {
    await window.press(button);
    await window.says(text);
  };
const picture: Act = ({ page }) => page.getByRole('img').waitFor();
const scene = (show: Show, step: number | null, ...looks: Scene['looks']): Scene => ({ show, step, looks });

/** Every state that a student can see. */
export function everyScene(windows: Windows): readonly Scene[] {
  const at =
    (place: Place, step: string): Show =>
    async () => {
      const { window } = await windows.at(place);
      await window.at(step);
      return window;
    };
  const signedOut =
    (path: string): Show =>
    async () => {
      const window = await windows.open({ path });
      await window.page.locator('h1').waitFor();
      return window;
    };

  async function refusedSignIn(place: 'locked' | 'signIn', wrong: number, text: RegExp): Promise<Window> {
    const { window, student } = await windows.at(place);
    for (let tries = 0; tries < wrong; tries += 1) await windows.portal.browser().signIn(student.account, 'Wrong#1234');
    await window.signInAs(student.account, wrong === 1 ? 'Wrong#1234' : student.initialPassword);
    await window.says(text);
    return window;
  }

  async function withoutPicture(): Promise<Window> {
    const window = await windows.open({ path: null });
    await window.block('RequestCaptcha');
    await window.open();
    await window.says('图片没有加载出来');
    return window;
  }

  async function decided(type: 'CORRECT_STATUS' | 'CONFIRM_STATUS', step: string): Promise<Window> {
    const { window, student } = await windows.at('review');
    await window.at('REGISTRAR_REVIEW');
    await windows.portal.send(student.account, { type });
    await window.at(step);
    return window;
  }

  const status = at('status', 'STATUS_VERIFICATION');
  const phone = at('phone', 'PHONE_BINDING');
  const codeSent = at('codeSent', 'PHONE_BINDING');
  const password = at('password', 'PASSWORD_CHANGE');

  return [
    scene(signedOut('/'), 1, ['sign-in', picture], ['sign-in, nothing filled in', refused('登录', '还没有填账号')]),
    scene(() => refusedSignIn('signIn', 1, /账号或密码不对/), 1, ['sign-in, wrong password', nothing]),
    scene(() => refusedSignIn('signIn', 5, /账号被锁定，半小时后自动解锁/), 1, [
      'sign-in, locked by failures',
      nothing,
    ]),
    scene(() => refusedSignIn('locked', 0, /账号被锁定，请联系系统管理员/), 1, [
      'sign-in, locked by the administrator',
      nothing,
    ]),
    scene(
      signedOut('/'),
      1,
      ['sign-in, the picture big, the password shown', showEverything],
      ['sign-in, no picture needed', proven],
    ),
    scene(withoutPicture, 1, ['sign-in, without a picture', nothing]),
    scene(signedOut('/sign-in/sms'), 1, ['SMS sign-in', picture], ['SMS sign-in, code sent', askForCode]),
    scene(
      signedOut('/forgotten-password'),
      null,
      ['forgotten password', picture],
      ['forgotten password, code sent', askForCode],
    ),
    scene(signedOut('/forgotten-password/school'), null, ['note to the school', nothing]),
    scene(
      status,
      2,
      ['status', nothing],
      ['status, nothing filled in', refused('提交', '还没有选择学校')],
      ['status, mismatched', mismatch],
      ['status, the rare characters', rareCharacters],
    ),
    scene(
      status,
      2,
      ['picker, the tree', picking],
      ['picker, results', search('中学')],
      ['picker, nothing found', search('没有的')],
    ),
    scene(at('review', 'REGISTRAR_REVIEW'), 2, ['registrar’s review', nothing]),
    scene(() => decided('CORRECT_STATUS', 'STATUS_VERIFICATION'), 2, ['status, corrected by the registrar', nothing]),
    scene(() => decided('CONFIRM_STATUS', 'PASSWORD_CHANGE'), 3, ['password, confirmed by the registrar', nothing]),
    scene(
      password,
      3,
      ['password, nothing filled in', refused('修改密码', '还没有填原密码')],
      ['password', (window) => window.fill('新密码', 'Taiyuan')],
    ),
    scene(phone, 4, ['phone', nothing], ['phone, no number', refused('获取验证码', '还没有填手机号')]),
    scene(codeSent, 4, ['code sent', nothing], ['code sent, no code', refused('绑定', '还没有填短信验证码')]),
    scene(at('arrived', 'ARRIVED'), 5, ['arrived, syncing', nothing]),
    scene(at('synced', 'ARRIVED'), 5, ['arrived, synced', nothing]),
    scene(
      at('arrived', 'ARRIVED'),
      null,
      ['personal centre', centre('')],
      ['personal centre’s password', centre('/password')],
      ['personal centre’s phone', centre('/phone')],
      ['personal centre’s devices', centre('/devices')],
      ['personal centre’s reports', centre('/corrections')],
      ['personal centre’s family', centre('/family')],
    ),
    scene(at('arrived', 'ARRIVED'), null, ['evaluation platform', enter]),
    scene(signedOut('/evaluation/sign-in'), null, ['evaluation sign-in', picture]),
    scene(signedOut('/family'), null, ['parents’ sign-in', picture], ['parents’ sign-in, code sent', askForCode]),
    scene(signedOut('/help'), null, ['help', unfold]),
    scene(signedOut('/nowhere'), null, ['no such page', nothing]),
  ];
}

async function showEverything(window: Window): Promise<void> {
  await window.fill('账号', '14010119110101001X');
  await window.fill('密码', 'xs0101001X');
  await window.press('显示密码：密码');
  await window.press('放大图片');
}

async function proven(window: Window): Promise<void> {
  await window.page.getByRole('button', { name: '改用免图片验证' }).click();
  await window.says('验证通过');
}

async function askForCode(window: Window): Promise<void> {
  const phones = { '/forgotten-password': '13900000001', '/sign-in/sms': '13900000002', '/family': '13900000003' };
  const path = new URL(window.page.url()).pathname as keyof typeof phones;
  if (path === '/forgotten-password') await window.fill('账号', '149999201009019999');
  await window.fill('手机号', phones[path]);
  await window.fill('图片验证码', captchaAnswer);
  await window.press('获取验证码');
  await window.page.getByLabel('短信验证码', { exact: true }).waitFor();
}

async function rareCharacters(window: Window): Promise<void> {
  await window.press('有打不出来的字？');
  await window.fill('这个字的拼音', 'yan');
  await window.page.getByRole('button', { name: /^䶮/ }).waitFor();
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

async function picking(window: Window): Promise<void> {
  await window.press('选择学校');
  await window.page.getByRole('treeitem', { name: '太原市' }).click();
}

function search(words: string) {
  return async (window: Window) => {
    await window.page.getByLabel('搜索学校').fill(words);
    const none = window.page.getByText('没有找到。');
    await (words === '没有的' ? none : window.page.locator('#school-results [role=option]').first()).waitFor();
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
