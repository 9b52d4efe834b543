import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit } from '../../machines/rules/national-id.js';
import { holdsPersonalNumber } from '../../machines/rules/personal-number.js';
import { parsePhoneNumber } from '../../machines/rules/phone-number.js';
import {
  cleanCode,
  codeResendAfterMs,
  codeTries,
  mayResend,
  phoneCap,
  sentChallenge,
} from '../../machines/rules/verification-code.js';

const phone = fc
  .tuple(
    fc.constantFrom(...'3456789'),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 }),
  )
  .map(([second, rest]) => `1${second}${rest}`);

describe('phone numbers', () => {
  test('every spelling of a mobile number reads as its eleven digits', () => {
    const spellings: readonly ((eleven: string) => string)[] = [
      (eleven) => eleven,
      (eleven) => `+86 ${eleven}`,
      (eleven) => `0086-${eleven}`,
      (eleven) => `${eleven.slice(0, 3)} ${eleven.slice(3, 7)} ${eleven.slice(7)}\n`,
      (eleven) => `${eleven.slice(0, 3)}-${eleven.slice(3, 7)}-${eleven.slice(7)}`,
      (eleven) => eleven.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ];
    fc.assert(
      fc.property(phone, fc.constantFrom(...spellings), (eleven, spell) => {
        expect(parsePhoneNumber(spell(eleven))).toBe(eleven);
      }),
    );
  });

  test.each(['', '1380000004', '138000000401', '12800000040', '03516543210', '1380000004x'])('%j is none', (raw) => {
    expect(parsePhoneNumber(raw)).toBeNull();
  });
});

describe('verification codes', () => {
  const sentAt = 1_000_000;
  const fresh = sentChallenge(null, sentAt);

  test('trust S2: sending a code again while it is good forgives no wrong answer', () => {
    const tried = { ...fresh, tries: 3 };
    expect(sentChallenge(tried, fresh.expiresAt - 1).tries).toBe(3);
    expect(sentChallenge(tried, fresh.expiresAt).tries).toBe(0);
    expect(sentChallenge({ ...tried, usedAt: sentAt + 1 }, sentAt + 2).tries).toBe(0);
  });

  test('a code is sent again after sixty seconds and not before', () => {
    expect(mayResend(null, sentAt)).toBeNull();
    expect(mayResend(fresh, sentAt + codeResendAfterMs - 1)).toMatchObject({
      code: 'CODE_TOO_SOON',
      until: sentAt + codeResendAfterMs,
    });
    expect(mayResend(fresh, sentAt + codeResendAfterMs)).toBeNull();
  });

  test('an exhausted code is not replaced before it has expired', () => {
    const exhausted = { ...fresh, tries: codeTries };
    expect(mayResend(exhausted, fresh.expiresAt - 1)).toMatchObject({ code: 'CODE_EXHAUSTED', until: fresh.expiresAt });
    expect(mayResend(exhausted, fresh.expiresAt)).toBeNull();
    expect(sentChallenge(exhausted, fresh.expiresAt).tries).toBe(0);
  });

  test('trust S6: a phone gets one code a minute, five an hour, ten a day; the longest wait is told', () => {
    const [minute, hour] = [60_000, 3_600_000];
    const now = 100 * hour;
    const ago = (...waits: number[]) => waits.map((wait) => now - wait);
    expect(phoneCap([], now)).toBeNull();
    expect(phoneCap(ago(minute - 1), now)).toMatchObject({ code: 'CODE_TOO_SOON', until: now + 1 });
    expect(phoneCap(ago(minute), now)).toBeNull();
    const five = [1, 2, 3, 4, 59].map((minutes) => minutes * minute);
    expect(phoneCap(ago(...five), now)).toMatchObject({ code: 'RATE_LIMITED', until: now + minute });
    expect(phoneCap(ago(...five.slice(0, 4), hour), now)).toBeNull();
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 23].map((hours) => hours * hour);
    expect(phoneCap(ago(...ten), now)).toMatchObject({ code: 'RATE_LIMITED', until: now + hour });
    expect(phoneCap(ago(...ten.slice(0, 9), 24 * hour), now)).toBeNull();
  });

  test('trust S6: however codes are asked for, no window holds more than its cap', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 * 3_600_000), { maxLength: 60 }), (waits) => {
        const sent: number[] = [];
        let now = sentAt;
        for (const wait of waits) {
          now += wait;
          const hindrance = phoneCap(sent.slice(0, 10), now);
          if (hindrance === null) sent.unshift(now);
          else expect(hindrance.until).toBeGreaterThan(now);
        }
        for (const [most, withinMs] of [
          [1, 60_000],
          [5, 3_600_000],
          [10, 86_400_000],
        ] as const)
          for (const [index, at] of sent.entries())
            if (sent[index + most] !== undefined) expect(at - sent[index + most]!).toBeGreaterThanOrEqual(withinMs);
      }),
    );
  });

  test('a code is read as it was typed', () => {
    expect(cleanCode(' １２３-456\n')).toBe('123456');
  });
});

describe('numbers of people in what is written', () => {
  const withCheckDigit = (first17: string) => first17 + checkDigit(first17);

  test('a mobile number or an ID number is found as people write them', () => {
    const id = withCheckDigit('11010119900101123');
    const said = [
      '请打13900010001',
      '电话 139 0001 0001，谢谢',
      '+86-139-0001-0001',
      '0086 13900010001',
      '013900010001',
      '(139) 0001 0001',
      '139、0001、0001',
      '13 900 010 001',
      '1. 139 0001 0001',
      '2026-09-01 139 0001 0001',
      '13900010001 13900010002',
      '139 0001 0001\n137 0002 0003',
      '１３９０００１０００１',
      '身份证14010119110101001X。',
      '110101 19900101 123x 写错了',
      `${id.slice(0, 6)}-${id.slice(6, 14)}-${id.slice(14)} ${id}`,
      `学籍号 G${id}`,
    ];
    for (const text of said) expect(holdsPersonalNumber(text), text).toBe(true);
  });

  test('numbers of cases, schools, offices, files and days are not', () => {
    const file = '14010620260901001';
    const said = [
      '见申请 3000 0001',
      '一号通账号 82700011',
      '学校电话 0351-5628264',
      '2026-11-29 10:30 来过',
      '2026-11-29 2026-11-30',
      '高一 3 班 36 人',
      '140106-01 301 班',
      '准考证号 14010600123',
      `受理号 ${file}${(Number(checkDigit(file)) + 1) % 10}`,
      '110101199913011234',
      '订单 139000100012',
    ];
    for (const text of said) expect(holdsPersonalNumber(text), text).toBe(false);
  });
});
