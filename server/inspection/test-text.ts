import type { Json } from '../../machines/definition/definition.js';
import { literal } from './test-literal.js';
import { tableOf, type Row, type Table, type Told } from './test-rows.js';

/**
 * What was thought through as the text of a Vitest test that passes as it is, kept as `test/machines/….test.ts`. Personal
 * data in it is masked; where the masked words would lead elsewhere, it is a test to be written.
 */
export function testText(told: Told): string {
  const { machine, standpoint } = told;
  const name = `'${machine.id}: what if, after event ${standpoint.revision}'`;
  const table = tableOf(told);
  if (table === null) return todo(name);
  const isBegun = 'input' in table.begins;
  return [
    `import { expect, test } from 'vitest';`,
    `import { machineOf } from '../../machines/registry.js';`,
    `import { dueDeadlines, fire } from '../../server/flows/deadlines.js';`,
    `import { ${isBegun ? 'beginning' : 'restore'}, stateValueOf, stepBy, type Step } from '../../server/flows/snapshots.js';`,
    '',
    `type Event = { readonly type: string; readonly at: number; readonly [more: string]: unknown };`,
    `type How = 'sent' | 'due' | 'refused' | 'unjudged' | 'passes';`,
    `type Line = readonly [how: How, event: Event, states?: string, effects?: readonly object[]];`,
    '',
    `/** What happens and when, and where it leads. \`due\`: a deadline rings; \`unjudged\`: a guard cannot read it. */`,
    linesOf(table),
    '',
    `test(${name}, () => {`,
    `  const machine = machineOf('${machine.id}');`,
    beginsWith(table),
    ...body,
    '});',
    '',
  ].join('\n');
}

const body = [
  `  for (const [how, event, states = stateValueOf(now.snapshot), effects = []] of lines) {`,
  `    const about = JSON.stringify(event);`,
  `    const [due] = dueDeadlines(now.deadlines, event.at);`,
  `    expect(due?.event ?? null, about).toBe(how === 'due' ? event.type : null);`,
  `    now = { ...now, effects: [] };`,
  `    if (due !== undefined) now = fire({ machine }, now, due);`,
  `    else if (how === 'sent' || how === 'refused') {`,
  `      const accepted = !event.type.startsWith('xstate.') && now.snapshot.can(event);`,
  `      expect(accepted, about).toBe(how === 'sent');`,
  `      if (accepted) now = stepBy(machine, now, event);`,
  `    } else if (how === 'unjudged') {`,
  `      const judged = () => now.snapshot.can(event) && stepBy(machine, now, event);`,
  `      expect(judged, about).toThrow();`,
  `    }`,
  `    expect(stateValueOf(now.snapshot), about).toBe(states);`,
  `    expect(JSON.parse(JSON.stringify(now.effects)), about).toEqual(effects);`,
  `  }`,
];

function linesOf({ history, rows }: Table): string {
  const told = [
    ...(history.length === 0 ? [] : ['  // What has happened.', ...history.map(lineOf)]),
    ...(rows.length === 0 ? [] : ['  // What might.', ...rows.map(lineOf)]),
  ];
  return told.length === 0
    ? 'const lines: readonly Line[] = [];'
    : `const lines: readonly Line[] = [\n${told.join('\n')}\n];`;
}

function lineOf(row: Row): string {
  return `  ${literal(row as unknown as Json, 2, 1)},`;
}

function beginsWith({ begins }: Table): string {
  if ('input' in begins) {
    const input = `  const input = ${literal(begins.input, 2, 15)};`;
    return `${input}\n  let now: Step = beginning(machine, input, ${begins.at});`;
  }
  const deadlines = `  const deadlines: Step['deadlines'] = ${literal(begins.deadlines, 2, 38)};`;
  const stored = `  const stored = ${literal(begins.snapshot, 2, 18)};`;
  return `${stored}\n${deadlines}\n  let now: Step = { snapshot: restore(machine, stored), deadlines, effects: [] };`;
}

function todo(name: string): string {
  return [
    `import { test } from 'vitest';`,
    '',
    '// Something that is masked here decides where this leads: what was sent has to be written by hand.',
    `test.todo(${name});`,
    '',
  ].join('\n');
}
