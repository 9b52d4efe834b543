import { parseArgs } from 'node:util';
import { BackupError } from '../backup/format.js';
import { checkBackup, restoreBackup } from '../backup/restore-backup.js';
import { writeBackup } from '../backup/write-backup.js';
import { LaunchError } from '../launch/launch-error.js';
import { prepare } from '../launch/prepare.js';

const usage = `用法 Usage:
  npm run backup  -- 文件                把整个数据库写进文件，服务器照常运行
  npm run restore -- 文件 [--confirm]    写进一个空的数据库；不写 --confirm 只检查文件

  密钥不在备份里，要另外保管。 The keys are not in it: keep them apart.

退出码 Exit codes: 0 完成 · 1 备份不能用，或数据库不是空的 · 2 用法错误`;

/** `npm run backup` and `npm run restore`. Not among the other commands: those bring the database up to date first. */
async function run(argv: readonly string[]): Promise<number> {
  const given = readArguments(argv);
  if (given === null) {
    complain(usage);
    return 2;
  }
  const prepared = await prepare(process.env, 'share');
  const { config } = prepared;
  const source = { databaseUrl: config.databaseUrl, keys: config };
  const begin = performance.now();
  try {
    if (given.verb === 'backup') {
      const tables = await writeBackup(source, given.file, ({ name, rows }) => say(`${name} ${rows}`));
      say(`已备份 ${tables.length} 张表 · ${seconds(begin)} 秒 · ${given.file}`);
    } else {
      const work = given.isConfirmed ? restoreBackup(source, given.file) : checkBackup(given.file, config);
      const { header, tables } = await work;
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      say(`${header.takenAt} 的备份：${tables.length} 张表，${rows} 行。`);
      say(given.isConfirmed ? `已恢复 · ${seconds(begin)} 秒` : '文件完好，没有写入。写 --confirm 恢复。');
      if (given.isConfirmed) say('接着运行 Then run: npm run audit -- verify · npm run flows -- verify');
    }
    return 0;
  } catch (error) {
    complain(error instanceof BackupError ? error.message : textOf(error));
    return 1;
  } finally {
    await prepared.close();
  }
}

interface Given {
  readonly verb: 'backup' | 'restore';
  readonly file: string;
  readonly isConfirmed: boolean;
}

function readArguments(argv: readonly string[]): Given | null {
  try {
    const options = { confirm: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [verb, file, ...others] = positionals;
    if ((verb !== 'backup' && verb !== 'restore') || file === undefined || others.length > 0) return null;
    if (verb === 'backup' && values.confirm) return null;
    return { verb, file, isConfirmed: values.confirm };
  } catch {
    return null;
  }
}

function seconds(begin: number): string {
  return ((performance.now() - begin) / 1000).toFixed(1);
}

function textOf(error: unknown): string {
  return error instanceof Error && !(error instanceof LaunchError) ? (error.stack ?? error.message) : String(error);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    complain(error instanceof LaunchError ? error.message : textOf(error));
    process.exit(2);
  },
);
