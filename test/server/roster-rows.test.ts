import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit } from '../../machines/rules/national-id.js';
import { parseRoster, type ParsedRoster } from '../../server/roster/parse-roster.js';
import { csvFile, rosterRow, rosterTitles, testId, xlsxFile } from '../support/roster-files.js';

const title = [...rosterTitles];
const parseCsv = (...rows: string[][]) => parseRoster(csvFile([title, ...rows]));
const found = ({ problems }: ParsedRoster) =>
  problems.map(({ row, column, code, severity }) => [row, column, code, severity]);

/** An ID number whose check digit is wrong. */
const misspelledId = testId(0).slice(0, 17) + (testId(0).endsWith('1') ? '2' : '1');

describe('what Excel does to ID numbers (trust I7)', () => {
  test('a number in scientific notation is refused with how to repair the file', async () => {
    const parsed = await parseCsv(['1.40101E+17', '王小明', '高一', '1 班']);
    expect(found(parsed)).toEqual([[2, 'A', 'ID_SCIENTIFIC', 'error']]);
    expect(parsed.students).toEqual([]);
    expect(parsed.problems[0]?.message).toContain('文本');
  });

  test('a number that lost its last three digits is refused, in a cell of text as in one of numbers', async () => {
    const lost = '140101201009010000';
    expect(found(await parseCsv([lost, '王小明', '高一', '1 班']))).toEqual([[2, 'A', 'ID_DIGITS_LOST', 'error']]);
    const workbook = await xlsxFile([title, [140101201009010000, '王小明', '高一', 1]]);
    expect(found(await parseRoster(workbook))).toEqual([[2, 'A', 'ID_DIGITS_LOST', 'error']]);
  });

  test('any number of eighteen digits in a cell of numbers is refused, whatever its end', async () => {
    const workbook = await xlsxFile([title, [Number(testId(0)), '王小明', '高一', 1]]);
    expect(found(await parseRoster(workbook))).toEqual([[2, 'A', 'ID_DIGITS_LOST', 'error']]);
  });

  test('an ID that ends in 000 by birth is taken, unless others of the file lost their digits', async () => {
    const born = '149999201009032000';
    expect(checkDigit(born.slice(0, 17))).toBe('0');
    const byBirth = [born, '王小明', '高一', '1 班'];
    expect((await parseCsv(byBirth)).students).toHaveLength(1);
    const beside = await parseCsv(byBirth, ['140101201009010000', '李小红', '高一', '1 班']);
    expect(found(beside)).toEqual([
      [2, 'A', 'ID_DIGITS_LOST', 'error'],
      [3, 'A', 'ID_DIGITS_LOST', 'error'],
    ]);
  });

  test('numbers in other columns are read as they are written', async () => {
    const { students } = await parseRoster(await xlsxFile([title, [testId(0), '王小明', '高一', 3]]));
    expect(students).toMatchObject([{ className: '3 班' }]);
  });
});

describe('how people type ID numbers', () => {
  test.each([
    ['a small x', '14010119110101001x'],
    ['full-width digits', '１４０１０１１９１１０１０１００１Ｘ'],
    ['blanks, tabs and zero-width characters', ' 140101\t19110101\u200B001X\u3000'],
    ['a text formula', '="14010119110101001X"'],
    ["Excel's apostrophe", "'14010119110101001X"],
  ])('%s is cleaned', async (_, typed) => {
    const { students } = await parseCsv([typed, '王演示', '高一', '1 班']);
    expect(students).toMatchObject([{ nationalId: '14010119110101001X' }]);
  });

  test('a wrong check digit is a warning: the official sample has one', async () => {
    const parsed = await parseCsv(['14010119110101001X', '王演示', '高一', '1 班']);
    expect(found(parsed)).toEqual([[2, 'A', 'ID_CHECK_DIGIT', 'warning']]);
    expect(parsed.students).toHaveLength(1);
  });

  test.each([
    ['ID_MISSING', ''],
    ['ID_LENGTH', '14010119110101'],
    ['ID_CHARACTERS', '1401011911010100AX'],
    ['ID_BIRTH_DATE', '14010119111301001X'],
  ])('%s: %j', async (code, id) => {
    const parsed = await parseCsv([id, '王小明', '高一', '1 班']);
    expect(found(parsed)).toEqual([[2, 'A', code, 'error']]);
  });
});

