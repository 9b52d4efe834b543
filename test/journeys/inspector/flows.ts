import assert from 'node:assert/strict';
import type { Untyped } from '../../support/browser.js';
import { minute } from '../../support/time.js';
import { until } from '../../support/until.js';
import { runTests } from '../../support/what-if-walks.js';
import { changePassword, school, stands, studentOf, submitStatus } from '../student/student-journey.js';
import type { Step } from '../walk.js';
import { moment, type InspectorJourney } from './inspector-journey.js';

const student = studentOf('14010119110101001X', '王演示');
const chosenPassword = 'Taiyuan#82f';

/** A student's flow, looked at while it goes on and afterwards. */
export const flows: readonly Step<InspectorJourney>[] = [
  ['a school’s students are imported, and one is unlocked', begin],
  ['the student’s flow is found by their number, and shown masked', find],
  ['what is lit follows the student within a second', follow],
  ['what is refused says why', refuse],
  ['deadlines count on the server’s clock, and what they do is in the log', ring],
  ['every event has its moment: states, context and what changed', travel],
  ['what if the answer had been another: nothing is written, nothing is sent', fork],
  ['the copied test passes as it is', copied],
  ['heat adds up to the roster, and leads to the people', heat],
  ['every flow is what its history makes of it', verify],
];

async function begin(journey: InspectorJourney): Promise<void> {
  const file = 'docs/examples/sample-roster.xlsx';
  await journey.command('roster', 'import', file, '--school', school.code, '--confirm');
  await journey.command('account', 'unlock', '--student', student.account);
}

async function find(journey: InspectorJourney): Promise<void> {
  const query = `query ($filter: FlowFilter!) { inspectedFlows(filter: $filter, first: 20) {
    problem lines { id machine stateValue person { name nationalId } } } }`;
  const { inspectedFlows: found } = await journey.developer.ask(query, { filter: { text: student.account } });
  assert.equal(found.lines.length, 1);
  const [line] = found.lines;
  journey.flow = line.id;
  assert.match(line.stateValue, /account\.open .*journey\.signIn/);
  assert.doesNotMatch(JSON.stringify(line), new RegExp(`${student.account}|${student.name}`));
}

async function follow(journey: InspectorJourney): Promise<void> {
  let lit: readonly string[] = [];
  journey.follow(({ states }) => void (lit = states));
  const isLit = async (state: string): Promise<number> => {
    const begun = Date.now();
    await until(async () => lit.includes(state) || null);
    return Date.now() - begun;
  };
  await isLit('journey.signIn');
  stands(await journey.me.signIn(student.account, student.initialPassword), 'STATUS_VERIFICATION');
  assert.ok((await isLit('journey.statusVerification')) < 1_000, 'lit within a second');
}

async function refuse(journey: InspectorJourney): Promise<void> {
  const { accepted, refused } = await journey.inspected('accepted { type actors } refused { type guards }');
  const types = (list: Untyped) => list.map(({ type }: Untyped) => type);
  assert.ok(types(accepted).includes('SUBMIT_STATUS'));
  assert.ok(types(refused).includes('BIND_PHONE'));
  const recover = refused.find(({ type }: Untyped) => type === 'RECOVER_PASSWORD');
  assert.ok(recover.guards.includes('phoneBound'), 'names the guard in the way');
}

async function ring(journey: InspectorJourney): Promise<void> {
  const { me } = journey;
  stands(await submitStatus(me, student.name), 'PASSWORD_CHANGE');
  stands(await changePassword(me, student.initialPassword, chosenPassword), 'PHONE_BINDING');
  const before = await journey.inspected('at deadlines { name dueAt }');
  assert.deepEqual(
    before.deadlines.map(({ name }: Untyped) => name),
    ['passwordSync'],
  );
  assert.equal(Math.round((Date.parse(before.deadlines[0].dueAt) - Date.parse(before.at)) / minute), 10);
  stands(await me.step('skipPhone'), 'ARRIVED');
  await journey.server.moveClock(10 * minute);
  const after = await journey.inspected('states deadlines { name } log(after: 0, first: 100) { revision type actor }');
  assert.ok(after.states.includes('evaluation.synced'));
  assert.deepEqual(after.deadlines, []);
}

