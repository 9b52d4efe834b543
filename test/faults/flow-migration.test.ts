import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAccount, openColumn } from '../../server/accounts/find-account.js';
import { Account } from '../../server/database/entities/account.js';
import { flowsCommand } from '../../server/cli/flows-command.js';
import { readWhich } from '../../server/inspection/which-flows.js';
import { migrateFlows } from '../../server/released/migrate-flows.js';
import type { Browser, Result } from '../support/browser.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { times } from '../support/thorough.js';
import { replays } from '../support/replays.js';
import { slowRows } from './slow-rows.js';
import { plantVersion1, statesOfVersion1, type PlantedFlow } from './version-1.js';

const count = times({ usually: 300, thoroughly: 900 });
const waits = 8;
const nothing = {
  text: null,
  machine: null,
  state: null,
  bureau: null,
  school: null,
  waitingSeconds: null,
  issue: null,
  hasFailedEffect: null,
};

describe(`R12: ${count} flows of version 1 are migrated while requests arrive at two servers`, () => {
  let portal: TestPortal;
  let planted: PlantedFlow[];

  beforeAll(async () => {
    portal = await startPortal(2);
    planted = await plantVersion1(portal, count);
    // Rows take their time: without locks there would be enough of it for an event to be lost.
    const isMigrated = 'old.machine_version <> new.machine_version and old.revision = new.revision';
    await portal.query(slowRows('flow', isMigrated, 0.004));
  });
  afterAll(() => portal.close());

  const servicesOf = (server: number) => portal.servers[server]!.composition.services;
  async function run(server: number, ...argv: string[]): Promise<{ code: number; said: string[] }> {
    const said: string[] = [];
    flowsCommand.check(argv);
    return { code: await flowsCommand.run(argv, servicesOf(server), (line) => said.push(line)), said };
  }
  const versions = () =>
    portal.query(
      `select machine_version as version, count(*)::int as n from flow where machine = 'student-onboarding' group by 1 order by 1`,
    );

  test('they stand in every state that version 1 had, and their histories fit', async () => {
    expect([...new Set(planted.map(({ state }) => state))].sort()).toEqual(statesOfVersion1);
    expect(await replays(portal)).toMatchObject({ differ: 0 });
  });

  test('a list of a state has them before they are migrated, by its name of now', async () => {
    const { services } = portal.servers[0]!.composition;
    const filter = { ...nothing, machine: 'student-onboarding', state: 'journey.arrived.settled' };
    const which = await readWhich(services, services.em.fork(), filter, services.clock.now());
    const asked = typeof which === 'string' ? [] : which.ranges.pairs.map(([, value]) => value);
    const arrived = planted.filter(({ state }) => state.includes('journey.arrived')).map(({ state }) => state);
    expect(asked.sort()).toEqual([...new Set(arrived)].sort());
  });

  test('without --confirm nothing is written', async () => {
    const before = await versions();
    const { code, said } = await run(0, 'migrate');
    expect(said).toContain(`student-onboarding 版本 1：升级到版本 2 ${planted.length} 个。`);
    expect(said.at(-1)).toBe('没有写入。确认要做，请加 --confirm。');
    expect(code).toBe(0);
    expect(await versions()).toEqual(before);
  });

  test('every flow comes to version 2, every request is answered, and no event is lost', async () => {
    const sent = new Map<string, string[]>();
    const visits = [...planted.entries()];
    let isMigrating = false;
    let meanwhile = 0;
    const tenth = Promise.withResolvers<void>();
    const visitors = Array.from({ length: waits }, async () => {
      for (let next = visits.shift(); next !== undefined; next = visits.shift()) {
        const [index, { account }] = next;
        sent.set(account, await visit(portal, portal.browser(index % 2), account));
        if (isMigrating) meanwhile += 1;
        if (sent.size > planted.length / 10) tenth.resolve();
      }
    });
    const runs = await Promise.race([tenth.promise, Promise.all(visitors)]).then(async () => {
      isMigrating = true;
      return Promise.all([run(0, 'migrate', '--confirm'), run(1, 'migrate', '--confirm')]);
    });
    isMigrating = false;
    await Promise.all(visitors);

    // Two at once do no more than one; some flows were brought on by their students.
    const [one, other] = runs.map(({ code, said }) => {
      expect(code).toBe(0);
      const [, migrated, present] = /^flows: (\d+) migrated, 0 quarantined, (\d+) already present$/.exec(said.at(-1)!)!;
      return { migrated: Number(migrated), present: Number(present) };
    }) as [{ migrated: number; present: number }, { migrated: number; present: number }];
    expect(one.migrated + one.present).toBe(other.migrated + other.present);
    expect(one.migrated + other.migrated).toBeGreaterThan(planted.length / 4);
    expect(one.migrated + other.migrated).toBeLessThan(planted.length);
    expect(meanwhile).toBeGreaterThan(waits);
    expect(await versions()).toMatchObject([{ version: 2 }]);
    expect(await replays(portal)).toMatchObject({ differ: 0, columns: {} });
    for (const { flow, account, events } of planted)
      expect(await typesOf(flow), flow).toEqual([...events, ...sent.get(account)!]);
    const types = new Set([...sent.values()].flat());
    for (const type of ['SIGN_IN', 'SUBMIT_STATUS', 'SKIP_PHONE', 'ENTER_EVALUATION']) expect(types).toContain(type);
  }, 240_000);

  const typesOf = async (flow: string) =>
    (
      await portal.query(`select event->>'type' as type from flow_event where flow_id = $1 order by revision`, [flow])
    ).map(({ type }) => type as string);

  test('it is in the audit trail, and again there is nothing to do', async () => {
    const entries = () => portal.query(`select details from audit_entry where action = 'flow.migrate'`);
    const before = await entries();
    expect(before[0]!['details']).toMatchObject({ machine: 'all', quarantined: 0 });
    const { code, said } = await run(1, 'migrate', '--machine', 'student-onboarding', '--confirm');
    const [{ n }] = (await versions()) as [{ n: number }];
    expect(said.at(-1)).toBe(`flows: 0 migrated, 0 quarantined, ${n} already present`);
    expect(code).toBe(0);
    expect(await entries()).toHaveLength(before.length);
  });

  test('broken off, it is gone on with; what somebody holds is come back to', async () => {
    await portal.query('drop trigger be_slow on flow');
    await plantVersion1(portal, 250);
    const brokenOff = migrateFlows(servicesOf(0), {
      progress: ({ migrated }) => {
        if (migrated > 0) throw new Error('killed');
      },
    });
    await expect(brokenOff).rejects.toThrow('killed');
    const again = await plantVersion1(portal, 100);
    const [locked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const held = servicesOf(1)
      .em.fork()
      .transactional(async (tx) => {
        await tx.execute('select 1 from flow where id = ? for update', [again[0]!.flow]);
        locked.resolve();
        await released.promise;
      });
    await locked.promise;
    const busy = await migrateFlows(servicesOf(0), { patienceMs: 300 });
    expect(busy.busy).toBe(1);
    const patient = migrateFlows(servicesOf(0), { patienceMs: 30_000 });
    setTimeout(released.resolve, 200);
    expect(await patient).toMatchObject({ migrated: 1, busy: 0 });
    await held;
    expect(await versions()).toMatchObject([{ version: 2 }]);
    expect(await replays(portal)).toMatchObject({ differ: 0 });
  });
});

/** A student comes, and goes one step on if there is one. @returns the events that were accepted */
async function visit(portal: TestPortal, browser: Browser, id: string): Promise<string[]> {
  const { em, personalData } = portal.servers[0]!.composition.services;
  const account = await em.fork().findOneOrFail(Account, id);
  const nationalId = openColumn(personalData, account, 'national_id', account.nationalId);
  expect((await findAccount(em.fork(), personalData, nationalId))?.id).toBe(id);
  const entered = await browser.signIn(nationalId, `xs${nationalId.slice(-8)}`);
  if (entered.__typename !== 'SignedIn') {
    expect(['LOCKED_BY_ADMINISTRATOR', 'LOCKED_BY_FAILURES']).toContain(entered.issues![0]!.code);
    return [];
  }
  const { onboarding } = await browser.viewer();
  const accepted: readonly string[] = onboarding.acceptedEvents;
  const steps: readonly (readonly [type: string, step: () => Promise<Result>])[] = [
    ['SUBMIT_STATUS', () => browser.step('submitStatus', { name: '无名氏', schoolId: account.school })],
    ['SKIP_PHONE', () => browser.step('skipPhone')],
    ['ENTER_EVALUATION', () => browser.step('enterEvaluation')],
  ];
  const next = steps.find(([type]) => accepted.includes(type));
  if (next === undefined) return ['SIGN_IN'];
  const { __typename, issues = [] } = await next[1]();
  // The name was wrong on purpose; a portal that looks into its rosters says so.
  expect([__typename, ...issues.map(({ code }) => code)].join(' ')).toMatch(
    next[0] === 'SUBMIT_STATUS' ? /^Refused STATUS_(MISMATCH|UNDER_REVIEW)$/ : /^Transitioned$/,
  );
  return ['SIGN_IN', next[0]];
}
