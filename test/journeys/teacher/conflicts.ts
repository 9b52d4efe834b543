import assert from 'node:assert/strict';
import type { Step } from '../walk.js';
import {
  administrator,
  comesBack,
  goes,
  isVerified,
  passwordThere,
  person,
  registers,
  signsInThere,
  takes,
  type World,
} from '../world.js';

/** Who signed in there is not who the account was made for: guidance, and cases that an administrator settles. */
export const conflicts: readonly Step<World>[] = [
  ['an administrator’s own case goes to the bureau above, and to nobody beside', toTheBureau],
  ['has an account there: signs in by password and is verified, and may decide from then on', byPassword],
  ['signed in as somebody else: tied by an administrator who has seen that it is this person', boundByDecision],
  ['the identity is tied to somebody else: its owner gets it by a decision, and the other one loses it', tiedElsewhere],
  [
    'signed in as somebody else: gives that account its owner’s phone, registers anew, and the case closes by itself',
    changesPhone,
  ],
  ['it is oneself there, so the data here are wrong: a case, sent back to try again', sentBack],
  ['asks for help, is refused with a reason, and may go on all the same', refused],
];

async function byPassword(world: World): Promise<void> {
  const decider = await administrator(world, 'administrator');
  assert.notEqual(await decider.conflicts(), null);
}

async function boundByDecision(world: World): Promise<void> {
  const { account } = person('foreignIdentity');
  const browser = await world.signedIn('82700016');
  await browser.viewer();
  const there = await goes(world, browser);
  await signsInThere(there, [account!.loginName, account!.password]);
  const { conflict, place } = await comesBack(browser, there);
  assert.equal(place, 'NO_MATCHING_ACCOUNT_CHECK_IDENTITY');
  const decider = await administrator(world, 'administrator');
  const { cases } = await decider.conflicts();
  assert.ok(cases.some(({ number }: { number: string }) => number === conflict.number));
  const unconfirmed = await decider.settle(conflict.number, 'BIND_HERE');
  assert.equal(unconfirmed.issues[0].code, 'IDENTITY_UNCONFIRMED');
  await decider.settle(conflict.number, 'BIND_HERE', { identityConfirmed: true });
  const { realName } = await browser.viewer();
  isVerified(realName);
  assert.equal(realName.conflict.decision, 'BIND_HERE');
}

async function tiedElsewhere(world: World): Promise<void> {
  const { account } = person('foreignIdentity');
  const owner = await world.signedIn('82700017');
  await owner.viewer();
  const there = await goes(world, owner);
  await signsInThere(there, [account!.loginName, account!.password]);
  const { conflict, place } = await comesBack(owner, there);
  assert.equal(place, 'TIED_ELSEWHERE');
  const decider = await administrator(world, 'administrator');
  assert.equal((await decider.conflict(conflict.number)).holder.maskedName, '常＊＊');
  await decider.settle(conflict.number, 'BIND_HERE', { identityConfirmed: true });
  isVerified((await owner.viewer()).realName);
  const other = await world.signedIn('82700016');
  assert.equal((await other.viewer()).realName.place, 'UNVERIFIED');
}

async function changesPhone(world: World): Promise<void> {
  const { name, idNumber, phone, account } = person('foreignIdentity');
  const owners = person('tiedElsewhere').phone;
  const browser = await world.signedIn('82700016');
  await browser.viewer();
  const there = await goes(world, browser);
  await signsInThere(there, [account!.loginName, account!.password]);
  const { conflict, place } = await comesBack(browser, there);
  // It is tied to its owner meanwhile, and still nobody else's.
  assert.deepEqual([place, conflict.decision], ['NO_MATCHING_ACCOUNT_CHECK_IDENTITY', null]);
  await takes(browser, 'sayNotOneself', {}, 'NO_MATCHING_ACCOUNT_NOT_ONESELF');
  await takes(browser, 'chooseWayOut', { way: 'CHANGE_PHONE' }, 'NO_MATCHING_ACCOUNT_CHANGE_PHONE');
  await there.go(`${world.origin}/user/settings/phone`);
  await there.submit('/user/settings/phone', { phone: owners, action: 'send-code' });
  const change = { phone: owners, password: account!.password, smsCode: await world.codeTo(owners), action: 'change' };
  await there.submit('/user/settings/phone', change);
  assert.equal(there.title, '手机号已更换');
  await takes(
    browser,
    'finishPlace',
    { from: 'NO_MATCHING_ACCOUNT_CHANGE_PHONE' },
    'NO_MATCHING_ACCOUNT_REGISTER_ANEW',
  );
  const again = await goes(world, browser);
  assert.deepEqual(await registers(world, again, { loginName: 'leshan2', name, idNumber, phone }), {});
  await signsInThere(again, ['leshan2', passwordThere]);
  const realName = await comesBack(browser, again);
  isVerified(realName);
  assert.deepEqual([realName.conflict.number, realName.conflict.decision], [conflict.number, 'VERIFIED']);
}

async function sentBack(world: World): Promise<void> {
  const browser = await world.signedIn('82700018');
  await browser.viewer();
  await takes(browser, 'sawThere', { kind: 'NO_MATCHING_ACCOUNT' }, 'NO_MATCHING_ACCOUNT_CHECK_IDENTITY');
  const { conflict, whoSettles } = await takes(browser, 'sayOneself', {}, 'CONTACT');
  assert.equal(whoSettles, 'SCHOOL_ADMINISTRATOR');
  const decider = await administrator(world, 'administrator');
  await decider.settle(conflict.number, 'TRY_AGAIN', { reason: '姓名已改正' });
  const { realName } = await browser.viewer();
  assert.deepEqual([realName.place, realName.conflict.reason], ['UNVERIFIED', '姓名已改正']);
}

async function refused(world: World): Promise<void> {
  const { account } = person('teacherA');
  const browser = await world.signedIn('82700018');
  await browser.viewer();
  const { conflict } = await takes(browser, 'askForHelp', {}, 'CONTACT');
  const decider = await administrator(world, 'administrator');
  await decider.settle(conflict.number, 'REJECTED', { reason: '请带身份证到校办' });
  const { realName } = await browser.viewer();
  assert.deepEqual([realName.place, realName.conflict.reason], ['REJECTED', '请带身份证到校办']);
  const there = await goes(world, browser);
  await signsInThere(there, [account!.loginName, account!.password]);
  isVerified(await comesBack(browser, there));
}

async function toTheBureau(world: World): Promise<void> {
  const browser = await world.signedIn('82700001');
  const { realName } = await browser.viewer();
  if (realName.step === 'ARRIVED') return assert.fail('the administrator should ask before being verified');
  const { conflict, whoSettles } = await takes(browser, 'askForHelp', {}, 'CONTACT');
  assert.equal(whoSettles, 'BUREAU_ADMINISTRATOR');
  assert.equal((await browser.ask('{ conflicts { total } }')).conflicts, null);
  const bureau = await administrator(world, 'bureau');
  assert.equal((await bureau.conflict(conflict.number)).account.roles[0], 'SCHOOL_ADMINISTRATOR');
  await bureau.settle(conflict.number, 'TRY_AGAIN', { reason: '请先注册' });
  assert.equal((await browser.viewer()).realName.place, 'UNVERIFIED');
}
