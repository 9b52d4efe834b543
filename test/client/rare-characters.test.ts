import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { findRare, rareCharacters } from '../../client/onboarding/rare-characters.js';
import { comparableName, displayName, nameFault } from '../../machines/rules/person-name.js';

/** Their readings are Unihan's (kMandarin): the dictionary that checks the others does not have them. */
const fromUnihan = ['𠮷jí', '𬎆jìn', '𤋮xī'];
const charactersOf = (typed: string) => findRare(typed).map(({ character }) => character);

describe('rare characters (S14)', () => {
  test('there are hundreds, most outside the first block, each once under a reading', () => {
    const characters = new Set(rareCharacters.map(({ character }) => character));
    const outside = [...characters].filter((character) => !/[\u4E00-\u9FFF]/u.test(character));
    expect(characters.size).toBeGreaterThan(400);
    expect(outside.length).toBeGreaterThan(200);
    const keys = rareCharacters.map(({ character, pinyin }) => character + pinyin);
    expect(keys.length).toBe(new Set(keys).size);
  });

  test('each is one Chinese character with a reading that it has', () => {
    const wrong = rareCharacters.filter(({ character, pinyin: reading }) => {
      const readings = pinyin(character, { multiple: true, type: 'array' });
      const isKnown = readings.includes(reading) || fromUnihan.includes(character + reading);
      return !isKnown || !/^\p{Script=Han}$/u.test(character);
    });
    expect(wrong).toEqual([]);
  });

  test('each stays what it is as a name', () => {
    for (const { character } of rareCharacters) {
      expect([displayName(character), comparableName(character)]).toEqual([character, character]);
      expect(nameFault(`王${character}`)).toBeNull();
    }
  });

  test.each([
    ['ji', '𠮷'],
    ['yan', '䶮'],
    ['kun', '堃'],
    ['zhe', '喆'],
    ['chong', '翀'],
    ['jun', '珺'],
    ['sheng', '昇'],
    ['man', '㵘'],
    ['jin', '𬎆'],
    ['li', '𬍛'],
    ['wei', '𣲗'],
    ['jie', '㛃'],
  ])('%s finds %s', (typed, character) => {
    expect(charactersOf(typed)).toContain(character);
  });

  test('tones, blanks and case do not matter, ü is v, and the whole syllable comes first', () => {
    for (const typed of [' YAN', 'yǎn', 'yan3', 'ｙａｎ']) expect(charactersOf(typed)).toEqual(charactersOf('yan'));
    expect(charactersOf('lüe')).toEqual(charactersOf('lve'));
    expect(charactersOf('lve')).toContain('䂮');
    const lengths = findRare('yan').map(({ pinyin: reading }) => reading.length);
    expect([lengths[0], Math.max(...lengths)]).toEqual([3, 4]);
    expect(lengths).toEqual([...lengths].sort());
  });

  test('what is not there is not found', () => {
    expect([findRare(''), findRare('  '), findRare('qqq'), findRare('王')]).toEqual([[], [], [], []]);
    expect(findRare('䶮')).toEqual([{ character: '䶮', pinyin: 'yǎn', codePoint: 'U+4DAE' }]);
  });
});
