import { halfWidth, withoutBlanks } from './typed-text.js';

/** Why a text is no national ID number: too short or long, a wrong character, or no such day of birth. */
export type NationalIdFault = 'LENGTH' | 'CHARACTERS' | 'BIRTH_DATE';

export type ParsedNationalId =
  | { readonly ok: true; readonly id: string; readonly checkDigitValid: boolean }
  | { readonly ok: false; readonly fault: NationalIdFault };

const idLength = 18;
const initialPasswordTail = 8;

/** What was typed, as ASCII without blanks and with `X` in upper case. Does not judge; see {@link parseNationalId}. */
export function cleanNationalId(raw: string): string {
  return withoutBlanks(halfWidth(raw)).replace(/x$/, 'X');
}

/**
 * Reads a national ID number (GB 11643) in any spelling.
 *
 * A wrong check digit is told (`checkDigitValid`) and never a fault: the official sample 14010119110101001X fails it.
 */
export function parseNationalId(raw: string): ParsedNationalId {
  const id = cleanNationalId(raw);
  if (/[^0-9X]/.test(id)) return { ok: false, fault: 'CHARACTERS' };
  if (id.length !== idLength) return { ok: false, fault: 'LENGTH' };
  if (!/^\d{17}[\dX]$/.test(id)) return { ok: false, fault: 'CHARACTERS' };
  if (!isBirthDate(id.slice(6, 14))) return { ok: false, fault: 'BIRTH_DATE' };
  return { ok: true, id, checkDigitValid: checkDigit(id.slice(0, 17)) === id.charAt(17) };
}

/**
 * The check digit of GB 11643 (ISO 7064 MOD 11-2).
 *
 * @param first17 the first seventeen digits
 * @throws RangeError if they are not seventeen digits
 */
export function checkDigit(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('a check digit needs seventeen digits');
  let remainder = 0;
  for (const digit of first17) remainder = ((remainder + Number(digit)) * 2) % 11;
  return '10X98765432'.charAt(remainder);
}

/**
 * The password that an account has when its school announced no other: `xs` and the ID's last eight characters.
 *
 * @param id a number that {@link parseNationalId} accepted
 */
export function initialPassword(id: string): string {
  return `xs${id.slice(-initialPasswordTail)}`;
}

/** Whether `yyyymmdd` is a day of the Gregorian calendar from 1900 to 2099. */
function isBirthDate(yyyymmdd: string): boolean {
  const year = Number(yyyymmdd.slice(0, 4));
  const month = Number(yyyymmdd.slice(4, 6));
  const day = Number(yyyymmdd.slice(6, 8));
  if (year < 1900 || year > 2099 || month < 1 || month > 12) return false;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= daysInMonth;
}
