import { beforeAll, describe, expect, test } from 'vitest';
import { readCaseNumber } from '../../client/text/case-number.js';
import { correctionWorldOn, type CorrectionWorld } from '../support/corrections.js';
import { chosenPassword } from '../support/portal.js';
import { lookOver, patience } from '../support/look-over.js';
import { phoneSize, useWindows } from '../support/use-windows.js';
import { atNight } from '../support/thorough.js';
import { hour, minute } from '../support/time.js';
import { decide } from './deciding.js';

const windows = useWindows();
let world: CorrectionWorld;

beforeAll(async () => {
  world = await correctionWorldOn(windows.portal);
});

describe('wrong archive data', patience, () => {
  test('a student reports, the class teacher confirms, the registrar carries, the registry answers, the student closes', async () => {
    const student = await world.student();
    const window = await windows.open({ as: student.browser, path: '/account' });
    await window.page.getByRole('link', { name: '报告档案错误' }).click();
    await window.press('提交报告');
    await window.says('还没有选哪里不对');
    await lookOver(window, 'report-empty');
    await window.page.getByRole('checkbox', { name: '姓名' }).check();
    await window.fill('正确的姓名（知道就填）', '王更正');
    await window.fill('说明', '写错了，问我妈妈 139 0001 0001');
    await window.press('提交报告');
    await window.says('里面有身份证号或手机号');
    await window.fill('说明', '姓名的第二个字写错了');
    await window.press('提交报告');
    await window.page.waitForSelector('[data-correction=CLASS_TEACHER_REVIEW]');
    expect(await window.page.evaluate('document.activeElement.id')).toBe('case');
    await window.says('班主任核对后，交给学籍管理员。');
    await lookOver(window, 'report-with-class-teacher');

    const { number } = await student.own();
    const teacher = await windows.open({ as: world.teacher.browser, path: '/administration/corrections' });
    await teacher.says(readCaseNumber(number));
    await lookOver(teacher, 'corrections');
    await teacher.page.getByRole('link', { name: readCaseNumber(number) }).click();
    await teacher.says('姓名应是：王更正');
    await lookOver(teacher, 'correction-class-teacher');
    await teacher.page.getByRole('radio', { name: '不属实' }).check();
    await teacher.press('下一步：确认');
    await teacher.says('理由要 2 到 500 个字');
    await decide(teacher, ['属实，交给学籍管理员', '交给学籍管理员'], '户口簿看过了');
    await teacher.says('现在不由您办理');
    await window.comeBack();
    await window.page.waitForSelector('[data-correction=REGISTRAR_REVIEW]');
    await window.says('户口簿看过了');

    const registrar = await windows.open({
      as: world.registrar.browser,
      path: `/administration/corrections/${number}`,
    });
    const behind = await registrar.another(`/administration/corrections/${number}`);
    await behind.page.getByRole('radio', { name: '提交到全国学籍系统' }).check();
    await behind.press('下一步：确认');
    await behind.says('提交到全国学籍系统？');
    await decide(registrar, ['提交到全国学籍系统', '提交']);
    await world.eventually(async () => (await world.stateOf(number)) === 'atRegistry.waiting');
    await window.comeBack();
    await window.page.waitForSelector('[data-correction=AT_REGISTRY]');
    expect(await window.page.getByRole('button', { name: '撤回' }).count()).toBe(0);
    await lookOver(window, 'report-at-registry');
    // What was chosen and asked about before the case went on is neither any more.
    await behind.comeBack();
    await behind.says('刚才有变化，请再看一遍');
    expect(await behind.page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => behind.page.evaluate('document.activeElement.id')).toBe('happened');
    expect(behind.sent('DecideCorrection')).toBe(0);
    await behind.page.getByRole('radio', { name: '学籍系统已更正' }).waitFor();
    await behind.press('下一步：确认');
    await behind.says('还没有选怎么处理');
    await registrar.comeBack();
    await registrar.says('您自己查到了结果，也可以在下面登记。');
    await registrar.page.getByRole('radio', { name: '学籍系统已更正' }).check();
    await lookOver(registrar, 'correction-registrar');

    await windows.portal.moveClock(1.1 * hour);
    await world.eventually(async () => (await student.own()).step === 'CORRECTED');
    await window.comeBack();
    await window.page.waitForSelector('[data-correction=CORRECTED]');
    expect(await window.page.getByRole('link', { name: '核对我的学生信息' }).getAttribute('href')).toBe('/account');
    await lookOver(window, 'report-corrected');
    await window.press('知道了，办结');
    await window.says('以前的报告');
    expect(await window.page.evaluate('document.activeElement.id')).toBe('report-title');
    expect((await student.own()).step).toBe('CLOSED');
    await window.open('/account');
    await window.says('王更正');
  });

  test.runIf(atNight)(
    'declined: the reason is read, and more is said in the same form; a report is taken back after a question',
    async () => {
      const student = await world.student();
      const { number } = (await student.report()).corrections[0];
      await world.teacher.decide(number, 'DECLINE', '与户口簿一致');
      const window = await windows.open({ as: student.browser, path: '/account/corrections', viewport: phoneSize });
      await window.says('与户口簿一致');
      await lookOver(window, 'report-declined');
      await window.page.getByRole('checkbox', { name: '班级' }).check();
      await window.fill('说明', '班级写成了去年的，请再核对');
      await window.press('再次报告');
      await window.page.waitForSelector('[data-correction=REGISTRAR_REVIEW]');
      await window.press('撤回');
      await window.page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
      await window.says('以前的报告');
      expect((await student.own()).step).toBe('WITHDRAWN');
    },
  );

  test.runIf(atNight)(
    'on the evaluation platform’s archive page: the same, for the same student; another one is led to the portal',
    async () => {
      const student = await world.student();
      await windows.portal.moveClock(11 * minute);
      await world.eventually(async () => {
        const { __typename } = await student.browser.signInToEvaluation(student.account, chosenPassword);
        return __typename === 'EnteredEvaluation';
      });
      const window = await windows.open({ as: student.browser, path: '/evaluation' });
      await window.page.getByRole('checkbox', { name: '性别' }).check();
      await window.fill('说明', '性别登记错了，请更正');
      await window.press('提交报告');
      await window.page.waitForSelector('[data-correction=CLASS_TEACHER_REVIEW]');
      await lookOver(window, 'evaluation-archive');
      const others = student.browser.clone();
      for (const name of student.browser.cookies.keys()) if (!/evaluation/i.test(name)) others.cookies.delete(name);
      const alone = await windows.open({ as: others, path: '/evaluation' });
      await alone.page.getByRole('link', { name: '报告档案错误' }).waitFor();
      expect(await alone.page.getByRole('checkbox').count()).toBe(0);
    },
  );

  test('a teacher on the evaluation platform is offered no students’ form, but told whom to ask', async () => {
    const teacher = await world.staff.provedPerson('核对老师', {
      role: 'teacher',
      school: await windows.portal.sampleSchool(),
    });
    const window = await windows.open({ as: teacher.browser, path: '/real-name' });
    await window.press('高中综评专用入口');
    await window.page.waitForSelector('[data-step=EVALUATION]');
    await window.says('教师请联系学校系统管理员');
    const shown = await window.text();
    for (const ofStudents of ['报告档案错误', '学生或家长', '安全手机', '年级班级'])
      expect(shown).not.toContain(ofStudents);
    expect(await window.page.getByRole('checkbox').count()).toBe(0);
    await lookOver(window, 'evaluation-staff');
    await window.page.getByRole('link', { name: '看看怎么更正' }).click();
    await window.says('「报告档案错误」是给学生用的');
  });

  test.runIf(atNight)(
    'an administrator looks, and sees nothing that was written; a teacher is told who handles it',
    async () => {
      const student = await world.student();
      const { number } = (await student.report({ text: '只给办理的人看的话' })).corrections[0];
      const looking = await windows.open({
        as: world.administrator.browser,
        path: '/administration/corrections?state=open',
      });
      await looking.page.getByRole('link', { name: readCaseNumber(number) }).click();
      await looking.says('只能查看');
      expect(await looking.text()).not.toContain('只给办理的人看的话');
      await lookOver(looking, 'correction-looking');
      const teacher = await world.staff.person('任课教师', {
        role: 'teacher',
        school: await windows.portal.sampleSchool(),
      });
      const other = await windows.open({ as: teacher.browser, path: '/administration/corrections' });
      await other.says('这个账号不办理档案更正');
      // There is nothing beside it.
      expect((await other.page.locator('main .state').boundingBox())?.width).toBeGreaterThan(600);
    },
  );
});
