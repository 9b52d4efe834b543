import { beforeAll, describe, expect, test } from 'vitest';
import { readCaseNumber } from '../../client/text/case-number.js';
import { lookOver } from '../support/look-over.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { hour } from '../support/time.js';
import { phoneSize, useWindows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';
import { atNight } from '../support/thorough.js';

const windows = useWindows();
const list = '/administration/conflicts';

let people: StaffPeople;
let school: string;
let administrator: StaffPerson;

beforeAll(async () => {
  people = staffPeople(windows.portal);
  school = await people.schoolId('140106-01');
  administrator = await people.provedPerson('李管理', { role: 'schoolAdministrator', school });
});

const teacher = (name: string) => people.person(name, { role: 'teacher', school });
const open = (path: string, who = administrator, more = {}) => windows.open({ as: who.browser, path, ...more });

async function decide(window: Window, decision: string, reason: string): Promise<void> {
  await window.page.getByRole('radio', { name: decision }).check();
  await window.fill('理由', reason);
  await window.press('下一步：确认');
  await window.page.getByRole('dialog').waitFor();
}

const audited = (subject: string) =>
  windows.portal.query(
    `select action, actor_id, details->>'decision' as decision, reason is not null as reasoned from audit_entry where subject_id = $1`,
    [subject],
  );

describe('the queue of cases', () => {
  test.runIf(atNight)(
    'the longest waiting first; tabs are in the address; it follows without being asked',
    async () => {
      const [first, second] = [await teacher('赵先来'), await teacher('钱后来')];
      const numbers = [await people.asking(first)];
      await windows.portal.moveClock(3 * hour);
      numbers.push(await people.asking(second));
      const window = await open('/administration');
      const { page } = window;
      await page.getByRole('link', { name: '实名认证申请' }).click();
      await window.at('CONFLICTS');
      const shown = () => page.getByRole('row').getByRole('link').allInnerTexts();
      await expect.poll(shown).toEqual(numbers.map(readCaseNumber));
      const row = page.getByRole('row').nth(1);
      expect(await row.innerText()).toMatch(
        /请管理员处理[^]*赵＊＊[^]*1499\*{2} \*{8} \*{3}[^]*迎泽区演示第一中学[^]*教师[^]*3 小时/,
      );
      expect(await page.innerText('body')).not.toContain('赵先来');
      await lookOver(window, 'conflicts-list');

      // Focus stays where it is while the list is read again.
      await page.getByRole('link', { name: readCaseNumber(numbers[0] as string) }).focus();
      const third = await teacher('孙新来');
      numbers.push(await people.asking(third));
      await window.comeBack();
      await expect.poll(shown).toEqual(numbers.map(readCaseNumber));
      expect(await page.evaluate('document.activeElement.textContent')).toBe(readCaseNumber(numbers[0] as string));

      await page.getByRole('link', { name: '已办结' }).click();
      await window.says('还没有办结的申请');
      expect(page.url()).toContain('state=closed');
      await lookOver(window, 'conflicts-empty');
      await administrator.browser.settle(numbers[0] as string, 'TRY_AGAIN');
      await page.reload();
      await expect.poll(shown).toEqual([readCaseNumber(numbers[0] as string)]);
      expect(await page.getByRole('row').nth(1).innerText()).toContain('已请本人再试');
      await page.goBack();
      await expect.poll(shown).toEqual(numbers.slice(1).map(readCaseNumber));

      await window.offline();
      await window.comeBack();
      await window.says('显示的可能不是最新的');
      await window.offline(false);
    },
  );

  test.runIf(atNight)('by its number; one of another school looks like one that is not there', async () => {
    const foreign = await people.person('周外校', { role: 'teacher', school: await people.schoolId('140107-01') });
    const number = await people.asking(foreign);
    const window = await open(list);
    for (const tried of [number, '39999999']) {
      await window.fill('申请编号', tried);
      await window.press('查看');
      await window.at('CONFLICT');
      await window.says('没有这个编号的申请');
      const text = (await window.page.innerText('main')).replaceAll(readCaseNumber(tried), 'N');
      expect(text).toMatch(/申请 N[^]*也可能不在您的管理范围内/);
      await window.page.getByRole('link', { name: '回到列表' }).click();
    }
    await window.fill('申请编号', '12');
    await window.press('查看');
    await window.says('编号是 8 位数字');
  });

  test.runIf(atNight)('twenty at a time, and those that were shown stay when the list is read again', async () => {
    const who = await teacher('多申请');
    const add = (count: number) =>
      windows.portal.query(
        `insert into conflict_case (id, account_id, kind, opened_at, changed_at)
         select gen_random_uuid(), $1, 'contact', $2, $2 from generate_series(1, $3::int)`,
        [who.id, new Date(windows.now()), count],
      );
    await add(45);
    const window = await open(list, administrator, { viewport: phoneSize });
    const rows = () => window.page.getByRole('row').count();
    await expect.poll(rows).toBe(21);
    await window.says(/显示 20 件，共 \d+ 件/);
    await window.press('再看 20 件');
    await expect.poll(rows).toBe(41);
    await window.page.evaluate('scrollTo(0, 3000)');
    const [, total] = /显示 40 件，共 (\d+) 件/.exec(await window.text()) ?? [];
    await add(1);
    await window.comeBack();
    await window.says(`显示 40 件，共 ${Number(total) + 1} 件`);
    expect(await rows()).toBe(41);
    expect(await window.page.evaluate('scrollY')).toBe(3000);
    await window.page.getByRole('button', { name: /再看 \d+ 件/ }).click();
    await expect.poll(rows).toBeGreaterThan(45);
    expect(await window.page.getByRole('button', { name: /再看/ }).count()).toBe(0);
    await windows.portal.query('delete from conflict_case where account_id = $1', [who.id]);
  });

  test('whose real name is not proved sees why there is nothing yet', async () => {
    const unproved = await people.person('吴未认', { role: 'schoolAdministrator', school });
    const window = await open(list, unproved);
    await window.says('您还没有实名认证');
    expect(await window.page.getByRole('link', { name: '去实名认证' }).getAttribute('href')).toBe('/real-name');
    await lookOver(window, 'conflicts-unproved');
    const ordinary = await open(list, await teacher('郑老师'));
    await ordinary.says('这个账号不处理申请');
  });
});

describe('a case', () => {
  test('T8: binding asks twice, leaves an audit row, and the teacher is verified', async () => {
    const who = await teacher('王申请');
    const holder = await teacher('冯占用');
    const identityId = await people.proved(holder);
    const number = await people.conflicting(who, 'tiedElsewhere', identityId);
    const window = await open(`${list}/${number}`);
    const { page } = window;
    await window.says('姓名不一致');
    await window.says('身份证号不一致');
    expect(await page.innerText('body')).not.toMatch(/王申请|冯占用/);
    await lookOver(window, 'conflicts-case');

    await window.press('下一步：确认');
    await window.says('还没有选怎么处理');
    await window.says('理由要 2 到 500 个字');
    await decide(window, '绑定到这个账号', '本人带证件来过');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('会从「冯＊＊」的账号上解除').waitFor();
    await dialog.getByRole('button', { name: '绑定' }).click();
    await dialog.getByText('还没有确认是本人').waitFor();
    expect(window.sent('SettleConflict')).toBe(0);
    await lookOver(window, 'conflicts-question');
    await dialog.getByRole('checkbox', { name: /我已核对/ }).check();
    await dialog.getByRole('button', { name: '取消' }).click();
    expect(await window.text()).not.toContain('还没有确认是本人');
    expect(await audited(who.id)).toEqual([]);
    expect(await window.typed('理由')).toBe('本人带证件来过');

    // A reload would lose it (nothing typed goes into the browser's storage): the browser asks first.
    const warned = await window.stays(() => page.evaluate('setTimeout(() => location.reload())'));
    expect(warned.type()).toBe('beforeunload');
    expect(await window.typed('理由')).toBe('本人带证件来过');
    expect(await window.kept()).not.toContain('证件');

    // What was compared for the question before is not for this one.
    await window.press('下一步：确认');
    expect(await dialog.getByRole('checkbox', { name: /我已核对/ }).isChecked()).toBe(false);
    await dialog.getByRole('checkbox', { name: /我已核对/ }).check();
    await dialog.getByRole('button', { name: '绑定' }).dblclick();
    await window.says('申请人已通过实名认证');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('已办结');
    await lookOver(window, 'conflicts-settled');
    expect(window.sent('SettleConflict')).toBe(1);
    expect(await audited(who.id)).toEqual([
      { action: 'conflict.settle', actor_id: administrator.id, decision: 'bindHere', reasoned: true },
    ]);
    expect((await who.browser.viewer()).realName).toMatchObject({
      step: 'ARRIVED',
      conflict: { reason: '本人带证件来过' },
    });
    expect(await holder.browser.viewer()).toBeNull();
  });

  test.runIf(atNight)(
    'a lost answer is asked for again with the same request; offline keeps what was typed',
    async () => {
      const who = await teacher('陈断线');
      const number = await people.asking(who);
      const window = await open(`${list}/${number}`, administrator, { viewport: phoneSize });
      const confirm = () => window.answer('不予通过');
      // Nobody is named there: nothing can be bound.
      await expect.poll(() => window.page.getByRole('radio').count()).toBe(2);
      await window.offline();
      await decide(window, '不予通过', '材料不全，请补齐');
      await confirm();
      await window.says('网络断了，没有发送');
      expect(await window.typed('理由')).toBe('材料不全，请补齐');
      await window.offline(false);
      await window.lose('SettleConflict');
      await window.press('下一步：确认');
      await confirm();
      await expect.poll(async () => (await audited(who.id)).length).toBe(1);
      // Either the page has seen it, or it is sent again and answered as the first time.
      await window.comeBack();
      await window.says('已办结');
      expect(await window.text()).not.toContain('已经有人处理了');
      expect((await who.browser.viewer()).realName).toMatchObject({ place: 'REJECTED' });
    },
  );

  test.runIf(atNight)(
    'changed or settled by somebody else meanwhile: said kindly, with what there is now',
    async () => {
      const who = await teacher('褚变化');
      const number = await people.asking(who);
      const window = await open(`${list}/${number}`);
      await decide(window, '请本人再试', '再试一次看看');
      // The teacher moves on while the question is open.
      await people.asking(who);
      await people.conflicting(who, 'otherPerson', await people.identity('别人', '149901199909090099'));
      // The page reads it under the question: what is sent is about what was looked at.
      await window.comeBack();
      await window.says('下面的信息刚刚更新');
      const confirm = () => window.answer('请本人再试');
      await confirm();
      await window.says('刚才有变化，请再看一遍');
      await window.says('登录的是别人的身份');
      expect(await window.typed('理由')).toBe('再试一次看看');
      expect(await audited(who.id)).toEqual([]);

      await window.press('下一步：确认');
      const colleague = await people.provedPerson('卫同事', { role: 'schoolAdministrator', school });
      await colleague.browser.settle(number, 'REJECTED', { reason: '已经处理' });
      await confirm();
      await window.says('已经有人处理了');
      await window.says('不予通过');
      expect(await window.page.getByRole('radio').count()).toBe(0);
      expect(await audited(who.id)).toMatchObject([{ decision: 'rejected', actor_id: colleague.id }]);

      // The page hears of it under the question: the question goes, and what happened is said.
      const other = await people.asking(await teacher('沈又变'));
      await window.open(`${list}/${other}`);
      await decide(window, '请本人再试', '再试一次看看');
      await colleague.browser.settle(other, 'REJECTED', { reason: '已经处理' });
      await window.comeBack();
      await window.says('已经有人处理了');
      expect(await window.page.getByRole('dialog').count()).toBe(0);
      await expect.poll(() => window.page.evaluate('document.activeElement.id')).toBe('happened');
    },
  );

  test('a developer reads it by its number, and can do nothing', async () => {
    const who = await teacher('沈被看');
    const number = await people.asking(who);
    const developer = await people.person('开发者', { role: 'developer' });
    const window = await open(list, developer);
    await window.says('您可以查看，不能处理');
    await window.fill('申请编号', number);
    await window.press('查看');
    await window.says('只能查看');
    expect(await window.page.getByRole('radio').count()).toBe(0);
    await administrator.browser.settle(number, 'REJECTED', { reason: '沈被看不是本校教师' });
    await window.comeBack();
    await window.says('不予通过');
    expect(await window.text()).not.toMatch(/沈被看|怎么处理/);
    await lookOver(window, 'conflicts-developer');
  });
});

test('trust W6: where another administrator signs in in another tab, the page is made anew for them', async () => {
  const another = await people.provedPerson('郑接任', { role: 'schoolAdministrator', school });
  const window = await open('/administration');
  const { page } = window;
  await window.at('PROGRESS');
  await page.evaluate(`document.querySelector('[data-step=PROGRESS]').id = 'of-the-former'`);
  const cookies = [...another.browser.cookies].map(([name, value]) => ({ name, value, url: window.origin }));
  await page.context().addCookies(cookies);
  await window.comeBack();
  await page.waitForSelector('[data-step=PROGRESS]:not(#of-the-former)');
  expect(new URL(page.url()).pathname).toBe('/administration/progress');
});
