import { afterEach, describe, expect, test } from 'vitest';
import { captchaAnswer } from '../support/config.js';
import { csvFile, rosterRow, rosterTitles, testId } from '../support/fixtures/roster-files.js';
import { chosenPassword, student, StudentBrowser } from '../support/student-browser.js';

let me: StudentBrowser;
const maskedId = '1401**********001X';
const pinyinField = '这个字的拼音';

afterEach(({ task }) => me.end(task.result?.state === 'fail'));

async function changePassword(from: string): Promise<void> {
  await me.at('PASSWORD_CHANGE');
  await me.fill('原密码', from);
  await me.fill('新密码', chosenPassword);
  await me.fill('确认密码', chosenPassword);
  await me.press('修改密码');
  await me.at('PHONE_BINDING');
  await me.press('先不绑定');
  await me.at('ARRIVED');
}

async function takeRare(pinyin: string, character: string): Promise<void> {
  await me.fill(pinyinField, pinyin);
  await me.page.getByRole('button', { name: new RegExp(`^${character}`, 'u') }).click();
}

/** Which of these the browser's fonts draw like a character that there is none of. As text: it runs there. */
const glyphless = (characters: readonly string[]) =>
  me.page.evaluate<string[]>(`(() => {
    const context = Object.assign(document.createElement('canvas'), { width: 64, height: 64 }).getContext('2d');
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
  test('a refusal leads to its answer before anybody is signed in, and back nothing is lost', async () => {
    me = await StudentBrowser.start({ width: 360, height: 740 });
    await me.signIn(student.initialPassword);
    await me.page.getByText('账号被锁定，请联系系统管理员', { exact: true }).waitFor();
    await me.page.getByRole('link', { name: '这是怎么回事' }).click();
    const answer = me.page.locator('[data-topic=locked-by-administrator] p').first();
    expect(await answer.innerText()).toContain('必须联系学校的管理员才能解锁');
    const question = me.page.getByLabel('搜索问题');
    await question.fill('短信 收不到');
    await me.page.getByRole('status').getByText('找到').waitFor();
    expect(await me.page.locator('[data-topic]').first().getAttribute('data-topic')).toBe('phone-code');
    await question.fill('qqqq');
    await me.page.getByRole('status').getByText('没有找到').waitFor();
    expect(await me.page.getByRole('link', { name: '0351-5628264' }).first().isVisible()).toBe(true);
    // In the other language it is the same page, with the same words typed (S28).
    await me.page.getByRole('button', { name: 'Switch to English' }).click();
    await me.page.getByRole('status').getByText('None found').waitFor();
    await me.page.getByRole('button', { name: '切换到中文' }).click();
    await me.press('回到刚才的页面');
    expect([await me.typed('账号'), await me.typed('密码')]).toEqual([student.account, student.initialPassword]);
    await me.account('unlock', '--student', student.account);
    await me.fill('图片验证码', captchaAnswer);
    await me.press('登录');
    await me.at('STATUS_VERIFICATION');
    await me.page.getByRole('link', { name: '帮助' }).click();
    await me.page.getByText('点击教育局前面的小三角可以展开下一级').waitFor();
  }, 120_000);

  test('S27: the note for the school is one page, masks the ID, and nothing that was typed is sent (A1, W6)', async () => {
    me = await StudentBrowser.start({ width: 360, height: 740 });
    const sent: string[] = [];
    me.page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
    await me.page.goto(`${me.server.origin}/forgotten-password/school`);
    await me.at('SCHOOL_RESET');
    expect((await me.print()).pages).toBe(1);
    await me.chooseSchool();
    await me.fill('学生姓名', '王 𠮷');
    await me.fill('身份证号', student.account);
    for (const [language, words] of [
      ['切换到中文', ['学校系统管理员：', '班主任', '学籍认证不用重做', '0351-5628264']],
      ['Switch to English', ['学校系统管理员', 'class teacher', 'stays verified', '0351-5628264']],
    ] as const) {
      if (language === 'Switch to English') await me.page.getByRole('button', { name: language }).click();
      const { pages, text } = await me.print();
      expect([language, pages]).toEqual([language, 1]);
      for (const word of ['迎泽区演示第一中学', '王 𠮷', maskedId, ...words]) expect(text).toContain(word);
      expect(text).not.toContain(student.account.slice(4, 14));
    }
    await me.page.getByRole('button', { name: '切换到中文' }).click();
    await me.fill('身份证号', '1401011911');
    await me.page.getByLabel('学生姓名', { exact: true }).focus();
    await me.page.getByText('账号不是 18 位身份证号').waitFor();
    expect((await me.print()).text).not.toContain('1401011911');
    expect(sent.length).toBeGreaterThan(3);
    for (const request of sent.map(decodeURIComponent)) expect(request).not.toMatch(/140101191|𠮷/u);
  }, 120_000);

  test('S27: what next is one page with the account, the masked ID, whom to ask and the date', async () => {
    me = await StudentBrowser.start();
    await me.account('unlock', '--student', student.account);
    await me.signIn(student.initialPassword);
    await me.at('STATUS_VERIFICATION');
    await me.fill('学生姓名', student.name);
    await me.chooseSchool();
    await me.press('提交');
    await changePassword(student.initialPassword);
    expect(await me.page.getByRole('button', { name: '打印' }).isVisible()).toBe(true);
    for (const [language, words] of [
      ['zh', ['以后怎么登录', '班主任', '技术支持电话']],
      ['en', ['Signing in from now on', 'Class teacher', 'Technical support']],
    ] as const) {
      if (language === 'en') await me.page.getByRole('button', { name: 'Switch to English' }).click();
      const { pages, text } = await me.print();
      expect([language, pages]).toEqual([language, 1]);
      for (const word of [maskedId, '82700040', '0351-5628264', ...words]) expect(text).toContain(word);
      expect(text).toMatch(language === 'zh' ? /\d{4}年\d{1,2}月\d{1,2}日/ : /[A-Z][a-z]+ \d{1,2}, \d{4}/);
      expect(text).not.toContain(student.account);
      // The page's own words; its buttons have nothing to say on paper.
      for (const button of ['打印', '退出登录', 'Print', 'Sign out']) expect(text.split('\n')).not.toContain(button);
    }
  }, 120_000);

  test('S14: a name of rare characters and a dot is entered from the panel, verified and shown', async () => {
    me = await StudentBrowser.start();
    const name = '买买提·𬍛𠮷';
    await me.importRoster(csvFile([[...rosterTitles], rosterRow(200_000, name)]), '140106-01');
    await me.account('unlock', '--student', testId(200_000));
    const initialPassword = `xs${testId(200_000).slice(-8)}`;
    await me.signIn(initialPassword, testId(200_000));
    await me.at('STATUS_VERIFICATION');
    await me.fill('学生姓名', '买买提𠮷');
    await me.page.getByLabel('学生姓名', { exact: true }).press('ArrowLeft');
    await me.press('有打不出来的字？');
    await me.page.getByRole('button', { name: /姓名中间的点/ }).click();
    await takeRare('li', '𬍛');
    await me.page.getByText('已填入「𬍛」').waitFor();
    expect(await me.typed('学生姓名')).toBe(name);
    // By keyboard alone: the first one goes in, and the form is not sent.
    await me.fill(pinyinField, 'lve');
    await me.page.getByLabel(pinyinField).press('Enter');
    expect(await me.typed('学生姓名')).toBe('买买提·𬍛䂮𠮷');
    // Not the locator's `press`: it would put the caret at the beginning.
    await me.page.getByLabel('学生姓名', { exact: true }).focus();
    await me.page.keyboard.press('Backspace');
    expect(await me.typed('学生姓名')).toBe(name);
    expect(await glyphless([...name.slice(4), '\u{2FFFE}'])).toEqual(['\u{2FFFE}']);
    await me.chooseSchool();
    await me.press('提交');
    await changePassword(initialPassword);
    await me.press('高中综评专用入口');
    await me.at('EVALUATION');
    await me.page.getByText(name, { exact: true }).waitFor();
  }, 120_000);

  test('S14: every character of the panel has a glyph here', async () => {
    const { rareCharacters } = await import('../../client/onboarding/rare-characters.js');
    me = await StudentBrowser.start();
    const characters = rareCharacters.map(({ character }) => character);
    expect(await glyphless([...characters, '\u{2FFFE}'])).toEqual(['\u{2FFFE}']);
  }, 120_000);
});
