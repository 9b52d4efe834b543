import { sameName } from '../../machines/rules/person-name.js';
import { maskId, parseRow, type ParsedRow, type RosterStudent } from './parse-row.js';
import { readTable } from './read-table.js';
import { findHeader, isRepeatedHeader, type RosterHeader } from './roster-header.js';
import { rosterProblem, UnreadableFile, type RosterProblem, type RosterProblemCode } from './roster-problem.js';
import { columnLetter, type Sheet, type TableRow } from './table.js';

export interface ParsedRoster {
  /** Those whose rows have no error, in the file's order, each once. */
  readonly students: readonly RosterStudent[];
  readonly problems: readonly RosterProblem[];
}

/** The same with what the file holds besides, for whoever has to show or answer for its rows. */
export interface FullRoster extends ParsedRoster {
  /** Of the columns. */
  readonly titles: readonly string[];
  /** The rows below the header, as they stand in the file. */
  readonly body: readonly TableRow[];
  /** ID numbers of rows that have another error. */
  readonly refusedIds: readonly string[];
  /** Whether somebody may be in the file and not be found: in rows that nobody knows whose they are, on other sheets. */
  readonly maybeIncomplete: boolean;
}

/** Reads a school's roster (.xlsx or CSV). Never throws for what is in the file: every fault is a problem. */
export async function parseRoster(bytes: Buffer): Promise<ParsedRoster> {
  const { students, problems } = await parseFully(bytes);
  return { students, problems };
}

/** The same, with all that the file holds. */
export async function parseFully(bytes: Buffer): Promise<FullRoster> {
  const reading = await readTable(bytes);
  if (!reading.ok) return unreadable(reading.problem);
  const found = firstRoster(reading.sheets);
  if (!found.ok) return unreadable(found.problem);
  const { header, others } = found;
  if (header.columns.className === undefined) return unreadable(rosterProblem('NO_CLASS_COLUMN'));
  const parsed = parseBody(header);
  const problems = [...(others > 0 ? [rosterProblem('OTHER_SHEET')] : []), ...parsed.problems];
  if (parsed.students.length === 0 && parsed.problems.length === 0) problems.push(rosterProblem('NO_STUDENTS'));
  const maybeIncomplete = parsed.maybeIncomplete || others > 0;
  return { ...parsed, titles: header.titles, problems, maybeIncomplete };
}

function unreadable(problem: RosterProblem): FullRoster {
  return { students: [], problems: [problem], titles: [], body: [], refusedIds: [], maybeIncomplete: false };
}

type FoundRoster =
  | { readonly ok: true; readonly header: RosterHeader; readonly others: number }
  | { readonly ok: false; readonly problem: RosterProblem };

/**
 * The first sheet with a header, and how many others are filled: also one without a header may go on with the list. Of a
 * workbook without any header, the first sheet's fault is the answer.
 */
function firstRoster(sheets: readonly Sheet[]): FoundRoster {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return { ok: false, problem: rosterProblem('EMPTY_FILE') };
  const tried = filled.map(tryHeader);
  const header = tried.find((one): one is RosterHeader => !(one instanceof UnreadableFile));
  if (header !== undefined) return { ok: true, header, others: filled.length - 1 };
  return { ok: false, problem: rosterProblem((tried[0] as UnreadableFile).code) };
}

function tryHeader(sheet: Sheet): RosterHeader | UnreadableFile {
  try {
    return findHeader(sheet);
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
}

function parseBody(header: RosterHeader): Omit<FullRoster, 'titles'> {
  const problems: RosterProblem[] = [];
  const rows: ParsedRow[] = [];
  const body = header.body.filter((row) => !isRepeatedHeader(row, header));
  for (const row of body) {
    if (isRemark(row, header)) problems.push(rosterProblem('ROW_IGNORED', { row: row.row }));
    else rows.push(parseRow(row, header));
  }
  // One number that lost its digits says that the column did: those that pass by chance are not believed either.
  const digitsWereLost = rows.some((row) => row.problems.some(({ code }) => code === 'ID_DIGITS_LOST'));
  const idColumn = columnLetter(header.columns.nationalId);
  const students: RosterStudent[] = [];
  for (const { student, problems: ofRow, maybeDigitsLost } of rows) {
    problems.push(...ofRow);
    if (student === null) continue;
    if (!digitsWereLost || !maybeDigitsLost) students.push(student);
    else problems.push(problemOfId('ID_DIGITS_LOST', student, idColumn));
  }
  const once = eachOnce(students, idColumn);
  const imported = new Set(once.students.map(({ nationalId }) => nationalId));
  return {
    students: once.students,
    problems: inOrder([...problems, ...once.problems]),
    body,
    refusedIds: rows.flatMap(({ nationalId }) => (nationalId === null || imported.has(nationalId) ? [] : nationalId)),
    maybeIncomplete: digitsWereLost || rows.some(({ nationalId }) => nationalId === null),
  };
}

/** Neither number nor name: a sum, a date, a signature. */
function isRemark({ cells }: TableRow, { columns }: RosterHeader): boolean {
  const isEmpty = (index: number) => (cells[index]?.text ?? '').trim() === '';
  return isEmpty(columns.nationalId) && isEmpty(columns.name);
}

/** Equal rows count once. Where they differ nobody knows which one is right: all are refused. */
function eachOnce(students: readonly RosterStudent[], idColumn: string): ParsedRoster {
  const byId = Map.groupBy(students, ({ nationalId }) => nationalId);
  const kept: RosterStudent[] = [];
  const problems: RosterProblem[] = [];
  for (const [first, ...others] of byId.values()) {
    if (first === undefined) continue;
    const areEqual = others.every((other) => isSameStudent(first, other));
    if (areEqual) kept.push(first);
    const [code, refused] = areEqual
      ? (['ID_TWICE', others] as const)
      : (['ID_TWICE_DIFFERENT', [first, ...others]] as const);
    problems.push(...refused.map((student) => problemOfId(code, student, idColumn)));
  }
  return { students: kept, problems };
}

function isSameStudent(one: RosterStudent, other: RosterStudent): boolean {
  return sameName(one.name, other.name) && one.grade === other.grade && one.className === other.className;
}

function problemOfId(code: RosterProblemCode, { row, nationalId }: RosterStudent, column: string): RosterProblem {
  return rosterProblem(code, { row, column, maskedValue: maskId(nationalId) });
}

function inOrder(problems: readonly RosterProblem[]): RosterProblem[] {
  return problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
