import { parseArgs } from 'node:util';
import { applyRoster, planRoster, type RosterSummary } from '../roster/import-roster.js';
import { parseRoster } from '../roster/parse-roster.js';
import type { RosterProblem } from '../roster/roster-problem.js';
import { UsageError, type Command } from './command.js';
import { findSchool } from './find.js';
import { readGivenFile } from './read-file.js';

const usage = `用法 Usage:
  npm run roster -- import 文件 --school 学校代码 [--confirm]

  文件是 .xlsx 或 CSV 名册，表头要有「证件号码」「姓名」「年级」「班级」。
  不加 --confirm 只检查、不写入。 Without --confirm it only checks and writes nothing.

退出码 Exit codes: 0 全部可导入 · 1 有行被拒绝 · 2 用法错误`;

interface Arguments {
  readonly file: string;
  readonly school: string;
  readonly isConfirmed: boolean;
}

/** `npm run roster`: imports a school's roster, after a dry run. */
export const rosterCommand: Command = {
  usage,
  check: (argv) => void readArguments(argv),
  async run(argv, services, say) {
    const { file, school: code, isConfirmed } = readArguments(argv);
    const school = await findSchool(services.em, code);
    const { students, problems } = await parseRoster(await readGivenFile(file));
    const run = isConfirmed ? applyRoster : planRoster;
    const summary = await run(services, school.id, students, (done) => {
      if (students.length > done) say(`… ${done} / ${students.length}`);
    });
    const found = [...problems, ...summary.problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    for (const problem of found) say(lineOf(problem));
    say(summaryLine(school.name, summary, found, isConfirmed));
    return found.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const [verb, file, ...others] = positionals;
  if (verb !== 'import' || file === undefined || others.length > 0) throw new UsageError('请写明要导入的文件。');
  if (values.school === undefined) throw new UsageError('请用 --school 写明学校代码。');
  return { file, school: values.school, isConfirmed: values.confirm ?? false };
}

function parse(argv: readonly string[]) {
  try {
    const options = { school: { type: 'string' }, confirm: { type: 'boolean' } } as const;
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function lineOf({ row, column, severity, maskedValue, message }: RosterProblem): string {
  const place = [row === null ? '整个文件' : `第 ${row} 行`, column === null ? '' : `${column} 列`].join(' ').trim();
  const parts = [place, severity === 'error' ? '错误' : '提醒', maskedValue, message];
  return parts.filter((part) => part !== '').join('  ');
}

function summaryLine(
  school: string,
  { create, update, unchanged }: RosterSummary,
  problems: readonly RosterProblem[],
  isConfirmed: boolean,
): string {
  const refused = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row)).size;
  const counts = `新增 ${create}，更新 ${update}，不变 ${unchanged}，拒绝 ${refused}`;
  return isConfirmed
    ? `已导入 ${school}：${counts}。${create > 0 ? '新账号均为锁定状态。' : ''}`
    : `检查 ${school}：${counts}。没有写入；${create + update > 0 ? '确认无误后加 --confirm 再运行一次' : '也没有要写入的'}。`;
}
