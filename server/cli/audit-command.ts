import { parseArgs } from 'node:util';
import { verifyChain, type ChainFault } from '../audit/verify-chain.js';
import type { AuditAnchor } from '../ports.js';
import { UsageError, type Command } from './command.js';
import { readAnchors } from './read-anchors.js';

const usage = `用法 Usage:
  npm run audit -- verify [--anchors 文件]

  检查操作记录有没有被改动、删除、调换或截断。 Follows the chain of the audit trail.
  文件是服务器写的锚点（AUDIT_ANCHOR_FILE），或有锚点的日志。 The anchors are the server's file, or its log.
  没有锚点，就看不出末尾被截断。 Without anchors a cut-off end is not noticed.

退出码 Exit codes: 0 没有改动 · 1 有改动 · 2 用法错误`;

/** `npm run audit`: shows whether somebody has tampered with the audit trail (P7). */
export const auditCommand: Command = {
  usage,
  check: (argv) => void readArguments(argv),
  async run(argv, { em, clock, auditKey, auditAnchorFile }, say) {
    const path = readArguments(argv) ?? auditAnchorFile;
    const anchors = path === null ? [] : await anchorsOf(path);
    const { entries, faults } = await verifyChain(em, auditKey, anchors, clock.now());
    say(`操作记录 ${entries} 条，锚点 ${anchors.length} 个。`);
    if (anchors.length === 0) say('没有锚点：末尾有没有被截断，看不出来。');
    for (const fault of faults) say(textOf(fault));
    say(faults.length === 0 ? '没有发现改动。' : `发现 ${faults.length} 处改动。请保存现场，联系安全负责人。`);
    return faults.length === 0 ? 0 : 1;
  },
};

/** @returns the anchors' file, where one is named */
function readArguments(argv: readonly string[]): string | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { anchors: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length === 1 && positionals[0] === 'verify') return values.anchors ?? null;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  throw new UsageError('请写明操作：verify。');
}

async function anchorsOf(path: string): Promise<AuditAnchor[]> {
  try {
    return await readAnchors(path);
  } catch (error) {
    throw new UsageError(`无法读取锚点文件 ${path}（${(error as NodeJS.ErrnoException).code}）。`);
  }
}

function textOf(fault: ChainFault): string {
  switch (fault.kind) {
    case 'changed':
      return `第 ${fault.sequence} 条被改动过，或不是原来的那一条。`;
    case 'missing':
      return fault.sequence === fault.until
        ? `第 ${fault.sequence} 条不见了。`
        : `第 ${fault.sequence} 至 ${fault.until} 条不见了。`;
    case 'anchorBroken':
      return `与锚点不符：当时有第 ${fault.sequence} 条，现在没有，或内容不同。`;
    case 'unchained':
      return `有 ${fault.number} 条很久没有入链：服务器没有运行，或是有人直接写进数据库。`;
  }
}
