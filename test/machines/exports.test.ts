import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../machines/definition/define.js';
import { statesByPath, type MachineDefinition } from '../../machines/definition/definition.js';
import { toMermaid } from '../../machines/definition/mermaid.js';
import { toScxml } from '../../machines/definition/scxml.js';
import { machineOf, registry } from '../../machines/registry.js';
import { everyFeature } from './every-feature.js';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: Element[];
}

/** Parses as a browser would: whatever is not well-formed throws. */
function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, inside: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes } as Record<string, string>, inside: [] };
    open.at(-1)!.inside.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.inside[0]!;
}

const all = (element: Element): Element[] => [element, ...element.inside.flatMap(all)];
const stateNames = ['state', 'parallel', 'final', 'history'];
const isState = ({ name }: Element) => stateNames.includes(name);

const machines: [string, MachineDefinition][] = [
  ...Object.keys(registry).map((id): [string, MachineDefinition] => [id, definitionOf(machineOf(id))]),
  ['every-feature', definitionOf(everyFeature)],
];
const transitionsOf = (definition: MachineDefinition) =>
  [...statesByPath(definition).values()].flatMap(({ transitions = [] }) => transitions);

describe.each(machines)('D9: the SCXML of %s', (id, definition) => {
  const scxml = parsed(toScxml(definition));
  const elements = all(scxml);
  const states = elements.filter(isState);
  const ids = states.map(({ attributes }) => attributes['id']!);

  test('is a document of the standard, with every state once', () => {
    expect(scxml).toMatchObject({
      name: 'scxml',
      attributes: { xmlns: 'http://www.w3.org/2005/07/scxml', version: '1.0' },
    });
    expect(states).toHaveLength(statesByPath(definition).size);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of ids) expect(one).toMatch(/^[A-Za-z_][\w-]*$/);
    expect(scxml.attributes['initial']).toBe(id);
  });

  test('knows nothing inside another but what the standard lets be there', () => {
    const inside: Record<string, readonly string[]> = {
      scxml: ['datamodel', 'state', 'parallel'],
      datamodel: ['data'],
      state: ['onentry', 'onexit', 'transition', ...stateNames],
      parallel: ['onentry', 'onexit', 'transition', 'state', 'parallel', 'history'],
      final: ['onentry', 'onexit'],
      history: ['transition'],
      onentry: ['send', 'assign'],
      onexit: ['send', 'assign', 'cancel'],
      transition: ['send', 'assign'],
      send: ['param'],
    };
    for (const { name, inside: inner } of elements)
      for (const child of inner) expect(inside[name] ?? []).toContain(child.name);
  });

  test('begins inside, and leads to states that there are', () => {
    for (const { name, attributes, inside } of states) {
      const isCompound = name === 'state' && inside.some(isState);
      expect(isCompound).toBe(attributes['initial'] !== undefined);
      if (isCompound) expect(inside.map((one) => one.attributes['id'])).toContain(attributes['initial']);
    }
    const targets = elements.flatMap(({ name, attributes }) =>
      name === 'transition' ? (attributes['target'] ?? '').split(' ') : [],
    );
    for (const target of targets.filter((one) => one !== '')) expect(ids).toContain(target);
    const defaults = states.filter(({ name, inside }) => name === 'history' && inside.length > 0).length;
    expect(targets).toHaveLength(transitionsOf(definition).length + defaults);
  });

  test('starts each wait’s clock on entry, stops it on exit, and hears its end', () => {
    let waits = 0;
    for (const { inside } of states) {
      const within = (name: string, child: string) =>
        inside.filter((one) => one.name === name).flatMap((one) => one.inside.filter((each) => each.name === child));
      const begun = within('onentry', 'send').filter(({ attributes }) => attributes['type'] === undefined);
      const ended = within('onexit', 'cancel').map(({ attributes }) => attributes['sendid']);
      const heard = inside.filter(({ name }) => name === 'transition').map(({ attributes }) => attributes['event']);
      expect(ended).toEqual(begun.map(({ attributes }) => attributes['id']));
      for (const { attributes } of begun) {
        expect(heard).toContain(attributes['event']);
        expect((attributes['delay'] ?? attributes['delayexpr'])!).toMatch(/^(\d+ms|[A-Za-z]+\(\))$/);
      }
      waits += begun.length;
    }
    const expected = [...statesByPath(definition).values()].flatMap(({ transitions = [] }) => [
      ...new Set(transitions.flatMap(({ after }) => after ?? [])),
    ]);
    expect(waits).toBe(expected.length);
  });

  test('asks only for states that there are', () => {
    const asked = elements.flatMap(({ attributes }) =>
      [...(attributes['cond'] ?? '').matchAll(/In\('([^']+)'\)/g)].map((match) => match[1]),
    );
    for (const one of asked) expect(ids).toContain(one);
  });
});

