import { UnreadableFile } from './roster-problem.js';
import { isFilled, type Sheet, type TableRow } from './table.js';

/** The columns that a roster is read for. All others are left alone. */
export type RosterField = 'nationalId' | 'name' | 'grade' | 'className';

/** What schools write above them. Compared without blanks, punctuation and what stands in brackets. */
const titles: Readonly<Record<RosterField, readonly string[]>> = {
  nationalId: [
    '身份证号',
    '身份证号码',
    '身份证',
    '身份证件号',
    '身份证件号码',
    '证件号码',
    '证件号',
    '有效证件号码',
    '学生身份证号',
    '学生身份证号码',
    '学生身份证件号',
    '学生证件号码',
    '居民身份证号',
    '居民身份证号码',
    '公民身份号码',
    '公民身份证号',
    '身份证件证号',
    'idnumber',
    'nationalid',
    'idcard',
  ],
  name: ['姓名', '学生姓名', '名字', '学生名字', '学生', 'name', 'fullname', 'studentname'],
  grade: ['年级', '所在年级', '年级名称', '就读年级', '当前年级', 'grade'],
  className: [
    '班级',
    '所在班级',
    '班级名称',
    '就读班级',
    '当前班级',
    '行政班',
    '行政班级',
    '班',
    '班号',
    'class',
    'classname',
  ],
};

/** Where the table begins and what is in which column (from 0). */
export interface RosterHeader {
  readonly columns: Readonly<Partial<Record<RosterField, number>>> & Readonly<Record<'nationalId' | 'name', number>>;
  /** What stands above the columns, in the lower row where there are two. */
  readonly titles: readonly string[];
  /** The rows below it. */
  readonly body: readonly TableRow[];
}

type Columns = Partial<Record<RosterField, number>>;

const rowsLookedAt = 30;

/**
 * Finds the header: below titles and remarks, in one row or in two that are merged.
 *
 * @throws UnreadableFile that says which column is missing
 */
export function findHeader({ rows }: Sheet): RosterHeader {
  let nearest: Columns = {};
  for (const [index, row] of rows.slice(0, rowsLookedAt).entries()) {
    // Two rows are one header where the second names what the first does not.
    const [one, two] = [1, 2].map((height) => columnsOf(rows.slice(index, index + height))) as [Columns, Columns];
    const height = Object.keys(two).length > Object.keys(one).length ? 2 : 1;
    const columns = height === 2 ? two : one;
    if (isComplete(columns)) {
      const titles = titlesOf(rows.slice(index, index + height));
      return { columns, titles, body: belowHeader(rows, index + height, columns) };
    }
    if (Object.keys(columns).length > Object.keys(nearest).length) nearest = columns;
    if (isDataLike(row)) break;
  }
  if (nearest.name !== undefined && nearest.nationalId === undefined) throw new UnreadableFile('NO_ID_COLUMN');
  if (nearest.nationalId !== undefined && nearest.name === undefined) throw new UnreadableFile('NO_NAME_COLUMN');
  throw new UnreadableFile('NO_HEADER');
}

/** Whether the row repeats the header, as lists do that were made for printing. */
export function isRepeatedHeader(row: TableRow, { columns }: Pick<RosterHeader, 'columns'>): boolean {
  const found = columnsOf([row]);
  return found.nationalId === columns.nationalId || found.name === columns.name;
}

function isComplete(columns: Partial<Record<RosterField, number>>): columns is RosterHeader['columns'] {
  return columns.nationalId !== undefined && columns.name !== undefined;
}

/** A second row of a merged header may still name a class column below the first one. */
function belowHeader(rows: readonly TableRow[], from: number, columns: RosterHeader['columns']): readonly TableRow[] {
  return rows.slice(from).filter((row) => !isRepeatedHeader(row, { columns }));
}

function titlesOf(rows: readonly TableRow[]): string[] {
  // Cells beyond the last title are nobody's.
  const width = Math.max(...rows.map(({ cells }) => cells.findLastIndex(isFilled) + 1));
  const [lower, upper] = [...rows].reverse();
  return Array.from(
    { length: width },
    (_, at) => lower?.cells[at]?.text.trim() || (upper?.cells[at]?.text.trim() ?? ''),
  );
}

function columnsOf(rows: readonly TableRow[]): Columns {
  const columns: Columns = {};
  // The lower one of two merged rows is the exact one.
  for (const { cells } of [...rows].reverse()) {
    for (const [index, { text }] of cells.entries()) {
      const field = fieldOf(text);
      if (field !== undefined) columns[field] ??= index;
    }
  }
  return columns;
}

function fieldOf(text: string): RosterField | undefined {
  const title = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（[【].*$/s, '')
    .replace(/[^\p{L}]/gu, '');
  return (Object.keys(titles) as RosterField[]).find((field) => titles[field].includes(title));
}

/** Below the first row with an ID number there is no header any more. */
function isDataLike({ cells }: TableRow): boolean {
  return cells.some(({ text }) => /^\D?\d{17}[\dXx]$/.test(text.trim()));
}
