import assert from 'node:assert/strict';
import type { Step } from '../walk.js';
import {
  comesBack,
  goes,
  isVerified,
  passwordHere,
  passwordThere,
  person,
  registers,
  signsInThere,
  takes,
  type World,
} from '../world.js';
import { minute } from '../../support/time.js';
import { until } from '../../support/until.js';

/** What needs no guidance: an account there, none yet, and the ends that say nothing of who it is. */
export const signingIn: readonly Step<World>[] = [
  ['has none: registers there, signs in and is verified', byRegistering],
  ['signs in there by scanning with the app', byScanning],
  ['verified: the entrance opens at once, the evaluation platform’s own sign-in after ten minutes', sync],
  ['cancels there, refuses to agree, comes too late: each is told apart, and tries again', noAnswer],
  ['the platform is away: password sign-in works, it is told, and the next try goes through', away],
  ['comes back in another browser, or twice: nothing is taken, and begins again', elsewhere],
  ['leaves for an hour and goes on in another browser: stands where they were', anotherDevice],
];

async function byRegistering(world: World): Promise<void> {
  const { name, idNumber, phone } = person('nobody');
  const browser = await world.signedIn('82700012');
  const there = await goes(world, browser);
  assert.deepEqual(await registers(world, there, { loginName: 'hezhixin', name, idNumber, phone }), {});
  await signsInThere(there, ['hezhixin', passwordThere]);
  isVerified(await comesBack(browser, there));
}

async function byScanning(world: World): Promise<void> {
  const { idNumber } = person('bureau');
  const browser = await world.signedIn('82700002');
  const there = await goes(world, browser);
  await there.go('/sign-in/qr');
  await there.submit('/sign-in/qr');
  const shown = there.url;
  const scan = /\/sanjintong\/scan\/[\w-]{43}/.exec(there.body)?.[0] ?? assert.fail('there is no picture to scan');
  const phone = await world.there().go(scan);
  await phone.submit('/sanjintong', { idNumber });
  await phone.submit('/sanjintong/face');
  await phone.submit(scan, { action: 'confirm' });
  await there.go(shown);
  isVerified(await comesBack(browser, there));
}

async function sync(world: World): Promise<void> {
  const browser = await world.signedIn('82700002');
  assert.equal((await browser.viewer()).realName.evaluationAccess, 'SYNCING');
  const entered = await browser.step('enterEvaluation');
  assert.deepEqual(entered.issues ?? [], []);
  const there = () => world.evaluation().signInToEvaluation('82700002', passwordHere);
  assert.equal((await there()).issues[0].code, 'PASSWORD_SYNCING');
  await world.moveClock(10 * minute);
  await until(async () => (await there()).__typename === 'EnteredEvaluation' || null);
}

async function noAnswer(world: World): Promise<void> {
  const { account } = person('teacherB');
  const browser = await world.signedIn('82700019');
  const standsAt = async (place: string) => assert.equal((await browser.viewer()).realName.place, place);
  const cancelling = await goes(world, browser);
  await cancelling.submit('/authorize/cancel');
  await browser.open(cancelling.url);
  await standsAt('CANCELLED');
  const refusing = await goes(world, browser);
  await signsInThere(refusing, [account!.loginName, account!.password]);
  await refusing.submit('/authorize/deny');
  await browser.open(refusing.url);
  await standsAt('DENIED');
  await goes(world, browser);
  await world.moveClock(30 * minute);
  await standsAt('EXPIRED');
  await takes(browser, 'goBack', { from: 'EXPIRED' }, 'UNVERIFIED');
}

async function away(world: World): Promise<void> {
  await world.moveClock(minute);
  await world.without(async () => {
    const browser = await world.signedIn('82700019');
    const { url, viewer } = await browser.goToGovernment();
    assert.equal(url, null);
    assert.equal(viewer.realName.place, 'UNAVAILABLE');
  });
  const browser = await world.signedIn('82700019');
  await browser.viewer();
  await goes(world, browser);
}

async function elsewhere(world: World): Promise<void> {
  const { account } = person('teacherB');
  const browser = await world.signedIn('82700019');
  await browser.viewer();
  const there = await goes(world, browser);
  await signsInThere(there, [account!.loginName, account!.password]);
  await there.submit('/authorize/agree');
  const other = await world.signedIn('82700019');
  assert.equal(await other.open(there.url), '/real-name?return=elsewhere');
  assert.equal((await other.viewer()).realName.place, 'AT_GOVERNMENT');
  const again = await goes(world, other);
  await signsInThere(again, [account!.loginName, account!.password]);
  await again.submit('/authorize/cancel').catch(() => again.submit('/authorize/deny'));
  await other.open(again.url);
  assert.equal(await browser.open(there.url), '/real-name?return=elsewhere');
}

async function anotherDevice(world: World): Promise<void> {
  const browser = await world.signedIn('82700019');
  await browser.viewer();
  await takes(browser, 'sawThere', { kind: 'DUPLICATE_ID' }, 'DUPLICATE_ID_SIGN_IN_BY_PASSWORD');
  await takes(browser, 'sayPasswordSignInFailed', {}, 'DUPLICATE_ID_RECOVER_BY_LAST_DIGITS');
  await world.moveClock(60 * minute);
  const other = await world.signedIn('82700019');
  assert.equal((await other.viewer()).realName.place, 'DUPLICATE_ID_RECOVER_BY_LAST_DIGITS');
}
