import { expect, test } from 'vitest';
import { useWindows, usualSizes } from '../support/use-windows.js';

const windows = useWindows();
const codeOfHelp = '**/assets/HelpPage*.js';

test.each(usualSizes)(
  'a page whose code is slow to come is said to be opening, until it is there ($width px)',
  async (viewport) => {
    const window = await windows.open({ viewport });
    const { page } = window;
    const opening = page.getByRole('status').filter({ hasText: '正在打开…' });
    const held = Promise.withResolvers<void>();
    await page.route(codeOfHelp, async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.getByRole('link', { name: '帮助', exact: true }).first().click();
    await opening.waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('登录');
    held.resolve();
    await page.getByRole('heading', { level: 1, name: '帮助' }).waitFor();
    await opening.waitFor({ state: 'detached' });
  },
);

test('a page whose code does not come at all is no longer said to be opening', async () => {
  const window = await windows.open();
  const { page } = window;
  await page.route(codeOfHelp, (route) => route.abort());
  await page.getByRole('link', { name: '帮助', exact: true }).first().click();
  await window.says('这一部分没有加载出来');
  expect(await page.getByText('正在打开…').count()).toBe(0);
});
