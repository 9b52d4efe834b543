import assert from 'node:assert/strict';
import { captchaAnswer } from '../../support/config.js';
import type { Step } from '../walk.js';
import {
  comesBack,
  goes,
  isVerified,
  passwordThere,
  person,
  registers,
  signsInBySms,
  signsInThere,
  takes,
  type World,
} from '../world.js';

/** 「该手机号已存在」 and 「该证件号已被其他账户绑定」, each with all its ways out. */
export const duplicates: readonly Step<World>[] = [
  ['duplicate phone, one’s own: signs in there by SMS', phoneIsMine],
  ['duplicate phone, typed wrong: registers with another number', anotherNumber],
  [
    'duplicate phone, its former owner’s account: signs in by SMS, sees who it is, deregisters after a warning, registers anew',
    phoneNotMine,
  ],
  ['duplicate ID: signs in there by password', idByPassword],
  ['duplicate ID, the bound phone is in use: its last four digits, sign-in by SMS', idPhoneInUse],
  [
    'duplicate ID, the bound phone is gone: face scan in the app, new password, new phone, sign-in with both',
    idFaceScan,
  ],
];

async function phoneIsMine(world: World): Promise<void> {
  const { name, idNumber, phone } = person('registered');
  const browser = await world.signedIn('82700011');
  await browser.viewer();
  const there = await goes(world, browser);
  const errors = await registers(world, there, { loginName: 'second', name, idNumber, phone });
  assert.equal(errors['phone'], '该手机号已存在');
  await takes(browser, 'sawThere', { kind: 'DUPLICATE_PHONE' }, 'DUPLICATE_PHONE_WHOSE_PHONE');
  await takes(browser, 'sayWhosePhone', { whose: 'MINE' }, 'DUPLICATE_PHONE_SIGN_IN_BY_SMS');
  await signsInBySms(world, there, phone);
  isVerified(await comesBack(browser, there));
}

async function anotherNumber(world: World): Promise<void> {
  // Somebody of ours whom nobody knows there.
  const [name, idNumber] = ['开发演示', '149901199003030203'];
  const browser = await world.signedIn('82700003');
  await browser.viewer();
  const there = await goes(world, browser);
  const typed = { loginName: 'kaifayanshi', name, idNumber, phone: person('registered').phone };
  assert.equal((await registers(world, there, typed))['phone'], '该手机号已存在');
  await takes(browser, 'sawThere', { kind: 'DUPLICATE_PHONE' }, 'DUPLICATE_PHONE_WHOSE_PHONE');
  await takes(browser, 'sayWhosePhone', { whose: 'ANOTHER_NUMBER' }, 'DUPLICATE_PHONE_ANOTHER_NUMBER');
  assert.deepEqual(await registers(world, there, { ...typed, phone: '13900010013' }), {});
  await signsInThere(there, [typed.loginName, passwordThere]);
  isVerified(await comesBack(browser, there));
}

async function phoneNotMine(world: World): Promise<void> {
  const { name, idNumber, phone } = person('phoneTaken');
  const browser = await world.signedIn('82700013');
  await browser.viewer();
  const there = await goes(world, browser);
  const typed = { loginName: 'dingruohua', name, idNumber, phone };
  assert.equal((await registers(world, there, typed))['phone'], '该手机号已存在');
  assert.ok(there.text.includes('牛＊＊'), 'the owner is told, masked');
  await takes(browser, 'sawThere', { kind: 'DUPLICATE_PHONE' }, 'DUPLICATE_PHONE_WHOSE_PHONE');
  await takes(browser, 'sayWhosePhone', { whose: 'NOT_MINE' }, 'DUPLICATE_PHONE_NOT_MINE');
  await takes(browser, 'finishPlace', { from: 'DUPLICATE_PHONE_NOT_MINE' }, 'NO_MATCHING_ACCOUNT_CHECK_IDENTITY');
  await signsInBySms(world, there, phone);
  await takes(browser, 'sayNotOneself', {}, 'NO_MATCHING_ACCOUNT_NOT_ONESELF');
  await takes(browser, 'chooseWayOut', { way: 'DEREGISTER' }, 'NO_MATCHING_ACCOUNT_DEREGISTER_WARNING');
  await takes(browser, 'goBack', { from: 'NO_MATCHING_ACCOUNT_DEREGISTER_WARNING' }, 'NO_MATCHING_ACCOUNT_NOT_ONESELF');
  await takes(browser, 'chooseWayOut', { way: 'DEREGISTER' }, 'NO_MATCHING_ACCOUNT_DEREGISTER_WARNING');
  await takes(browser, 'confirmDeregistration', {}, 'NO_MATCHING_ACCOUNT_DEREGISTER');
  await there.go('/user/settings/deregister');
  await there.submit('/user/settings/deregister', { understood: 'yes' });
  await there.submit('/user/settings/deregister/confirm');
  await takes(browser, 'finishPlace', { from: 'NO_MATCHING_ACCOUNT_DEREGISTER' }, 'NO_MATCHING_ACCOUNT_REGISTER_ANEW');
  const again = await goes(world, browser);
  assert.deepEqual(await registers(world, again, typed), {});
  await signsInThere(again, [typed.loginName, passwordThere]);
  isVerified(await comesBack(browser, again));
}

