import { describe, expect, test } from 'vitest';
import { speak } from '../support/look-over.js';
import { sizes, useWindows } from '../support/use-windows.js';

const windows = useWindows();
const masked = (account: string) => account.replace(/^(.{4}).{10}/, '$1** ******** ');

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
      await speak(window, language);
      const { pages, text } = await window.print();
      expect([language, pages]).toEqual([language, 1]);
      for (const word of [school.name, '王 𠮷', masked(account), ...words]) expect(text).toContain(word);
      expect(text).not.toContain(account.slice(6, 14));
    }
    await speak(window, 'zh');
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
      await speak(window, language);
      const { pages, text } = await window.print();
      expect([language, pages]).toEqual([language, 1]);
      for (const word of [masked(student.account), unifiedNumber, '0351-5628264', ...words])
        expect(text).toContain(word);
      expect(text).toMatch(language === 'zh' ? /\d{4}年\d{1,2}月\d{1,2}日/ : /[A-Z][a-z]+ \d{1,2}, \d{4}/);
      expect(text).not.toContain(student.account.slice(6, 14));
      // The page's own words; its buttons have nothing to say on paper.
      for (const button of ['打印', '退出登录', 'Print', 'Sign out']) expect(text.split('\n')).not.toContain(button);
    }
  });
});
