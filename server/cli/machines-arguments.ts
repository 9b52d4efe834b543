import { parseArgs } from 'node:util';
import { registry, type MachineId } from '../../machines/registry.js';
import { exportFormats, type ExportFormat } from '../charts/write-down.js';
import { UsageError } from './command.js';

export type MachinesArguments =
  | { readonly verb: 'check' | 'release' | 'rehearse' }
  | {
      readonly verb: 'export';
      readonly machine: MachineId;
      readonly version: number | null;
      readonly format: ExportFormat;
    }
  | { readonly verb: 'compare'; readonly machine: MachineId; readonly versions: readonly [number, number] };

/** @throws UsageError */
export function readMachinesArguments(argv: readonly string[]): MachinesArguments {
  const { values, positionals } = parse(argv);
  const [verb, machine, ...others] = positionals;
  const isExport = verb === 'export';
  if (!isExport && (values.version ?? values.format) !== undefined)
    throw new UsageError('--version 和 --format 只用于 export。');
  switch (verb) {
    case 'check':
    case 'release':
    case 'rehearse':
      if (machine !== undefined) throw new UsageError(`多余的参数：${machine}。`);
      return { verb };
    case 'export': {
      if (others.length > 0) throw new UsageError(`多余的参数：${others.join(' ')}。`);
      const version = values.version === undefined ? null : versionOf(values.version);
      return { verb, machine: machineNamed(machine), version, format: formatOf(values.format) };
    }
    case 'compare': {
      const [before, after, ...more] = others;
      if (more.length > 0) throw new UsageError(`多余的参数：${more.join(' ')}。`);
      return { verb, machine: machineNamed(machine), versions: [versionOf(before), versionOf(after)] };
    }
    default:
      throw new UsageError('请写明操作：check、release、export、compare 或 rehearse。');
  }
}

function parse(argv: readonly string[]) {
  try {
    const options = { version: { type: 'string' }, format: { type: 'string' } } as const;
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function machineNamed(name: string | undefined): MachineId {
  if (name !== undefined && Object.hasOwn(registry, name)) return name as MachineId;
  throw new UsageError(`请写明状态机：${Object.keys(registry).join('、')}。`);
}

function versionOf(text: string | undefined): number {
  if (text !== undefined && /^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError('请写明版本，例如 1。');
}

function formatOf(text: string | undefined): ExportFormat {
  const found = exportFormats.find((format) => format === text);
  if (found === undefined) throw new UsageError(`请用 --format 写明格式：${exportFormats.join('、')}。`);
  return found;
}
