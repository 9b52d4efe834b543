import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { UnreadableFile } from './roster-problem.js';
import { cell, isFilled, mostRows, widestRow, type Sheet, type TableRow } from './table.js';

const delimiters = [',', '\t', ';'];
const sampleLength = 4_000;

/**
 * Reads delimited text in UTF-8, UTF-16 with byte order mark, or GB18030 (and with it GBK and GB 2312).
 *
 * @throws UnreadableFile
 */
export function readCsv(bytes: Buffer): Sheet {
  const text = decode(bytes);
  if (text.includes('\0')) throw new UnreadableFile('NOT_A_TABLE');
  const delimiter = delimiterOf(text.slice(0, sampleLength));
  const rows: TableRow[] = [];
  let row = 0;
  // Row by row: all of them as the parser has them, beside ours, would take twice the memory.
  Papa.parse<string[]>(text, {
    delimiter,
    skipEmptyLines: false,
    step({ data, errors }) {
      row += 1;
      if (errors.some(({ type }) => type === 'Quotes')) throw new UnreadableFile('QUOTES_UNBALANCED', row);
      const cells = data.slice(0, widestRow).map((value) => cell(withoutTextMark(value)));
      if (!cells.some(isFilled)) return;
      if (rows.length >= mostRows) throw new UnreadableFile('FILE_TOO_LARGE');
      rows.push({ row, cells });
    },
  });
  return { name: '', rows };
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf16-be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = iconv.decode(bytes, 'gb18030');
    if (isGarbled(text) || isOfOthers.test(text) || holdsUtf8(bytes)) throw new UnreadableFile('ENCODING_UNKNOWN');
    return text;
  }
}

/** A few lost characters are reported where they stand; a file full of them was in another encoding, or is no text. */
function isGarbled(text: string): boolean {
  // Control characters but for tabs and ends of lines.
  const lost = text.match(/(?!\s)[\uFFFD\p{Cc}]/gu)?.length ?? 0;
  return lost > 5 && lost * 100 > text.length;
}

/** Where GB18030 has only what somebody defines for themselves (A140 to A7A0), Big5 has the commonest characters, 一 among them. */
const isOfOthers = /[\uE4C6-\uE765]/;

/**
 * Whether a word is UTF-8 in a file that as a whole is not, as of two files that were put together: it would be read as
 * other characters than were written. Two ideographs or more, or a mark and one, with nothing around them but ASCII; in GB18030
 * that would be no name that anybody has.
 */
function holdsUtf8(bytes: Buffer): boolean {
  return utf8Word.test(bytes.toString('latin1'));
}

const utf8Letter = String.raw`[\xE3-\xE9][\x80-\xBF]{2}|\xF0[\xA0-\xB3][\x80-\xBF]{2}|\xEF\xBB\xBF`;
const utf8Word = new RegExp(String.raw`(?<![\x80-\xFF])(?:${utf8Letter})(?:\xC2\xB7|${utf8Letter})+(?![\x80-\xFF])`);

/** The one that occurs most: commas in a title above the table are outnumbered by those in the rows. */
function delimiterOf(sample: string): string {
  const counts = delimiters.map((delimiter) => sample.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** `="1401…"`: how systems that export CSV make Excel take a number for text. */
function withoutTextMark(text: string): string {
  return /^="([^"]*)"$/.exec(text.trim())?.[1] ?? text;
}
