import fc, { type Parameters } from 'fast-check';
import { atNight } from './thorough.js';

/**
 * How a property is run. A merge tries the same cases each time, so that it fails by what it changed; each night has others. A
 * failure says its seed: `FUZZ_SEED=… npx vitest run …` plays it again.
 */
export function fuzzing<T>(numRuns: number): Parameters<T> {
  const given = process.env['FUZZ_SEED'];
  const seed = given === undefined ? (atNight ? Date.now() % 2 ** 31 : 20_261_128) : Number(given);
  return { numRuns, seed };
}

/** What PostgreSQL does not keep in a text, what is half a character, what turns lines round, what stands on others. */
const oddPieces = [
  '\0',
  'a\0b',
  '\uD800',
  '\uDC00\uD800',
  '\uFFFD',
  '\uFEFF',
  '\u202E王\u202C',
  '\u0301'.repeat(50),
  '\u200B\u200D',
  '👩‍👩‍👧‍👦',
  '𠮷',
  '\u{10FFFF}',
  '\x7F\x1B[31m',
  '\r\n\u2028',
  "'; drop table account; --",
  '%_\\',
  '${1}{{2}}',
  '\\u0000',
  '__proto__',
  'é'.normalize('NFD'),
  '１４０１０１',
] as const;

const oddPiece = fc.constantFrom(...oddPieces);
const anyCharacter = fc.string({ unit: 'binary', maxLength: 40 });
/** Halves of characters as well: what JavaScript calls a text. */
const anyHalves = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
  .map((units) => String.fromCharCode(...units));
const veryLong = fc.tuple(oddPiece, fc.integer({ min: 1, max: 4_000 })).map(([piece, times]) => piece.repeat(times));

/** Whatever somebody might type, paste or send. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: oddPiece },
  { weight: 3, arbitrary: anyCharacter },
  { weight: 2, arbitrary: anyHalves },
  { weight: 2, arbitrary: fc.tuple(anyCharacter, oddPiece, anyCharacter).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: veryLong },
);

/** A text with characters changed, left out, doubled or moved, or cut off. */
export function damaged(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(30),
    how: fc.constantFrom('cut', 'leaveOut', 'double', 'put', 'flip'),
    piece: fc.oneof(
      oddPiece,
      fc.constantFrom('{', '}', '(', ')', '"', '"""', '...', '@', '$', ':', '!', '[', ']', '#'),
    ),
  });
  return fc.tuple(text, fc.array(change, { maxLength: 4 })).map(([whole, changes]) => changes.reduce(changed, whole));
}

interface Change {
  readonly at: number;
  readonly length: number;
  readonly how: string;
  readonly piece: string;
}

function changed(text: string, { at, length, how, piece }: Change): string {
  const from = Math.floor(at * text.length);
  const [before, part, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
  switch (how) {
    case 'cut':
      return before;
    case 'leaveOut':
      return before + after;
    case 'double':
      return before + part + part + after;
    case 'put':
      return before + piece + part + after;
    default:
      return before + String.fromCharCode((part.charCodeAt(0) || 0) ^ 0x20) + part.slice(1) + after;
  }
}