test('D9: guards and effects are written as calls, and what XML would read is escaped', () => {
  const student = toScxml(definitionOf(machineOf('student-onboarding')));
  expect(student).toContain(
    `cond="usable() &amp;&amp; signInAccepted() &amp;&amp; (In('account_open') || notFromStranger())"`,
  );
  expect(student).toContain(`<send type="effect" event="endSessions">`);
  expect(student).toContain(`<param name="keep" expr="&quot;none&quot;"/>`);
  expect(toScxml(definitionOf(everyFeature))).toContain('expr="&quot;all: of &lt;us&gt;&quot;"');
});

describe.each(machines)('D9: the Mermaid diagram of %s', (_id, definition) => {
  const lines = toMermaid(definition)
    .trimEnd()
    .split('\n')
    .map((line) => line.trim());
  const declared = lines.flatMap((line) => /^state "[^"]+" as (\w+)/.exec(line)?.[1] ?? []);
  const arrows = lines.flatMap((line) => {
    const [, from, to] = /^(\[\*\]|\w+) --> (\[\*\]|\w+)(?: : .+)?$/.exec(line) ?? [];
    return from === undefined ? [] : [[from, to] as const];
  });

  test('declares every state once, and its arrows lead from state to state', () => {
    expect(lines[0]).toBe('stateDiagram-v2');
    expect(declared).toHaveLength(statesByPath(definition).size);
    expect(new Set(declared).size).toBe(declared.length);
    for (const end of arrows.flat()) if (end !== '[*]') expect(declared).toContain(end);
    const ways = transitionsOf(definition).reduce((sum, { targets = [] }) => sum + targets.length, 0);
    expect(arrows.filter(([from, to]) => from !== '[*]' && to !== '[*]')).toHaveLength(ways);
  });

  test('has nothing but the lines that there are, in blocks that close', () => {
    const known = [
      /^state "[^"]+" as \w+( \{)?$/,
      /^\}$/,
      /^--$/,
      /^(\[\*\]|\w+) --> (\[\*\]|\w+)( : .+)?$/,
      /^\w+ : .+$/,
    ];
    let depth = 0;
    let isNote = false;
    for (const line of lines.slice(1)) {
      if (/^note right of \w+$/.test(line)) isNote = true;
      else if (line === 'end note') isNote = false;
      else if (!isNote) expect(known.some((kind) => kind.test(line))).toBe(true);
      depth += line.endsWith('{') ? 1 : line === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect([depth, isNote]).toEqual([0, false]);
    const states = [...statesByPath(definition).values()];
    const regions = states.filter(({ type }) => type === 'parallel').map(({ states: inner = [] }) => inner.length - 1);
    expect(lines.filter((line) => line === '--')).toHaveLength(regions.reduce((sum, number) => sum + number, 0));
    // What is left of a label when Mermaid's own entities are taken out has nothing that Mermaid would read.
    for (const line of lines.filter((one) => / : /.test(one)))
      expect(line.slice(line.indexOf(' : ') + 3).replaceAll(/#\d+;/g, '')).not.toMatch(/[:;{}#"]/);
  });
});
