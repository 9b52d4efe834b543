import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskName, maskNationalId, maskNationalIdForOthers, maskPhone } from '../../machines/rules/masking.js';

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

describe('masking', () => {
  test('looks as the official screens do', () => {
    expect(maskNationalId('14010119110101001X')).toBe('1401**********001X');
    expect(maskNationalIdForOthers('14010119110101001X')).toBe('1401*************X');
    expect(maskPhone('13800000040')).toBe('138****0040');
    expect(maskName('王小明')).toBe('王＊＊');
    expect(maskName('阿依古丽·买买提')).toBe('阿＊＊＊·＊＊＊');
  });

  test('trust P6: digits 11 to 17 of an ID are never shown to others', () => {
    fc.assert(
      fc.property(digits(17), (first17) => {
        expect(maskNationalIdForOthers(`${first17}X`)).toBe(`${first17.slice(0, 4)}${'*'.repeat(13)}X`);
      }),
    );
  });

  test('a value of another length is hidden whole', () => {
    fc.assert(
      fc.property(fc.nat(30), (length) => {
        const text = '1'.repeat(length);
        if (length !== 18) expect(maskNationalIdForOthers(text)).toBe('*'.repeat(length));
        if (length !== 18) expect(maskNationalId(text)).toBe('*'.repeat(length));
        if (length !== 11) expect(maskPhone(text)).toBe('*'.repeat(length));
      }),
    );
  });

  test('a name shows its first character and no other', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.array(han, { minLength: 1, maxLength: 20 }), (characters) => {
        const masked = maskName(characters.join(''));
        expect(Array.from(masked)).toHaveLength(characters.length);
        expect(masked.replaceAll('＊', '')).toBe(characters.length === 1 ? '' : characters[0]);
      }),
    );
  });

  test('a rare character counts as one', () => {
    expect(maskName('𠮷田')).toBe('𠮷＊');
    expect(maskName('𠮷')).toBe('＊');
  });
});
