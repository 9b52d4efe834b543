import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definitionOf } from '../../machines/definition/define.js';
import { statesByPath } from '../../machines/definition/definition.js';
import { registry } from '../../machines/registry.js';
import type { Browser, Untyped } from '../support/browser.js';
import { sample, startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople } from '../support/staff-people.js';
import { assignedTo } from '../support/staff-posts.js';

const wanted = `at countedAt total states { path population entered left dwellMedianSeconds dwell95Seconds failures dropOff }
  places { bureau school name population }`;

function heatOf(browser: Browser, asked: Record<string, unknown> = {}): Promise<Untyped> {
  const query = `query ($machine: String!, $bureau: String, $school: ID, $day: String) {
    machineHeat(machine: $machine, bureau: $bureau, school: $school, day: $day) { ${wanted} } }`;
  return browser.ask(query, { machine: 'student-onboarding', ...asked }).then(({ machineHeat }) => machineHeat);
}

describe('heat over GraphQL', () => {
  let portal: TestPortal;
  let staff: StaffPeople;
  let developer: Browser;
  beforeAll(async () => {
    portal = await startPortal();
    staff = staffPeople(portal);
    developer = (await staff.person('开发', { role: 'developer' })).browser;
  });
  afterAll(() => portal.close());

  const stateOf = (heat: Untyped, path: string) => heat.states.find((state: Untyped) => state.path === path);

  test('developers alone see it: no administrator, no student, nobody', async () => {
    expect((await heatOf(developer)).total).toBeGreaterThan(1_000);
    const post = await assignedTo(portal, { role: 'bureauAdministrator', at: 'province' });
    const administrator = await staff.provedPerson('省管理员', post);
    expect(await heatOf(administrator.browser)).toBeNull();
    const student = portal.browser();
    await portal.arrive(sample.account, student);
    expect(await heatOf(student)).toBeNull();
    expect(await heatOf(portal.browser())).toBeNull();
  });

  test('what is not there is null: machines, places, days, a school of another bureau', async () => {
    const school = await staff.schoolId('140106-01');
    for (const asked of [
      { machine: 'nothing' },
      { machine: 'toString' },
      { bureau: '999999' },
      { bureau: '' },
      { bureau: "14'" },
      { school: randomUUID() },
      { school: 'none' },
      { school, bureau: '140107' },
      { day: '2026-02-30' },
      { day: '20261128' },
      { day: '2026-11-28T00:00' },
    ])
      expect(await heatOf(developer, asked), JSON.stringify(asked)).toBeNull();
    for (const bureau of ['140106', '140100', '140000'])
      expect(await heatOf(developer, { school: school.toUpperCase(), bureau })).not.toBeNull();
  });

  test.each(Object.keys(registry) as (keyof typeof registry)[])(
    '%s: every state of the definition',
    async (machine) => {
      const { states } = await heatOf(developer, { machine });
      const paths = [...statesByPath(definitionOf(registry[machine])).keys()];
      expect(states.map(({ path }: Untyped) => path)).toEqual(paths);
    },
  );

  test('a place’s people are those of the places below it, from the province to a school', async () => {
    let asked: Record<string, unknown> = {};
    for (let depth = 0; depth < 3; depth += 1) {
      const { total, places, states } = await heatOf(developer, asked);
      expect(places.length).toBeGreaterThan(2);
      expect(places.reduce((sum: number, { population }: Untyped) => sum + population, 0)).toBe(total);
      expect(states[0]).toMatchObject({ path: '', population: total });
      const { bureau, school, population } = places.find((place: Untyped) => place.population > 0);
      asked = { bureau, school };
      expect((await heatOf(developer, asked)).total).toBe(population);
    }
    expect(asked['school']).not.toBeNull();
    expect((await heatOf(developer, asked)).places).toEqual([]);
  });

  test('the population is that of now, and what happened is counted within seconds, by the server itself', async () => {
    const [student] = (await portal.freshStudents(1)) as [string];
    const before = await heatOf(developer);
    await portal.send(student, { type: 'UNLOCK' });
    await portal.send(student, { type: 'FAILURE_LIMIT_REACHED' });
    const after = await heatOf(developer);
    const of = (heat: Untyped) => stateOf(heat, 'account.lockedByFailures');
    expect(of(after).population).toBe(of(before).population + 1);
    expect(after.total).toBe(before.total);
    await expect.poll(async () => of(await heatOf(developer)).entered).toBe(of(before).entered + 1);
    const counted = await heatOf(developer);
    expect(stateOf(counted, 'account.open')).toMatchObject({
      failures: stateOf(before, 'account.open').failures + 1,
      left: stateOf(before, 'account.open').left + 1,
    });
    expect(Date.parse(counted.countedAt)).toBeGreaterThanOrEqual(Date.parse(before.at));
  });
});
