import { readCsv } from './read-csv.js';
import { readXlsx } from './xlsx/read-xlsx.js';
import { rosterProblem, UnreadableFile, type RosterProblem } from './roster-problem.js';
import type { Sheet } from './table.js';

const mostBytes = 50 * 1024 * 1024;
const zipSignature = Buffer.from('PK\x03\x04', 'latin1');
/** Of the containers that .xls files are, and workbooks with an opening password. */
const oldOfficeSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** How a workbook with an opening password names its content. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** Other files that somebody might choose, by how they begin. */
const otherFiles = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'Rar!', '7z\xbc\xaf'].map((start) =>
  Buffer.from(start, 'latin1'),
);
const webPage = /^\s*<(?:!doctype|html|\?xml|table|meta)/i;

export type TableReading =
  { readonly ok: true; readonly sheets: readonly Sheet[] } | { readonly ok: false; readonly problem: RosterProblem };

/**
 * Reads a file that holds a table (.xlsx or CSV). What it is, its bytes decide, not its name.
 *
 * @param bytes the whole file
 */
export async function readTable(bytes: Buffer): Promise<TableReading> {
  try {
    return { ok: true, sheets: await sheetsOf(bytes) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ok: false, problem: rosterProblem(error.code, { row: error.row }) };
  }
}

async function sheetsOf(bytes: Buffer): Promise<Sheet[]> {
  if (bytes.length === 0) throw new UnreadableFile('EMPTY_FILE');
  if (bytes.length > mostBytes) throw new UnreadableFile('FILE_TOO_LARGE');
  if (startsWith(bytes, zipSignature)) return readXlsx(bytes, mostBytes);
  if (startsWith(bytes, oldOfficeSignature)) {
    throw new UnreadableFile(bytes.includes(encryptedPackage) ? 'PASSWORD_PROTECTED' : 'OLD_EXCEL');
  }
  if (otherFiles.some((start) => startsWith(bytes, start))) throw new UnreadableFile('NOT_A_TABLE');
  if (webPage.test(bytes.toString('latin1', 0, 200).replace(/^\xef\xbb\xbf/, ''))) throw new UnreadableFile('WEB_PAGE');
  return [readCsv(bytes)];
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start);
}
