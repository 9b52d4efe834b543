import { beforeAll, describe, expect, test } from 'vitest';
import { correctionWorldOn, type CorrectionWorld } from '../support/corrections.js';
import { bindingStudent, familyMember } from '../support/family.js';
import { captchaAnswer } from '../support/config.js';
import { lookOver, patience } from '../support/look-over.js';
import { chosenPassword } from '../support/portal.js';
import { latestCode } from '../support/sms-codes.js';
import { minute } from '../support/time.js';
import { phoneSize, useWindows } from '../support/use-windows.js';
import type { Window } from '../support/window.js';

const windows = useWindows();
let world: CorrectionWorld;

beforeAll(async () => {
  world = await correctionWorldOn(windows.portal);
});

async function signInAsParent(window: Window, phone: string): Promise<void> {
  await window.at('FAMILY_SIGN_IN');
  await window.fill('手机号', phone);
  await window.fill('图片验证码', captchaAnswer);
  await window.press('获取验证码');
  await window.says('验证码已发出');
  await window.fill('短信验证码', await latestCode(windows.portal));
  await window.press('登录');
  await window.at('FAMILY');
}

describe('parents', patience, () => {
  test('a student binds the mother; she signs in on a phone, sees the step move and reports; the student sees who it was', async () => {
    const phone = '13600000001';
    const student = await world.student();
    const desk = await windows.open({ as: student.browser, path: '/account' });
    await desk.page.getByRole('link', { name: '家庭成员' }).click();
    await desk.at('ACCOUNT_FAMILY');
    await desk.press('获取验证码');
    await desk.says('还没有选是谁');
    await lookOver(desk, 'family-empty');
    await desk.page.getByRole('radio', { name: '母亲' }).check();
    await desk.fill('手机号', phone);
    await desk.fill('登录密码', 'Wrong#1234');
    await desk.press('获取验证码');
    await desk.page.locator('#password-issue').waitFor();
    await desk.fill('登录密码', chosenPassword);
    await desk.press('获取验证码');
    await desk.says('验证码已发到 136****0001');
    await lookOver(desk, 'family-code');
    // Still waited for after a reload.
    await desk.open('/account/family');
    await desk.says('验证码已发到 136****0001');
    // Another number was begun with: the form for the next one begins empty all the same.
    await desk.press('换一个手机号');
    await desk.fill('手机号', '13600000009');
    await desk.press('用已发的验证码');
    await desk.fill('短信验证码', await latestCode(windows.portal));
    await desk.press('绑定');
    await desk.says('家长可以从登录页下面的「家长入口」进来');
    await desk.says('母亲 136****0001');
    expect(await desk.typed('手机号')).toBe('');
    expect(await desk.page.getByRole('radio', { checked: true }).count()).toBe(0);
    await lookOver(desk, 'family-bound');
    await windows.portal.moveClock(minute);

    const mobile = await windows.open({ viewport: phoneSize });
    await mobile.page.getByRole('link', { name: '家长入口' }).click();
    await mobile.at('FAMILY_SIGN_IN');
    await lookOver(mobile, 'family-sign-in');
    // Pressed by a student: the way back stands on the page.
    await mobile.page.getByRole('link', { name: '学生、教师在这里登录' }).click();
    await mobile.at('SIGN_IN');
    await mobile.page.goBack();
    await mobile.at('FAMILY_SIGN_IN');
    await signInAsParent(mobile, phone);
    await mobile.says('已全部完成');
    await lookOver(mobile, 'family-child');
    await windows.portal.send(student.account, { type: 'LOCK' });
    await mobile.comeBack();
    await mobile.says('账号被锁定');
    await mobile.says('请联系学校系统管理员解锁');
    expect(await mobile.page.getByRole('button', { name: '报告档案错误' }).count()).toBe(0);
    await windows.portal.send(student.account, { type: 'UNLOCK' });
    await mobile.comeBack();
    await mobile.press('报告档案错误');
    await mobile.page.getByRole('checkbox', { name: '班级' }).check();
    await mobile.fill('说明', '班级写成了去年的，请核对');
    await lookOver(mobile, 'family-report');
    await mobile.press('提交报告');
    await mobile.page.waitForSelector('[data-correction=CLASS_TEACHER_REVIEW]');
    await mobile.says('是您报告的。');
    expect(await mobile.page.evaluate('document.activeElement.innerText')).toMatch(/^档案错误报告 \d{4}\s\d{4}$/);
    await lookOver(mobile, 'family-reported');
    // W6: nothing of it is kept in the browser.
    expect(await mobile.kept()).not.toContain(phone);

    await student.signInAgain();
    const again = await windows.open({ as: student.browser, path: '/account/corrections' });
    await again.page.waitForSelector('[data-correction=CLASS_TEACHER_REVIEW]');
    await again.says('由母亲代为报告');
    const { number } = await student.own();
    const teacher = await windows.open({ as: world.teacher.browser, path: `/administration/corrections/${number}` });
    await teacher.says('由母亲代为报告');

    await mobile.press('撤回');
    await mobile.page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await mobile.page.waitForSelector('[data-correction]', { state: 'detached' });
    expect((await student.own()).step).toBe('WITHDRAWN');
    await mobile.press('退出登录');
    await mobile.at('FAMILY_SIGN_IN');
  });

  test('the student ends the binding: the parent’s open page says so, and nobody is signed in', async () => {
    const phone = '13600000002';
    const student = await world.student();
    const binding = bindingStudent(windows.portal, student.browser);
    await binding.bound(phone, 'FATHER');
    const sibling = await world.student();
    const siblings = bindingStudent(windows.portal, sibling.browser);
    const bound = await siblings.bound(phone, 'FATHER');
    const father = familyMember(windows.portal, windows.portal.browser());
    await father.signIn(phone);
    const mobile = await windows.open({ as: father.browser, path: '/family', viewport: phoneSize });
    await mobile.at('FAMILY');
    // Two children: the fields of one form at a time.
    await mobile.page.getByRole('button', { name: '报告档案错误' }).first().click();
    await mobile.page.getByRole('button', { name: '报告档案错误' }).click();
    expect(await mobile.page.getByRole('button', { name: '提交报告' }).count()).toBe(1);
    await siblings.end(bound);
    const desk = await windows.open({ as: student.browser, path: '/account/family' });
    await desk.press('解除绑定：父亲 136****0002');
    await lookOver(desk, 'family-end');
    await desk.press('解除绑定');
    await desk.says('还没有填密码');
    await desk.fill('登录密码', chosenPassword);
    await desk.press('解除绑定');
    await desk.says('已解除绑定。');
    await mobile.comeBack();
    await mobile.says('登录已结束，或者孩子解除了绑定');
    expect(await mobile.text()).not.toContain('136****0002');
  });
});
