import type { Cost, Figures, Weight } from './figures.js';

/**
 * From what was measured to sizes that were not. The assumptions, each checked against the sizes that were measured
 * (`extrapolate.ts` prints how far off):
 *
 * 1. Bytes grow in proportion to rows: each relation weighs per row what it weighed at the largest size measured.
 * 2. A B-tree of n entries has as many levels as its leaves need at its fan-out; a transition goes down each index of its
 *    rows once, and takes a constant time besides. So time grows with the logarithm of n: a straight line through what was
 *    measured, by least squares. One that falls is the measurement's noise, as more flows make nothing cheaper: then it is level.
 * 3. Whole pages in the WAL: a transition changes k pages in places of chance among P. Since the last checkpoint n
 *    transitions have changed P·(1 − e^(−kn/P)) different ones, and each goes into the WAL whole once.
 */
export interface Line {
  readonly at: (flows: number) => number;
  /** The largest relative distance from what was measured. */
  readonly error: number;
}

/** A straight line over the logarithm of the number of flows. */
export function lineThrough(figures: readonly Figures[], value: (one: Figures) => number): Line {
  const points = figures.map((one) => [Math.log10(one.flows), value(one)] as const);
  const mean = (index: 0 | 1) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const sxx = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  const slope = sxx === 0 ? 0 : Math.max(0, points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / sxx);
  const at = (flows: number) => my + slope * (Math.log10(flows) - mx);
  const error = Math.max(...figures.map((one) => Math.abs(at(one.flows) - value(one)) / value(one)));
  return { at, error };
}

export const pageBytes = 8_192;
/** What PostgreSQL leaves free in leaves that are filled in order of chance, and in inner pages. */
const filled = 0.7;

/** Levels of a B-tree, its leaves among them. */
export function levels(index: Weight, rows: number): number {
  const perLeaf = Math.max(2, index.rows / (index.bytes / pageBytes));
  const leaves = Math.max(1, rows / perLeaf);
  // An inner entry is an outer one without its duplicates: at least as many fit.
  const fanOut = Math.max(perLeaf * filled, 2);
  return 1 + Math.max(0, Math.ceil(Math.log(leaves) / Math.log(fanOut)));
}

/** Pages that a transition changes in places of chance, of a table and its indexes. */
export const pagesOf = (weights: readonly Weight[], table: string): number =>
  weights
    .filter(({ name }) => name === table || name.startsWith(`${table}_`))
    .reduce((sum, { bytes }) => sum + bytes, 0) / pageBytes;

/** Whole pages in the WAL per transition, where `count` transitions come between two checkpoints. */
export function imagesPerTransition(changed: number, pages: number, count: number): number {
  return (pages * (1 - Math.exp((-changed * count) / pages))) / count;
}

/** What `imagesPerTransition` was measured at says how many pages one changes. */
export function changedPages({ pageImages, count }: Pick<Cost, 'pageImages' | 'count'>, pages: number): number {
  const share = Math.min(0.999, (pageImages * count) / pages);
  return (-Math.log(1 - share) * pages) / count;
}

export const totalBytes = (weights: readonly Weight[]): number => weights.reduce((sum, { bytes }) => sum + bytes, 0);
