import { parseNationalId } from './national-id.js';
import { halfWidth, withoutBlanks } from './typed-text.js';

/** What people put between the digits of one number. */
const mark = String.raw`[\s\p{Default_Ignorable_Code_Point}.,()/_\u00b7\u3001\u2010-\u2015\u2212-]`;

/** 140 and 141 are nobody's phone, and begin the code of every school here. */
const carrier = String.raw`1(?:3\d|4[2-9]|[5-9]\d)`;
const country = String.raw`(?:(?:00)?86${mark}*|0)?`;
const phone = `${country}${carrier}${mark}*\\d{4}${mark}*\\d{4}`;
const id = `\\d{6}${mark}*\\d{8}${mark}*\\d{3}[\\dXx]`;

/** In the groups in which they are read, whatever stands around them. */
const grouped = new RegExp(`(?<!\\d)(?:${id}|${phone})(?!\\d)`, 'gu');

/** In other groups, all by themselves. */
const between = new RegExp(`(?<=\\d)${mark}+(?=[\\dXx])`, 'gu');

/**
 * Whether a text holds somebody's national ID number or mobile number, as people write them. What is written to others here is
 * read by more of them than its writer thinks, and cannot be taken back.
 *
 * An ID number counts if its check digit is right or an X: eighteen digits that hold a region and a day may be a file's number.
 */
export function holdsPersonalNumber(text: string): boolean {
  const plain = halfWidth(text);
  return [plain, plain.replace(between, '')].some((one) => (one.match(grouped) ?? []).some(isPersonal));
}

function isPersonal(found: string): boolean {
  const digits = withoutBlanks(found).replace(/[^\dXx]/g, '');
  if (digits.length < 18) return true;
  const read = parseNationalId(digits);
  return read.ok && (read.checkDigitValid || read.id.endsWith('X'));
}
