import readWorkbook from 'read-excel-file/node';
import { UnreadableFile } from './roster-problem.js';
import { checkExtent } from './sheet-extent.js';
import { cell, numbered, type Cell, type Sheet } from './table.js';
import { readArchive, storeArchive } from './zip-archive.js';

/** A number as the file spells it: converted, it would lose what is left of its digits. */
interface SpelledNumber {
  readonly spelled: string;
}

/**
 * The sheets of an Excel workbook (.xlsx).
 *
 * @param budget most bytes that its XML may have
 * @throws UnreadableFile
 */
export async function readXlsx(bytes: Buffer, budget: number): Promise<Sheet[]> {
  const entries = await readArchive(bytes, (path) => path.endsWith('.xml') || path.endsWith('.rels'), budget);
  if (!entries.some(({ path }) => path === 'xl/workbook.xml')) throw new UnreadableFile('NOT_A_TABLE');
  for (const { content } of entries) checkExtent(content.toString('utf8'));
  const sheets = await readWorkbook<SpelledNumber>(storeArchive(entries), {
    trim: false,
    parseNumber: (spelled) => ({ spelled }),
  }).catch(() => {
    // The reader's own words quote cells; they are not shown.
    throw new UnreadableFile('BROKEN_FILE');
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: numbered(data.map((row) => row.map(toCell))) }));
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return cell('');
  if (typeof value === 'string') return cell(value);
  if (value instanceof Date) return cell(value.toISOString().slice(0, 10));
  if (typeof value === 'object' && 'spelled' in value) return cell(String(value.spelled), true);
  return cell(String(value));
}
