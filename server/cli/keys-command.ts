import { countKeys, type KeyCount } from '../keys/count-keys.js';
import { resealId, resealKind } from '../keys/reseal.js';
import { neverSealedAnew } from '../keys/sealed-columns.js';
import { enqueueWork } from '../work/worker.js';
import { UsageError, type Command } from './command.js';

const usage = `用法 Usage:
  npm run keys -- status     每个密钥封存了多少个值；哪些密钥不再需要
  npm run keys -- reseal     请服务器用最新的密钥重新封存（在后台分批进行，可以中断）

  最新的密钥是 PERSONAL_DATA_KEYS 里的第一个；所有服务器都换好以后再 reseal。
  The newest key is the first of PERSONAL_DATA_KEYS. Reseal once all servers have it.

退出码 Exit codes: 0 全部由最新的密钥封存 · 1 还有旧的 · 2 用法错误`;

/** `npm run keys`: replacing the key that personal data is sealed with (P3). */
export const keysCommand: Command = {
  usage,
  check: (argv) => void readVerb(argv),
  async run(argv, { em, personalData, clock }, say) {
    if (readVerb(argv) === 'reseal') {
      await em.fork().transactional((tx) => enqueueWork(tx, resealKind, resealId, clock.now()));
      say('已请服务器重新封存。进度：npm run keys -- status');
    }
    const counts = await countKeys(em);
    for (const { table, column, key, values } of counts) say(`${table}.${column} ${key} ${values}`);
    const old = counts.filter(({ table, key }) => key !== personalData.sealingKey && table !== neverSealedAnew.table);
    say(`还有 ${sum(old)} 个值由旧的密钥封存。`);
    const kept = new Set(counts.map(({ key }) => key));
    const free = personalData.keyIds.filter((id) => !kept.has(id) && id !== personalData.sealingKey);
    if (free.length > 0) say(`没有值再用的密钥，可以从 PERSONAL_DATA_KEYS 去掉：${free.join('、')}`);
    return old.length === 0 ? 0 : 1;
  },
};

function sum(counts: readonly KeyCount[]): number {
  return counts.reduce((total, { values }) => total + values, 0);
}

function readVerb(argv: readonly string[]): 'status' | 'reseal' {
  const [verb] = argv;
  if (argv.length === 1 && (verb === 'status' || verb === 'reseal')) return verb;
  throw new UsageError('请写明操作：status 或 reseal。');
}
