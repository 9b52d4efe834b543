import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAccountName } from '../../machines/rules/account-name.js';
import { checkDigit, cleanNationalId, initialPassword, parseNationalId } from '../../machines/rules/national-id.js';

const sample = '14010119110101001X';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const first17 = fc.tuple(digits(6), day, digits(3)).map((parts) => parts.join(''));

/** The definition of ISO 7064 MOD 11-2, with the weights of GB 11643 written out. */
function checkDigitByWeights(seventeen: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** What keyboards and spreadsheets make of an ID. */
const disguises: readonly ((id: string) => string)[] = [
  (id) => id.toLowerCase(),
  (id) => ` ${id}\n`,
  (id) => `\uFEFF${id}\t`,
  (id) => `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
  (id) => Array.from(id).join('\u200B'),
  (id) => id.replace(/[0-9X]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
];

describe('national ID', () => {
  test('the check digit is that of the standard', () => {
    fc.assert(
      fc.property(first17, (seventeen) => {
        expect(checkDigit(seventeen)).toBe(checkDigitByWeights(seventeen));
        const parsed = parseNationalId(seventeen + checkDigit(seventeen));
        expect(parsed).toEqual({ ok: true, id: seventeen + checkDigit(seventeen), checkDigitValid: true });
      }),
    );
  });

  test('every spelling reads as the one under which it is stored', () => {
    fc.assert(
      fc.property(first17, fc.constantFrom(...disguises), (seventeen, disguise) => {
        const id = seventeen + checkDigit(seventeen);
        expect(cleanNationalId(disguise(id))).toBe(id);
        expect(parseAccountName(disguise(id))).toEqual({ kind: 'nationalId', value: id });
      }),
    );
  });

  test('a swap of neighbours is noticed, and is a warning only', () => {
    fc.assert(
      fc.property(first17, fc.integer({ min: 0, max: 3 }), (seventeen, at) => {
        fc.pre(seventeen[at] !== seventeen[at + 1]);
        const swapped = seventeen.slice(0, at) + seventeen[at + 1] + seventeen[at] + seventeen.slice(at + 2);
        expect(parseNationalId(swapped + checkDigit(seventeen))).toMatchObject({ ok: true, checkDigitValid: false });
      }),
    );
  });

  test('the official sample is read although its check digit would be 1', () => {
    expect(parseNationalId(sample)).toEqual({ ok: true, id: sample, checkDigitValid: false });
    expect(checkDigit(sample.slice(0, 17))).toBe('1');
    expect(initialPassword(sample)).toBe('xs0101001X');
  });

  test.each([
    ['', 'LENGTH'],
    ['1401011911010100', 'LENGTH'],
    [`${sample}1`, 'LENGTH'],
    ['1401011911010100X1', 'CHARACTERS'],
    ['1.40101E+17', 'CHARACTERS'],
    ['140101191113010017', 'BIRTH_DATE'],
    ['140101191102290015', 'BIRTH_DATE'],
    ['140101189912310012', 'BIRTH_DATE'],
  ])('%j is refused: %s', (raw, fault) => {
    expect(parseNationalId(raw)).toEqual({ ok: false, fault });
  });

  test('the 29th of February exists in leap years alone', () => {
    expect(parseNationalId('140101201202290010').ok).toBe(true);
    expect(parseNationalId('140101190002290010').ok).toBe(false);
  });
});

describe('account name', () => {
  test('eight digits are a unified number, in any spelling', () => {
    expect(parseAccountName(' ８２７０ ００４０\n')).toEqual({ kind: 'unifiedNumber', value: '82700040' });
  });

  test.each(['', '8270004', '827000401', 'admin', 'xs0101001X'])('%j is no account of ours', (raw) => {
    expect(parseAccountName(raw)).toBeNull();
  });
});
