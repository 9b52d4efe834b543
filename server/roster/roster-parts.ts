import type { FullRoster } from './parse-roster.js';
import type { RosterStudent } from './parse-row.js';
import { rosterProblem, type RosterProblem } from './roster-problem.js';

/** What is known of a file once it is read. */
export interface RosterHead {
  readonly titles: readonly string[];
  readonly rows: number;
  readonly parts: number;
  /** The code of what keeps the whole file out, or keeps it from taking anybody out of the school. */
  readonly problem: RosterProblem['code'] | null;
  readonly isReadable: boolean;
  /** ID numbers of rows that have another error: whoever they belong to is in the file. */
  readonly refusedIds: readonly string[];
}

/** A row as it stands in the file: its number and its cells. */
export type RowCells = readonly [row: number, cells: readonly string[]];

/** Some rows of a file, with what is wrong with them. */
export interface RosterPart {
  readonly rows: number;
  readonly students: readonly RosterStudent[];
  readonly problems: readonly RosterProblem[];
  readonly cells: readonly RowCells[];
}

const partSize = 1_000;

/** What comes first of a roster, and how many parts follow. */
export function headOf({ titles, body, problems, refusedIds, maybeIncomplete, students }: FullRoster): RosterHead {
  const fileProblem = problems.find(({ row, severity }) => row === null && severity === 'error');
  // A file that breaks off in the middle has no students, and its problem has a row.
  const isReadable = fileProblem === undefined && (students.length > 0 || body.length > 0);
  const problem = isReadable ? (maybeIncomplete ? 'NOBODY_REMOVED' : null) : (problems[0]?.code ?? 'EMPTY_FILE');
  return { titles, rows: body.length, parts: partsOf(body.length), problem, isReadable, refusedIds };
}

function partsOf(rows: number): number {
  return Math.max(1, Math.ceil(rows / partSize));
}

/** The nth part of a roster, from 0. What is wrong with the whole file is in the first one. */
export function partOf(roster: FullRoster, number: number, isWholeSchool: boolean): RosterPart {
  const rows = roster.body.slice(number * partSize, (number + 1) * partSize);
  const first = rows[0]?.row ?? 0;
  const last = rows.at(-1)?.row ?? Infinity;
  const isHere = ({ row }: { readonly row: number | null }) =>
    row === null || roster.body.length === 0 ? number === 0 : row >= first && row <= last;
  const problems = roster.problems.filter(isHere);
  const warns = number === 0 && isWholeSchool && roster.maybeIncomplete;
  return {
    rows: rows.length,
    students: roster.students.filter(isHere),
    problems: warns ? [rosterProblem('NOBODY_REMOVED'), ...problems] : problems,
    cells: rows.map(({ row, cells }) => [row, cells.map(({ text }) => text)]),
  };
}
