import { SaxesParser } from 'saxes';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { downwardsIn } from '../../machines/definition/chart/order.js';
import type { ChartLayout } from '../../machines/definition/chart/layout.js';
import type { ChartBox } from '../../machines/definition/chart/measure.js';
import { toSvg } from '../../machines/definition/chart/svg.js';
import { labelRowsOf, linesOf, waysOf, wrapped } from '../../machines/definition/chart/text.js';
import { definitionOf } from '../../machines/definition/define.js';
import { isWithin, statesByPath, type MachineDefinition } from '../../machines/definition/definition.js';
import { machineOf, registry } from '../../machines/registry.js';
import { layOutInThread } from '../../server/charts/lay-out.js';
import { readReleases } from '../../server/released/files.js';
import { everyFeature } from '../machines/every-feature.js';

const definitions: [string, MachineDefinition][] = Object.keys(registry).flatMap((id) => [
  [`${id}, as it is`, definitionOf(machineOf(id))],
  ...[...readReleases(id)].map(([version, { definition }]): [string, MachineDefinition] => [
    `${id} ${version}`,
    definition,
  ]),
]);
/** As it is, the present version is what was released: each definition once. */
const machines = [...new Map(definitions.map((one) => [JSON.stringify(one[1]), one])).values()];
machines.push(['every-feature', definitionOf(everyFeature)]);

const patience = 240_000;
const slack = 0.6;

const holds = (outer: ChartBox, inner: ChartBox) =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.width <= outer.x + outer.width + slack &&
  inner.y + inner.height <= outer.y + outer.height + slack;
const overlap = (a: ChartBox, b: ChartBox) =>
  a.x + a.width > b.x + slack &&
  b.x + b.width > a.x + slack &&
  a.y + a.height > b.y + slack &&
  b.y + b.height > a.y + slack;
const outerOf = (path: string) => (path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '');

