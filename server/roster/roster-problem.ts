/** What can be wrong with a roster, as closed as the machine's issues: a code without a text does not compile. */
export type FileProblemCode =
  | 'EMPTY_FILE'
  | 'FILE_TOO_LARGE'
  | 'OLD_EXCEL'
  | 'PASSWORD_PROTECTED'
  | 'WEB_PAGE'
  | 'NOT_A_TABLE'
  | 'BROKEN_FILE'
  | 'ENCODING_UNKNOWN'
  | 'QUOTES_UNBALANCED'
  | 'NO_HEADER'
  | 'NO_ID_COLUMN'
  | 'NO_NAME_COLUMN'
  | 'NO_CLASS_COLUMN'
  | 'NO_STUDENTS'
  | 'OTHER_SHEET'
  | 'NOBODY_REMOVED';

export type RowProblemCode =
  | 'ID_MISSING'
  | 'ID_SCIENTIFIC'
  | 'ID_DIGITS_LOST'
  | 'ID_LENGTH'
  | 'ID_CHARACTERS'
  | 'ID_BIRTH_DATE'
  | 'ID_CHECK_DIGIT'
  | 'ID_TWICE'
  | 'ID_TWICE_DIFFERENT'
  | 'NAME_MISSING'
  | 'NAME_TOO_LONG'
  | 'NAME_BROKEN'
  | 'NAME_FORMULA'
  | 'NAME_DIGITS'
  | 'GRADE_MISSING'
  | 'CLASS_MISSING'
  | 'CLASS_TOO_LONG'
  | 'CLASS_FORMULA'
  | 'CLASS_BROKEN'
  | 'ROW_IGNORED'
  | 'ELSEWHERE'
  | UndoProblemCode;

/** Why something that an import did stays as it is. */
export type UndoProblemCode = 'UNDO_WENT_ON' | 'UNDO_CHANGED';

export type RosterProblemCode = FileProblemCode | RowProblemCode;

/** One fault of a file, to be shown to the school that made it. Holds no personal data in clear. */
export interface RosterProblem {
  readonly code: RosterProblemCode;
  /** An `error` keeps its row (or the whole file) out; a `warning` asks for a look. */
  readonly severity: 'error' | 'warning';
  /** Row as the spreadsheet numbers it, from 1; `null` where it is about the whole file. */
  readonly row: number | null;
  /** Column as the spreadsheet letters it; `null` where it is about the whole row. */
  readonly column: string | null;
  /** What stands there, masked; empty where showing nothing is safer. */
  readonly maskedValue: string;
  /** What is wrong and what to do, for the school, in Chinese. */
  readonly message: string;
}

const warnings: ReadonlySet<RosterProblemCode> = new Set([
  'OTHER_SHEET',
  'NOBODY_REMOVED',
  'ID_CHECK_DIGIT',
  'ID_TWICE',
  'ROW_IGNORED',
  'UNDO_WENT_ON',
  'UNDO_CHANGED',
]);

const saveAsText = '请在 Excel 中先把证件号码列的格式设为「文本」，再重新填写这些号码（已经变样的号码改格式不能恢复）';

