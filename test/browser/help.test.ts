import { describe, expect, test } from 'vitest';
import { rareCharacters } from '../../client/onboarding/rare-characters.js';
import { applyRoster } from '../../server/roster/import-roster.js';
import { parseRoster } from '../../server/roster/parse-roster.js';
import { captchaAnswer } from '../support/config.js';
import { csvFile, rosterRow, rosterTitles, testId } from '../support/roster-files.js';
import { chosenPassword } from '../support/portal.js';
import { phoneSize, sizes, useWindows, usualSizes } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

const windows = useWindows();
const pinyinField = '这个字的拼音';
const masked = (account: string) => account.replace(/^(.{4}).{10}/, '$1**********');

async function takeRare(window: Window, pinyin: string, character: string): Promise<void> {
  await window.fill(pinyinField, pinyin);
  await window.page.getByRole('button', { name: new RegExp(`^${character}`, 'u') }).click();
}

/** Which of these the browser's fonts draw like a character that there is none of. As text: it runs there. */
const glyphless = (window: Window, characters: readonly string[]) =>
  window.page.evaluate<string[]>(`(() => {
    const context = Object.assign(document.createElement('canvas'), { width: 64, height: 64 }).getContext('2d', { willReadFrequently: true });
    const draw = (character) => {
      context.clearRect(0, 0, 64, 64);
      context.font = '32px ' + getComputedStyle(document.documentElement).fontFamily;
      context.fillText(character, 8, 44);
      return context.getImageData(0, 0, 64, 64).data.join();
    };
    const [missing, nothing] = [draw('\\u{2FFFF}'), draw(' ')];
    return ${JSON.stringify(characters)}.filter((character) => [missing, nothing].includes(draw(character)));
  })()`);

describe('help for the state one is in', () => {
  test('quotes the official addresses that the settings name', async () => {
    const window = await windows.open({ path: '/help#addresses' });
    const addresses = window.page.locator('[data-topic=addresses] li');
    await addresses.first().waitFor();
    expect(await addresses.allInnerTexts()).toEqual([
      'https://zhszp.j.sxsjyggfw.cn',
      'https://sxsjyggfw.cn（山西省教育公共服务平台）',
    ]);
  });

  test('a refusal leads to its answer before anybody is signed in, and back nothing is lost', async () => {
    const { window, student } = await windows.at('locked', { viewport: phoneSize });
    const { page } = window;
    await window.signInAs(student.account, student.initialPassword);
    await page.getByText('账号被锁定，请联系系统管理员', { exact: true }).waitFor();
    await page.getByRole('link', { name: '这是怎么回事' }).click();
    const answer = page.locator('[data-topic=locked-by-administrator] p').first();
    expect(await answer.innerText()).toContain('必须联系学校的管理员才能解锁');
    const question = page.getByLabel('搜索问题');
    await question.fill('短信 收不到');
    await page.getByRole('status').getByText('找到').waitFor();
    expect(await page.locator('[data-topic]').first().getAttribute('data-topic')).toBe('phone-code');
    await question.fill('qqqq');
    await page.getByRole('status').getByText('没有找到').waitFor();
    expect(await page.getByRole('link', { name: '0351-5628264' }).first().isVisible()).toBe(true);
    // In the other language it is the same page, with the same words typed (S28).
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('status').getByText('None found').waitFor();
    await page.getByRole('button', { name: '切换到中文' }).click();
    await page.waitForSelector('html[lang=zh-CN]');
    await window.press('回到刚才的页面');
    expect([await window.typed('账号'), await window.typed('密码')]).toEqual([
      student.account,
      student.initialPassword,
    ]);
    await windows.portal.send(student.account, { type: 'UNLOCK' });
    await window.fill('图片验证码', captchaAnswer);
    await window.press('登录');
    await window.at('STATUS_VERIFICATION');
    await page.getByRole('link', { name: '帮助' }).click();
    await page.getByText('点击教育局前面的小三角可以展开下一级').waitFor();
  });
});

