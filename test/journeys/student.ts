import assert from 'node:assert/strict';
import { buildClientIfStale } from '../../server/launch/client-build.js';
import { startEmbeddedPostgres } from '../../server/launch/embedded-postgres.js';
import { checkout } from '../../server/launch/prepare.js';
import { Browser, type Result, type Untyped } from '../support/browser.js';
import { captchaAnswer } from '../support/config.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { runProgram } from '../support/program.js';
import { startServerProcess, type ServerProcess } from '../support/server-process.js';

/**
 * `npm run journey`: the built product over HTTP, from an empty database to a student on the evaluation platform. One
 * part is not the product's: what a captcha shows is known, since its picture is made not to be read by programs.
 */
const student = { account: '14010119110101001X', name: '王演示', password: 'xs0101001X', school: '140106-01' };
const chosenPassword = 'Taiyuan#82f';
const phone = '13800000040';
const roster = 'docs/examples/sample-roster.xlsx';
const smsPatienceMs = 10_000;
const syncMs = 10 * 60_000;

interface Journey {
  readonly server: ServerProcess;
  readonly browser: Browser;
}

type Step = readonly [name: string, take: (journey: Journey) => Promise<void>];

const steps: readonly Step[] = [
  ['the built client is served', seeClient],
  ['a dry run of the sample roster writes nothing', (journey) => importRoster(journey, [], /新增 60，.*没有写入/)],
  ['the sample roster is imported', (journey) => importRoster(journey, ['--confirm'], /新增 60，更新 0，不变 0/)],
  ['the same file again changes nothing', (journey) => importRoster(journey, ['--confirm'], /新增 0，更新 0，不变 60/)],
  ['the new account is locked', signInWhileLocked],
  ["the school's administrator unlocks it", unlock],
  ['the student signs in with the initial password', signIn],
  ['the school is found in the tree and by search; name and school match the roster', verifyStatus],
  ['the initial password is replaced', changePassword],
  ['a phone is bound with the code of the SMS', bindPhone],
  ['the dedicated entrance opens at once', enterEvaluation],
  ['the server is killed and started again: everything is there', survive],
  ["the new password reaches the evaluation platform's own sign-in after ten minutes", waitForSync],
  ['the student signs out and in with the new password; the initial one is dead', signInAgain],
];

async function seeClient({ server }: Journey): Promise<void> {
  const page = await (await fetch(server.origin)).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? assert.fail('the page has no script');
  assert.equal((await fetch(server.origin + script)).status, 200);
}

async function importRoster({ server }: Journey, options: readonly string[], said: RegExp): Promise<void> {
  const args = ['import', roster, '--school', student.school, ...options];
  const { code, output } = await runProgram('server/cli/roster.ts', args, { env: server.env }).ended;
  assert.match(output, said);
  assert.equal(code, 0, output);
}

async function signInWhileLocked({ browser }: Journey): Promise<void> {
  const { issues } = await browser.signIn(student.account, student.password);
  assert.deepEqual(codes(issues), ['LOCKED_BY_ADMINISTRATOR']);
}

async function unlock({ server }: Journey): Promise<void> {
  const args = ['unlock', '--student', student.account];
  const { code, output } = await runProgram('server/cli/account.ts', args, { env: server.env }).ended;
  assert.equal(code, 0, output);
}

async function signIn({ browser }: Journey): Promise<void> {
  stands(await browser.signIn(student.account, student.password), 'STATUS_VERIFICATION');
}

async function verifyStatus({ browser }: Journey): Promise<void> {
  const found = await browser.ask('{ schools(search: "yingze diyi") { id name } }');
  const { bureau: province } = await browser.ask(
    '{ bureau { children { name children { name schools { id name } } } } }',
  );
  const city = named(province.children, '太原市');
  const school = named(named(city.children, '迎泽区').schools, '迎泽区演示第一中学（演示数据）');
  assert.equal(found.schools[0]?.id, school.id);
  stands(await browser.step('submitStatus', { name: student.name, schoolId: school.id }), 'PASSWORD_CHANGE');
}

