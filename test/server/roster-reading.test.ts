import { describe, expect, test } from 'vitest';
import { parseFully, parseRoster } from '../../server/roster/parse-roster.js';
import { headOf, partOf } from '../../server/roster/roster-parts.js';
import {
  csvFile,
  rosterRow,
  rosterTitles,
  testId,
  workbookFile,
  xlsxFile,
  type CsvEncoding,
} from '../support/roster-files.js';

const rareNames = ['𠮷田明', '王𬎆', '李䶮', '张㛃', '阿依古丽·买买提', '扎西·多吉'];
const rareRows = rareNames.map((name, index) => rosterRow(index, name));
const codes = (parsed: Awaited<ReturnType<typeof parseRoster>>) => parsed.problems.map(({ code }) => code);

describe('trust I2: encodings and delimiters', () => {
  const encodings: CsvEncoding[] = ['utf-8', 'utf-8 with BOM', 'gb18030', 'utf-16le', 'utf-16be'];
  test.each(encodings)('a CSV file in %s keeps rare characters and middle dots', async (encoding) => {
    const { students, problems } = await parseRoster(csvFile([[...rosterTitles], ...rareRows], encoding));
    expect(students.map(({ name }) => name)).toEqual(rareNames);
    expect(problems).toEqual([]);
  });

  test.each([',', ';', '\t'])('the delimiter %j is found', async (delimiter) => {
    const { students } = await parseRoster(csvFile([[...rosterTitles], rosterRow(0)], 'utf-8', delimiter));
    expect(students).toEqual([{ nationalId: testId(0), name: '王小明', grade: '高一', className: '1 班', row: 2 }]);
  });

  test('a workbook keeps rare characters and middle dots', async () => {
    const { students, problems } = await parseRoster(await xlsxFile([[...rosterTitles], ...rareRows]));
    expect(students.map(({ name }) => name)).toEqual(rareNames);
    expect(problems).toEqual([]);
  });

  test('quoted values may hold delimiters, quotes and line breaks', async () => {
    const rows = [
      ['序号', '备注', ...rosterTitles],
      ['1', '走读,"父"\n母', ...rosterRow(0)],
    ];
    expect((await parseRoster(csvFile(rows))).students).toHaveLength(1);
  });
});

describe('headers', () => {
  test('titles above, blank rows between and headers that are repeated are passed over', async () => {
    const rows = [
      ['太原市演示第一中学 2026 级新生名单', null, null, null],
      [null, null, null, null],
      ['学籍号', '学生姓名（必填）', '身份证件号 *', '所在班级'],
      ['G0001', '王小明', testId(0), '高一3班'],
      [null, null, null, null],
      ['学籍号', '学生姓名（必填）', '身份证件号 *', '所在班级'],
      ['G0002', '李小红', testId(1), '高一(3)班'],
    ];
    const { students, problems } = await parseRoster(await xlsxFile(rows));
    expect(problems).toEqual([]);
    expect(students).toEqual([
      { nationalId: testId(0), name: '王小明', grade: '高一', className: '3 班', row: 4 },
      { nationalId: testId(1), name: '李小红', grade: '高一', className: '3 班', row: 7 },
    ]);
  });

  test('a header of two merged rows is one header', async () => {
    const rows = [
      ['学生姓名', '证件', null, '就读', null],
      [null, '证件类型', '证件号码', '年级', '班级'],
      ['王小明', '身份证', testId(0), '高一年级', '3'],
    ];
    const { students, problems } = await parseRoster(await xlsxFile(rows));
    expect(problems).toEqual([]);
    expect(students).toMatchObject([{ name: '王小明', grade: '高一', className: '3 班', row: 3 }]);
  });

  test('a header whose second row names only the class is one header', async () => {
    const rows = [
      ['姓名', '证件号码', '年级', '就读'],
      [null, null, null, '班级'],
      ['王小明', testId(0), '高一年级', '3'],
    ];
    const { students, problems } = await parseRoster(await xlsxFile(rows));
    expect(problems).toEqual([]);
    expect(students).toMatchObject([{ name: '王小明', grade: '高一', className: '3 班', row: 3 }]);
  });

  test('where both rows of a header name the class, the lower one counts', async () => {
    const rows = [
      ['姓名', '证件号码', '所在班级', null],
      [null, null, '年级', '班级'],
      ['王小明', testId(0), '高一年级', '3'],
    ];
    const { students, problems } = await parseRoster(await xlsxFile(rows));
    expect(problems).toEqual([]);
    expect(students).toMatchObject([{ grade: '高一', className: '3 班' }]);
  });

  test('the sheet with the roster is found, and others that look like one are told', async () => {
    const roster = [[...rosterTitles], rosterRow(0)];
    const file = await workbookFile({ 填表说明: [['请按模板填写']], 高一: roster, 高二: roster });
    const parsed = await parseRoster(file);
    expect(parsed.students).toHaveLength(1);
    expect(codes(parsed)).toEqual(['OTHER_SHEET']);
  });

  test.each([
    ['that has a header of its own', [[...rosterTitles], rosterRow(1)]],
    ['that goes on without a header', [rosterRow(1)]],
  ])('with another sheet %s, nobody knows who is not in the file', async (_, other) => {
    const roster = [[...rosterTitles], rosterRow(0)];
    const parsed = await parseFully(await workbookFile({ 高一: roster, 高二: other }));
    expect(codes(parsed)).toEqual(['OTHER_SHEET']);
    expect(headOf(parsed).problem).toBe('NOBODY_REMOVED');
    expect(partOf(parsed, 0, true).problems.map(({ code }) => code)).toEqual(['NOBODY_REMOVED', 'OTHER_SHEET']);
    expect(headOf(await parseFully(await workbookFile({ 高一: roster, Sheet2: [] }))).problem).toBeNull();
  });

  test.each([
    ['NO_ID_COLUMN', ['姓名', '年级', '班级']],
    ['NO_NAME_COLUMN', ['身份证号', '年级', '班级']],
    ['NO_CLASS_COLUMN', ['身份证号', '姓名']],
    ['NO_HEADER', ['甲', '乙', '丙']],
  ])('%s is told where that column is missing', async (code, header) => {
    const parsed = await parseRoster(csvFile([header, header.map(() => '某')]));
    expect(codes(parsed)).toEqual([code]);
    expect(parsed.students).toEqual([]);
  });

  test('a header without students is told', async () => {
    expect(codes(await parseRoster(csvFile([[...rosterTitles]])))).toEqual(['NO_STUDENTS']);
  });
});

describe('a hundred thousand rows', () => {
  test('are read within seconds and not lost', { timeout: 60_000 }, async () => {
    const count = 100_000;
    const rows = Array.from({ length: count }, (_, index) => rosterRow(index));
    const { students, problems } = await parseRoster(csvFile([[...rosterTitles], ...rows], 'gb18030'));
    expect(problems).toEqual([]);
    expect(students).toHaveLength(count);
    expect(students.at(-1)?.row).toBe(count + 1);
  });
});
