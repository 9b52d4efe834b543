import { describe, expect, test } from 'vitest';
import { type AtPlace, type WindowOptions, phoneSize, sizes, useWindows, usualSizes } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import {
  enter,
  fillSignIn,
  fillStatus,
  forms,
  password,
  phone,
  signIn,
  skip,
  status,
  type FilledForm,
} from './filled-forms.js';

const windows = useWindows();

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
