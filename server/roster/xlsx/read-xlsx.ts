import { UnreadableFile } from '../roster-problem.js';
import type { Sheet } from '../table.js';
import { openArchive } from '../zip-archive.js';
import { readDateStyles } from './date-styles.js';
import { readSheet } from './read-sheet.js';
import { readSharedTexts } from './shared-texts.js';
import { readWorkbook } from './workbook.js';

/**
 * The sheets of an Excel workbook (.xlsx), each read as a stream: a large one is never there as a whole.
 *
 * @param budget most bytes that what is read of its XML may have
 * @throws UnreadableFile
 */
export async function readXlsx(bytes: Buffer, budget: number): Promise<Sheet[]> {
  const archive = openArchive(bytes, budget);
  if (!archive.has('xl/workbook.xml')) throw new UnreadableFile('NOT_A_TABLE');
  const { sheets, sharedTextsPath, stylesPath, isFrom1904 } = await readWorkbook(archive);
  const texts = sharedTextsPath === null ? [] : await readSharedTexts(archive.read(sharedTextsPath));
  const dateStyles = stylesPath === null ? new Set<number>() : await readDateStyles(archive.read(stylesPath));
  const read: Sheet[] = [];
  for (const { name, path } of sheets)
    read.push({ name, rows: await readSheet(archive.read(path), { texts, dateStyles, isFrom1904 }) });
  return read;
}
