import { bureauLevels } from '../database/entities/bureau.js';
import { isFilled, type Sheet, type TableRow } from '../roster/table.js';
import { isBureauCode } from './bureau-code.js';

/** A bureau or a school as a row of the file says it. */
export interface Place {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly kind: (typeof bureauLevels)[number] | 'school';
  readonly code: string;
  readonly name: string;
  /** The bureau right above it; `null` for the province. */
  readonly parent: string | null;
}

/** What is wrong with a row, or with the whole file (`row` null), in Chinese: what it is and what to do. */
export interface PlaceFault {
  readonly row: number | null;
  readonly message: string;
}

type Column = 'kind' | 'code' | 'name' | 'parent';

const titles: Readonly<Record<Column, readonly string[]>> = {
  kind: ['类型', '级别', 'kind', 'level'],
  code: ['代码', '编码', 'code'],
  name: ['名称', 'name'],
  parent: ['上级代码', '上级编码', '上级', 'parent'],
};
const kinds: Readonly<Record<Place['kind'], readonly string[]>> = {
  province: ['省', '省级', '自治区', 'province'],
  city: ['市', '市级', '地级市', '州', '盟', 'city'],
  county: ['县', '县级', '区', '县区', '区县', 'county'],
  school: ['学校', 'school'],
};
const rowsLookedAt = 30;
const longestCode = 20;
const longestName = 100;

/** Reads the first sheet with the four columns. What is wrong with the file is a fault and never thrown. */
export function readPlaces(sheets: readonly Sheet[]): { places: readonly Place[]; faults: readonly PlaceFault[] } {
  for (const { rows } of sheets) {
    for (const [index, row] of rows.slice(0, rowsLookedAt).entries()) {
      const columns = columnsOf(row);
      if (columns !== null) return readBody(rows.slice(index + 1), columns);
    }
  }
  const message = '没有找到表头。表头要有“类型”“代码”“名称”“上级代码”四列。';
  return { places: [], faults: [{ row: null, message }] };
}

function columnsOf({ cells }: TableRow): Readonly<Record<Column, number>> | null {
  const texts = cells.map(({ text }) => plain(text).toLowerCase());
  const found = (Object.keys(titles) as Column[]).map(
    (column) => [column, texts.findIndex((text) => titles[column].includes(text))] as const,
  );
  if (found.some(([, index]) => index < 0)) return null;
  return Object.fromEntries(found) as Record<Column, number>;
}

function readBody(rows: readonly TableRow[], columns: Readonly<Record<Column, number>>) {
  const places: Place[] = [];
  const faults: PlaceFault[] = [];
  for (const { row, cells } of rows.filter((one) => one.cells.some(isFilled))) {
    const text = (column: Column) => plain(cells[columns[column]]?.text ?? '');
    const kind = (Object.keys(kinds) as Place['kind'][]).find((one) => kinds[one].includes(text('kind').toLowerCase()));
    // As it is written: （） of a school's name are not ().
    const name = (cells[columns.name]?.text ?? '').normalize('NFC').trim();
    const place = { row, code: text('code'), name, parent: text('parent') || null };
    const message = faultOf(kind, place);
    if (message !== null) faults.push({ row, message });
    else places.push({ ...place, kind: kind as Place['kind'] });
  }
  if (places.length === 0 && faults.length === 0)
    faults.push({ row: null, message: '表头下面没有教育局，也没有学校。' });
  return { places, faults };
}

function faultOf(kind: Place['kind'] | undefined, { code, name, parent }: Omit<Place, 'kind'>): string | null {
  if (kind === undefined) return '类型要写“省”“市”“县”或“学校”。';
  if (kind !== 'school' && !isBureauCode(code)) return '教育局的代码是六位行政区划代码，如 140106。';
  if (!/^[\w-]+$/.test(code) || code.length > longestCode)
    return `学校代码只能有字母、数字和连字符，最多 ${longestCode} 个。`;
  if (name === '' || name.length > longestName) return `缺少名称，或名称超过 ${longestName} 个字。`;
  if (/^[=+\-@]/.test(name) || /[\p{Cc}\uFFFD]/u.test(name)) return '名称里有公式或显示不出的字符，请重新输入。';
  if (kind === 'province' && parent !== null) return '省级没有上级，“上级代码”要空着。';
  if (kind !== 'province' && parent === null) return '缺少上级代码：写它直接上级教育局的代码。';
  return null;
}

function plain(text: string): string {
  return text.normalize('NFKC').trim();
}
