import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../server/cli/command.js';
import { rosterCommand } from '../../server/cli/roster-command.js';
import { parseRoster } from '../../server/roster/parse-roster.js';
import { initialPassword } from '../../machines/rules/national-id.js';
import { dumpOf, secretsIn } from '../support/dump.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { csvFile, rosterRow, rosterTitles, sampleRoster, testId, xlsxFile } from '../support/roster-files.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { runProgram } from '../support/program.js';
import { times } from '../support/thorough.js';

const school = '140106-01';
const otherSchool = '140107-01';
/** Rows of a large file. */
const most = times({ usually: 10_000, thoroughly: 100_000 });

describe('npm run roster', () => {
  let portal: TestPortal;
  let directory: string;

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
    const argv = ['import', file, '--school', school, ...options];
    const code = await rosterCommand.run(argv, portal.servers[0]!.composition.services, (line) => said.push(line));
    return { code, text: said.join('\n') };
  }

  let files = 0;
  async function fileOf(content: Buffer): Promise<string> {
    const path = join(directory, `roster-${(files += 1)}`);
    await writeFile(path, content);
    return path;
  }

  const csvOf = (...rows: string[][]) => fileOf(csvFile([[...rosterTitles], ...rows]));
  const count = async (table: string) => Number((await portal.query(`select count(*) from ${table}`))[0]!['count']);

  test('without --confirm nothing is written; with it, once and no more (A9)', async () => {
    const file = await fileOf(await xlsxFile([[...rosterTitles], rosterRow(1), rosterRow(2, '阿依古丽·买买提')]));
    const dry = await run(file);
    expect(dry.text).toContain('新增 2，更新 0，不变 0，拒绝 0。没有写入');
    expect([dry.code, await count('account'), await count('flow'), await count('school_class')]).toEqual([0, 0, 0, 0]);

    expect((await run(file, '--confirm')).text).toContain('新增 2，更新 0，不变 0，拒绝 0。新账号均为锁定状态');
    expect([await count('account'), await count('flow')]).toEqual([2, 2]);
    expect(await portal.query('select distinct step from flow')).toEqual([{ step: 'LOCKED' }]);

    expect((await run(file, '--confirm')).text).toMatch(/新增 0，更新 0，不变 2，拒绝 0。$/m);
    expect(await count('account')).toBe(2);
    // The audit trail has what was written, as done by the command line.
    const entries = await portal.query(
      'select e.action, e.actor_id, s.code, e.details from audit_entry e join school s on s.id = e.school_id',
    );
    const details = { create: 2, update: 0, unchanged: 0, refused: 0 };
    expect(entries).toEqual([{ action: 'roster.import', actor_id: null, code: school, details }]);
  });

  test('another name or class is an update that keeps the account', async () => {
    await run(await csvOf(rosterRow(10), rosterRow(11)), '--confirm');
    const before = await count('account');
    const changed = await csvOf(rosterRow(10, '王小朋'), [testId(11), '王小明', '高一', '2 班']);
    expect((await run(changed)).text).toContain('新增 0，更新 2，不变 0');
    expect((await run(changed, '--confirm')).text).toContain('新增 0，更新 2，不变 0');
    expect((await run(changed)).text).toContain('新增 0，更新 0，不变 2');
    expect(await count('account')).toBe(before);
  });

  test('a refused row is told by row, column and masked value; the others are imported; the code is 1 (A10)', async () => {
    const file = await csvOf(rosterRow(20), ['1.40101E+17', '李小红', '高一', '1 班'], rosterRow(21));
    const { code, text } = await run(file, '--confirm');
    expect(code).toBe(1);
    expect(text).toMatch(/第 3 行 A 列 {2}错误 .*文本/);
    expect(text).toContain('新增 2，更新 0，不变 0，拒绝 1');
  });

  test("another school's student is refused and left alone", async () => {
    const { services } = portal.servers[0]!.composition;
    const file = await csvOf(rosterRow(30));
    await rosterCommand.run(['import', file, '--school', otherSchool, '--confirm'], services, () => undefined);
    const { code, text } = await run(await csvOf(rosterRow(30, '李小红')), '--confirm');
    expect(code).toBe(1);
    expect(text).toContain('新增 0，更新 0，不变 0，拒绝 1');
    const again: string[] = [];
    await rosterCommand.run(['import', file, '--school', otherSchool], services, (line) => again.push(line));
    expect(again.join()).toContain('不变 1');
  });

  test('no ID number is said in clear, in whatever row or file (trust P5)', async () => {
    const wrong = `${testId(40).slice(0, 17)}${testId(40).endsWith('1') ? '2' : '1'}`;
    const { text } = await run(
      await csvOf([wrong, '王小明', '高一', '1 班'], rosterRow(41), rosterRow(41), rosterRow(30)),
    );
    for (const id of [wrong, testId(41), testId(30)]) expect(text).not.toContain(id.slice(10, 17));
    expect(text).toContain('**********');
  });

  test('the examples in the documentation are rosters without a fault, the same in both formats', async () => {
    const [xlsx, csv] = await Promise.all([
      sampleRoster('xlsx').then(parseRoster),
      sampleRoster('csv').then(parseRoster),
    ]);
    expect(xlsx.students).toHaveLength(60);
    expect(csv.students).toEqual(xlsx.students);
    // The official sample's own check digit is wrong: told, not refused.
    expect(xlsx.problems.map(({ severity, row }) => [severity, row])).toEqual([['warning', 2]]);
  });

  test('what is typed wrong is a sentence with the usage', async () => {
    const services = portal.servers[0]!.composition.services;
    const run = (...argv: string[]) => rosterCommand.run(argv, services, () => undefined);
    await expect(run('import')).rejects.toThrow(UsageError);
    await expect(run('import', 'x.csv')).rejects.toThrow('--school');
    await expect(run('import', 'x.csv', '--school', school, '--force')).rejects.toThrow(UsageError);
    await expect(run('import', 'x.csv', '--school', '999999-99')).rejects.toThrow('没有代码为 999999-99 的学校');
    await expect(run('import', join(directory, 'none.csv'), '--school', school)).rejects.toThrow('无法读取文件');
  });

  test(`trust A14: a file of ${most} rows is imported without hashing a password, and a dump has none of their hashes`, async () => {
    const many = Array.from({ length: most }, (_, index) => rosterRow(1_000 + index));
    const file = await csvOf(...many);
    expect((await run(file)).text).toContain(`新增 ${most}，更新 0，不变 0，拒绝 0`);
    expect((await run(file, '--confirm')).text).toContain(`新增 ${most}，更新 0，不变 0，拒绝 0`);
    expect(await portal.query('select count(password_hash)::int as hashes from account')).toEqual([{ hashes: 0 }]);
    // Nor does whoever steals a dump have anything to try them at: neither they nor any hash of theirs.
    const dump = await dumpOf(portal);
    const passwords = many.map(([nationalId]) => initialPassword(nationalId!));
    expect(dump.split('\n').length).toBeGreaterThan(2 * most);
    expect(dump).not.toMatch(/\$(argon2|2[aby]|scrypt|pbkdf2|[156])\$/);
    expect(secretsIn(dump, passwords)).toEqual([]);
    const hash = createHash('sha256').update(passwords[7]!).digest('hex');
    expect(secretsIn(`${dump}\\\\x${hash}\t${passwords[8]}\n`, passwords)).toEqual([passwords[7], passwords[8]]);
  }, 240_000);

  test('as a program it ends with exit code 2 and no stack', async () => {
    const env = { ...process.env, DATABASE_URL: portal.url, SHOUDENG_DATA_DIR: directory };
    const { code, output } = await runProgram('server/cli/roster.ts', ['import'], { env }).ended;
    expect(code).toBe(2);
    expect(output).toContain('npm run roster -- import');
    expect(output).not.toMatch(/^\s+at /m);
  });

  test('--help says how it is called, also to a reader that goes before it has said all', async () => {
    const env = { ...process.env, DATABASE_URL: 'postgres://127.0.0.1:1/none', SHOUDENG_DATA_DIR: directory };
    const help = () => runProgram('server/cli/roster.ts', ['--help'], { env });
    expect(await help().ended).toEqual({ code: 0, output: `${rosterCommand.usage}\n` });
    const unread = help();
    unread.child.stdout!.destroy();
    expect(await unread.ended).toEqual({ code: 0, output: '' });
  });
});
