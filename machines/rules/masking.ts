/** Personal data as screens may show it. Source: domain.md, "Personal data"; trust.md P5. */

const nameMask = '＊';

/**
 * For the screens of those who handle this very account: `1401**********001X`.
 * A text of another length than an ID number's is hidden whole.
 */
export function maskNationalId(id: string): string {
  return keepEnds(id, 18, 4, 4);
}

/** For everybody else: `1401*************X`. Digits 5 to 17, with them day of birth and sequence, are hidden. */
export function maskNationalIdForOthers(id: string): string {
  return keepEnds(id, 18, 4, 1);
}

/** `138****0040`. A text of another length than a mobile number's is hidden whole. */
export function maskPhone(phone: string): string {
  return keepEnds(phone, 11, 3, 4);
}

/**
 * The first character, then one `＊` for each further one: `王＊＊`, `阿＊＊＊·＊＊＊`. Dots and blanks stay,
 * so that the shape of the name can be recognised; a name of one character is hidden whole.
 */
export function maskName(name: string): string {
  // A character with its marks and variation selectors counts as one.
  const characters = name.match(/\P{M}\p{M}*/gu) ?? [];
  if (characters.length < 2) return nameMask.repeat(characters.length);
  return characters
    .map((character, index) => (index === 0 || /^[·\s]$/.test(character) ? character : nameMask))
    .join('');
}

function keepEnds(text: string, length: number, head: number, tail: number): string {
  if (text.length !== length) return '*'.repeat(text.length);
  return text.slice(0, head) + '*'.repeat(length - head - tail) + text.slice(length - tail);
}
