import { halfWidth, withoutBlanks } from './typed-text.js';

/** Why a text cannot be a person's name. */
export type NameFault = 'EMPTY' | 'TOO_LONG' | 'CONTROL_CHARACTER';

/** Longest name that is taken, in code points. */
export const nameMaximumLength = 50;

/** The middle dot of minority names as registries write it. */
const middleDot = '\u00B7';

/** Characters that can only be meant as a middle dot: bullets, katakana dots, operators, word separators. */
const middleDots =
  /[\u00B7\u0387\u02D9\u1427\u16EB\u2022\u2027\u2219\u22C5\u25CF\u25E6\u2981\u2E30\u2E31\u2E33\u30FB\uFF65\uA78F]/g;

/** Full stops, which input methods give to whoever looks for the middle dot. */
const fullStops = /[.\u2024\u3002\uFE52\uFF0E\uFF61]/g;

const fullStopBetweenHan =
  /(\p{Script=Han}[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]?)[.\u2024\u3002\uFE52\uFF0E\uFF61](?=\p{Script=Han})/gu;

/** Kangxi and CJK radicals: PDF files and old systems write them for the ideographs that they look like. */
const radicals = /[\u2E80-\u2FDF]/g;

/** Format characters: zero-width and direction marks. Variation selectors are not among them. */
const formatCharacters = /\p{Cf}/gu;

/** Half of a rare character that some system cut in two. */
const loneSurrogates = /\p{Cs}/gu;
const replacement = '\uFFFD';

/** With every half marked as such: two of them would make a new character once nothing stands between them. */
function wellFormed(raw: string): string {
  return raw.replace(loneSurrogates, replacement);
}

/**
 * The form in which two spellings of one name are equal; for comparing and look-up only, never for showing.
 *
 * NFC already unifies compatibility ideographs. NFKC is applied to radicals alone: applied to all, it would also rewrite
 * characters that registries keep apart. Rare characters outside the BMP stay as they are.
 */
export function comparableName(raw: string): string {
  const visible = wellFormed(raw).replace(formatCharacters, '');
  const unified = halfWidth(withoutBlanks(visible)).replace(radicals, (radical) => radical.normalize('NFKC'));
  return unified
    .normalize('NFC')
    .toLowerCase()
    .replace(middleDots, middleDot)
    .replace(fullStops, middleDot)
    .replace(/\u00B7{2,}/g, middleDot)
    .replace(/^\u00B7|\u00B7$/g, '');
}

/** Whether two spellings name the same person. Two empty names are not the same. */
export function sameName(a: string, b: string): boolean {
  const comparable = comparableName(a);
  return comparable !== '' && comparable === comparableName(b);
}

/** The name as it is kept and shown: trimmed, inner blanks single, middle dots as U+00B7, its characters as they were typed. */
export function displayName(raw: string): string {
  return wellFormed(raw)
    .replace(formatCharacters, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(middleDots, middleDot)
    .replace(fullStopBetweenHan, `$1${middleDot}`);
}

/** Why the text cannot be a name, or `null` if it can. Judges what {@link displayName} leaves of it. */
export function nameFault(raw: string): NameFault | null {
  const name = displayName(raw);
  if (comparableName(name) === '') return 'EMPTY';
  if (Array.from(name).length > nameMaximumLength) return 'TOO_LONG';
  if (/[\p{Cc}\uFFFD]/u.test(name)) return 'CONTROL_CHARACTER';
  return null;
}
