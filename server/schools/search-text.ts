import { pinyin } from 'pinyin-pro';

/** What a school is found by: its name, its pinyin and the initials, `太原一中 taiyuanyizhong tyyz`. */
export function searchTextOf(name: string): string {
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive' } as const;
  const syllables = pinyin(name, options).map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return `${comparable(name)} ${syllables.join('')} ${initials}`;
}

/** What somebody typed to search by, as it is compared. */
export function comparable(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, '');
}
