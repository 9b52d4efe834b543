import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromJson } from '../../machines/definition/json.js';
import { statesByPath, type MachineDefinition } from '../../machines/definition/definition.js';
import { machineOf, registry } from '../../machines/registry.js';
import { readReleases } from '../../server/released/files.js';
import type { Browser, Untyped } from '../support/browser.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople } from '../support/staff-people.js';

const machine = 'student-onboarding';
const chart = `query ($machine: String!, $version: Int) { machineChart(machine: $machine, version: $version) {
  machine version definition width height states { path x y width height }
  edges { state transition target points label { x y width height } } beginnings { state points dot { x y } } } }`;
const file = `query ($machine: String!, $version: Int, $format: MachineExportFormat!) {
  machineExport(machine: $machine, version: $version, format: $format) { fileName mediaType text } }`;
const operations = [
  '{ machines { id presentVersion versions { version isReleased isPresent flows } } }',
  `{ machineChart(machine: "${machine}") { width } }`,
  `{ machineComparison(machine: "${machine}", before: 1, after: 2) { at } }`,
  `{ machineExport(machine: "${machine}", format: SVG) { text } }`,
];

describe('the machines, as developers inspect them', () => {
  let portal: TestPortal;
  let people: StaffPeople;
  let developer: Browser;
  beforeAll(async () => {
    portal = await startPortal();
    people = staffPeople(portal);
    developer = (await people.person('开发者', { role: 'developer' })).browser;
  });
  afterAll(() => portal.close());

  test('nobody, a student and an administrator of a school are refused; a developer is not', async () => {
    const student = portal.browser();
    const [account] = await portal.freshStudents(1);
    await portal.arrive(account!, student);
    const administrator = await people.provedPerson('系统管理员', {
      role: 'schoolAdministrator',
      school: await people.schoolId('140106-01'),
    });
    for (const browser of [portal.browser(), student, administrator.browser])
      for (const query of operations) {
        const { data, errors } = (await (await browser.post(query)).json()) as Untyped;
        expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
        for (const { extensions } of errors ?? []) expect(extensions.code).toBe('SIGN_IN_REQUIRED');
      }
    for (const query of operations) expect(Object.values(await developer.ask(query))[0]).not.toBeNull();
  });

  test('every machine, its versions, and how many flows each has', async () => {
    const { machines } = await developer.ask(operations[0]!);
    expect(machines.map(({ id }: Untyped) => id)).toEqual(Object.keys(registry));
    for (const { id, presentVersion, versions } of machines) {
      expect(presentVersion).toBe(machineOf(id).version);
      expect(versions.map(({ version }: Untyped) => version)).toEqual([...readReleases(id).keys()]);
      expect(versions.filter(({ isPresent }: Untyped) => isPresent)).toMatchObject([{ version: presentVersion }]);
    }
    const stored = await portal.query('select count(*)::int as number from flow where machine = $1', [machine]);
    expect(machines[0].versions.map(({ flows }: Untyped) => flows)).toEqual([0, stored[0]!['number']]);
  });

  test.each([null, 1, 2])('D1: a chart has every state and arrow of its version (%s)', async (version) => {
    const { machineChart: laidOut } = await developer.ask(chart, { machine, version });
    const definition = laidOut.definition as MachineDefinition;
    expect(laidOut).toMatchObject({ machine, version: version ?? 2 });
    expect(definition).toEqual(JSON.parse(JSON.stringify(readReleases(machine).get(version ?? 2)!.definition)));
    expect(laidOut.states.map(({ path }: Untyped) => path)).toEqual([...statesByPath(definition).keys()]);
    for (const { state, transition, target, points } of laidOut.edges) {
      expect(statesByPath(definition).get(state)!.transitions![transition]!.targets).toContain(target);
      expect(points.length).toBeGreaterThanOrEqual(4);
    }
    expect(laidOut.beginnings.length).toBeGreaterThan(4);
  });

  test('D9: each format is a file of its own kind, and JSON is read again as it was', async () => {
    const written = async (format: string, version: number | null = null) =>
      (await developer.ask(file, { machine, version, format })).machineExport;
    expect(await written('SVG')).toMatchObject({ fileName: `${machine}-2.svg`, mediaType: 'image/svg+xml' });
    expect((await written('SVG')).text).toContain('<title>journey.phoneBinding.codeSent</title>');
    expect((await written('SCXML')).text).toMatch(/^<\?xml/);
    expect((await written('MERMAID')).text).toMatch(/^stateDiagram-v2/);
    const json = await written('JSON', 1);
    expect(json.fileName).toBe(`${machine}-1.json`);
    expect(fromJson(json.text)).toEqual(readReleases(machine).get(1)!.definition);
  });

  test('D1: two versions compared', async () => {
    const compare = `query ($before: Int!, $after: Int!) { machineComparison(machine: "${machine}", before: $before, after: $after) {
      what kind at detail before after grade } }`;
    const { machineComparison: changes } = await developer.ask(compare, { before: 1, after: 2 });
    expect(changes).toContainEqual(
      expect.objectContaining({ what: 'state', kind: 'added', at: 'journey.arrived.settled' }),
    );
    expect((await developer.ask(compare, { before: 2, after: 2 })).machineComparison).toEqual([]);
    expect((await developer.ask(compare, { before: 1, after: 9 })).machineComparison).toBeNull();
  });

  test('what is not there is null, whatever it is called', async () => {
    for (const [name, version] of [
      ['toString', null],
      ['__proto__', null],
      ['../student-onboarding', 1],
      [machine, 0],
      [machine, -1],
      [machine, 99],
    ] as const) {
      expect((await developer.ask(chart, { machine: name, version })).machineChart).toBeNull();
      expect((await developer.ask(file, { machine: name, version, format: 'SVG' })).machineExport).toBeNull();
    }
  });
});
