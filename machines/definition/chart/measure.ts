import type { ChartLine } from './text.js';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export interface ChartBox extends ChartSize {
  readonly x: number;
  readonly y: number;
}

/** Measures of a chart in pixels. Its letters are of one width, whichever monospace font there is: at most 0.62 em. */
export const measures = {
  text: { size: 13, row: 18 },
  label: { size: 12, row: 16 },
  /** Between a box's edge and its text, beside and above. */
  box: { beside: 12, above: 8 },
  labelBox: { beside: 5, above: 3 },
  radius: 6,
  /** Around the whole. */
  margin: 16,
} as const;

const emWidth = 0.62;

/** The room that a state's lines take, with the paper around them: the whole box, or the head of one with states inside. */
export function boxSizeOf(lines: readonly ChartLine[]): ChartSize {
  const rows = lines.flatMap((line) => line.rows);
  return sizeOf(rows, measures.text, measures.box);
}

export function labelSizeOf(rows: readonly string[]): ChartSize {
  return sizeOf(rows, measures.label, measures.labelBox);
}

/** Of labels that stand below each other. */
export function stackedHeight(labels: readonly ChartSize[]): number {
  return labels.reduce((sum, { height }) => sum + height, 0);
}

function sizeOf(
  rows: readonly string[],
  { size, row }: { readonly size: number; readonly row: number },
  { beside, above }: { readonly beside: number; readonly above: number },
): ChartSize {
  const longest = Math.max(0, ...rows.map((text) => text.length));
  return { width: Math.ceil(longest * size * emWidth) + 2 * beside, height: rows.length * row + 2 * above };
}

/** To a tenth of a pixel: shorter to send, and nobody sees it. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
