import { beforeAll, describe, expect, test } from 'vitest';
import { readCaseNumber } from '../../client/text/case-number.js';
import { correctionWorldOn, type CorrectionWorld } from '../support/corrections.js';
import { captchaAnswer } from '../support/config.js';
import { bindingStudent } from '../support/family.js';
import { bringTo } from '../support/invented-students.js';
import { walkByKeyboard } from '../support/keyboard-way.js';
import { Keys } from '../support/keyboard.js';
import { latestCode } from '../support/sms-codes.js';
import type { StaffPerson } from '../support/staff-people.js';
import { atNight } from '../support/thorough.js';
import { phoneSize, useWindows, usualSizes } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

const windows = useWindows();
let world: CorrectionWorld;

beforeAll(async () => {
  world = await correctionWorldOn(windows.portal);
});

const asStaff = async (who: Pick<StaffPerson, 'browser'>, path: string) => {
  const window = await windows.open({ as: who.browser, path });
  return { window, keys: new Keys(window.page) };
};

const handedIn = '已提交您的决定';

/** Chooses, gives a reason, and confirms in the dialog, whose button says what it does. */
async function decide(
  { window, keys }: { readonly window: Window; readonly keys: Keys },
  [decision, action]: readonly [string, string],
  reason: string,
  done: string,
): Promise<void> {
  await keys.choose(decision);
  await keys.type('理由', reason);
  await keys.press('下一步：确认');
  await window.page.getByRole('dialog').waitFor();
  await keys.press(action);
  await expect.poll(() => keys.focused()).toContain(done);
}

describe('by keyboard alone', { timeout: 120_000 }, () => {
  test.each(usualSizes)('a student comes from the sign-in to the evaluation platform ($width px)', async (viewport) => {
    const student = await windows.student();
    await bringTo(windows.portal, student, 'signIn');
    const window = await windows.open({ viewport });
    const { page } = window;
    await walkByKeyboard(window, student);
    await new Keys(page).press('退出综评平台');
    await page.waitForURL((url) => url.pathname === '/evaluation/sign-in');
  });

  test('a mother signs in and reports what is wrong for her child', async () => {
    const phone = '13600000011';
    const student = await world.student();
    await bindingStudent(windows.portal, student.browser).bound(phone, 'MOTHER');
    const window = await windows.open({ path: '/family', viewport: phoneSize });
    const keys = new Keys(window.page);
    await window.at('FAMILY_SIGN_IN');
    await keys.type('手机号', phone);
    await window.page.locator('img.image').waitFor({ state: 'attached' });
    await keys.type('图片验证码', captchaAnswer);
    await keys.press('获取验证码');
    await window.says('验证码已发出');
    await keys.type('短信验证码', await latestCode(windows.portal));
    await keys.press('登录');
    await window.at('FAMILY');
    await keys.press('报告档案错误');
    await keys.tick('班级');
    await keys.type('说明', '班级写成了去年的');
    await keys.press('提交报告');
    await window.page.waitForSelector('[data-correction=CLASS_TEACHER_REVIEW]');
    expect(await keys.focused()).toMatch(/^档案错误报告/);
  });

  test('a class teacher confirms a report, and the registrar carries it on', async () => {
    const student = await world.student();
    const { number } = (await student.report()).corrections[0];
    const teachers = await asStaff(world.teacher, '/administration/corrections');
    await teachers.keys.press(readCaseNumber(number));
    await decide(teachers, ['属实，交给学籍管理员', '交给学籍管理员'], '户口簿看过了', handedIn);
    await teachers.window.says('现在由学籍管理员办理。');
    const registrars = await asStaff(world.registrar, '/administration/corrections');
    await registrars.keys.press(readCaseNumber(number));
    await decide(registrars, ['我自己到学籍系统办理', '自己办理'], '明天去办', handedIn);
    await registrars.window.says('办好以后，请在这里登记结果。');
  });

  test('a teacher in a conflict asks for help, and the administrator settles the case', async () => {
    const school = await windows.portal.sampleSchool();
    const teacher = await world.staff.person('李求助', { role: 'teacher', school });
    const administrator = await world.staff.provedPerson('张处理', { role: 'schoolAdministrator', school });
    const hers = await asStaff(teacher, '/real-name');
    await hers.keys.press('请管理员处理');
    await hers.window.says('已请管理员处理');
    await expect.poll(() => hers.keys.focused()).not.toBeNull();
    const [{ number }] = (await windows.portal.query('select number from conflict_case where account_id = $1', [
      teacher.id,
    ])) as [{ number: string }];
    const desk = await asStaff(administrator, '/administration/conflicts');
    await desk.keys.press(readCaseNumber(number));
    await decide(desk, ['请本人再试', '请本人再试'], '已当面核对', '已办结');
  });
});

test.runIf(atNight).each(['/', '/help', '/family', '/evaluation/sign-in'])(
  'the first key leads past the header of %s',
  async (path) => {
    const window = await windows.open({ path });
    await window.page.locator('h1').waitFor();
    await window.page.keyboard.press('Tab');
    const skip = window.page.getByRole('link', { name: '跳到正文' });
    await expect.poll(async () => (await skip.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await window.page.keyboard.press('Enter');
    expect(await window.page.evaluate('document.activeElement.id')).toBe('main');
  },
);
