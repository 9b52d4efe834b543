import type { RosterProblemTexts } from '../roster-problem-texts.js';

const saveAsText =
  'Format the column of ID numbers as text first, then type these numbers anew: formatting does not bring lost digits back.';

/** What the server says in Chinese. */
export const rosterProblems: RosterProblemTexts = {
  EMPTY_FILE: 'The file is empty. Please check that it is the right one.',
  FILE_TOO_LARGE:
    'The file is too large: it unfolds to more than 50 MB or to too many cells. Please delete other sheets, pictures and empty formats, or split it.',
  OLD_EXCEL: 'This is an old Excel file (.xls). Please open it in Excel or WPS and save it as .xlsx.',
  PASSWORD_PROTECTED: 'The file has an opening password. Please remove it in Excel and save the file.',
  WEB_PAGE: 'This is a web page that is called a table. Please open it in Excel or WPS and save it as .xlsx.',
  NOT_A_TABLE: 'This is neither .xlsx nor CSV. Please save it as .xlsx.',
  BROKEN_FILE: 'The file is damaged. Please open it in Excel and save it as a new .xlsx.',
  ENCODING_UNKNOWN: 'The encoding of its text is unknown. Please save it as .xlsx or as “CSV UTF-8”.',
  QUOTES_UNBALANCED:
    'From this row on quotes do not match, so that nothing can be told apart. Please mend them here, or save the file as .xlsx.',
  NO_HEADER: 'There is no header in the first 30 rows. It needs the titles 证件号码, 姓名, 年级 and 班级.',
  NO_ID_COLUMN: 'There is no column of ID numbers. Please give it the title 证件号码.',
  NO_NAME_COLUMN: 'There is no column of names. Please give it the title 姓名.',
  NO_CLASS_COLUMN: 'There is no column of classes. Please add one with the title 班级.',
  NO_STUDENTS: 'There are no students below the header. Please check that the list is on this sheet.',
  OTHER_SHEET:
    'There is another sheet, which was not read. If students are on it, put them on the same sheet, or import it as a file of its own.',
  NOBODY_REMOVED:
    'Rows without a readable ID number, or another sheet that was not read: who is not in the file cannot be told, so nobody is taken out. Please mend these rows, leave one sheet with all students, and import the complete roster again.',
  ID_MISSING: 'The ID number is missing. Please add its 18 characters.',
  ID_SCIENTIFIC: `Excel turned the ID number into something like 1.40101E+17; its last digits are lost. ${saveAsText}`,
  ID_DIGITS_LOST: `Excel took the ID number for a number; its last three digits became 000. ${saveAsText}`,
  ID_LENGTH: 'The ID number does not have 18 characters. Please check it.',
  ID_CHARACTERS: 'ID numbers have 17 digits and one more digit or X. Please check it.',
  ID_BIRTH_DATE: 'Digits 7 to 14 of the ID number are no date of birth. Please check it.',
  ID_CHECK_DIGIT:
    'The check digit is wrong: a digit may be mistyped. Please check it; if the household register says so, it is imported as it is.',
  ID_TWICE: 'Equal to a row above; imported once.',
  ID_TWICE_DIFFERENT:
    'The same ID number stands there with another name, grade or class; none of these rows is imported. Please keep the right one.',
  NAME_MISSING: 'The name is missing. Please add it.',
  NAME_TOO_LONG: 'The name is longer than 50 characters. Please check whether columns are shifted.',
  NAME_BROKEN: 'The name has characters that cannot be shown: a rare one may be damaged. Please type it anew.',
  NAME_FORMULA: 'The name begins with =, +, - or @, as formulas do. Please write the name as text.',
  NAME_DIGITS: 'The name has digits. Please check whether columns are shifted.',
  GRADE_MISSING: 'The grade is missing. Please add it (高一), or write the class as 高一3班.',
  CLASS_MISSING: 'The class is missing. Please add it (3 班); merged cells have to be split and filled row by row.',
  CLASS_TOO_LONG: 'Grade or class is too long. Please check whether columns are shifted.',
  CLASS_BROKEN: 'Grade or class has characters that were lost. Please type it anew, or save the file as .xlsx.',
  CLASS_FORMULA: 'Grade or class begins with =, +, - or @, as formulas do. Please write it as text.',
  ROW_IGNORED: 'The row has neither ID number nor name: skipped as a remark.',
  ELSEWHERE:
    'The account of this ID number is not of this school, which may not change it. Please check the number; the bureau above settles transfers.',
  UNDO_WENT_ON: 'The account was unlocked or used since and stays. If nobody is to use it, lock it.',
  UNDO_CHANGED:
    'Something else of this student was changed since; it stays as it is now. If it is wrong, import the right data.',
};
