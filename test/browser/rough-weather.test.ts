import { describe, expect, test } from 'vitest';
import { captchaAnswer } from '../support/config.js';
import { bringTo, type Place } from '../support/invented-students.js';
import { chosenPassword } from '../support/portal.js';
import { type AtPlace, type WindowOptions, phoneSize, sizes, useWindows, usualSizes } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { atNight } from '../support/thorough.js';

const windows = useWindows();

/** A form that is filled in, ready to be sent. */
interface FilledForm {
  readonly place: Place;
  readonly fill: (here: AtPlace) => Promise<void>;
  readonly button: string;
  readonly operation: string;
  readonly kept: readonly string[];
  readonly next: string;
}

const fillSignIn = async ({ window, student }: AtPlace) => {
  await window.fill('账号', student.account);
  await window.fill('密码', student.initialPassword);
  await window.fill('图片验证码', captchaAnswer);
};
const fillStatus = async ({ window, student }: AtPlace) => {
  await window.fill('学生姓名', student.name);
  await window.pickSchool(student.school);
};
const fillPassword = async ({ window, student }: AtPlace) => {
  await window.fill('原密码', student.initialPassword);
  await window.fill('新密码', chosenPassword);
  await window.fill('确认密码', chosenPassword);
};

const signIn: FilledForm = {
  place: 'signIn',
  fill: fillSignIn,
  button: '登录',
  operation: 'SignIn',
  kept: ['账号', '密码', '图片验证码'],
  next: 'STATUS_VERIFICATION',
};
const status: FilledForm = {
  place: 'status',
  fill: fillStatus,
  button: '提交',
  operation: 'SubmitStatus',
  kept: ['学生姓名'],
  next: 'PASSWORD_CHANGE',
};
const password: FilledForm = {
  place: 'password',
  fill: fillPassword,
  button: '修改密码',
  operation: 'ChangePassword',
  kept: ['原密码', '新密码', '确认密码'],
  next: 'PHONE_BINDING',
};
const phone: FilledForm = {
  place: 'phone',
  fill: ({ window, student }) => window.fill('手机号', student.phone),
  button: '获取验证码',
  operation: 'RequestPhoneCode',
  kept: ['手机号'],
  next: 'PHONE_BINDING',
};
const skip: FilledForm = { ...phone, button: '先不绑定', operation: 'SkipPhone', next: 'ARRIVED' };
const enter: FilledForm = {
  place: 'arrived',
  fill: async () => undefined,
  button: '高中综评专用入口',
  operation: 'EnterEvaluation',
  kept: [],
  next: 'EVALUATION',
};
const forms = [signIn, status, password, phone, skip, enter];
/** By turns at either width. */
const sizedForms = forms.map((form, index) => ({ form, size: sizes[index % sizes.length] ?? phoneSize }));

async function filled(
  form: FilledForm,
  options: WindowOptions = {},
): Promise<AtPlace & { readonly typed: () => Promise<string[]> }> {
  const here = await windows.at(form.place, options);
  await here.window.page.waitForSelector('[data-step]');
  await form.fill(here);
  return { ...here, typed: () => Promise.all(form.kept.map((label) => here.window.typed(label))) };
}

const middleOf = async ({ page }: Window, button: string) => {
  const { x, y, width, height } = (await page.getByRole('button', { name: button, exact: true }).boundingBox())!;
  return [x + width / 2, y + height / 2] as const;
};

describe('S23: one press, one request', () => {
  test.each(sizedForms)(
    'a double click on $form.button, however fast the answer ($size.width px)',
    async ({ form, size }) => {
      const { window } = await filled(form, { viewport: size });
      const { page } = window;
      await page.getByRole('button', { name: form.button, exact: true }).scrollIntoViewIfNeeded();
      const [x, y] = await middleOf(window, form.button);
      const answer = page.waitForResponse(
        (response) => response.request().postData()?.includes(form.operation) ?? false,
      );
      await page.mouse.click(x, y);
      await answer;
      await window.at(form.next);
      // The second half of the double click, on whatever is there by now.
      await page.mouse.down({ clickCount: 2 });
      await page.mouse.up({ clickCount: 2 });
      await page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
      const operations = forms.map(({ operation }) => window.sent(operation));
      expect(operations.reduce((sum, count) => sum + count)).toBe(1);
    },
  );
});

