import { parseArgs } from 'node:util';
import { readTable } from '../roster/read-table.js';
import { loadPlaces, type KnownPlace, type LoadedPlaces } from '../schools/load-places.js';
import { readPlaces, type PlaceFault } from '../schools/read-places.js';
import { UsageError, type Command } from './command.js';
import { readGivenFile } from './read-file.js';

const usage = `用法 Usage:
  npm run schools -- import 文件 [--confirm]

  文件是 .xlsx 或 CSV，表头要有“类型”“代码”“名称”“上级代码”。类型是 省、市、县 或 学校，
  先后不拘；教育局的代码是六位行政区划代码。例子：docs/examples/schools.csv
  有的改名、移动，没有的新增，从不删除；有一行不对，就一行也不写。
  不加 --confirm 只检查、不写入。 Without --confirm it only checks and writes nothing.

退出码 Exit codes: 0 没有错误 · 1 有错误，没有写入 · 2 用法错误`;

/** `npm run schools`: the province's own bureaus and schools, after a dry run. */
export const schoolsCommand: Command = {
  usage,
  check: (argv) => void readArguments(argv),
  async run(argv, services, say) {
    const { file, isConfirmed } = readArguments(argv);
    const reading = await readTable(await readGivenFile(file));
    if (!reading.ok) {
      say(reading.problem.message);
      return 1;
    }
    const { places, faults } = readPlaces(reading.sheets);
    // A row that is wrong is missing to those below it: they are not called wrong for it.
    const outcome = faults.length > 0 ? null : await loadPlaces(services, places, isConfirmed);
    const found = outcome?.faults ?? faults;
    for (const fault of found) say(lineOf(fault));
    // Moves first: who may see a school goes by what is above it.
    const isMove = ({ before, after }: Changed) => before.parent !== after.parent;
    const changed =
      found.length > 0 ? [] : (outcome?.changed ?? []).toSorted((a, b) => Number(isMove(b)) - Number(isMove(a)));
    for (const one of changed)
      say(`${isMove(one) ? '移动' : '更改'} ${one.after.code}：${said(one.before)} → ${said(one.after)}`);
    say(outcome === null || found.length > 0 ? `${found.length} 处错误，没有写入。` : summaryOf(outcome, isConfirmed));
    return found.length > 0 ? 1 : 0;
  },
};

type Changed = LoadedPlaces['changed'][number];

function readArguments(argv: readonly string[]): { readonly file: string; readonly isConfirmed: boolean } {
  const { values, positionals } = parse(argv);
  const [verb, file, ...others] = positionals;
  if (verb !== 'import' || file === undefined || others.length > 0) throw new UsageError('请写明要导入的文件。');
  return { file, isConfirmed: values.confirm ?? false };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: { confirm: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function lineOf({ row, message }: PlaceFault): string {
  return row === null ? message : `第 ${row} 行  ${message}`;
}

const kindWords = { province: '省', city: '市', county: '县', school: '学校' } as const;

function said({ kind, name, parent }: KnownPlace): string {
  return `${kindWords[kind]} ${name}${parent === null ? '' : `（上级 ${parent}）`}`;
}

function summaryOf({ created, changed, unchanged, onlyHere }: LoadedPlaces, isConfirmed: boolean): string {
  const counts = `新增 ${created}，更改 ${changed.length}，不变 ${unchanged}`;
  const others = onlyHere === 0 ? '' : `另有 ${onlyHere} 个不在文件里，保持原样。`;
  return isConfirmed
    ? `已导入：${counts}。${others}`
    : `检查：${counts}。${others}没有写入；确认无误后加 --confirm 再运行一次。`;
}
