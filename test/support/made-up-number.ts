import { checkDigit } from '../../machines/rules/national-id.js';

/** A number that could be somebody's: a county, a birthday, a sequence, and the check character of them. */
export function madeUpNumber(index: number): string {
  const birthday = new Date(Date.UTC(2009, 8, 1 + (index % 360))).toISOString().slice(0, 10).replaceAll('-', '');
  const first = `149991${birthday}${String(500 + Math.floor(index / 360)).padStart(3, '0')}`;
  return first + checkDigit(first);
}
