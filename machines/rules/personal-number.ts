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
  const plain = halfWidth(text);
  // As it stands as well: of two numbers side by side neither is found in the digits of both.
  const found = [plain, plain.replace(between, '')].flatMap((one) => one.match(candidates) ?? []);
  return found.some((one) => one.length !== 18 || parseNationalId(one).ok);
}
