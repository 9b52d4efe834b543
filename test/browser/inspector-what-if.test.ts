import { describe, expect, test } from 'vitest';
import { flowsPath, lit, saysNothingOf, stateOf, useFlowPages } from './use-flow-pages.js';
import { bringTo } from '../support/invented-students.js';
import { useWindows } from '../support/use-windows.js';
import { runTests } from '../support/what-if-walks.js';

const windows = useWindows();
const { open, flowOf, lookOver } = useFlowPages(windows);

/** With the transaction that wrote it last. */
const rowOf = (flow: string) => windows.portal.query('select xmin::text, * from flow where id = $1', [flow]);

/** How many rows each table of ours and of the queue has, but for sums that are folded behind everybody's back. */
async function rowCounts(): Promise<Record<string, number>> {
  const { portal } = windows;
  const tables = await portal.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss') and tablename !~ 'tally|heat' order by 1`,
  );
  const counts = await portal.query(
    tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from ${name}`).join(' union all '),
  );
  return Object.fromEntries(counts.map(({ name, count }) => [name, count]));
}

describe('what if', () => {
  test('D6: any event, any payload, the clock; refusals say why; the last is taken back; nothing is written', async () => {
    const who = await windows.student();
    const flow = await flowOf(who);
    await bringTo(windows.portal, who, 'password');
    const window = await open(`${flowsPath}/${flow}/events/3`);
    const { page } = window;
    await page.getByRole('link', { name: '推演' }).click();
    await window.says('推演只在内存里进行');
    const before = await rowCounts();
    const row = await rowOf(flow);
    const steps = page.getByRole('list').filter({ has: page.getByRole('button', { name: /^起点/ }) });

    const payload = page.getByLabel('内容（JSON）');
    const send = async (event: string, outcome: string, sent?: object) => {
      await page.getByRole('combobox', { name: '事件' }).selectOption(event);
      if (sent !== undefined) await payload.fill(JSON.stringify(sent));
      await page.getByRole('button', { name: '发出' }).click();
      await steps
        .getByRole('button', { name: new RegExp(`${event}.*${outcome}`, 's') })
        .last()
        .waitFor();
    };
    await send('BIND_PHONE', '拒绝.*这个状态不认识');
    const change = { oldPasswordAccepted: false, newPasswordAccepted: true };
    await send('CHANGE_PASSWORD', '拒绝.*挡住的条件', change);
    await send('CHANGE_PASSWORD', '接受', { ...change, oldPasswordAccepted: true });
    await expect.poll(() => stateOf(page)).toBe('account.open evaluation.syncing journey.phoneBinding.offered');
    await lit(page, 'journey.phoneBinding.offered').waitFor();

    await payload.fill('{ "type": ');
    await page.getByRole('button', { name: '发出' }).click();
    await page.getByText('这不是 JSON').waitFor();
    await expect.poll(() => steps.getByRole('listitem').count()).toBe(4);

    await page.getByRole('button', { name: /^到 .*（10 分）$/ }).click();
    await steps.getByRole('button', { name: /期限触发/ }).waitFor();
    await expect.poll(() => stateOf(page)).toBe('account.open evaluation.synced journey.phoneBinding.offered');
    await page.getByRole('button', { name: '+1 天' }).click();
    await steps.getByRole('button', { name: /等 1 天.*时间过去/s }).waitFor();
    // The list is longer than what is seen of it: what came of the last step is seen.
    expect(await steps.evaluate((list) => list.scrollHeight > list.clientHeight)).toBe(true);
    const last = steps.getByRole('button').last();
    const bottomOf = async (part: typeof last) => {
      const box = (await part.boundingBox())!;
      return box.y + box.height;
    };
    await expect.poll(async () => (await bottomOf(last)) - (await bottomOf(steps))).toBeLessThanOrEqual(1);
    await page.getByRole('button', { name: '撤回最后一步' }).click();
    await expect.poll(() => steps.getByRole('listitem').count()).toBe(5);
    // They are still there for whoever comes back to the page, and nowhere but in its memory (W6).
    await page.getByRole('link', { name: '历史' }).click();
    await page.getByRole('grid').waitFor();
    await page.goBack();
    await expect.poll(() => steps.getByRole('listitem').count()).toBe(5);
    expect(await window.kept()).not.toContain('PasswordAccepted');
    expect(await rowCounts()).toEqual(before);
    expect(await rowOf(flow)).toEqual(row);
    await saysNothingOf(window, who);
  });

  test('D7: what is copied as a test passes as it is', async () => {
    const window = await open('/inspector/machines/student-onboarding/what-if');
    const { page } = window;
    for (const event of ['UNLOCK', 'SIGN_IN', 'LOCK', 'SIGN_IN']) {
      await page.getByRole('combobox', { name: '事件' }).selectOption(event);
      const count = await page.getByRole('button', { name: /^\d+\./ }).count();
      await page.getByRole('button', { name: '发出' }).click();
      await expect.poll(() => page.getByRole('button', { name: /^\d+\./ }).count()).toBe(count + 1);
    }
    await page.getByRole('button', { name: '+1 小时' }).click();
    await page.getByRole('button', { name: /等 1 小时/ }).waitFor();
    await page.getByRole('button', { name: '复制为测试' }).click();
    await window.says('已复制');
    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    const { code, report, output } = await runTests(new Map([['copied', text]]));
    expect(code, output).toBe(0);
    expect(report).toMatchObject({ numPassedTests: 1, numFailedTests: 0, numTodoTests: 0 });
  });

  test('D7: where the browser lets nobody copy, the test can be taken from a box', async () => {
    const window = await open(null);
    await window.page.addInitScript(`navigator.clipboard.writeText = () => Promise.reject(new Error('not here'))`);
    await window.open('/inspector/machines/record-correction/what-if');
    await window.page.getByRole('button', { name: '复制为测试' }).click();
    await window.says('浏览器不让复制');
    expect(await window.page.getByRole('textbox', { name: '测试的代码' }).inputValue()).toContain('record-correction');
  });

  test('fits, can be pressed, is heard and has its words', async () => {
    const who = await windows.student();
    await bringTo(windows.portal, who, 'password');
    await lookOver('what-if', `${flowsPath}/${await flowOf(who)}/events/3/what-if`);
  });
});