async function changePassword({ browser }: Journey): Promise<void> {
  const passwords = { oldPassword: student.password, newPassword: chosenPassword, confirmation: chosenPassword };
  stands(await browser.step('changePassword', passwords), 'PHONE_BINDING');
}

async function bindPhone({ server, browser }: Journey): Promise<void> {
  const { viewer } = await browser.step('requestPhoneCode', { phone });
  assert.equal(viewer.onboarding.codeSentTo, '138****0040');
  const code = await smsCode(server);
  const { onboarding } = stands(await browser.step('bindPhone', { code }), 'ARRIVED');
  assert.equal(onboarding.evaluationAccess, 'SYNCING');
}

/** A job sends the message; it comes within moments. */
async function smsCode({ origin }: ServerProcess): Promise<string> {
  const signal = AbortSignal.timeout(smsPatienceMs);
  for (;;) {
    const { messages } = (await (await fetch(`${origin}/development/sms.json`, { signal })).json()) as Untyped;
    const code = /\d{6}/.exec(messages[0]?.text)?.[0];
    if (code !== undefined) return code;
  }
}

async function enterEvaluation({ server, browser }: Journey): Promise<void> {
  const { onboarding } = stands(await browser.step('enterEvaluation'), 'ARRIVED');
  const headers = { accept: 'text/html' };
  const { status } = await fetch(new URL(onboarding.evaluationUrl, server.origin), { headers });
  assert.equal(status, 200);
}

async function survive({ server, browser }: Journey): Promise<void> {
  const before = await browser.viewer();
  await server.kill();
  await server.start();
  assert.deepEqual(await browser.viewer(), before);
}

async function waitForSync({ server, browser }: Journey): Promise<void> {
  await moveClock(server, syncMs - 60_000);
  assert.equal((await browser.viewer()).onboarding.evaluationAccess, 'SYNCING');
  await moveClock(server, 60_000);
  assert.equal((await browser.viewer()).onboarding.evaluationAccess, 'SYNCED');
}

async function signInAgain({ browser }: Journey): Promise<void> {
  await browser.ask('mutation { signOut }');
  assert.equal(await browser.viewer(), null);
  const { issues } = await browser.signIn(student.account, student.password);
  assert.deepEqual(codes(issues), ['CREDENTIALS_WRONG']);
  stands(await browser.signIn(student.account, chosenPassword), 'ARRIVED');
}

async function moveClock({ origin }: ServerProcess, forwardMs: number): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ forwardMs });
  assert.equal((await fetch(`${origin}/development/clock`, { method: 'POST', headers, body })).status, 200);
}

function stands({ issues, viewer }: Result, step: string): Untyped {
  assert.deepEqual(codes(issues), []);
  assert.equal(viewer.onboarding.step, step);
  return viewer;
}

function codes(issues: Result['issues'] = []): readonly string[] {
  return issues.map(({ code }) => code);
}

function named(list: Untyped, name: string): Untyped {
  return list.find((one: Untyped) => one.name === name) ?? assert.fail(`there is no ${name}`);
}

/** Takes one step after the other; after one that failed there is no going on. */
async function walk(journey: Journey): Promise<number> {
  for (const [index, [name, take]] of steps.entries()) {
    try {
      await take(journey);
      say(`ok   ${index + 1}. ${name}`);
    } catch (error) {
      say(`FAIL ${index + 1}. ${name}\n${(error as Error).stack}`);
      return index;
    }
  }
  return steps.length;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  await buildClientIfStale(checkout, say);
  const directory = await makeDirectory();
  const database = await startEmbeddedPostgres({ dataDirectory: directory, durability: 'none' });
  const server = await startServerProcess(database.url, directory, { DEMONSTRATION: 'schools' });
  try {
    const ok = await walk({ server, browser: new Browser(server.origin, captchaAnswer) });
    say(`student journey: ${steps.length} steps, ${ok} ok`);
    process.exitCode = ok === steps.length ? 0 : 1;
  } finally {
    await server.kill();
    await database.stop();
    await removeDirectory(directory);
  }
}

await main();
