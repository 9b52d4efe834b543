import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../server/cli/command.js';
import { schoolsCommand } from '../../server/cli/schools-command.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { csvFile, xlsxFile } from '../support/roster-files.js';
import { startPortal, type TestPortal } from '../support/portal.js';

const titles = ['类型', '代码', '名称', '上级代码'];
const example = 'docs/examples/schools.csv';

describe('npm run schools', () => {
  let portal: TestPortal;
  let directory: string;
  let files = 0;

  beforeAll(async () => {
    portal = await startPortal(1, { DEMONSTRATION: 'schools' });
    directory = await makeDirectory();
  });
  afterAll(async () => {
    await portal.close();
    await removeDirectory(directory);
  });

  async function run(file: string, ...options: string[]) {
    const said: string[] = [];
    const argv = ['import', file, ...options];
    schoolsCommand.check(argv);
    const code = await schoolsCommand.run(argv, portal.servers[0]!.composition.services, (line) => said.push(line));
    return { code, text: said.join('\n') };
  }

  async function fileOf(rows: string[][], make: (rows: string[][]) => Buffer | Promise<Buffer> = csvFile) {
    const path = join(directory, `schools-${(files += 1)}`);
    await writeFile(path, await make(rows));
    return path;
  }

  /** Everything there is, so that what a file left alone can be told from what it changed. */
  const places = () =>
    portal.query(
      `select code, name, parent_code as above, '' as words from bureau
       union all select code, name, bureau_code, search_text from school order by code, name`,
    );

  test('a dry run says what would happen and writes nothing; done again nothing changes', async () => {
    const before = await places();
    const checked = await run(example);
    expect(checked).toMatchObject({
      code: 0,
      text: expect.stringMatching(/^检查：新增 3，更改 0，不变 4。另有 \d+ 个/m),
    });
    // Whoever tries the example finds the demonstration's schools as the README's tours name them.
    expect(checked.text).not.toMatch(/^(更改|移动)/m);
    expect(await places()).toEqual(before);
    expect(await run(example, '--confirm')).toMatchObject({ code: 0, text: expect.stringContaining('新增 3') });
    expect(await run(example, '--confirm')).toMatchObject({
      code: 0,
      text: expect.stringContaining('新增 0，更改 0，不变 7'),
    });
    const entries = await portal.query(`select actor_id, details from audit_entry where action = 'schools.load'`);
    expect(entries).toEqual([{ actor_id: null, details: { create: 3, update: 0 } }]);
  });

  test('a new county with a school, below what is there: found in the tree and by its initials at once', async () => {
    const rows = [titles, ['学校', '140199-01', '新区吕梁中学', '140199'], ['县', '140199', '新区', '140100']];
    expect(await run(await fileOf(rows, xlsxFile), '--confirm')).toMatchObject({ code: 0 });
    const browser = portal.browser();
    const found = await browser.ask(
      '{ schools(search: "xqllzx") { name path } bureau(id: "140199") { schools { name } } }',
    );
    expect(found).toEqual({
      schools: [{ name: '新区吕梁中学', path: ['山西省', '太原市', '新区'] }],
      bureau: { schools: [{ name: '新区吕梁中学' }] },
    });
  });

  test('a school that is renamed and moved keeps its row', async () => {
    const id = async () => (await portal.query(`select id from school where code = '140106-03'`))[0]!['id'];
    const before = await id();
    const renamed = [titles, ['学校', '140106-03', '改名的中学', '140106']];
    expect((await run(await fileOf(renamed))).text).toMatch(
      /^更改 140106-03：学校 .+（上级 140106） → 学校 改名的中学（上级 140106）$/m,
    );
    const rows = [titles, ['学校', '140106-03', '迁走的中学（南校区）', '140105']];
    expect((await run(await fileOf(rows))).text).toMatch(/^移动 140106-03：/m);
    expect(await run(await fileOf(rows), '--confirm')).toMatchObject({ code: 0 });
    expect(await id()).toBe(before);
    const browser = portal.browser();
    expect((await browser.ask('{ schools(search: "qianzou") { name path } }')).schools).toEqual([
      { name: '迁走的中学（南校区）', path: ['山西省', '太原市', '小店区'] },
    ]);
  });

  test.each([
    ['a kind that there is not', [['乡', '140198', '某乡', '140100']], '第 2 行  类型要写'],
    ['a bureau without six digits', [['县', '1401', '某县', '140100']], '第 2 行  教育局的代码是六位'],
    ['a school whose code does not fit', [['学校', '一中', '某校', '140106']], '第 2 行  学校代码只能有'],
    ['no name', [['学校', '140106-77', '', '140106']], '第 2 行  缺少名称'],
    ['a formula for a name', [['学校', '140106-77', '=1+1', '140106']], '第 2 行  名称里有公式'],
    ['no bureau above', [['学校', '140106-77', '某校', '']], '第 2 行  缺少上级代码'],
    ['a bureau above that there is not', [['学校', '140106-77', '某校', '990000']], '第 2 行  没有代码为 990000'],
    [
      'a second province',
      [['省', '630000', '青海省', '']],
      /^第 2 行 {2}已有省级 140000 山西省。一个系统只有一个省。\n1 处错误，没有写入。$/,
    ],
    [
      'a code twice',
      [
        ['学校', '140106-77', '甲', '140106'],
        ['学校', '140106-77', '乙', '140106'],
      ],
      '第 3 行  代码 140106-77 出现了两次',
    ],
    ['a city below a county', [['市', '140198', '某市', '140106']], '第 2 行  上级 140106'],
    ['a level that leaves its own counties behind', [['县', '140200', '大同', '140100']], '不在文件里'],
    ['nothing', [], '表头下面没有教育局'],
  ])('%s: said with its row, and nothing is written, not even the good rows', async (_what, rows, said) => {
    const before = await places();
    const good = rows.length === 0 ? [] : [['学校', '140106-88', '没写错的学校', '140106']];
    const { code, text } = await run(await fileOf([titles, ...rows, ...good]), '--confirm');
    expect({ code, text }).toMatchObject({ code: 1, text: expect.stringMatching(said) });
    expect(text).toContain('没有写入');
    expect(await places()).toEqual(before);
  });

  test('what is no table, or has no header, is said; what is typed wrong is told with the usage', async () => {
    expect(await run(await fileOf([['名称'], ['某校']]))).toMatchObject({
      code: 1,
      text: expect.stringContaining('没有找到表头'),
    });
    expect(await run(await fileOf([], () => Buffer.from('%PDF-1.7')))).toMatchObject({
      code: 1,
      text: expect.stringContaining('.xlsx'),
    });
    await expect(run(join(directory, 'missing.csv'))).rejects.toThrow(UsageError);
    await expect(run(example, '--school', 'x')).rejects.toThrow(UsageError);
    expect(() => schoolsCommand.check(['load', example])).toThrow(UsageError);
  });

  test('an empty database gets its province from the file', async () => {
    await portal.query(
      "delete from school; delete from bureau where level = 'county'; delete from bureau where level = 'city'; delete from bureau",
    );
    const rows = [
      titles,
      ['省', '630000', '青海省', ''],
      ['市', '630100', '西宁市', '630000'],
      ['学校', '630100-01', '西宁一中', '630100'],
    ];
    expect(await run(await fileOf(rows), '--confirm')).toMatchObject({
      code: 0,
      text: '已导入：新增 3，更改 0，不变 0。',
    });
    expect((await portal.browser().ask('{ bureau { code children { schools { name } } } }')).bureau).toEqual({
      code: '630000',
      children: [{ schools: [{ name: '西宁一中' }] }],
    });
  });
});
