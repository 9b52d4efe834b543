import { posix } from 'node:path';
import { UnreadableFile } from '../roster-problem.js';
import type { Archive } from '../zip-archive.js';
import { attributeOf, parseXml } from './parse-xml.js';

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly sharedTextsPath: string | null;
  readonly stylesPath: string | null;
  /** Days are counted from 1904, as old Macs did. */
  readonly isFrom1904: boolean;
}

const folder = 'xl';
const relationsPath = 'xl/_rels/workbook.xml.rels';

/** What a workbook consists of. @throws UnreadableFile */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const sheets: { readonly name: string; readonly relation: string }[] = [];
  let isFrom1904 = false;
  await parseXml(archive.read('xl/workbook.xml'), {
    opened(element) {
      if (element.name === 'sheet')
        sheets.push({ name: attributeOf(element, 'name') ?? '', relation: attributeOf(element, 'id') ?? '' });
      if (element.name === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attributeOf(element, 'date1904') ?? '');
    },
    closed: () => undefined,
  });
  const { byId, byType } = await readRelations(archive);
  const found = sheets.flatMap(({ name, relation }) => {
    const path = byId.get(relation);
    if (path === undefined || !archive.has(path)) throw new UnreadableFile('BROKEN_FILE');
    // Charts are listed among the sheets.
    return path.includes('chartsheets/') ? [] : { name, path };
  });
  if (found.length === 0) throw new UnreadableFile('BROKEN_FILE');
  const existing = (type: string) => {
    const path = byType.get(type);
    return path !== undefined && archive.has(path) ? path : null;
  };
  return { sheets: found, sharedTextsPath: existing('sharedStrings'), stylesPath: existing('styles'), isFrom1904 };
}

async function readRelations(archive: Archive) {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  if (!archive.has(relationsPath)) throw new UnreadableFile('BROKEN_FILE');
  await parseXml(archive.read(relationsPath), {
    opened(element) {
      const target = attributeOf(element, 'Target');
      if (element.name !== 'Relationship' || target === undefined) return;
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      byId.set(attributeOf(element, 'Id') ?? '', path);
      byType.set(posix.basename(attributeOf(element, 'Type') ?? ''), path);
    },
    closed: () => undefined,
  });
  return { byId, byType };
}
