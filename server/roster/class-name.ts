import { halfWidth, withoutBlanks } from '../../machines/rules/typed-text.js';

/** A class as the portal writes it: 高一, 3 班. */
export interface ClassName {
  readonly grade: string;
  readonly className: string;
}

const numerals = '一二三四五六七八九';
const gradeNames: Readonly<Record<string, string>> = {
  高1: '高一',
  高2: '高二',
  高3: '高三',
  高中一年级: '高一',
  高中二年级: '高二',
  高中三年级: '高三',
};

/**
 * Reads grade and class from how schools write them: `高一年级` and `(3)班`, or `高一3班` in one cell.
 * What is written in another way stays as it is.
 */
export function readClassName(gradeCell: string, classCell: string): ClassName {
  const typed = withoutBlanks(halfWidth(classCell));
  const [, gradeInClass = '', rest = typed] = /^(高[一二三123](?:年级)?)(.*)$/.exec(typed) ?? [];
  const grade = readGrade(gradeCell) || readGrade(gradeInClass);
  return { grade, className: readClass(rest) };
}

function readGrade(typed: string): string {
  const text = withoutBlanks(halfWidth(typed));
  const short = /^(高[一二三123])年?级?$/.exec(text)?.[1] ?? text;
  return gradeNames[short] ?? short;
}

function readClass(text: string): string {
  const number = /^\(?第?([0-9]{1,3}|[一二三四五六七八九十]{1,3})\)?(?:班|班级)?$/.exec(text)?.[1];
  if (number === undefined) return text;
  return `${/^\d/.test(number) ? Number(number) : readNumeral(number)} 班`;
}

/** 一 to 九十九. */
function readNumeral(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (one: string | undefined) => numerals.indexOf(one ?? '') + 1;
  const tensDigit = text.includes('十') ? (tens === '' ? 1 : digit(tens)) : 0;
  return tensDigit * 10 + (ones ? digit(ones) : 0);
}
