import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issueCodes } from '../../machines/rules/issue.js';
import { maskName, maskNationalId, maskNationalIdForOthers, maskPhone } from '../../machines/rules/masking.js';
import { cleanNationalId, parseNationalId } from '../../machines/rules/national-id.js';
import { passwordIssues, passwordRules } from '../../machines/rules/password-policy.js';
import {
  comparableName,
  displayName,
  nameFault,
  nameMaximumLength,
  sameName,
} from '../../machines/rules/person-name.js';
import { parsePhoneNumber } from '../../machines/rules/phone-number.js';
import { reasonFault } from '../../machines/rules/reason.js';
import { cleanCode } from '../../machines/rules/verification-code.js';
import { anyText, fuzzing } from '../support/fuzzing.js';
import { times } from '../support/thorough.js';

const texts = times({ usually: 1_000, thoroughly: 100_000 });

const anyId = fc.constantFrom('14010119110101001X', '149901198001010015');

/** Half characters, NUL, marks, text from right to left, and far too much of it. */
describe('whatever is typed is judged, and nothing throws', { timeout: 600_000 }, () => {
  test(`trust A15: ${texts} texts as a password: taken if all is well with them, refused by codes that there are`, () => {
    fc.assert(
      fc.property(anyText, anyText, fc.oneof(anyId, anyText), (password, oldPassword, typed) => {
        // Nobody has a longer one.
        const nationalId = typed.slice(0, 40);
        const issues = passwordIssues(password, { nationalId, oldPassword });
        for (const code of issues) expect(issueCodes).toContain(code);
        if (issues.length === 0) expect(password).toMatch(/^[\x21-\x7E]{8,15}$/);
        const ticks = passwordRules(password, { nationalId, oldPassword });
        expect(ticks.every(({ met }) => met)).toBe(password !== '' && issues.length === 0);
      }),
      fuzzing(texts),
    );
  });

  test(`${texts} texts as a name: what is taken can be kept, shown, masked and compared`, () => {
    fc.assert(
      fc.property(anyText, anyText, (raw, other) => {
        const [fault, name] = [nameFault(raw), displayName(raw)];
        expect(sameName(raw, other)).toBe(sameName(other, raw));
        expect(name.isWellFormed() && comparableName(raw).isWellFormed()).toBe(true);
        expect(maskName(name).isWellFormed()).toBe(true);
        if (fault !== null) return;
        // PostgreSQL keeps no NUL, and nobody reads what turns lines round.
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(Array.from(name).length).toBeLessThanOrEqual(nameMaximumLength);
        expect(sameName(raw, name)).toBe(true);
      }),
      fuzzing(texts),
    );
  });

  test(`${texts} texts as numbers, codes and reasons`, () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const id = parseNationalId(raw);
        if (id.ok) expect(cleanNationalId(raw)).toMatch(/^\d{17}[\dX]$/);
        expect(parsePhoneNumber(raw) ?? '13900000000').toMatch(/^1\d{10}$/);
        expect(cleanCode(raw)).toBeTypeOf('string');
        expect([null, 'REASON_REQUIRED', 'PERSONAL_NUMBER']).toContain(reasonFault(raw));
        for (const mask of [maskNationalId, maskNationalIdForOthers, maskPhone]) expect(mask(raw)).toBeTypeOf('string');
      }),
      fuzzing(texts),
    );
  });
});
