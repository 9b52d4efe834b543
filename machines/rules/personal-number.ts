import { parseNationalId } from './national-id.js';
import { halfWidth } from './typed-text.js';

/** What people put between the digits of one number. */
const between = /(?<=\d)[\s\p{Default_Ignorable_Code_Point}.\u2010-\u2015\u2212-]+(?=[\dXx])/gu;

/** A mobile number or an ID number, with nothing before or after that would make it another number. */
const candidates = /(?<!\d)(?:\d{17}[\dXx]|(?:86)?1[3-9]\d{9})(?!\d)/g;

/**
 * Whether a text holds somebody's national ID number or mobile number, in any spelling. What people write to each other here is
 * read by more of them than they think, and cannot be taken back.
 */
export function holdsPersonalNumber(text: string): boolean {
  const found = halfWidth(text).replace(between, '').match(candidates) ?? [];
  return found.some((one) => one.length !== 18 || parseNationalId(one).ok);
}
