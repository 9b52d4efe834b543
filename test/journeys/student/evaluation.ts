import assert from 'node:assert/strict';
import { Browser, type Untyped } from '../../support/browser.js';
import { captchaAnswer } from '../../support/config.js';
import { startOtherPlatform } from '../../support/other-platform.js';
import { startServerProcess } from '../../support/server-process.js';
import { Tab } from '../../support/tab.js';
import { minute } from '../../support/time.js';
import { until } from '../../support/until.js';
import type { Step } from '../walk.js';
import { changePassword, codes, stands, studentOf, type StudentJourney } from './student-journey.js';

/** The evaluation platform's own entrance, and another platform in its place. */
const student = studentOf('14010119110101001X', '王演示');
const oldPassword = 'Taiyuan#82f';
const newPassword = 'Datong%93kw';

export const evaluationSteps: readonly Step<StudentJourney>[] = [
  ['the dedicated entrance hands over at once, to a session of its own', handOver],
  ['its own sign-in refuses the replaced password from the first second, and the new one for ten minutes', wait],
  ['after them it takes the new one', enter],
  ['an independent client takes its place by settings alone, and learns who came', handOverElsewhere],
];

async function handOver({ server, me }: StudentJourney): Promise<void> {
  const { onboarding } = stands(await me.step('enterEvaluation'), 'ARRIVED');
  const { url } = await new Tab(me, server.origin, [{ address: server.origin }]).goThrough(onboarding.evaluationUrl);
  assert.equal(url.pathname, '/evaluation');
  assert.equal((await me.visit()).name, student.name);
  await me.ask('mutation { signOutOfEvaluation }');
  assert.equal((await me.viewer()).name, student.name);
}

async function wait({ me }: StudentJourney): Promise<void> {
  const { onboarding } = stands(await changePassword(me, oldPassword, newPassword), 'ARRIVED');
  const sync = onboarding.deadlines.find(({ name }: Untyped) => name === 'PASSWORD_SYNC');
  assert.deepEqual(codes((await me.signInToEvaluation(student.account, oldPassword)).issues), ['CREDENTIALS_WRONG']);
  const { issues } = await me.signInToEvaluation(student.account, newPassword);
  assert.deepEqual([codes(issues), issues[0].until], [['PASSWORD_SYNCING'], sync.at]);
}

async function enter(journey: StudentJourney): Promise<void> {
  const { me } = journey;
  await journey.server.moveClock(10 * minute);
  // A job brings the password there; until then the platform says that it is overdue.
  await until(async () => {
    const { __typename: answer, issues } = await me.signInToEvaluation(student.account, newPassword);
    if (answer === 'EnteredEvaluation') return answer;
    assert.deepEqual(codes(issues), ['PASSWORD_SYNCING']);
    return null;
  });
  assert.equal((await me.visit()).maskedNationalId, '1401**********001X');
}

async function handOverElsewhere({ server }: StudentJourney): Promise<void> {
  const platform = await startOtherPlatform('openid profile archive');
  const { DATABASE_URL: databaseUrl = '', SHOUDENG_DATA_DIR: directory = '' } = server.env;
  const settings = { ...(server.env as Record<string, string>), ...platform.settings };
  const second = await startServerProcess(databaseUrl, directory, settings);
  try {
    platform.reachIssuerAt([second.origin]);
    const browser = new Browser(second.origin, captchaAnswer);
    const { onboarding } = stands(await browser.signIn(student.account, newPassword), 'ARRIVED');
    const tab = new Tab(browser, second.origin, [{ address: second.origin }]);
    const { status, body } = await tab.goThrough(onboarding.evaluationUrl);
    assert.equal(status, 200, body);
    const { told } = JSON.parse(body) as { told: Record<string, unknown> };
    assert.deepEqual([told['name'], told['national_id']], [student.name, student.account]);
  } finally {
    await second.kill();
    await platform.close();
  }
}
