import { attributeOf, parseXml } from './parse-xml.js';

/** Excel's own formats that show a number as a day; those from 27 on are East Asian. */
const ownDateFormats = [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47].concat(
  Array.from({ length: 9 }, (_, index) => 50 + index),
);

/** The styles of cells whose numbers are shown as days. */
export async function readDateStyles(bytes: AsyncIterable<Buffer>): Promise<Set<number>> {
  const formats = new Set(ownDateFormats);
  const styles = new Set<number>();
  let isCellStyles = false;
  let style = 0;
  await parseXml(bytes, {
    opened(element) {
      const format = Number(attributeOf(element, 'numFmtId'));
      if (element.name === 'numFmt' && isDateFormat(attributeOf(element, 'formatCode') ?? '')) formats.add(format);
      else if (element.name === 'cellXfs') isCellStyles = true;
      else if (element.name === 'xf' && isCellStyles) {
        if (formats.has(format)) styles.add(style);
        style += 1;
      }
    },
    closed(name) {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return styles;
}

/** Letters of years, months, days outside of quotes, brackets and escapes. */
function isDateFormat(code: string): boolean {
  return /[ymd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/gi, ''));
}

const day = 86_400_000;
const daysFrom1904 = 1_462;

/** A number of days as Excel counts them: `2010-09-01`; `null` for what is no day. */
export function dayOf(days: number, isFrom1904: boolean): string | null {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days + (isFrom1904 ? daysFrom1904 : 0)) * day);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
