import { captchaAnswer } from '../support/config.js';
import type { Place } from '../support/invented-students.js';
import { chosenPassword } from '../support/portal.js';
import type { AtPlace } from '../support/use-windows.js';

/** A form that is filled in, ready to be sent. */
export interface FilledForm {
  readonly place: Place;
  readonly fill: (here: AtPlace) => Promise<void>;
  readonly button: string;
  readonly operation: string;
  readonly kept: readonly string[];
  readonly next: string;
}

export const fillSignIn = async ({ window, student }: AtPlace) => {
  await window.fill('账号', student.account);
  await window.fill('密码', student.initialPassword);
  await window.fill('图片验证码', captchaAnswer);
};
export const fillStatus = async ({ window, student }: AtPlace) => {
  await window.fill('学生姓名', student.name);
  await window.pickSchool(student.school);
};
export const fillPassword = async ({ window, student }: AtPlace) => {
  await window.fill('原密码', student.initialPassword);
  await window.fill('新密码', chosenPassword);
  await window.fill('确认密码', chosenPassword);
};

export const signIn: FilledForm = {
  place: 'signIn',
  fill: fillSignIn,
  button: '登录',
  operation: 'SignIn',
  kept: ['账号', '密码', '图片验证码'],
  next: 'STATUS_VERIFICATION',
};
export const status: FilledForm = {
  place: 'status',
  fill: fillStatus,
  button: '提交',
  operation: 'SubmitStatus',
  kept: ['学生姓名'],
  next: 'PASSWORD_CHANGE',
};
export const password: FilledForm = {
  place: 'password',
  fill: fillPassword,
  button: '修改密码',
  operation: 'ChangePassword',
  kept: ['原密码', '新密码', '确认密码'],
  next: 'PHONE_BINDING',
};
export const phone: FilledForm = {
  place: 'phone',
  fill: ({ window, student }) => window.fill('手机号', student.phone),
  button: '获取验证码',
  operation: 'RequestPhoneCode',
  kept: ['手机号'],
  next: 'PHONE_BINDING',
};
export const skip: FilledForm = { ...phone, button: '先不绑定', operation: 'SkipPhone', next: 'ARRIVED' };
export const enter: FilledForm = {
  place: 'arrived',
  fill: async () => undefined,
  button: '高中综评专用入口',
  operation: 'EnterEvaluation',
  kept: [],
  next: 'EVALUATION',
};
export const forms = [signIn, status, password, phone, skip, enter];
