import { UnreadableFile } from './roster-problem.js';

/** Most rows times columns that are read. A sheet with one cell far out would otherwise be filled up to it. */
const mostCells = 10_000_000;

const tag = /<(?:\w+:)?(row|c)\b([^<>]*)>/g;
const address = /\br\s*=\s*["']([A-Z]*)(\d+)["']/;
const anyAddress = /\br\s*=/;

/**
 * Refuses a sheet that would grow beyond all bounds when its gaps are filled.
 *
 * @param xml a part of a workbook; parts that are no sheets have nothing to refuse
 * @throws UnreadableFile
 */
export function checkExtent(xml: string): void {
  let rows = 0;
  let columns = 0;
  let inRow = 0;
  for (const [, name, attributes = ''] of xml.matchAll(tag)) {
    if (hasOpenQuote(attributes)) throw new UnreadableFile('BROKEN_FILE');
    const at = placeOf(attributes);
    if (name === 'row') {
      inRow = 0;
      rows = Math.max(rows + 1, at.row);
      continue;
    }
    // Without a value, however far out: formatted cells that nobody filled in are no reason to refuse.
    if (attributes.endsWith('/')) continue;
    inRow += 1;
    rows = Math.max(rows, at.row);
    columns = Math.max(columns, inRow, at.column);
  }
  if (rows * columns > mostCells || rows > mostCells) throw new UnreadableFile('FILE_TOO_LARGE');
}

function placeOf(attributes: string): { readonly row: number; readonly column: number } {
  const found = address.exec(attributes);
  if (found !== null) return { column: columnNumber(found[1] ?? ''), row: Number(found[2]) };
  // Written in another way than any spreadsheet writes it.
  if (anyAddress.test(attributes)) throw new UnreadableFile('BROKEN_FILE');
  return { column: 0, row: 0 };
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A `>` inside a quoted value would hide what comes after it. */
function hasOpenQuote(attributes: string): boolean {
  return /["']/.test(attributes.replace(/"[^"]*"|'[^']*'/g, ''));
}
