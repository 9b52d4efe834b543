import { readFileSync } from 'node:fs';
import type { Figures, Weight } from './figures.js';
import { changedPages, imagesPerTransition, levels, lineThrough, pageBytes, pagesOf, totalBytes } from './model.js';

/** Prints docs/capacity.md's tables of growth from figures.json: `npx tsx bench/growth/extrapolate.ts`. */
const figures = JSON.parse(readFileSync(new URL('figures.json', import.meta.url), 'utf8')) as Figures[];
const target = 10_000_000;
const largest = figures.at(-1) as Figures;
const scaled = (value: number) => (value * target) / largest.flows;

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  process.stdout.write(`${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n\n`);
}

const names = [...figures.map(({ flows }) => `${count(flows)}`), `${count(target)} (model)`, 'off by'];

function grows(name: string, value: (one: Figures) => number, show: (value: number) => string): string[] {
  const line = lineThrough(figures, value);
  return [name, ...figures.map((one) => show(value(one))), show(line.at(target)), `${(line.error * 100).toFixed(0)} %`];
}

/** Bytes per flow, by the largest size's bytes per row. */
function weighs(name: string, among: (weight: Weight) => boolean): string[] {
  const per = (one: Figures) => totalBytes(one.weights.filter(among)) / one.flows;
  const error = figures.slice(-2).map((one) => Math.abs(per(one) - per(largest)) / per(largest));
  return [
    name,
    ...figures.map((one) => bytes(per(one))),
    bytes(per(largest)),
    `${(Math.max(...error) * 100).toFixed(0)} %`,
  ];
}

table(
  ['cost', ...names],
  [
    grows("a transition: PostgreSQL's CPU, ms", ({ transition }) => transition.postgresCpuMs, fixed),
    grows("the server's", ({ transition }) => transition.ownCpuMs, fixed),
    grows("a sign-in without its hash: PostgreSQL's", ({ signIn }) => signIn.postgresCpuMs, fixed),
    grows("the server's", ({ signIn }) => signIn.ownCpuMs, fixed),
    grows("the province's board: PostgreSQL's", ({ provinceBoard }) => provinceBoard.postgresCpuMs, fixed),
    grows("a school's board: PostgreSQL's", ({ schoolBoard }) => schoolBoard.postgresCpuMs, fixed),
    grows("the 50 who wait longest: PostgreSQL's", ({ accountsPage }) => accountsPage.postgresCpuMs, fixed),
    [
      'pages read from outside its memory, a transition',
      ...figures.map(({ transition }) => fixed(transition.blocksRead)),
      '',
      '',
    ],
  ],
);

const flowPages = (one: Figures) => pagesOf(one.weights, 'flow') - pagesOf(one.weights, 'flow_event');
const changed = changedPages(largest.transition, flowPages(largest));
const modelled = (one: Figures) => imagesPerTransition(changed, flowPages(one), one.transition.count);
table(
  ['WAL of a transition', ...names.slice(0, -1)],
  [
    ['bytes, right after a checkpoint', ...figures.map(({ transition }) => bytes(transition.walBytes)), ''],
    ['whole pages, measured', ...figures.map(({ transition }) => fixed(transition.pageImages)), ''],
    [
      'whole pages, by the model',
      ...figures.map((one) => fixed(modelled(one))),
      fixed(imagesPerTransition(changed, scaled(flowPages(largest)), largest.transition.count)),
    ],
    [
      'the same where 100,000 transitions come between checkpoints',
      ...figures.map((one) => fixed(imagesPerTransition(changed, flowPages(one), 100_000))),
      fixed(imagesPerTransition(changed, scaled(flowPages(largest)), 100_000)),
    ],
  ],
);

table(
  ['bytes per flow', ...names],
  [
    weighs('all', () => true),
    weighs('flow, rows', ({ name, kind }) => name === 'flow' && kind === 'table'),
    weighs(
      'flow, indexes',
      ({ name, kind }) =>
        kind === 'index' && name.startsWith('flow_') && !name.startsWith('flow_event') && !isSum(name),
    ),
    weighs('flow_event, rows', ({ name, kind }) => name === 'flow_event' && kind === 'table'),
    weighs('flow_event, indexes', ({ name, kind }) => kind === 'index' && name.startsWith('flow_event')),
    weighs('account, rows', ({ name, kind }) => name === 'account' && kind === 'table'),
    weighs('account, indexes', ({ name, kind }) => kind === 'index' && name.startsWith('account_')),
  ],
);

const perRow = largest.weights.filter(({ bytes: all, rows }) => all > totalBytes(largest.weights) / 100 && rows > 0);
table(
  ['relation', 'kind', 'bytes per row', `levels at ${count(largest.flows)} flows`, `at ${count(target)}`],
  perRow.map((weight) => [
    weight.name,
    weight.kind,
    (weight.bytes / weight.rows).toFixed(0),
    weight.kind === 'index' ? String(levels(weight, weight.rows)) : '',
    weight.kind === 'index' ? String(levels(weight, scaled(weight.rows))) : '',
  ]),
);

process.stdout.write(
  `snapshot ${largest.snapshotBytes.toFixed(0)} bytes, a line of history ${largest.eventBytes.toFixed(0)} bytes, ` +
    `${(largest.events / largest.flows).toFixed(2)} lines a flow; updates within their page (HOT): ${(largest.hotShare * 100).toFixed(0)} %; ` +
    `vacuum of flow: ${figures.map((one) => `${one.vacuumSeconds.toFixed(1)} s at ${count(one.flows)}`).join(', ')}; ` +
    `all: ${(totalBytes(largest.weights) / 1e9).toFixed(2)} GB, at ${count(target)} ${(scaled(totalBytes(largest.weights)) / 1e9).toFixed(0)} GB = ` +
    `${count(scaled(totalBytes(largest.weights)) / pageBytes)} pages\n`,
);

function isSum(name: string): boolean {
  return /^flow_(tally|state_tally|heat|beginning|quarantine)/.test(name);
}
function fixed(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}
function bytes(value: number): string {
  return value < 10_000 ? value.toFixed(0) : `${(value / 1_000).toFixed(1)} k`;
}
function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
