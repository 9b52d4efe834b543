import assert from 'node:assert/strict';
import type { Untyped } from '../../support/browser.js';
import { minute } from '../../support/time.js';
import type { Step } from '../walk.js';
import { changePassword, codes, school, stands, studentOf, type StudentJourney } from './student-journey.js';

/** The main way: from an empty database to the evaluation platform. */
const student = studentOf('14010119110101001X', '王演示');
const chosenPassword = 'Taiyuan#82f';
const phone = '13800000040';
const roster = 'docs/examples/sample-roster.xlsx';

export const firstLogin: readonly Step<StudentJourney>[] = [
  ['the built client is served', seeClient],
  ['a dry run of the sample roster writes nothing', (journey) => importRoster(journey, [], /新增 60，.*没有写入/)],
  ['the sample roster is imported', (journey) => importRoster(journey, ['--confirm'], /新增 60，更新 0，不变 0/)],
  ['the same file again changes nothing', (journey) => importRoster(journey, ['--confirm'], /新增 0，更新 0，不变 60/)],
  ['the new account is locked', signInWhileLocked],
  ["the school's administrator unlocks it", unlock],
  ['the student signs in with the initial password', signIn],
  ['the school is found in the tree and by search; name and school match the roster', verifyStatus],
  ['the initial password is replaced', replacePassword],
  ['a phone is bound with the code of the SMS', bindPhone],
  ['the dedicated entrance opens at once', enterEvaluation],
  ['the server is killed and started again: everything is there', survive],
  ["the new password reaches the evaluation platform's own sign-in after ten minutes", waitForSync],
  ['the student signs out and in with the new password; the initial one is dead', signInAgain],
];

async function seeClient({ server }: StudentJourney): Promise<void> {
  const page = await (await fetch(server.origin)).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? assert.fail('the page has no script');
  assert.equal((await fetch(server.origin + script)).status, 200);
}

async function importRoster(journey: StudentJourney, options: readonly string[], said: RegExp): Promise<void> {
  assert.match(await journey.command('roster', 'import', roster, '--school', school.code, ...options), said);
}

async function signInWhileLocked({ me }: StudentJourney): Promise<void> {
  const { issues } = await me.signIn(student.account, student.initialPassword);
  assert.deepEqual(codes(issues), ['LOCKED_BY_ADMINISTRATOR']);
}

async function unlock(journey: StudentJourney): Promise<void> {
  await journey.command('account', 'unlock', '--student', student.account);
}

async function signIn({ me }: StudentJourney): Promise<void> {
  stands(await me.signIn(student.account, student.initialPassword), 'STATUS_VERIFICATION');
}

async function verifyStatus({ me }: StudentJourney): Promise<void> {
  const found = await me.ask(`{ schools(search: "${school.search}") { id name } }`);
  const { bureau: province } = await me.ask('{ bureau { children { name children { name schools { id name } } } } }');
  const city = named(province.children, '太原市');
  const home = named(named(city.children, '迎泽区').schools, '迎泽区演示第一中学（演示数据）');
  assert.equal(found.schools[0]?.id, home.id);
  stands(await me.step('submitStatus', { name: student.name, schoolId: home.id }), 'PASSWORD_CHANGE');
}

async function replacePassword({ me }: StudentJourney): Promise<void> {
  stands(await changePassword(me, student.initialPassword, chosenPassword), 'PHONE_BINDING');
}

async function bindPhone(journey: StudentJourney): Promise<void> {
  const { me } = journey;
  const { viewer } = await me.step('requestPhoneCode', { phone });
  assert.equal(viewer.onboarding.codeSentTo, '138****0040');
  const code = await journey.code('绑定安全手机');
  const { onboarding } = stands(await me.step('bindPhone', { code }), 'ARRIVED');
  assert.equal(onboarding.evaluationAccess, 'SYNCING');
}

async function enterEvaluation({ server, me }: StudentJourney): Promise<void> {
  const { onboarding } = stands(await me.step('enterEvaluation'), 'ARRIVED');
  const headers = { accept: 'text/html' };
  const { status } = await fetch(new URL(onboarding.evaluationUrl, server.origin), { headers });
  assert.equal(status, 200);
}

async function survive({ server, me }: StudentJourney): Promise<void> {
  const before = await me.viewer();
  await server.kill();
  await server.start();
  assert.deepEqual(await me.viewer(), before);
}

async function waitForSync(journey: StudentJourney): Promise<void> {
  const { me } = journey;
  await journey.server.moveClock(9 * minute);
  assert.equal((await me.viewer()).onboarding.evaluationAccess, 'SYNCING');
  await journey.server.moveClock(minute);
  assert.equal((await me.viewer()).onboarding.evaluationAccess, 'SYNCED');
}

async function signInAgain({ me }: StudentJourney): Promise<void> {
  await me.ask('mutation { signOut }');
  assert.equal(await me.viewer(), null);
  const { issues } = await me.signIn(student.account, student.initialPassword);
  assert.deepEqual(codes(issues), ['CREDENTIALS_WRONG']);
  stands(await me.signIn(student.account, chosenPassword), 'ARRIVED');
}

function named(list: Untyped, name: string): Untyped {
  return list.find((one: Untyped) => one.name === name) ?? assert.fail(`there is no ${name}`);
}
