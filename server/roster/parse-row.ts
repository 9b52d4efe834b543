import { cleanNationalId, parseNationalId, type NationalIdFault } from '../../machines/rules/national-id.js';
import { displayName, nameFault, type NameFault } from '../../machines/rules/person-name.js';
import { maskName, maskNationalIdForOthers } from '../../machines/rules/masking.js';
import { readClassName, type ClassName } from './class-name.js';
import type { RosterField, RosterHeader } from './roster-header.js';
import { rosterProblem, type RosterProblem, type RosterProblemCode } from './roster-problem.js';
import { cell, columnLetter, type Cell, type TableRow } from './table.js';

/** One student of a roster, in the spellings in which the portal keeps them. */
export interface RosterStudent {
  readonly nationalId: string;
  readonly name: string;
  readonly grade: string;
  readonly className: string;
  /** Where the row stands in the file, from 1. */
  readonly row: number;
}

export interface ParsedRow {
  /** `null` if the row has an error. */
  readonly student: RosterStudent | null;
  readonly problems: readonly RosterProblem[];
  /** The ID number if it can be one, also of a row that has another error; else `null`. */
  readonly nationalId: string | null;
  /** Ends in three zeros without being marked as wrong by its check digit: suspicious beside others that are. */
  readonly maybeDigitsLost: boolean;
}

const formulaStart = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;
/** What is left of a character that some system could not keep. */
const broken = /[\uFFFD\p{Cc}]/u;
const classLength = 20;
/** A spreadsheet's number has fifteen digits that can be relied on. */
const reliableDigits = 15;

const idFaults = {
  LENGTH: 'ID_LENGTH',
  CHARACTERS: 'ID_CHARACTERS',
  BIRTH_DATE: 'ID_BIRTH_DATE',
} as const satisfies Record<NationalIdFault, RosterProblemCode>;
const nameFaults = {
  EMPTY: 'NAME_MISSING',
  TOO_LONG: 'NAME_TOO_LONG',
  CONTROL_CHARACTER: 'NAME_BROKEN',
} as const satisfies Record<NameFault, RosterProblemCode>;

/** Reads one row below the header. */
export function parseRow(row: TableRow, { columns }: RosterHeader): ParsedRow {
  const cellOf = (field: RosterField) => row.cells[columns[field] ?? -1] ?? cell('');
  const problems: RosterProblem[] = [];
  const add = (code: RosterProblemCode, field: RosterField, maskedValue = '') => {
    const column = columns[field];
    problems.push(
      rosterProblem(code, {
        row: row.row,
        column: column === undefined ? undefined : columnLetter(column),
        maskedValue,
      }),
    );
  };
  const id = readId(cellOf('nationalId'));
  if (id.code !== null) add(id.code, 'nationalId', maskId(id.text));
  const name = cellOf('name').text;
  const nameCode = nameProblem(name);
  if (nameCode !== null) add(nameCode, 'name', maskNameCell(name));
  const { grade, className } = readClassName(cellOf('grade').text, cellOf('className').text);
  for (const [code, field] of classProblems({ grade, className })) add(code, field);

  const hasError = problems.some(({ severity }) => severity === 'error');
  const student = hasError ? null : { nationalId: id.text, name: displayName(name), grade, className, row: row.row };
  const nationalId = id.code === null || id.code === 'ID_CHECK_DIGIT' ? id.text : null;
  return { student, problems, nationalId, maybeDigitsLost: id.code === null && endsInZeros(id.text) };
}

interface ReadId {
  readonly text: string;
  readonly code: RosterProblemCode | null;
}

function readId({ text: raw, isNumber }: Cell): ReadId {
  const text = cleanNationalId(raw).replace(/^'/, '');
  if (text === '') return { text, code: 'ID_MISSING' };
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(text)) return { text, code: 'ID_SCIENTIFIC' };
  if (isNumber && text.replace(/\D/g, '').length > reliableDigits) return { text, code: 'ID_DIGITS_LOST' };
  const parsed = parseNationalId(text);
  if (!parsed.ok) return { text, code: idFaults[parsed.fault] };
  if (parsed.checkDigitValid) return { text, code: null };
  return { text, code: endsInZeros(text) ? 'ID_DIGITS_LOST' : 'ID_CHECK_DIGIT' };
}

function endsInZeros(id: string): boolean {
  return id.endsWith('000');
}

function nameProblem(raw: string): RosterProblemCode | null {
  if (formulaStart.test(raw)) return 'NAME_FORMULA';
  const fault = nameFault(raw);
  if (fault !== null) return nameFaults[fault];
  // U+FFFD is what is left of a character that some system could not keep; `?` what others leave.
  if (/[\uFFFD?？]/.test(raw)) return 'NAME_BROKEN';
  return /[0-9０-９]/.test(raw) ? 'NAME_DIGITS' : null;
}

function* classProblems({ grade, className }: ClassName): Generator<[RosterProblemCode, RosterField]> {
  if (className === '') yield ['CLASS_MISSING', 'className'];
  else if (formulaStart.test(className)) yield ['CLASS_FORMULA', 'className'];
  else if (broken.test(className)) yield ['CLASS_BROKEN', 'className'];
  else if (Array.from(className).length > classLength) yield ['CLASS_TOO_LONG', 'className'];
  if (grade === '') yield ['GRADE_MISSING', 'grade'];
  else if (formulaStart.test(grade)) yield ['CLASS_FORMULA', 'grade'];
  else if (broken.test(grade)) yield ['CLASS_BROKEN', 'grade'];
  else if (Array.from(grade).length > classLength) yield ['CLASS_TOO_LONG', 'grade'];
}

export function maskId(id: string): string {
  return maskNationalIdForOthers(id);
}

/** A formula is hidden whole: its first character is what makes it one. Digits are no name and are hidden too. */
function maskNameCell(raw: string): string {
  const name = displayName(raw);
  return formulaStart.test(raw) || /[0-9０-９]/.test(name) ? '＊'.repeat(Math.min(name.length, 10)) : maskName(name);
}
