import { statesByPath, triggerOf, type MachineDefinition, type StateDefinition } from '../definition.js';
import { transitionText } from '../text.js';
import type { ChartBeginning, ChartEdge, ChartLayout } from './layout.js';
import { measures, tenth, type ChartBox } from './measure.js';
import { headHeightOf } from './head.js';
import { labelRowsOf, linesOf } from './text.js';

/** The product's colours (client/theme/tokens.css): a picture that stands alone cannot ask for them. */
const colours = {
  paper: '#f7f6f2',
  card: '#ffffff',
  hairline: '#d9ddd6',
  text: '#16211f',
  secondary: '#4a5754',
  jade: '#12665a',
  border: '#7c8985',
} as const;

const style = `
text { font-family: 'IBM Plex Mono', ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; font-size: ${measures.text.size}px; fill: ${colours.text}; white-space: pre }
.paper { fill: ${colours.paper} }
.state rect { fill: ${colours.card}; stroke: ${colours.border} }
.container rect { fill: none; stroke: ${colours.border} }
.region rect { stroke-dasharray: 5 4 }
.root rect { stroke: ${colours.hairline} }
.head { stroke: ${colours.hairline} }
.says text { paint-order: stroke; stroke: ${colours.paper}; stroke-width: 4px; stroke-linejoin: round }
.title { font-weight: 600 }
.note { fill: ${colours.secondary} }
.action { fill: ${colours.jade} }
.way { fill: none; stroke: ${colours.jade}; stroke-width: 1.25 }
.arrow, .dot { fill: ${colours.jade} }
.label rect { fill: ${colours.paper} }
.label text { font-size: ${measures.label.size}px; fill: ${colours.secondary} }
.label .when { fill: ${colours.text} }`;

/** A machine's chart as a picture that stands alone: it asks for nothing, and names every state. */
export function toSvg(definition: MachineDefinition, layout: ChartLayout): string {
  const { width, height } = layout;
  const states = statesByPath(definition);
  const title = `${definition.id} · ${definition.version}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(descriptionOf(states))}</desc>`,
    `<style>${style}\n</style>`,
    arrowHead,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...layout.states.map(({ path, ...box }) => boxOf(definition, path, states, box)),
    ...layout.beginnings.map(beginningOf),
    ...linesToDraw(layout).map(lineOf),
    // A line that enters from above passes behind what a container says.
    ...layout.states.map(({ path, ...box }) => textOf(definition, path, box)),
    ...layout.edges.map((edge) => labelOf(definition, states, edge)),
    '</svg>\n',
  ].join('\n');
}

const arrowHead = `<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="arrow" d="M0 0.5 8 4 0 7.5Z"/></marker></defs>`;

type States = ReadonlyMap<string, StateDefinition>;

function descriptionOf(states: States): string {
  return [...states.keys()].filter((path) => path !== '').join(', ');
}

function boxOf(definition: MachineDefinition, path: string, states: States, box: ChartBox): string {
  const { type, states: inner = [] } = states.get(path) as StateDefinition;
  const isContainer = inner.length > 0;
  const isRegion = path !== '' && states.get(outerOf(path))?.type === 'parallel';
  const kinds = [
    isContainer ? 'container' : 'state',
    ...(path === '' ? ['root'] : []),
    ...(isRegion ? ['region'] : []),
  ];
  const { x, y, width, height } = box;
  const radius = type === 'history' ? height / 2 : measures.radius;
  const rect = (by: number) =>
    `<rect x="${tenth(x + by)}" y="${tenth(y + by)}" width="${tenth(width - 2 * by)}" height="${tenth(height - 2 * by)}" rx="${radius - by / 2}"/>`;
  const below = tenth(y + headHeightOf(definition, path));
  return [
    `<g class="${kinds.join(' ')}" data-state="${escaped(path)}"><title>${escaped(path === '' ? definition.id : path)}</title>`,
    rect(0),
    ...(type === 'final' ? [rect(3)] : []),
    ...(isContainer ? [`<path class="head" d="M${x} ${below}H${tenth(x + width)}"/>`] : []),
    '</g>',
  ].join('');
}

function outerOf(path: string): string {
  return path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
}

function textOf(definition: MachineDefinition, path: string, { x, y }: ChartBox): string {
  const { row, size } = measures.text;
  const rows = linesOf(definition, path).flatMap(({ kind, rows: texts }) => texts.map((text) => ({ kind, text })));
  const texts = rows.map(({ kind, text }, index) => {
    const base = y + measures.box.above + index * row + (row + size * 0.7) / 2;
    return `<text class="${kind}" x="${tenth(x + measures.box.beside)}" y="${tenth(base)}">${escaped(text)}</text>`;
  });
  return `<g class="says">${texts.join('')}</g>`;
}

function beginningOf({ dot, points }: ChartBeginning): string {
  const radius = dot.width / 2;
  return `<circle class="dot" cx="${tenth(dot.x + radius)}" cy="${tenth(dot.y + radius)}" r="${radius}"/>${lineOf(points)}`;
}

/** Each line once, however many arrows share it. */
function linesToDraw({ edges }: ChartLayout): (readonly number[])[] {
  return [...new Map(edges.map(({ points }) => [points.join(' '), points])).values()];
}

function lineOf(points: readonly number[]): string {
  return `<path class="way" d="${pathOf(points)}" marker-end="url(#arrow)"/>`;
}

/** The path of a polyline, its corners rounded a little. */
export function pathOf(points: readonly number[]): string {
  const corners = Array.from({ length: points.length / 2 }, (_, index) => pointAt(points, index));
  return corners
    .map((corner, index) => {
      const [before, after] = [corners[index - 1], corners[index + 1]];
      if (before === undefined) return `M${corner.x} ${corner.y}`;
      if (after === undefined) return `L${corner.x} ${corner.y}`;
      const [from, to] = [towards(corner, before), towards(corner, after)];
      return `L${from.x} ${from.y}Q${corner.x} ${corner.y} ${to.x} ${to.y}`;
    })
    .join('');
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function pointAt(points: readonly number[], index: number): Point {
  return { x: points[index * 2] as number, y: points[index * 2 + 1] as number };
}

function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const share = length === 0 ? 0 : Math.min(measures.radius, length / 2) / length;
  return {
    x: tenth(corner.x + (other.x - corner.x) * share),
    y: tenth(corner.y + (other.y - corner.y) * share),
  };
}

function labelOf(definition: MachineDefinition, states: States, edge: ChartEdge): string {
  const { label, state, transition } = edge;
  if (label === null) return '';
  const one = states.get(state)?.transitions?.[transition];
  const whole = one === undefined ? '' : transitionText(one, triggerOf(one));
  const { row, size } = measures.label;
  const texts = labelRowsOf(definition, edge).map((text, index) => {
    const base = label.y + measures.labelBox.above + index * row + (row + size * 0.7) / 2;
    const kind = index === 0 ? ' class="when"' : '';
    return `<text${kind} x="${tenth(label.x + measures.labelBox.beside)}" y="${tenth(base)}">${escaped(text)}</text>`;
  });
  const { x, y, width, height } = label;
  const box = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3"/>`;
  return `<g class="label"><title>${escaped(whole)}</title>${box}${texts.join('')}</g>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
