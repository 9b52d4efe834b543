import assert from 'node:assert/strict';
import type { Browser, Untyped } from '../../support/browser.js';
import { captchaAnswer } from '../../support/config.js';
import { minute } from '../../support/time.js';
import type { Step } from '../walk.js';
import { changePassword, codes, stands, studentOf, submitStatus, type StudentJourney } from './student-journey.js';

/** What a bound phone is good for: two siblings share their parent's. */
const elder = { ...studentOf('149999200906190194', '于欣紫'), password: 'Yungang#61h' };
const younger = { ...studentOf('149999200906200196', '彭飞一'), password: 'Pingyao#38w' };
const recoveredPassword = 'Wutai#925qm';
const [phone, otherPhone] = ['13800000051', '13800000052'];

export const phoneSteps: readonly Step<StudentJourney>[] = [
  ['two siblings bind one phone', bindBoth],
  ['signing in by SMS asks which of the two, masked', signInByCode],
  ['the forgotten password is recovered by SMS; the old one and the other sessions are gone', recover],
  ['the phone is changed by password and code, and the old one is told', changePhone],
];

async function bindBoth(journey: StudentJourney): Promise<void> {
  for (const { account, name, initialPassword, password } of [elder, younger]) {
    await journey.command('account', 'unlock', '--student', account);
    const browser = journey.browser();
    stands(await browser.signIn(account, initialPassword), 'STATUS_VERIFICATION');
    stands(await submitStatus(browser, name), 'PASSWORD_CHANGE');
    stands(await changePassword(browser, initialPassword, password), 'PHONE_BINDING');
    stands(await browser.step('requestPhoneCode', { phone }), 'PHONE_BINDING');
    const { maskedPhone } = stands(
      await browser.step('bindPhone', { code: await journey.code('绑定安全手机') }),
      'ARRIVED',
    );
    assert.equal(maskedPhone, '138****0051');
    await journey.server.moveClock(minute);
  }
}

async function signInByCode(journey: StudentJourney): Promise<void> {
  const browser = journey.browser();
  const { challengeId } = await sendCode(browser, 'sendSignInCode', { phone });
  const code = await journey.code('登录');
  const choice = await answer(browser, 'signInByCode', { challengeId, code });
  const names = choice.accounts.map(({ maskedName }: Untyped) => maskedName);
  assert.deepEqual(names.sort(), ['于＊＊', '彭＊＊']);
  const accountId = choice.accounts.find(({ maskedName }: Untyped) => maskedName === '于＊＊').id;
  const entered = await answer(browser, 'signInByCode', { challengeId, code, accountId });
  assert.equal(entered.viewer.name, elder.name);
}

async function recover(journey: StudentJourney): Promise<void> {
  const elsewhere = journey.browser();
  await elsewhere.signIn(elder.account, elder.password);
  await journey.server.moveClock(minute);
  const browser = journey.browser();
  const asked = { account: elder.account, phone };
  const { challengeId } = await sendCode(browser, 'sendRecoveryCode', asked);
  const code = await journey.code('找回密码');
  const passwords = { newPassword: recoveredPassword, confirmation: recoveredPassword };
  const input = { challengeId, code, ...passwords };
  stands(await answer(browser, 'recoverPassword', input), 'ARRIVED');
  assert.equal(await elsewhere.viewer(), null);
  assert.deepEqual(codes((await elsewhere.signIn(elder.account, elder.password)).issues), ['CREDENTIALS_WRONG']);
  stands(await elsewhere.signIn(elder.account, recoveredPassword), 'ARRIVED');
}

async function changePhone(journey: StudentJourney): Promise<void> {
  const browser = journey.browser();
  stands(await browser.signIn(younger.account, younger.password), 'ARRIVED');
  const alone = await browser.step('requestPhoneCode', { phone: otherPhone });
  assert.deepEqual(codes(alone.issues), ['PASSWORD_WRONG']);
  stands(await browser.step('requestPhoneCode', { phone: otherPhone, password: younger.password }), 'ARRIVED');
  const code = await journey.code('绑定安全手机');
  assert.equal(stands(await browser.step('bindPhone', { code }), 'ARRIVED').maskedPhone, '138****0052');
  await journey.message('已不再是学生账号的安全手机');
}

const signedIn = '... on SignedIn { viewer { name onboarding { step } } }';
const operations = {
  sendSignInCode: ['SendSignInCodeInput', '... on CodeSent { challengeId }'],
  sendRecoveryCode: ['SendRecoveryCodeInput', '... on CodeSent { challengeId }'],
  signInByCode: ['SignInByCodeInput', `${signedIn} ... on AccountChoice { accounts { id maskedName } }`],
  recoverPassword: ['RecoverPasswordInput', signedIn],
} as const;

/** Asks for a code as somebody who is not signed in. */
async function sendCode(browser: Browser, name: keyof typeof operations, fields: object): Promise<Untyped> {
  return answer(browser, name, { ...fields, captchaId: await browser.captcha('SMS_CODE'), captchaAnswer });
}

async function answer(browser: Browser, name: keyof typeof operations, input: object): Promise<Untyped> {
  const [type, parts] = operations[name];
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) {
    __typename ${parts} ... on Refused { issues { code } } } }`;
  return (await browser.ask(document, { input }))[name];
}
