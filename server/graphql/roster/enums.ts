import type { RosterImportState as State } from '../../database/entities/roster-import.js';
import type { RosterProblemCode as ProblemCode } from '../../roster/roster-problem.js';
import { enumOf } from '../enums.js';

export const RosterImportState = enumOf<State>('RosterImportState', 'Where an import stands.', {
  CHECKING: 'Its rows are being held against the accounts; nothing is written (dry run).',
  CHECKED: 'Waits for a confirmation; forgotten after a day.',
  IMPORTING: 'Is being done.',
  IMPORTED: 'Done; can be undone for seven days.',
  CANCELLED: 'Somebody stopped it; what was done until then stays, and can be undone.',
  UNDOING: 'Is being undone.',
  UNDONE: 'Undone, but for what `notUndone` tells.',
  UNREADABLE: 'The file is no roster; its one problem says why.',
  FAILED: 'Broke on our side; what was done until then stays. The same file may be sent again.',
});

export const RosterSeverity = enumOf('RosterSeverity', 'What a problem keeps from happening.', {
  ERROR: 'Keeps its row, or the whole file, out.',
  WARNING: 'Asks for a look.',
});

export const RosterProblemCode = enumOf<ProblemCode>('RosterProblemCode', 'What can be wrong with a roster.', {
  EMPTY_FILE: 'The file is empty.',
  FILE_TOO_LARGE: 'It unfolds to more than 50 MB, or to too many cells.',
  OLD_EXCEL: 'An old .xls file.',
  PASSWORD_PROTECTED: 'It has an opening password.',
  WEB_PAGE: 'A web page that is called a table.',
  NOT_A_TABLE: 'Neither .xlsx nor CSV.',
  BROKEN_FILE: 'It is damaged.',
  ENCODING_UNKNOWN: 'Its text is in an unknown encoding.',
  QUOTES_UNBALANCED: 'From this row on quotes do not match.',
  NO_HEADER: 'There is no header.',
  NO_ID_COLUMN: 'There is no column of ID numbers.',
  NO_NAME_COLUMN: 'There is no column of names.',
  NO_CLASS_COLUMN: 'There is no column of classes.',
  NO_STUDENTS: 'There are no students below the header.',
  OTHER_SHEET: 'Another sheet holds something and was not read.',
  NOBODY_REMOVED:
    'Rows without a readable ID number, or another sheet: nobody is taken out, whoever is not in the file.',
  ID_MISSING: 'The ID number is missing.',
  ID_SCIENTIFIC: 'Excel turned the ID number into 1.40101E+17.',
  ID_DIGITS_LOST: 'Excel turned the last three digits into 000.',
  ID_LENGTH: 'The ID number has not 18 characters.',
  ID_CHARACTERS: 'The ID number has characters that no ID number has.',
  ID_BIRTH_DATE: 'Digits 7 to 14 are no date.',
  ID_CHECK_DIGIT: 'The check digit is wrong.',
  ID_TWICE: 'Equal to a row above.',
  ID_TWICE_DIFFERENT: 'Another row has the ID number with another name or class.',
  NAME_MISSING: 'The name is missing.',
  NAME_TOO_LONG: 'The name is too long.',
  NAME_BROKEN: 'The name has broken characters.',
  NAME_FORMULA: 'The name begins as formulas do.',
  NAME_DIGITS: 'The name has digits.',
  GRADE_MISSING: 'The grade is missing.',
  CLASS_MISSING: 'The class is missing.',
  CLASS_TOO_LONG: 'Grade or class is too long.',
  CLASS_BROKEN: 'Grade or class has characters that some system could not keep.',
  CLASS_FORMULA: 'Grade or class begins as formulas do.',
  ROW_IGNORED: 'A remark without number and name.',
  ELSEWHERE: 'The account is not of this school.',
  UNDO_WENT_ON: 'Not undone: the account was unlocked or used since.',
  UNDO_CHANGED: 'Not undone: something else was changed since.',
});