async function travel(journey: InspectorJourney): Promise<void> {
  const { revision, log } = await journey.inspected('revision log(after: 0, first: 2000) { revision type stateValue }');
  assert.equal(log.length, revision);
  const { moments } = await journey.inspected(`moments(from: 0, to: ${revision}) { ${moment} }`);
  assert.equal(moments.length, revision + 1);
  for (const [index, line] of log.entries()) {
    assert.equal(moments[index + 1].stateValue, line.stateValue);
    assert.equal(moments[index + 1].type, line.type);
  }
  const chosen = moments.find(({ type }: Untyped) => type === 'CHANGE_PASSWORD');
  assert.deepEqual(
    chosen.changes.map(({ path, after }: Untyped) => [path, after]),
    [['password', 'chosen']],
  );
  assert.doesNotMatch(JSON.stringify(moments), new RegExp(`${student.account}|${student.name}|${chosenPassword}`));
}

async function fork(journey: InspectorJourney): Promise<void> {
  const { moments } = await journey.inspected(`moments(from: 0, to: 20) { ${moment} }`);
  const there = moments.findIndex(({ type }: Untyped) => type === 'SUBMIT_STATUS') - 1;
  await journey.settled();
  const before = await journey.written();
  const wrong = { event: 'SUBMIT_STATUS', payload: { matches: false } };
  const steps = [
    ...Array.from({ length: 5 }, () => wrong),
    { event: 'BIND_PHONE', payload: { codeAccepted: true, replacedId: '' } },
  ];
  const { problem, moments: forked, test, accepted } = await journey.whatIf(there, [...steps, { waitSeconds: 3_600 }]);
  assert.deepEqual(await journey.written(), before, 'nothing is written');
  assert.equal(problem, null);
  assert.deepEqual(
    forked.map(({ outcome }: Untyped) => outcome),
    [...Array.from({ length: 5 }, () => 'ACCEPTED'), 'REFUSED', 'PASSED'],
  );
  assert.ok(forked.at(-1).moment.states.includes('journey.statusVerification.registrarReview'));
  assert.ok(accepted.some(({ type }: Untyped) => type === 'CONFIRM_STATUS'));
  journey.copied = test;
}

async function copied({ copied: text }: InspectorJourney): Promise<void> {
  const { code, report, output } = await runTests(new Map([['copied', text]]));
  assert.equal(code, 0, output);
  assert.deepEqual([report.numPassedTests, report.numFailedTests, report.numTodoTests], [1, 0, 0]);
}

async function heat(journey: InspectorJourney): Promise<void> {
  const query = `{ machineHeat(machine: "student-onboarding") { total states { path population entered } } }`;
  const { machineHeat } = await journey.developer.ask(query);
  const of = (path: string): Untyped => machineHeat.states.find((one: Untyped) => one.path === path);
  assert.equal(machineHeat.total, 60);
  for (const region of ['', 'account', 'journey', 'evaluation']) assert.equal(of(region).population, 60, region);
  assert.equal(of('account.neverUnlocked').population, 59);
  assert.equal(of('evaluation.synced').population, 1);
  const filter = { machine: 'student-onboarding', state: 'evaluation.synced' };
  const people = `query ($filter: FlowFilter!) { inspectedFlows(filter: $filter, first: 20) { lines { id } } }`;
  const { inspectedFlows } = await journey.developer.ask(people, { filter });
  assert.deepEqual(inspectedFlows.lines, [{ id: journey.flow }]);
}

async function verify(journey: InspectorJourney): Promise<void> {
  assert.match(await journey.command('flows', 'verify'), /flows: \d+ verified, \d+ events, 0 differ/);
}
