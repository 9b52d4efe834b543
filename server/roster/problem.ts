/** Why a file cannot be read at all. */
export const fileFaults = [
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_NOT_A_TABLE',
  'FILE_OLD_EXCEL',
  'FILE_PASSWORD_PROTECTED',
  'FILE_DAMAGED',
  'ENCODING_UNKNOWN',
  'NO_ID_COLUMN',
  'NO_NAME_COLUMN',
  'NO_CLASS_COLUMN',
  'NO_STUDENTS',
] as const;
export type FileFault = (typeof fileFaults)[number];

/** What can be wrong with one row. */
export type RowFault =
  | 'ID_MISSING'
  | 'ID_DAMAGED_BY_SPREADSHEET'
  | 'ID_LENGTH'
  | 'ID_CHARACTERS'
  | 'ID_BIRTH_DATE'
  | 'ID_CHECK_DIGIT'
  | 'ID_REPEATED'
  | 'NAME_MISSING'
  | 'NAME_TOO_LONG'
  | 'NAME_DAMAGED'
  | 'GRADE_MISSING'
  | 'GRADE_TOO_LONG'
  | 'CLASS_MISSING'
  | 'CLASS_TOO_LONG'
  | 'LOOKS_LIKE_FORMULA'
  | 'OTHER_SCHOOL'
  | 'NOT_A_STUDENT';

/** One thing that is wrong with a file. */
export interface RosterProblem {
  /** As the spreadsheet counts them, from 1; `null` if it is about the file. */
  readonly row: number | null;
  /** The column's letters, such as `C`; `null` if it is about the file or the whole row. */
  readonly column: string | null;
  readonly code: FileFault | RowFault;
  /** A row with an error is left out; one with a warning is taken. */
  readonly severity: 'error' | 'warning';
  /** What stands there, as others may see it. Never begins like a formula. */
  readonly maskedValue: string;
  /** What happened and what to do, in Chinese. */
  readonly message: string;
}

const messages: Readonly<Record<FileFault | RowFault, string>> = {
  FILE_EMPTY: '文件是空的。请确认选对了文件。',
  FILE_TOO_LARGE: '文件太大（展开后超过 50 MB）。请删去图片和多余的工作表，或按年级分成几个文件。',
  FILE_NOT_A_TABLE: '这不是表格文件。请另存为“Excel 工作簿（.xlsx）”或 CSV 后再导入。',
  FILE_OLD_EXCEL: '这是旧版 Excel 文件（.xls）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。',
  FILE_PASSWORD_PROTECTED: '文件设有打开密码。请在 Excel 或 WPS 中取消密码，保存后再导入。',
  FILE_DAMAGED: '文件已损坏，无法读取。请用 Excel 或 WPS 打开后另存一份，再导入。',
  ENCODING_UNKNOWN: '无法识别文字编码。请另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再导入。',
  NO_ID_COLUMN: '没有找到“身份证号”列。请在表头中写明“身份证号”。',
  NO_NAME_COLUMN: '没有找到“姓名”列。请在表头中写明“姓名”。',
  NO_CLASS_COLUMN: '没有找到“班级”列。请在表头中写明“班级”。',
  NO_STUDENTS: '表头下面没有学生。请确认填好了名单。',
  ID_MISSING: '没有填身份证号。请补填。',
  ID_DAMAGED_BY_SPREADSHEET:
    '身份证号已被表格软件改坏（科学计数法或末三位变成 000），无法还原。请把该列设为“文本”格式后，从原始名单重新填写。',
  ID_LENGTH: '身份证号不是 18 位。请核对后改正。',
  ID_CHARACTERS: '身份证号含有数字和末位 X 以外的字符。请核对后改正。',
  ID_BIRTH_DATE: '身份证号中的出生日期不存在。请核对后改正。',
  ID_CHECK_DIGIT: '身份证号的校验码不符，可能有一位写错。仍会导入，请核对。',
  ID_REPEATED: '身份证号在文件中重复，只取先出现的一行。请删去多余的一行。',
  NAME_MISSING: '没有填姓名。请补填。',
  NAME_TOO_LONG: '姓名过长。请核对后改正。',
  NAME_DAMAGED: '姓名中有无法辨认的字符，可能是生僻字在保存时丢失。请另存为 .xlsx 或 UTF-8，并重新填写该姓名。',
  GRADE_MISSING: '没有填年级。请补填，例如“高一”。',
  GRADE_TOO_LONG: '年级过长。请填成“高一”这样的写法。',
  CLASS_MISSING: '没有填班级。请补填；如果是合并单元格，请取消合并并逐行填写。',
  CLASS_TOO_LONG: '班级过长。请填成“3 班”这样的写法。',
  LOOKS_LIKE_FORMULA: '单元格以 =、+、- 或 @ 开头，像是公式。请改成普通文字。',
  OTHER_SCHOOL: '该学生已在其他学校的名单中。请先联系上级主管部门办理转学。',
  NOT_A_STUDENT: '该身份证号属于一个非学生账号，不能按学生导入。请核对身份证号。',
};

/** Whether a cell would be taken for a formula by a spreadsheet that opens our report. */
export function looksLikeFormula(text: string): boolean {
  return /^[\s'"]*[=+\-@＝＋－＠]/.test(text);
}

export function fileProblem(code: FileFault): RosterProblem {
  return { row: null, column: null, code, severity: 'error', maskedValue: '', message: messages[code] };
}

/** @param maskedValue what stands there, already masked */
export function rowProblem(
  code: RowFault,
  { row, column, maskedValue }: Pick<RosterProblem, 'row' | 'column'> & { readonly maskedValue: string },
): RosterProblem {
  const severity = code === 'ID_CHECK_DIGIT' ? 'warning' : 'error';
  const harmless = looksLikeFormula(maskedValue) ? '*'.repeat(Array.from(maskedValue).length) : maskedValue;
  return { row, column, code, severity, maskedValue: harmless, message: messages[code] };
}
