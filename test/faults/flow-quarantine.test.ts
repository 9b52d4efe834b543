import { afterAll, beforeAll, expect, test } from 'vitest';
import { flowsCommand } from '../../server/cli/flows-command.js';
import { accountOf, accountsOf } from '../support/accounts.js';
import type { Browser } from '../support/browser.js';
import { chosenPassword, startPortal, type TestPortal } from '../support/portal.js';
import { arrivedStudent, type ArrivedStudent } from '../support/sms-codes.js';
import { staffPeople } from '../support/staff-people.js';
import { replays } from '../support/replays.js';
import { minute } from '../support/time.js';
import { leftByVersion1, withUpgrade } from './version-1.js';

let portal: TestPortal;
let met: ArrivedStudent;
let unmet: ArrivedStudent;
let neighbour: ArrivedStudent;
let administrator: Browser;
const flows = new Map<ArrivedStudent, string>();

beforeAll(async () => {
  portal = await startPortal();
  const staff = staffPeople(portal);
  const person = await staff.provedPerson('管理人', { role: 'bureauAdministrator', bureau: '140000' });
  administrator = person.browser;
  [met, unmet, neighbour] = [
    await arrivedStudent(portal, 1),
    await arrivedStudent(portal, 2),
    await arrivedStudent(portal, 3),
  ];
  for (const student of [met, unmet]) flows.set(student, await leftByVersion1(portal, student.id));
});
afterAll(() => portal.close());

async function run(...argv: string[]): Promise<{ code: number; text: string }> {
  const said: string[] = [];
  flowsCommand.check(argv);
  const { services } = portal.servers[0]!.composition;
  const code = await flowsCommand.run(argv, services, (line) => said.push(line));
  return { code, text: said.join('\n') };
}
const rows = () => portal.query('select * from flow where id = any($1) order by id', [[...flows.values()]]);
const named = () => portal.query('select flow_id, machine_version, misfit from flow_quarantine order by flow_id');
const hindrance = async ({ browser }: ArrivedStudent) =>
  (await browser.ask('{ viewer { id hindrance { code } onboarding { step evaluationAccess } } }')).viewer;
const boardSums = async () =>
  (await administrator.ask('{ board(kind: STUDENT) { total counts { standing number } } }')).board;
const misfit = { why: 'upgradeFails', from: 1, message: 'not thought of' };

/** Whoever had arrived was forgotten. */
const forgetful = <T>(run: () => Promise<T>) =>
  withUpgrade(
    (usual) => (stored, waiting) => {
      if (stored.value['journey'] === 'arrived') throw new Error('not thought of');
      return usual(stored, waiting);
    },
    run,
  );

test('R12: a bad upgrade quarantines whom it forgets, by name, and nobody else notices', async () => {
  const [before, board] = [await rows(), await boardSums()];
  await forgetful(async () => {
    // One is met on the way …
    expect(await hindrance(met)).toMatchObject({ hindrance: { code: 'FLOW_QUARANTINED' }, onboarding: null });
    expect(await named()).toEqual([{ flow_id: flows.get(met), machine_version: 1, misfit }]);
    const refused = await met.browser.step('enterEvaluation');
    expect(refused).toMatchObject({ __typename: 'Refused', issues: [{ code: 'FLOW_QUARANTINED' }] });
    const signedIn = await portal.browser().signIn(met.account, chosenPassword);
    expect(signedIn).toMatchObject({ __typename: 'Refused', issues: [{ code: 'FLOW_QUARANTINED' }] });
    expect(await portal.send(met.account, { type: 'LOCK' })).toMatchObject({ accepted: false });
    // … the other one by the migration.
    const rehearsed = await run('migrate');
    expect(rehearsed.text).toContain('2 个流程不能继续，迁移时会隔离，存的内容不动。');
    expect(await named()).toHaveLength(1);
    const { code, text } = await run('migrate', '--confirm');
    expect(code).toBe(1);
    expect(text).toMatch(/flows: 0 migrated, 2 quarantined, \d+ already present$/);
    expect((await named()).map(({ flow_id }) => flow_id).sort()).toEqual([...flows.values()].sort());
    const listed = await run('quarantined');
    for (const flow of flows.values())
      expect(listed.text).toContain(
        `${flow}  student-onboarding 第 1 版  account.open evaluation.syncing journey.arrived`,
      );
    expect(listed.text).toContain('版本 1 的升级出错：not thought of');
    expect((await run('show', flows.get(met)!)).text).toContain(
      '现在的版本不能继续：版本 1 的升级出错：not thought of',
    );
    await othersGoOn();
    expect(await rows()).toEqual(before);
    expect(await boardSums()).toEqual(board);
  });
});

/** Lists, files, sweeps and the neighbour's own way. */
async function othersGoOn(): Promise<void> {
  const filter = { kind: 'STUDENT', standings: ['ARRIVED'] } as const;
  const { accounts } = await accountsOf(administrator, filter);
  const possible = new Map(accounts.map((line: { id: string; possible: string[] }) => [line.id, line.possible]));
  expect([...possible.keys()]).toEqual(expect.arrayContaining([met.id, unmet.id, neighbour.id]));
  expect(possible.get(met.id)).toEqual([]);
  expect(possible.get(neighbour.id)).toContain('LOCK');
  expect(await accountOf(administrator, met.id)).toMatchObject({ line: { standing: 'ARRIVED' } });
  const file = await administrator.ask(`{ account(id: "${met.id}") { hindrance { code } } }`);
  expect(file.account.hindrance).toEqual({ code: 'FLOW_QUARANTINED' });
  expect((await run('stuck')).code).toBe(0);
  // The wait of all three is over: the sweep ends the neighbour's, and leaves the others.
  await portal.moveClock(11 * minute);
  const due = await portal.query(
    `select subject from flow where next_deadline_at is not null and state_value like '%arrived%'`,
  );
  expect(due.map(({ subject }) => subject).sort()).toEqual([met.id, unmet.id].sort());
  expect(await hindrance(neighbour)).toMatchObject({ hindrance: null, onboarding: { evaluationAccess: 'SYNCED' } });
}

test('R12: a release that knows the way frees them, with all that was due', async () => {
  const { code, text } = await run('migrate', '--confirm');
  expect(code).toBe(0);
  expect(text).toContain('2 个流程解除隔离。');
  expect(text).toMatch(/flows: 2 migrated, 0 quarantined, \d+ already present$/);
  expect(await named()).toEqual([]);
  expect((await run('quarantined')).text).toBe('没有隔离的流程。');
  for (const student of [met, unmet])
    expect(await hindrance(student)).toMatchObject({
      hindrance: null,
      onboarding: { step: 'ARRIVED', evaluationAccess: 'SYNCED' },
    });
  await portal.moveClock(1);
  expect(await portal.query('select 1 from flow where next_deadline_at is not null')).toEqual([]);
  await met.browser.viewer();
  expect((await met.browser.step('enterEvaluation')).__typename).toBe('Transitioned');
  expect(await replays(portal)).toMatchObject({ differ: 0, columns: {} });
});

test('R12: one that its own student brings on is freed as well', async () => {
  await leftByVersion1(portal, unmet.id);
  await forgetful(async () => {
    await hindrance(unmet);
    expect(await named()).toHaveLength(1);
  });
  await unmet.browser.viewer();
  expect((await unmet.browser.step('enterEvaluation')).__typename).toBe('Transitioned');
  expect(await named()).toEqual([]);
});
