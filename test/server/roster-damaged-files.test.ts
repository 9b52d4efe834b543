import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFully, parseRoster } from '../../server/roster/parse-roster.js';
import { readArchive, storeArchive } from '../support/zip-archive.js';
import { times } from '../support/thorough.js';
import { csvFile, rosterRow, rosterTitles, workbookBomb, xlsxFile } from '../support/roster-files.js';

const title = [...rosterTitles];
const codes = async (bytes: Buffer) => (await parseRoster(bytes)).problems.map(({ code }) => code);

/** A workbook whose one sheet was written by somebody who means no good. */
async function workbookWith(change: (sheetXml: string) => string): Promise<Buffer> {
  const entries = await readArchive(await xlsxFile([title, rosterRow(0)]));
  return storeArchive(
    entries.map(({ path, content }) => ({
      path,
      content: path.includes('/sheet1.xml') ? Buffer.from(change(content.toString('utf8'))) : content,
    })),
  );
}

/** An OLE compound file's head, with a stream of that name in its directory. */
function oleFile(stream: string): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
}

describe('files that cannot be read are one clear problem', () => {
  test.each([
    ['nothing', 'EMPTY_FILE', Buffer.alloc(0)],
    ['line breaks alone', 'EMPTY_FILE', Buffer.from('\r\n\r\n')],
    ['an old .xls', 'OLD_EXCEL', oleFile('Workbook')],
    ['a workbook with a password', 'PASSWORD_PROTECTED', oleFile('EncryptedPackage')],
    ['a web page that is called .xls', 'WEB_PAGE', Buffer.from('\n<html><table><tr><td>姓名</td></tr></table></html>')],
    ['a PDF', 'NOT_A_TABLE', Buffer.from('%PDF-1.7 身份证号,姓名')],
    ['bytes that are no text', 'NOT_A_TABLE', Buffer.from([0x41, 0x00, 0x42, 0x00, 0x0a])],
    ['text in an unknown encoding', 'ENCODING_UNKNOWN', Buffer.alloc(200, 0xff).fill(0x0a, 199)],
    [
      'an archive that is no workbook',
      'NOT_A_TABLE',
      storeArchive([{ path: 'notes.xml', content: Buffer.from('<a/>') }]),
    ],
    ['an archive that was cut off', 'BROKEN_FILE', Buffer.from('PK\x03\x04 and no more')],
  ])('%s: %s', async (_, code, bytes) => {
    expect(await codes(bytes)).toEqual([code]);
  });

  test('a quote that is never closed is told with its row', async () => {
    const bytes = Buffer.concat([csvFile([title, rosterRow(0)]), Buffer.from('149999,"王小明,高一,1 班\r\n')]);
    expect((await parseRoster(bytes)).problems).toMatchObject([{ code: 'QUOTES_UNBALANCED', row: 3 }]);
  });

  test('a cell with an error of a formula counts as empty', async () => {
    const bytes = await workbookWith((xml) =>
      xml.replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2" t="e"><v>#N/A</v></c>'),
    );
    expect(await codes(bytes)).toEqual(['ID_MISSING']);
  });
});

describe('trust I1: files that would fill the memory', () => {
  test('one long text in many cells is cut', async () => {
    const long = '9'.repeat(100_000);
    const rows = Array.from({ length: 3_000 }, () => [long, long, long, long]);
    const { problems } = await parseRoster(await xlsxFile([title, ...rows]));
    expect(Math.max(...problems.map(({ maskedValue }) => maskedValue.length))).toBeLessThanOrEqual(256);
  });

  test('a zip bomb stops at the limit', async () => {
    const bytes = await xlsxFile([title, ['9'.repeat(60 * 1024 * 1024), '王', '高一', '1 班']]);
    expect(bytes.length).toBeLessThan(1024 * 1024);
    expect(await codes(bytes)).toEqual(['FILE_TOO_LARGE']);
  });

  test('a bomb that claims to be small stops there too', async () => {
    expect(await codes(await workbookBomb())).toEqual(['FILE_TOO_LARGE']);
  });

  test.each([
    ['a row far down', (xml: string) => xml.replace('<row r="2"', '<row r="4000000000"')],
    ['a cell far right', (xml: string) => xml.replace('r="D2"', 'r="ZZZZZZ2"')],
    [
      'a cell far right in lower rows',
      (xml: string) =>
        xml.replace('r="D2"', 'r="XFD2"').replace('</sheetData>', `${'<row/>'.repeat(5_000)}</sheetData>`),
    ],
  ])('%s', async (_, change) => {
    expect(await codes(await workbookWith(change))).toEqual(['FILE_TOO_LARGE']);
  });

  test.each([
    ['an address behind a quoted bracket', (xml: string) => xml.replace('r="D2"', 'x=">" r="ZZZZZZ2"')],
    ['an address in character references', (xml: string) => xml.replace('r="D2"', 'r="&#90;&#90;&#90;&#90;&#90;2"')],
  ])('%s does not get past', async (_, change) => {
    expect(await codes(await workbookWith(change))).toEqual(['FILE_TOO_LARGE']);
  });

  test('formatted cells that hold nothing are no reason to refuse, however far out', async () => {
    const bytes = await workbookWith((xml) => xml.replace('</row>', '<c r="XFD1"/></row>'));
    expect((await parseRoster(bytes)).students).toHaveLength(1);
  });

  const wide = [...title, ...Array.from({ length: 5_000 }, () => '9')];
  test.each([
    ['CSV', async () => csvFile([wide, rosterRow(0).concat(wide), ...Array.from({ length: 20 }, () => wide)])],
    ['a workbook', () => xlsxFile([wide, rosterRow(0).concat(wide), ...Array.from({ length: 20 }, () => wide)])],
  ])('rows that are too wide are cut: %s', async (_, make) => {
    const { students, titles, body } = await parseFully(await make());
    expect(students).toHaveLength(1);
    expect(titles.length).toBeLessThanOrEqual(200);
    expect(Math.max(...body.map(({ cells }) => cells.length))).toBeLessThanOrEqual(200);
  });

  test('titles end with the last one that is not empty', async () => {
    const { titles } = await parseFully(
      csvFile([[...title, '备注', ...Array.from({ length: 100 }, () => '')], rosterRow(0)]),
    );
    expect(titles).toEqual([...title, '备注']);
  });

  test('more than fifty megabytes are not looked at', async () => {
    expect(await codes(Buffer.alloc(50 * 1024 * 1024 + 1, 0x41))).toEqual(['FILE_TOO_LARGE']);
  });
});

describe('trust I4: fuzzed files', () => {
  test('any change of a workbook or a CSV file gives students or problems, never an exception', async () => {
    const originals = [
      await xlsxFile([title, rosterRow(0), rosterRow(1)]),
      csvFile([title, rosterRow(0), rosterRow(1)], 'gb18030'),
    ];
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...originals), fc.array(change, { maxLength: 8 }), async (original, changes) => {
        const bytes = Buffer.from(original);
        for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
        const { students, problems } = await parseRoster(bytes);
        expect(students.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: times({ usually: 1_000, thoroughly: 20_000 }) },
    );
  }, 1_200_000);
});
