/** One cell as the file spells it. */
export interface Cell {
  readonly text: string;
  /** The file keeps it as a number, which has lost what goes beyond fifteen digits. */
  readonly isNumber: boolean;
}

export interface TableRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  /** The first one is column A. */
  readonly cells: readonly Cell[];
}

/** What a file holds before anything is understood of it. A CSV file is one sheet without a name. */
export interface Sheet {
  readonly name: string;
  /** Those that are not empty. */
  readonly rows: readonly TableRow[];
}

/** No value of a roster is longer. Texts that many cells share would otherwise be cleaned at full length for each. */
export const longestText = 256;
/** No roster is wider: what stands further right is not read. Wide rows take memory wherever they are copied to. */
export const widestRow = 200;
/** Twice as many as the largest roster that is expected of anybody. Each takes memory. */
export const mostRows = 200_000;

export function cell(text: string, isNumber = false): Cell {
  return text === '' ? emptyCell : { text: text.slice(0, longestText), isNumber };
}

/** One for all. */
export const emptyCell: Cell = { text: '', isNumber: false };

export function isFilled({ text }: Cell): boolean {
  return text.trim() !== '';
}

/** 0 → `A`, 26 → `AA`. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
