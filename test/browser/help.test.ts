import { describe, expect, test } from 'vitest';
import { captchaAnswer } from '../support/config.js';
import { speak } from '../support/look-over.js';
import { phoneSize, useWindows } from '../support/use-windows.js';

const windows = useWindows();

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
    await speak(window, 'zh');
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