describe.each(sizes)('on paper, from $width px', (viewport) => {
  test('S27: the note for the school is one page, masks the ID, and nothing that was typed is sent (trust A1, W6)', async () => {
    const { account, school } = await windows.student();
    const window = await windows.open({ viewport, path: null });
    const { page } = window;
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    await window.open('/forgotten-password/school');
    await window.at('SCHOOL_RESET');
    expect((await window.print()).pages).toBe(1);
    await window.pickSchool(school);
    await window.fill('学生姓名', '王 𠮷');
    await window.fill('身份证号', account);
    for (const [language, words] of [
      ['zh', ['学校系统管理员：', '班主任', '学籍认证不用重做', '0351-5628264']],
      ['en', ['学校系统管理员', 'class teacher', 'stays verified', '0351-5628264']],
    ] as const) {
      if (language === 'en') await page.getByRole('button', { name: 'Switch to English' }).click();
      await page.waitForSelector(`html[lang^=${language}]`);
      const { pages, text } = await window.print();
      expect([language, pages]).toEqual([language, 1]);
      for (const word of [school.name, '王 𠮷', masked(account), ...words]) expect(text).toContain(word);
      expect(text).not.toContain(account.slice(4, 14));
    }
    await page.getByRole('button', { name: '切换到中文' }).click();
    await page.waitForSelector('html[lang=zh-CN]');
    await window.fill('身份证号', account.slice(0, 10));
    await page.getByLabel('学生姓名', { exact: true }).focus();
    await page.getByText('这不是 18 位身份证号').waitFor();
    expect((await window.print()).text).not.toContain(account.slice(0, 10));
    expect(sent.length).toBeGreaterThan(3);
    for (const request of sent.map(decodeURIComponent)) {
      expect(request).not.toContain(account.slice(0, 9));
      expect(request).not.toContain('𠮷');
    }
  });

  test('S27: what next is one page with the account, the masked ID, whom to ask and the date', async () => {
    const { window, student, browser } = await windows.at('arrived', { viewport });
    const { page } = window;
    await window.at('ARRIVED');
    const { unifiedNumber } = await browser.viewer();
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(true);
    for (const [language, words] of [
      ['zh', ['以后怎么登录', '班主任', '技术支持电话']],
      ['en', ['Signing in from now on', 'Class teacher', 'Technical support']],
    ] as const) {
      if (language === 'en') await page.getByRole('button', { name: 'Switch to English' }).click();
      await page.waitForSelector(`html[lang^=${language}]`);
      const { pages, text } = await window.print();
      expect([language, pages]).toEqual([language, 1]);
      for (const word of [masked(student.account), unifiedNumber, '0351-5628264', ...words])
        expect(text).toContain(word);
      expect(text).toMatch(language === 'zh' ? /\d{4}年\d{1,2}月\d{1,2}日/ : /[A-Z][a-z]+ \d{1,2}, \d{4}/);
      expect(text).not.toContain(student.account);
      // The page's own words; its buttons have nothing to say on paper.
      for (const button of ['打印', '退出登录', 'Print', 'Sign out']) expect(text.split('\n')).not.toContain(button);
    }
  });
});

describe.each(usualSizes)('rare characters at $width px', (viewport) => {
  test('S14: a name of rare characters and a dot is entered from the panel, verified and shown', async () => {
    const { school } = await windows.student();
    const name = '买买提·𬍛𠮷';
    const index = 200_000 + viewport.width;
    const account = testId(index);
    const { services } = windows.portal.servers[0]!.composition;
    const { students } = await parseRoster(csvFile([[...rosterTitles], rosterRow(index, name)]));
    expect((await applyRoster(services, school.id, students)).create).toBe(1);
    await windows.portal.send(account, { type: 'UNLOCK' });
    const browser = windows.portal.browser();
    await browser.signIn(account, `xs${account.slice(-8)}`);
    const window = await windows.open({ viewport, as: browser });
    const { page } = window;
    await window.at('STATUS_VERIFICATION');
    await window.fill('学生姓名', '买买提𠮷');
    await page.getByLabel('学生姓名', { exact: true }).press('ArrowLeft');
    await window.press('有打不出来的字？');
    await page.getByRole('button', { name: /姓名中间的点/ }).click();
    await takeRare(window, 'li', '𬍛');
    await page.getByText('已填入「𬍛」').waitFor();
    expect(await window.typed('学生姓名')).toBe(name);
    // By keyboard alone: the first one goes in, and the form is not sent.
    await window.fill(pinyinField, 'lve');
    await page.getByLabel(pinyinField).press('Enter');
    expect(await window.typed('学生姓名')).toBe('买买提·𬍛䂮𠮷');
    // Not the locator's `press`: it would put the caret at the beginning.
    await page.getByLabel('学生姓名', { exact: true }).focus();
    await page.keyboard.press('Backspace');
    expect(await window.typed('学生姓名')).toBe(name);
    await window.pickSchool(school);
    await window.press('提交');
    await window.at('PASSWORD_CHANGE');
    await browser.viewer();
    const change = { newPassword: chosenPassword, confirmation: chosenPassword };
    await browser.step('changePassword', { oldPassword: `xs${account.slice(-8)}`, ...change });
    await browser.step('skipPhone');
    const arrived = await windows.open({ viewport, as: browser });
    await arrived.press('高中综评专用入口');
    await arrived.at('EVALUATION');
    await arrived.page.getByText(name, { exact: true }).waitFor();
  });
});

test('S14: every character of the panel has a glyph here', async () => {
  const window = await windows.open();
  await window.at('SIGN_IN');
  const characters = rareCharacters.map(({ character }) => character);
  expect(await glyphless(window, [...characters, '\u{2FFFE}'])).toEqual(['\u{2FFFE}']);
});
