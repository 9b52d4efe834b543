import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparableName,
  displayName,
  nameFault,
  nameMaximumLength,
  sameName,
} from '../../machines/rules/person-name.js';

const han = fc
  .oneof(fc.integer({ min: 0x4e00, max: 0x9fa5 }), fc.integer({ min: 0x20000, max: 0x2a6df }))
  .map((code) => String.fromCodePoint(code));
const part = fc.string({ unit: han, minLength: 1, maxLength: 5 });
const dottedName = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('·'));

const dots = ['·', '•', '‧', '∙', '⋅', '・', '･', '.', '．', '。', '｡'];
const blanks = [' ', '\u3000', '\t', '\u200B', '\uFEFF', '\u00A0'];

describe('names of persons', () => {
  test('every middle dot and every blank compares equal', () => {
    fc.assert(
      fc.property(dottedName, fc.constantFrom(...dots), fc.constantFrom(...blanks), (name, dot, blank) => {
        expect(sameName(name, blank + name.replaceAll('·', dot) + blank)).toBe(true);
      }),
    );
  });

  test('other characters make another name, rare ones too', () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        fc.pre(one.normalize('NFC') !== other.normalize('NFC'));
        expect(sameName(one, other)).toBe(false);
      }),
    );
  });

  test('comparing and showing twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        expect(comparableName(comparableName(raw))).toBe(comparableName(raw));
        expect(displayName(displayName(raw))).toBe(displayName(raw));
        expect(comparableName(displayName(raw))).toBe(comparableName(raw));
      }),
    );
  });

  test('two halves of characters never become one that nobody typed', () => {
    const halves = '\uD80D\u200B\uDC30';
    expect(comparableName(halves)).not.toBe('\uD80D\uDC30');
    expect(comparableName(comparableName(halves))).toBe(comparableName(halves));
    expect(nameFault(halves)).toBe('CONTROL_CHARACTER');
  });

  test.each(['𠮷野家', '王𬎆', '李䶮', '张㛃'])('the rare characters of %s stay as they are', (name) => {
    expect(displayName(name)).toBe(name);
    expect(comparableName(name)).toBe(name);
    expect(nameFault(name)).toBeNull();
  });

  // The national table keeps them apart, and so do ID cards: whoever has one is not whoever has the other.
  test.each([
    ['𠮷', '吉'],
    ['昇', '升'],
    ['堃', '坤'],
    ['喆', '哲'],
    ['翀', '冲'],
    ['䶮', '龑'],
    ['𬎆', '璶'],
    ['祎', '袆'],
    ['珺', '君'],
  ])('%s is another character than %s, which is often typed instead', (rare, common) => {
    expect(sameName(`王${rare}`, `王${common}`)).toBe(false);
  });

  test('a rare character and a dot in one name compare whole', () => {
    expect(sameName('买买提•𬎆𠮷', ' 买买提·𬎆𠮷')).toBe(true);
    expect(sameName('买买提·𬎆', '买买提·𬎆𠮷')).toBe(false);
  });

  test('a dot at either end belongs to no name', () => {
    expect(sameName('扎西·多吉·', '扎西•多吉')).toBe(true);
  });

  test('a radical is read as the character that it looks like', () => {
    expect(sameName('\u2F8F云', '行云')).toBe(true);
  });

  test('a missing dot is a difference, for it separates names', () => {
    expect(sameName('扎西多吉', '扎西·多吉')).toBe(false);
  });

  test('two empty names name nobody', () => {
    expect(sameName('', ' ')).toBe(false);
  });

  test.each([
    ['', 'EMPTY'],
    [' \u200B·', 'EMPTY'],
    ['王'.repeat(nameMaximumLength + 1), 'TOO_LONG'],
    ['王\u0007明', 'CONTROL_CHARACTER'],
    ['王\uD842', 'CONTROL_CHARACTER'],
  ])('%j cannot be a name: %s', (raw, fault) => {
    expect(nameFault(raw)).toBe(fault);
  });

  test('the longest name counts its characters, not their halves', () => {
    expect(nameFault('𠮷'.repeat(nameMaximumLength))).toBeNull();
  });
});
