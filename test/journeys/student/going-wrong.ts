import assert from 'node:assert/strict';
import type { Step } from '../walk.js';
import { changePassword, codes, stands, studentOf, submitStatus, type StudentJourney } from './student-journey.js';
import { minute } from '../../support/time.js';

/** What happens when it goes wrong: locks, the registrar's branch, a school's reset. */
const student = studentOf('149999200906180199', '常书');
const correctedName = '常舒';
const chosenPassword = 'Fenhe#47kd';

export const goingWrong: readonly Step<StudentJourney>[] = [
  ['five wrong passwords lock for half an hour, which the right one neither opens nor extends', lockOut],
  ["an administrator's lock ends the session and is told to the right password alone; unlocking leads back", lock],
  ['five mismatches go to the registrar, who corrects the roster; the student hears of it and is verified', review],
  ["a school's reset brings the forced change again; the verification stays", reset],
];

async function lockOut(journey: StudentJourney): Promise<void> {
  await journey.command('account', 'unlock', '--student', student.account);
  const browser = journey.browser();
  for (let wrong = 1; wrong < 5; wrong += 1)
    assert.deepEqual(codes((await browser.signIn(student.account, 'Wrong#1234')).issues), ['CREDENTIALS_WRONG']);
  const { issues: locked = [] } = await browser.signIn(student.account, 'Wrong#1234');
  assert.deepEqual(codes(locked), ['LOCKED_BY_FAILURES']);
  await journey.server.moveClock(29 * minute);
  const { issues: still = [] } = await browser.signIn(student.account, student.initialPassword);
  assert.deepEqual(still[0]?.until, locked[0]?.until);
  await journey.server.moveClock(minute);
  stands(await browser.signIn(student.account, student.initialPassword), 'STATUS_VERIFICATION');
}

async function lock(journey: StudentJourney): Promise<void> {
  const browser = journey.browser();
  stands(await browser.signIn(student.account, student.initialPassword), 'STATUS_VERIFICATION');
  await journey.command('account', 'lock', '--student', student.account);
  assert.equal(await browser.viewer(), null);
  assert.deepEqual(codes((await browser.signIn(student.account, 'Wrong#1234')).issues), ['CREDENTIALS_WRONG']);
  const { issues } = await browser.signIn(student.account, student.initialPassword);
  assert.deepEqual(codes(issues), ['LOCKED_BY_ADMINISTRATOR']);
  await journey.command('account', 'unlock', '--student', student.account);
  stands(await browser.signIn(student.account, student.initialPassword), 'STATUS_VERIFICATION');
}

async function review(journey: StudentJourney): Promise<void> {
  const browser = journey.browser();
  await browser.signIn(student.account, student.initialPassword);
  for (let left = 4; left > 0; left -= 1) {
    const { issues = [] } = await submitStatus(browser, correctedName);
    assert.deepEqual([codes(issues), issues[0]?.remaining], [['STATUS_MISMATCH'], left]);
  }
  assert.deepEqual(codes((await submitStatus(browser, correctedName)).issues), ['STATUS_UNDER_REVIEW']);
  assert.equal((await browser.viewer()).onboarding.step, 'REGISTRAR_REVIEW');
  await journey.command('account', 'correct-status', '--student', student.account, '--name', correctedName);
  const { onboarding } = await browser.viewer();
  assert.deepEqual([onboarding.step, onboarding.statusDecision], ['STATUS_VERIFICATION', 'CORRECTED']);
  stands(await submitStatus(browser, correctedName), 'PASSWORD_CHANGE');
  stands(await changePassword(browser, student.initialPassword, chosenPassword), 'PHONE_BINDING');
  stands(await browser.step('skipPhone'), 'ARRIVED');
}

async function reset(journey: StudentJourney): Promise<void> {
  const browser = journey.browser();
  stands(await browser.signIn(student.account, chosenPassword), 'ARRIVED');
  await journey.command('account', 'reset', '--student', student.account);
  assert.equal(await browser.viewer(), null);
  assert.deepEqual(codes((await browser.signIn(student.account, chosenPassword)).issues), ['CREDENTIALS_WRONG']);
  stands(await browser.signIn(student.account, student.initialPassword), 'PASSWORD_CHANGE');
  stands(await changePassword(browser, student.initialPassword, `${chosenPassword}2`), 'ARRIVED');
}