describe('names and classes', () => {
  test.each([
    ['NAME_MISSING', ''],
    ['NAME_FORMULA', '=HYPERLINK("http://evil.example";"王")'],
    ['NAME_FORMULA', '@SUM(A1)'],
    ['NAME_FORMULA', '＋1'],
    ['NAME_BROKEN', '王?'],
    ['NAME_BROKEN', '王\uFFFD'],
    ['NAME_DIGITS', '高一3班'],
    ['NAME_TOO_LONG', '王'.repeat(51)],
  ])('%s: %j', async (code, name) => {
    expect(found(await parseCsv([testId(0), name, '高一', '1 班']))).toEqual([[2, 'B', code, 'error']]);
  });

  test.each([
    ['高一', '1 班', '高一', '1 班'],
    ['高一年级', '（12）班', '高一', '12 班'],
    ['高中二年级', '3', '高二', '3 班'],
    ['', '高三（5）班', '高三', '5 班'],
    ['', '高1十二班', '高一', '12 班'],
    ['2026级', '火箭班', '2026级', '火箭班'],
  ])('grade %j and class %j are %s %s', async (gradeCell, classCell, grade, className) => {
    const { students } = await parseCsv([testId(0), '王小明', gradeCell, classCell]);
    expect(students).toMatchObject([{ grade, className }]);
  });

  test.each([
    ['CLASS_MISSING', 'D', '高一', ''],
    ['GRADE_MISSING', 'C', '', '3 班'],
    ['CLASS_FORMULA', 'D', '高一', '=1+1'],
    ['CLASS_BROKEN', 'C', '高\uFFFD', '1 班'],
    ['CLASS_BROKEN', 'D', '高一', '\uFFFD班'],
    ['CLASS_TOO_LONG', 'D', '高一', '班'.repeat(21)],
  ])('%s in column %s', async (code, column, gradeCell, classCell) => {
    expect(found(await parseCsv([testId(0), '王小明', gradeCell, classCell]))).toEqual([[2, column, code, 'error']]);
  });
});

describe('rows beside each other', () => {
  test('equal rows count once', async () => {
    const parsed = await parseCsv(rosterRow(0), rosterRow(1), rosterRow(0));
    expect(found(parsed)).toEqual([[4, 'A', 'ID_TWICE', 'warning']]);
    expect(parsed.students).toHaveLength(2);
  });

  test('rows with one ID and different names are all refused', async () => {
    const parsed = await parseCsv(rosterRow(0, '王小明'), rosterRow(1), rosterRow(0, '王晓明'));
    expect(found(parsed)).toEqual([
      [2, 'A', 'ID_TWICE_DIFFERENT', 'error'],
      [4, 'A', 'ID_TWICE_DIFFERENT', 'error'],
    ]);
    expect(parsed.students.map(({ row }) => row)).toEqual([3]);
  });

  test('empty rows and remarks below the list keep nothing back', async () => {
    const parsed = await parseCsv(rosterRow(0), ['', '', '', ''], ['', '', '合计', '1 人']);
    expect(found(parsed)).toEqual([[4, null, 'ROW_IGNORED', 'warning']]);
    expect(parsed.students).toHaveLength(1);
  });
});

describe('trust P5: what is told holds no personal data', () => {
  test('an ID is shown by its first four and its last, a name by its first', async () => {
    const { problems } = await parseCsv([misspelledId, '王?明', '高一', '1 班']);
    expect(problems.map(({ maskedValue }) => maskedValue)).toEqual([
      `1499*************${misspelledId.at(-1)}`,
      '王＊＊',
    ]);
  });

  test('trust I3: no cell is ever repeated in clear, whatever it holds and in whichever column', async () => {
    const risky = fc.constantFrom(
      testId(7),
      '=1+cmd|calc',
      '-2+3',
      '@import',
      '阿依古丽·买买提江',
      '1.49999E+17',
      '王小明7',
      '',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(risky, risky, risky, risky), { minLength: 1, maxLength: 5 }), async (rows) => {
        const { problems } = await parseCsv(...rows);
        const told = JSON.stringify(problems);
        expect(told).not.toMatch(/\d{6}|阿依古丽·|买买提|小明|cmd|import/);
        expect(problems.every(({ maskedValue }) => !/^[=+\-@]/.test(maskedValue))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
