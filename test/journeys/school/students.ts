import assert from 'node:assert/strict';
import type { Browser } from '../../support/browser.js';
import type { Step } from '../walk.js';
import { newStudent, school, type NewStudent, type SchoolJourney } from './school-journey.js';

/** Forty students go their way by themselves; three cannot, and are freed by the school's people. */
export const students: readonly Step<SchoolJourney>[] = [
  ['forty students sign in and reach the evaluation platform', forty],
  ['one is locked out by wrong passwords: the administrator ends the lock early', lockedOut],
  ['one fails the status verification five times: the registrar confirms', underReview],
  ['one has forgotten the password: the administrator resets it, and hands out a slip, once', forgotten],
  ['the board says so', sums],
];

const few = 8;
const chosenPassword = 'Taiyuan#82f';

async function forty(journey: SchoolJourney): Promise<void> {
  const waiting = Array.from({ length: 40 }, (_, index) => newStudent(index));
  await Promise.all(
    Array.from({ length: few }, async () => {
      for (let student = waiting.shift(); student !== undefined; student = waiting.shift()) {
        const browser = journey.browser();
        await signsIn(browser, student);
        await arrives(journey, browser, student);
        journey.students.set(student.account, browser);
      }
    }),
  );
}

async function lockedOut(journey: SchoolJourney): Promise<void> {
  const student = newStudent(40);
  for (let tries = 0; tries < 5; tries += 1) await journey.browser().signIn(student.account, 'Wrong#2026x');
  const refused = await journey.browser().signIn(student.account, initial(student));
  assert.equal(refused.issues?.[0]?.code, 'LOCKED_BY_FAILURES');
  const account = await find(journey, student, 'LOCKED_BY_FAILURES');
  await journey.bulk('UNLOCK', { accounts: [account] });
  await signsIn(journey.browser(), student);
}

async function underReview(journey: SchoolJourney): Promise<void> {
  const student = newStudent(41);
  const browser = journey.browser();
  await signsIn(browser, student);
  for (let tries = 0; tries < 5; tries += 1)
    await browser.step('submitStatus', { name: '写错了', schoolId: journey.school });
  await find(journey, student, 'REGISTRAR_REVIEW');
  const { statusReviews } = await journey.registrar.ask('{ statusReviews { total reviews { id revision } } }');
  assert.equal(statusReviews.total, 1);
  const { id, revision } = statusReviews.reviews[0];
  const input = { id, expectedRevision: revision, reason: '核对过户口簿' };
  await journey.does(
    journey.registrar,
    'confirmStatus',
    'ConfirmStatusInput',
    input,
    '... on StatusSettled { __typename }',
  );
  await changesPassword(browser, initial(student));
  assert.equal((await browser.step('skipPhone')).viewer.onboarding.step, 'ARRIVED');
}

async function forgotten(journey: SchoolJourney): Promise<void> {
  const student = newStudent(39);
  const account = await find(journey, student, 'ARRIVED');
  const { id } = await journey.bulk('RESET_PASSWORD', { accounts: [account] });
  const wanted = '... on ResetSlipsTaken { slips { unifiedNumber } }';
  const taken = await journey.does(journey.administrator, 'takeResetSlips', 'BulkActionInput', { id }, wanted);
  assert.equal(taken.slips.length, 1);
  const again = await journey.does(journey.administrator, 'takeResetSlips', 'BulkActionInput', { id }, wanted);
  assert.equal(again.__typename, 'ResetSlipsGone');
  const browser = journey.browser();
  await signsIn(browser, student);
  // The status stays verified; the change comes again.
  await changesPassword(browser, initial(student));
  assert.equal((await browser.viewer()).onboarding.step, 'ARRIVED');
}

async function sums(journey: SchoolJourney): Promise<void> {
  const arrived = 41;
  assert.deepEqual(await journey.board(), {
    ARRIVED: arrived,
    STATUS_VERIFICATION: 1,
    SIGN_IN: school.students - arrived - 1,
    total: school.students,
  });
}

const initial = ({ account }: NewStudent) => `xs${account.slice(-8)}`;

async function signsIn(browser: Browser, student: NewStudent): Promise<void> {
  const result = await browser.signIn(student.account, initial(student));
  assert.equal(result.__typename, 'SignedIn', JSON.stringify(result.issues));
}

async function arrives(journey: SchoolJourney, browser: Browser, student: NewStudent): Promise<void> {
  const { issues } = await browser.step('submitStatus', { name: student.name, schoolId: journey.school });
  assert.deepEqual(issues ?? [], []);
  await changesPassword(browser, initial(student));
  const { viewer } = await browser.step('skipPhone');
  assert.equal(viewer.onboarding.step, 'ARRIVED');
  const entered = await browser.step('enterEvaluation');
  assert.deepEqual(entered.issues ?? [], []);
}

async function changesPassword(browser: Browser, oldPassword: string): Promise<void> {
  await browser.viewer();
  const { issues } = await browser.step('changePassword', {
    oldPassword,
    newPassword: chosenPassword,
    confirmation: chosenPassword,
  });
  assert.deepEqual(issues ?? [], []);
}

/** The account of a student, who stands where they should. */
async function find(journey: SchoolJourney, { account }: NewStudent, standing: string): Promise<string> {
  const query = 'query ($filter: AccountFilter!) { accounts(filter: $filter) { accounts { id standing } } }';
  const { accounts } = await journey.administrator.ask(query, { filter: { kind: 'STUDENT', search: account } });
  assert.equal(accounts.accounts[0].standing, standing);
  return accounts.accounts[0].id;
}