async function idByPassword(world: World): Promise<void> {
  const { name, idNumber, account } = person('teacherB');
  const browser = await world.signedIn('82700019');
  await browser.viewer();
  const there = await goes(world, browser);
  const errors = await registers(world, there, { loginName: 'again', name, idNumber, phone: '13900010014' });
  assert.equal(errors['idNumber'], '该证件号已被其他账户绑定');
  await takes(browser, 'sawThere', { kind: 'DUPLICATE_ID' }, 'DUPLICATE_ID_SIGN_IN_BY_PASSWORD');
  await signsInThere(there, [account!.loginName, account!.password]);
  isVerified(await comesBack(browser, there));
}

async function idPhoneInUse(world: World): Promise<void> {
  const { name, idNumber, phone } = person('idBoundPhoneInUse');
  const browser = await world.signedIn('82700014');
  await browser.viewer();
  const there = await goes(world, browser);
  const errors = await registers(world, there, { loginName: 'again', name, idNumber, phone: '13900010015' });
  assert.equal(errors['idNumber'], '该证件号已被其他账户绑定');
  await takes(browser, 'sawThere', { kind: 'DUPLICATE_ID' }, 'DUPLICATE_ID_SIGN_IN_BY_PASSWORD');
  await takes(browser, 'sayPasswordSignInFailed', {}, 'DUPLICATE_ID_RECOVER_BY_LAST_DIGITS');
  await there.go('/forgot-password');
  await there.submit('/forgot-password', { idNumber, captcha: captchaAnswer });
  assert.ok(there.text.includes(`后四位： ${phone.slice(-4)}`));
  await takes(browser, 'sayPhoneInUse', { inUse: true }, 'DUPLICATE_ID_PHONE_IN_USE');
  await signsInBySms(world, there, phone);
  isVerified(await comesBack(browser, there));
}

async function idFaceScan(world: World): Promise<void> {
  const { idNumber, phone } = person('idBoundOldPhone');
  const browser = await world.signedIn('82700015');
  await browser.viewer();
  await takes(browser, 'sawThere', { kind: 'DUPLICATE_ID' }, 'DUPLICATE_ID_SIGN_IN_BY_PASSWORD');
  await takes(browser, 'sayPasswordSignInFailed', {}, 'DUPLICATE_ID_RECOVER_BY_LAST_DIGITS');
  await takes(browser, 'sayPhoneInUse', { inUse: false }, 'DUPLICATE_ID_PHONE_NOT_IN_USE');
  const scan = 'DUPLICATE_ID_FACE_SCAN_';
  const done = (from: string, to: string) => takes(browser, 'finishPlace', { from }, to);
  await done('DUPLICATE_ID_PHONE_NOT_IN_USE', `${scan}ENTER_ID`);
  const app = await world.there().go('/sanjintong');
  await app.submit('/sanjintong', { idNumber });
  await done(`${scan}ENTER_ID`, `${scan}FACE_SIGN_IN`);
  await app.submit('/sanjintong/face');
  await done(`${scan}FACE_SIGN_IN`, `${scan}SETTINGS`);
  await app.go('/sanjintong/settings');
  await done(`${scan}SETTINGS`, `${scan}FORGOTTEN_PASSWORD`);
  await app.go('/sanjintong/forgot-password');
  await done(`${scan}FORGOTTEN_PASSWORD`, `${scan}RESET_PASSWORD`);
  await app.go('/sanjintong/face-reset');
  const chosen = 'Wenyuan2026';
  await app.submit('/sanjintong/face-reset', { password: chosen, confirmation: chosen, isOwner: 'yes' });
  await done(`${scan}RESET_PASSWORD`, 'DUPLICATE_ID_CHANGE_PHONE');
  await app.go('/sanjintong/phone');
  await app.submit('/sanjintong/phone', { phone, action: 'send-code' });
  const change = { phone, password: chosen, smsCode: await world.codeTo(phone), action: 'change' };
  await app.submit('/sanjintong/phone', change);
  assert.equal(app.title, '修改成功');
  await done('DUPLICATE_ID_CHANGE_PHONE', 'DUPLICATE_ID_SIGN_IN_WITH_NEW_PHONE');
  const there = await goes(world, browser);
  await signsInThere(there, [phone, chosen]);
  isVerified(await comesBack(browser, there));
}