const messages: Readonly<Record<RosterProblemCode, string>> = {
  EMPTY_FILE: '文件是空的。请确认选对了文件。',
  FILE_TOO_LARGE:
    '文件太大（展开后超过 50 MB 或表格范围过大）。请删除多余的工作表、图片和空白格式，或分成几个文件导入。',
  OLD_EXCEL: '这是旧版 Excel 文件（.xls）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
  PASSWORD_PROTECTED: '文件设有打开密码。请在 Excel 中取消密码，保存后再导入。',
  WEB_PAGE: '这是扩展名改成表格的网页文件。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
  NOT_A_TABLE: '这不是 .xlsx 或 CSV 表格。请另存为 .xlsx 后再导入。',
  BROKEN_FILE: '文件已损坏，无法读取。请用 Excel 打开检查，另存为新的 .xlsx 后再导入。',
  ENCODING_UNKNOWN: '无法识别文件的文字编码。请另存为 .xlsx，或存为「CSV UTF-8」后再导入。',
  QUOTES_UNBALANCED: '从这一行起引号不成对，后面的内容无法分清。请检查这一行的引号，或另存为 .xlsx 后再导入。',
  NO_HEADER: '前 30 行里没有找到表头。表头应有「证件号码」「姓名」「年级」「班级」各列。',
  NO_ID_COLUMN: '表头里没有证件号码列。请把该列的标题写为「证件号码」。',
  NO_NAME_COLUMN: '表头里没有姓名列。请把该列的标题写为「姓名」。',
  NO_CLASS_COLUMN: '表头里没有班级列。请加上标题为「班级」的一列。',
  NO_STUDENTS: '表头下面没有学生。请确认名册在这个工作表里。',
  OTHER_SHEET: '文件里还有别的工作表，没有读取。如其中有学生，请把他们放到同一个工作表里，或单独存为一个文件导入。',
  NOBODY_REMOVED:
    '有的行证件号码读不出，或文件里还有别的工作表没有读取，无法断定谁不在名册里，所以这次不移出任何学生。请改正这些行，只留下一个写有全校学生的工作表，再重新导入全校名册。',
  ID_MISSING: '缺少证件号码。请补上 18 位身份证号。',
  ID_SCIENTIFIC: `证件号码被 Excel 变成了科学记数（如 1.40101E+17），后几位已经丢失。${saveAsText}。`,
  ID_DIGITS_LOST: `证件号码被 Excel 当作数字保存，最后三位变成了 000。${saveAsText}。`,
  ID_LENGTH: '证件号码不是 18 位。请核对。',
  ID_CHARACTERS: '证件号码里有不该有的字符：只能是 17 位数字加一位数字或 X。请核对。',
  ID_BIRTH_DATE: '证件号码第 7 至 14 位不是有效的出生日期。请核对。',
  ID_CHECK_DIGIT: '证件号码的校验码不对，可能抄错了一位。请核对；若户口簿上确实如此，可以照常导入。',
  ID_TWICE: '与前面一行完全相同，只导入一次。',
  ID_TWICE_DIFFERENT: '同一个证件号码出现了几次，而姓名、年级或班级不同，这几行都不导入。请保留正确的一行。',
  NAME_MISSING: '缺少姓名。请补上。',
  NAME_TOO_LONG: '姓名太长（超过 50 个字）。请核对是否错列。',
  NAME_BROKEN: '姓名里有显示不出的字符，可能是生僻字被损坏。请重新输入这个姓名。',
  NAME_FORMULA: '姓名以 =、+、- 或 @ 开头，可能是公式。请改为姓名的文字。',
  NAME_DIGITS: '姓名里有数字。请核对是否错列。',
  GRADE_MISSING: '缺少年级。请填写年级（如 高一），或把班级写成「高一3班」。',
  CLASS_MISSING: '缺少班级。请填写班级（如 3 班）；合并的单元格请取消合并并逐行填写。',
  CLASS_TOO_LONG: '年级或班级的名称太长。请核对是否错列。',
  CLASS_BROKEN: '年级或班级里有显示不出的字符，文字编码可能混乱。请重新输入，或另存为 .xlsx 后再导入。',
  CLASS_FORMULA: '年级或班级以 =、+、- 或 @ 开头，可能是公式。请改为文字。',
  ROW_IGNORED: '这一行没有证件号码和姓名，当作备注跳过。',
  ELSEWHERE: '这个证件号码的账号不在本校名下，本校不能更改。请核对号码；确为转学的，请由上级教育局办理。',
  UNDO_WENT_ON: '导入后这个账号已经解锁或使用过，不能撤销。不该再用的，请锁定这个账号。',
  UNDO_CHANGED: '导入后这个学生又有别的更改，保留现在的。如不正确，请核对后重新导入。',
};

/** Where in the table something is. */
export interface Spot {
  readonly row?: number;
  readonly column?: string;
  readonly maskedValue?: string;
}

export function rosterProblem(code: RosterProblemCode, spot: Spot = {}): RosterProblem {
  return {
    code,
    severity: warnings.has(code) ? 'warning' : 'error',
    row: spot.row ?? null,
    column: spot.column ?? null,
    maskedValue: spot.maskedValue ?? '',
    message: messages[code],
  };
}

/** Thrown inside the readers of this folder, who turn it into the file's one problem. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  constructor(
    readonly code: FileProblemCode,
    readonly row?: number,
  ) {
    super(code);
  }
}
