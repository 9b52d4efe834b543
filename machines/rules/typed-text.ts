/**
 * What keyboards, input methods and spreadsheets do to a number that somebody typed or pasted, undone.
 * Source: domain.md, "Students" 2 and "Input that real schools send".
 */

const fullWidth = /[\uFF01-\uFF5E]/g;
const fullWidthOffset = 0xfee0;

/** White space of every kind, zero-width and direction marks, byte order marks, variation selectors. */
const blanks = /[\s\p{Default_Ignorable_Code_Point}]/gu;

/** Full-width forms (`１`, `Ｘ`, `＋`) as their ASCII twins; everything else unchanged. */
export function halfWidth(raw: string): string {
  return raw.replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - fullWidthOffset));
}

/** The text without anything that cannot be seen. */
export function withoutBlanks(raw: string): string {
  return raw.replace(blanks, '');
}
