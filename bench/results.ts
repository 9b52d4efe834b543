import type { Bar } from './bar.js';
import { median, noise } from './support/measure.js';

/** What was measured of a bar, as `bench/results.md` keeps it. */
export interface Result {
  readonly name: string;
  readonly ratio: number;
  readonly bar: number | null;
  /** Half of the middle half of the rounds' ratios, as a share of their median. */
  readonly noise: number;
  /** `120/s of 180/s`, medians. */
  readonly figures: string;
  readonly rounds: number;
}

/** The results of one bench, and where and when it was run. */
export interface Section {
  readonly bench: string;
  readonly circumstances: string;
  readonly results: readonly Result[];
}

export function resultOf({ name, bar, unit = '/s', results }: Bar): Result {
  const ratios = results.map(({ ours, limit }) => ours / limit);
  const [ours, limit] = (['ours', 'limit'] as const).map((side) => figure(median(results.map((one) => one[side]))));
  return {
    name,
    ratio: median(ratios),
    bar,
    noise: noise(ratios) / 2,
    figures: `${ours}${unit} of ${limit}${unit}`,
    rounds: results.length,
  };
}

export const isMet = ({ ratio, bar }: Result): boolean => bar === null || ratio >= bar;

/** Less than a tenth, or than what both runs waver by, is no news. */
export function isWorse(now: Result, before: Result | undefined): boolean {
  if (before === undefined) return false;
  return now.ratio < before.ratio * (1 - Math.max(0.1, now.noise + before.noise));
}

function figure(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

const head = `# Figures

\`npm run bench\` measures all sections but the long ones and writes them anew, \`npm run bench -- NAME\` those that are named. A ratio is
the median of its rounds, both of its figures taken in the same run on the same machine; ± is half of what the middle half of the
rounds spans. A bar is the least that the ratio must be; without one a figure is told and held to nothing.
`;

const columns = '| what | ratio | bar | ± | figures | rounds |\n|---|---|---|---|---|---|';

/** As Markdown that {@link readResults} reads again. */
export function writeResults(sections: readonly Section[]): string {
  const parts = sections.map(({ bench, circumstances, results }) => {
    const rows = results.map(
      ({ name, ratio, bar, noise: wavers, figures, rounds }) =>
        `| ${name} | ${ratio.toFixed(2)} | ${bar ?? ''} | ${(wavers * 100).toFixed(0)} % | ${figures} | ${rounds} |`,
    );
    return [`## ${bench}`, '', circumstances, '', columns, ...rows].join('\n');
  });
  return `${[head, ...parts.flatMap((part) => [part, ''])].join('\n')}`;
}

export function readResults(text: string): Section[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [bench = '', , circumstances = '', ...lines] = part.split('\n');
      const rows = lines.filter((line) => line.startsWith('| ')).slice(1);
      return { bench, circumstances, results: rows.map(readRow) };
    });
}

function readRow(line: string): Result {
  const [name = '', ratio, bar, wavers = '', figures = '', rounds] = line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
  return {
    name,
    ratio: Number(ratio),
    bar: bar === '' ? null : Number(bar),
    noise: Number(wavers.split(' ')[0]) / 100,
    figures,
    rounds: Number(rounds),
  };
}
