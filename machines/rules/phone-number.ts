import { halfWidth, withoutBlanks } from './typed-text.js';

const separators = /[-\u2010-\u2015\u2212().]/g;
const countryCode = /^(?:\+86|0086|86)(?=1\d{10}$)/;

/** Reads a mainland mobile number in any spelling; its eleven digits, or `null` if it is none. */
export function parsePhoneNumber(raw: string): string | null {
  const digits = withoutBlanks(halfWidth(raw)).replace(separators, '').replace(countryCode, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}
