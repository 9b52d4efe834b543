import { afterAll, beforeAll, expect, test } from 'vitest';
import { machinesCommand } from '../../server/cli/machines-command.js';
import { startPortal, type TestPortal } from '../support/portal.js';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

async function rehearse() {
  const said: string[] = [];
  machinesCommand.check(['rehearse']);
  expect(machinesCommand.runAlone?.(['rehearse'], () => undefined)).toBeNull();
  const { services } = portal.servers[0]!.composition;
  const code = await machinesCommand.run(['rehearse'], services, (line) => said.push(line));
  return { code, text: said.join('\n') };
}

const everything = async () =>
  (
    await portal.query(`select count(*)::int as flows, md5(string_agg(f::text, ',' order by id)) as digest from flow f`)
  )[0]!;
const students = async () =>
  (await portal.query(`select count(*)::int as n from flow where machine = 'student-onboarding'`))[0]!['n'] as number;

test('R12: every flow of a whole database is tried, more than a page of them, and none is written', async () => {
  const before = await everything();
  expect(before['flows']).toBeGreaterThan(2_000);
  const { code, text } = await rehearse();
  expect(text).toContain(`student-onboarding 版本 2：照旧 ${await students()} 个。`);
  expect(text).toContain('所有流程都能继续。没有写入。');
  expect(code).toBe(0);
  expect(await everything()).toEqual(before);
});

/** Spoils one flow of a student to whom nothing has happened. @returns its id */
async function spoil(change: string): Promise<string> {
  const sql = `update flow set ${change} where id = (select id from flow where machine = 'student-onboarding'
    and machine_version = 2 and revision = 0 order by id desc limit 1) returning id`;
  return (await portal.query(sql))[0]!['id'] as string;
}

test('R12: older flows are upgraded in thought, and those that cannot go on are named with the reason', async () => {
  const all = await students();
  await spoil(`machine_version = 1, revision = 1, snapshot = jsonb_set(snapshot, '{value,journey}', '"arrived"')`);
  const newer = await spoil('machine_version = 99');
  const gone = await spoil(`revision = 1, snapshot = jsonb_set(snapshot, '{value,journey}', '"nowhere"')`);
  const bare = await spoil(`revision = 1, snapshot = snapshot #- '{context,phone}'`);
  const strange = await spoil(
    `revision = 1, snapshot = jsonb_set(snapshot, '{context,phone}', '"13800000071 不能说"')`,
  );
  const waiting = await spoil(`revision = 1, snapshot = jsonb_set(snapshot, '{value,account}', '"lockedByFailures"')`);
  const partly = await spoil(`revision = 1, snapshot = snapshot #- '{value,evaluation}'`);
  const foreign = await spoil(`machine = 'another-house'`);
  const before = await everything();

  const { code, text } = await rehearse();
  expect(code).toBe(1);
  expect(text).toContain('student-onboarding 版本 1：升级到版本 2 1 个。');
  expect(text).toContain(`student-onboarding 版本 2：照旧 ${all - 8} 个。`);
  const said = (id: string) => {
    const lines = text.split('\n');
    return lines[lines.findIndex((line) => line === `    flow ${id}`) - 1];
  };
  expect(said(newer)).toContain('没有从版本 99 往后的升级');
  expect(said(gone)).toMatch(
    /「account\.neverUnlocked evaluation\.closed journey\.nowhere」：现在的状态机没有这个状态：.*nowhere/,
  );
  expect(said(bare)).toContain('context.phone is missing');
  expect(said(strange)).toContain('context.phone is another text');
  expect(said(waiting)).toContain(
    '等待 xstate.after.lockout.student-onboarding.account.lockedByFailures 没有期限，永远不会结束',
  );
  expect(said(partly)).toContain('状态不完整：会被当作「account.neverUnlocked evaluation.closed journey.signIn」');
  expect(said(foreign)).toContain('没有这个状态机');
  expect(text).toContain('7 个流程不能继续。没有写入。');
  // What was found in a context is not repeated: nobody knows what it is.
  expect(text).not.toMatch(/13800000071|不能说/);
  expect(await everything()).toEqual(before);
});