describe.each(machines)('D1: the chart of %s', (_name, definition) => {
  let layout: ChartLayout;
  const states = statesByPath(definition);
  beforeAll(async () => {
    layout = await layOutInThread(definition);
  }, patience);
  const boxes = () => new Map<string, ChartBox>(layout.states.map(({ path, ...box }) => [path, box]));

  test('has every state, within what is around it, and none over another', () => {
    const all = boxes();
    expect([...all.keys()]).toEqual([...states.keys()]);
    const paper = { x: 0, y: 0, width: layout.width, height: layout.height };
    for (const [path, box] of all) {
      expect(box.width).toBeGreaterThan(20);
      expect(holds(path === '' ? paper : all.get(outerOf(path))!, box), path).toBe(true);
      for (const [other, otherBox] of all)
        if (other !== path && !isWithin(other, path) && !isWithin(path, other))
          expect(overlap(box, otherBox), `${path} over ${other}`).toBe(false);
    }
  });

  test('has room for what each state says, above the states inside it', () => {
    const all = boxes();
    for (const [path, box] of all) {
      const lines = linesOf(definition, path);
      const rows = lines.flatMap(({ rows: texts }) => texts);
      // Whatever the font: no letter of 13 px is wider than 8.06.
      expect(Math.max(...rows.map((row) => row.length)) * 8.06).toBeLessThanOrEqual(box.width - 16);
      const head = { ...box, height: rows.length * 18 + 8 };
      expect(head.height).toBeLessThanOrEqual(box.height + slack);
      for (const [inner, innerBox] of all)
        if (inner !== path && isWithin(inner, path))
          expect(overlap(head, innerBox), `${inner} over ${path}`).toBe(false);
    }
  });

  test('has an arrow for each target, from box to box, and a line in the box for what stays', () => {
    const all = boxes();
    const wanted = waysOf(definition);
    expect(layout.edges.map(({ state, transition, target }) => ({ state, transition, target }))).toEqual(
      expect.arrayContaining(wanted),
    );
    expect(layout.edges).toHaveLength(wanted.length);
    for (const { state, target, points } of layout.edges) {
      expect(meets(points.slice(0, 2), all.get(state)!, isWithin(target, state)), `${state} → ${target}`).toBe(true);
      expect(meets(points.slice(-2), all.get(target)!, isWithin(state, target)), `${state} → ${target}`).toBe(true);
    }
    for (const [path, { transitions = [] }] of states) {
      const told = linesOf(definition, path).flatMap(({ transition }) => transition ?? []);
      const drawn = wanted.filter(({ state }) => state === path).map(({ transition }) => transition);
      expect(new Set([...told, ...drawn]).size).toBe(transitions.length);
      expect(told.filter((one) => drawn.includes(one))).toEqual([]);
    }
  });

  test('its labels stand over no state and no other label', () => {
    const all = boxes();
    const labels = layout.edges.map(({ label }) => label!);
    const leaves = [...all].filter(([path]) => (states.get(path)?.states ?? []).length === 0);
    for (const [index, label] of labels.entries()) {
      for (const other of labels.slice(index + 1)) expect(overlap(label, other)).toBe(false);
      for (const [path, box] of leaves) expect(overlap(label, box), path).toBe(false);
    }
  });

  test('begins with a dot inside each state that begins somewhere', () => {
    const all = boxes();
    const begun = [...states].filter(([, { type, initial }]) => type === 'compound' && initial !== undefined);
    expect(layout.beginnings.map(({ state }) => state)).toEqual(begun.map(([path]) => path));
    for (const { state, dot, points } of layout.beginnings) {
      expect(holds(all.get(state)!, dot)).toBe(true);
      const first = state === '' ? states.get('')!.initial! : `${state}.${states.get(state)!.initial!}`;
      expect(meets(points.slice(-2), all.get(first)!, false)).toBe(true);
    }
  });

  test(
    'is the same each time',
    async () => {
      expect(await layOutInThread(definition)).toEqual(layout);
    },
    patience,
  );

  test('leads down the page without a cycle', () => {
    const leadsDown = downwardsIn(definition);
    for (const { state, target } of waysOf(definition))
      if (!isWithin(state, target) && !isWithin(target, state))
        expect(leadsDown(state, target)).toBe(!leadsDown(target, state));
  });

  test('D9: is a picture that stands alone, is well-formed, and names every state', () => {
    const { names, attributes } = read(toSvg(definition, layout));
    for (const path of states.keys()) if (path !== '') expect(names).toContain(path);
    for (const { name, value } of attributes) {
      expect(name).not.toMatch(/^on/);
      if (name !== 'xmlns') expect(value).not.toMatch(/https?:|javascript:|url\((?!#)/);
    }
    const svg = toSvg(definition, layout);
    expect(svg).toBe(toSvg(definition, layout));
    expect(svg).not.toMatch(/@import|<script|<image|<foreignObject/);
  });
});

/** Whether a point is at the edge of a box; or on the line below its head, where an arrow from a state leads inside it. */
function meets([x, y]: readonly number[], box: ChartBox, mayBeInside: boolean): boolean {
  const isBeside = x! >= box.x - slack && x! <= box.x + box.width + slack;
  const isAtEdge = Math.abs(y! - box.y) <= slack || Math.abs(y! - box.y - box.height) <= slack;
  return isBeside && (isAtEdge || (mayBeInside && y! > box.y && y! < box.y + box.height));
}

function read(svg: string): { names: string[]; attributes: { name: string; value: string }[] } {
  const names: string[] = [];
  const attributes: { name: string; value: string }[] = [];
  let inTitle = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    inTitle = tag.name === 'title';
    for (const [name, value] of Object.entries(tag.attributes)) attributes.push({ name, value: String(value) });
  });
  parser.on('text', (text) => {
    if (inTitle) names.push(text);
  });
  parser.on('closetag', () => (inTitle = false));
  parser.write(svg).close();
  return { names, attributes };
}

test('a picture has the product’s own colours', () => {
  const tokens = readFileSync('client/theme/tokens.css', 'utf8').toLowerCase();
  const source = readFileSync('machines/definition/chart/svg.ts', 'utf8');
  const used = [...source.matchAll(/#[0-9a-f]{6}/g)].map(([colour]) => colour);
  expect(used.length).toBeGreaterThan(4);
  for (const colour of used) expect(tokens).toContain(colour);
});

test('what a label says is cut where it is too long, and says so', () => {
  expect(wrapped('one two three', 7, 2)).toEqual(['one two', '  three']);
  expect(wrapped('one two three four', 7, 2)).toEqual(['one two', '  thre…']);
  expect(wrapped('onetwothreefour', 7, 2)).toEqual(['onetwo…']);
  expect(wrapped('', 7, 2)).toEqual([]);
  const definition = definitionOf(machineOf('student-onboarding'));
  const unlock = waysOf(definition).find(({ state }) => state === 'account.neverUnlocked')!;
  expect(labelRowsOf(definition, unlock)).toEqual(['UNLOCK', '/ forgetSignInFailures']);
});