describe('S23: who is impatient', () => {
  windows.sized(phoneSize);

  test('Enter that is held down is one try, not five', async () => {
    const { window, student, browser } = await windows.at('status');
    await window.fill('学生姓名', '王不是');
    await window.pickSchool(student.school);
    await window.page.getByLabel('学生姓名').focus();
    await window.page.keyboard.down('Enter');
    await window.says('姓名和学校与学籍不符');
    await window.page.getByLabel('学生姓名').focus();
    for (let repeats = 0; repeats < 5; repeats += 1) await window.page.keyboard.down('Enter');
    await window.page.keyboard.up('Enter');
    expect((await browser.viewer()).onboarding.statusTriesLeft).toBe(4);
    expect(window.sent('SubmitStatus')).toBe(1);
  });

  test.each([signIn, status, password, phone])(
    '$operation: a slow answer is waited for, and its button says so',
    async (form) => {
      // The change itself would take the page on before its answer.
      const { window } = await filled(form, { isDeaf: true });
      const held = await window.hold(form.operation);
      await window.press(form.button);
      await held.done;
      const busy = window.page.getByRole('button', { name: '正在提交…' });
      await busy.click();
      await window.page.keyboard.press('Enter');
      expect(await busy.getAttribute('aria-busy')).toBe('true');
      held.release();
      await window.at(form.next);
      await busy.waitFor({ state: 'detached' });
      expect(window.sent(form.operation)).toBe(1);
    },
  );
});

describe('S23: without a network nothing that was typed is lost', () => {
  test.each(sizedForms)('$form.operation: $form.button ($size.width px)', async ({ form, size }) => {
    const { window, typed } = await filled(form, { viewport: size });
    const before = await typed();
    await window.offline();
    await window.press(form.button);
    await window.says('网络断了，没有发送');
    await window.says('填的内容还在，连上后再点。');
    expect(await typed()).toEqual(before);
    await window.offline(false);
    await window.press(form.button);
    await window.at(form.next);
    if (form === phone) await window.says('验证码已发到 138****0040');
  });
});

describe('S23: an answer that is lost', () => {
  windows.sized(phoneSize);

  test.each([status, phone, skip, enter])('$operation: what happened without an answer happens once', async (form) => {
    const { window, typed, browser } = await filled(form, { isDeaf: true });
    const before = await typed();
    const { revision } = (await browser.viewer()).onboarding;
    await window.lose(form.operation);
    await window.press(form.button);
    await window.says('连不上平台');
    if (form !== phone && form !== skip) expect(await typed()).toEqual(before);
    await window.press(form.button);
    await window.at(form.next);
    // The entrance leads to the hand-over, which asks the machine by itself.
    const events = form === enter ? 2 : 1;
    expect((await browser.viewer()).onboarding.revision).toBe(revision + events);
  });
});

describe('S21: the back button sends nothing again', () => {
  test.each(usualSizes)('at $width px', async (viewport) => {
    const { window, student } = await windows.at('signIn', { viewport });
    const here = { window, student } as AtPlace;
    await fillSignIn(here);
    await window.press('登录');
    await window.at('STATUS_VERIFICATION');
    await fillStatus(here);
    await window.press('提交');
    await window.at('PASSWORD_CHANGE');
    // From another page of ours, then from another document, then by a reload.
    await window.page.getByRole('link', { name: '帮助' }).click();
    await window.says('您现在这一步');
    await window.page.goBack({ waitUntil: 'commit' });
    await window.at('PASSWORD_CHANGE');
    await window.open('/nowhere');
    await window.says('没有这个页面');
    await window.page.goBack({ waitUntil: 'commit' });
    await window.at('PASSWORD_CHANGE');
    await window.page.reload();
    await window.at('PASSWORD_CHANGE');
    expect([window.sent('SignIn'), window.sent('SubmitStatus')]).toEqual([1, 1]);
  });
});

describe.each(usualSizes)('S22: two tabs, $width px wide', (size) => {
  windows.sized(size);
  const patience = { timeout: 2_000 };

  test('the second one follows within two seconds', async () => {
    const { window, browser, student } = await windows.at('status');
    const second = await window.another();
    await second.at('STATUS_VERIFICATION');
    await second.follows();
    await browser.step('submitStatus', { name: student.name, schoolId: student.school.id });
    await second.page.waitForSelector('[data-step=PASSWORD_CHANGE]', patience);
    await window.page.waitForSelector('[data-step=PASSWORD_CHANGE]', patience);
    await window.press('退出登录');
    await second.page.waitForSelector('[data-step=SIGN_IN]', { timeout: 10_000 });
  });

  test('a stale form of the same step keeps its text and says what happened', async () => {
    const { window, browser, student } = await windows.at('status', { isDeaf: true });
    await fillStatus({ window, student, browser });
    await browser.step('submitStatus', { name: '王不是', schoolId: student.school.id });
    await window.press('提交');
    await window.page.getByText('别的页面已有新进展').waitFor();
    await window.says('这里已更新，填的内容还在。');
    await window.says('还可以提交 4 次');
    expect(await window.typed('学生姓名')).toBe(student.name);
    await window.press('提交');
    await window.at('PASSWORD_CHANGE');
  });

  test.runIf(atNight)(
    'a stale form of a step that is over gives way, and nobody is told that its text is still there',
    async () => {
      const { window, browser, student } = await windows.at('status', { isDeaf: true });
      await fillStatus({ window, student, browser });
      await browser.step('submitStatus', { name: student.name, schoolId: student.school.id });
      await window.press('提交');
      await window.at('PASSWORD_CHANGE');
      await window.says('别的页面已有新进展');
      expect(await window.page.getByText('填的内容还在').count()).toBe(0);
    },
  );
});

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
