import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';
import { definitionOf } from '../../../machines/definition/define.js';
import { statesByPath, type MachineDefinition } from '../../../machines/definition/definition.js';
import { fromJson } from '../../../machines/definition/json.js';
import { machineOf, registry } from '../../../machines/registry.js';
import { demonstrationId } from '../../../server/demonstration/students.js';
import type { Untyped } from '../../support/browser.js';
import type { Step } from '../walk.js';
import type { InspectorJourney } from './inspector-journey.js';

/** What machines say of themselves, before anybody is on the way. */
export const machines: readonly Step<InspectorJourney>[] = [
  ['a developer is added and signs in; nobody else is told anything', signIn],
  ['every released version of every machine has a chart with all its states in their places', charts],
  ['two versions are compared', compare],
  ['exports parse: SVG, SCXML, Mermaid, and JSON that is the machine again', exports_],
  ['released machines strand nobody', check],
];

async function signIn(journey: InspectorJourney): Promise<void> {
  journey.developer = journey.browser();
  const nobody = await (await journey.browser().post('{ machines { id } }')).json();
  assert.match(JSON.stringify(nobody), /SIGN_IN_REQUIRED/);
  const account = demonstrationId(990_001);
  const who = ['--account', account, '--name', '开发者', '--role', 'developer'];
  const said = await journey.command('staff', 'add', ...who);
  const password = /密码（只显示这一次）：(\S+)/.exec(said)?.[1] ?? assert.fail(said);
  const { __typename } = await journey.developer.signIn(account, password);
  assert.equal(__typename, 'SignedIn');
}

async function charts({ developer }: InspectorJourney): Promise<void> {
  const { machines: found } = await developer.ask('{ machines { id presentVersion versions { version isPresent } } }');
  assert.deepEqual(found.map(({ id }: Untyped) => id).sort(), Object.keys(registry).sort());
  for (const { id, versions } of found) {
    for (const { version } of versions) {
      const query = `query ($machine: String!, $version: Int!) { machineChart(machine: $machine, version: $version) {
        definition width height states { path x y width height } edges { state transition target points } } }`;
      const { machineChart: chart } = await developer.ask(query, { machine: id, version });
      const paths = [...statesByPath(chart.definition as MachineDefinition).keys()];
      assert.deepEqual(chart.states.map(({ path }: Untyped) => path).sort(), paths.sort(), `${id} ${version}`);
      for (const { x, y, width, height } of chart.states)
        assert.ok(x >= 0 && y >= 0 && x + width <= chart.width && y + height <= chart.height);
      assert.ok(chart.edges.length > 0);
    }
  }
}

async function compare({ developer }: InspectorJourney): Promise<void> {
  const { machineComparison: changes } = await developer.ask(
    `{ machineComparison(machine: "student-onboarding", before: 1, after: 2) { what kind at grade } }`,
  );
  const split = changes.find(({ at }: Untyped) => at === 'journey.arrived.settled');
  assert.deepEqual({ what: split.what, kind: split.kind }, { what: 'state', kind: 'added' });
}

async function exports_({ developer }: InspectorJourney): Promise<void> {
  const save = async (format: string): Promise<string> => {
    const query = `{ machineExport(machine: "teacher-real-name", format: ${format}) { fileName mediaType text } }`;
    return (await developer.ask(query)).machineExport.text;
  };
  for (const format of ['SVG', 'SCXML']) {
    const parser = new SaxesParser();
    parser.on('error', (error) => assert.fail(error));
    parser.write(await save(format)).close();
  }
  assert.match(await save('MERMAID'), /stateDiagram-v2/);
  assert.deepEqual(fromJson(await save('JSON')), definitionOf(machineOf('teacher-real-name')));
}

async function check(journey: InspectorJourney): Promise<void> {
  assert.match(await journey.command('machines', 'check'), /存下的 \d+ 个状态都恢复得了/);
}
