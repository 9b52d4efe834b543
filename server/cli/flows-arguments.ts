import { parseArgs } from 'node:util';
import { registry, type MachineId } from '../../machines/registry.js';
import { reasonFault } from '../../machines/rules/reason.js';
import { standingWords } from './flows-words.js';
import { UsageError } from './command.js';

const options = {
  machine: { type: 'string' },
  school: { type: 'string' },
  standing: { type: 'string' },
  limit: { type: 'string' },
  after: { type: 'string' },
  event: { type: 'string' },
  payload: { type: 'string' },
  reason: { type: 'string' },
  confirm: { type: 'boolean' },
  rebuild: { type: 'boolean' },
} as const;

type Option = keyof typeof options;

/** By a verb, what may be said with it; `named`: it is about one flow. */
const verbs = {
  verify: { takes: ['machine', 'school'], named: false },
  show: { takes: [], named: true },
  events: { takes: ['limit', 'after'], named: true },
  stuck: { takes: ['machine', 'standing', 'school', 'limit'], named: false },
  migrate: { takes: ['machine', 'confirm'], named: false },
  quarantined: { takes: ['machine', 'limit'], named: false },
  move: { takes: ['event', 'payload', 'reason', 'confirm'], named: true },
  retry: { takes: ['confirm'], named: false },
  heat: { takes: ['rebuild'], named: false },
} as const satisfies Readonly<Record<string, { readonly takes: readonly Option[]; readonly named: boolean }>>;

export type FlowsVerb = keyof typeof verbs;

export interface FlowsArguments {
  readonly verb: FlowsVerb;
  /** The flow's id, its subject's or a case's number; empty where the verb names none. */
  readonly named: string;
  readonly machine: MachineId | undefined;
  readonly school: string | undefined;
  readonly standing: string | undefined;
  readonly limit: number;
  readonly after: number;
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly confirm: boolean;
  readonly rebuild: boolean;
}

const most = 10_000;

/** @throws UsageError; repeats nothing of what may be somebody's ID number */
export function readFlowsArguments(argv: readonly string[]): FlowsArguments {
  const { values, positionals } = parse(argv);
  const [verb = '', named = ''] = positionals;
  if (!isVerb(verb)) throw new UsageError(`请写明操作：${Object.keys(verbs).join('、')}。`);
  const allowed: readonly string[] = verbs[verb].takes;
  const other = Object.keys(values).find((option) => !allowed.includes(option));
  if (other !== undefined) throw new UsageError(`${verb} 没有 --${other}。`);
  if (verbs[verb].named !== (positionals.length === 2) || positionals.length > 2)
    throw new UsageError(verbs[verb].named ? '请写明一个流程：编号、对象的编号或申请编号。' : '请只写一个操作。');
  if (verb === 'move') checkMove(values);
  return {
    verb,
    // A case's number as pages show it: 3000 0001.
    named: named.replace(/\s/g, ''),
    machine: machineIn(values.machine),
    school: values.school,
    standing: standingIn(values.standing),
    limit: numberIn('limit', values.limit, { least: 1, otherwise: verb === 'events' ? 100 : 20 }),
    after: numberIn('after', values.after, { least: 0, otherwise: 0 }),
    event: values.event ?? '',
    payload: payloadIn(values.payload),
    reason: values.reason ?? '',
    confirm: values.confirm ?? false,
    rebuild: values.rebuild ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function isVerb(text: string): text is FlowsVerb {
  return Object.hasOwn(verbs, text);
}

function checkMove({ event, reason }: { readonly event?: string; readonly reason?: string }): void {
  if (event === undefined) throw new UsageError('请用 --event 写明事件。');
  const fault = reasonFault(reason ?? '');
  if (fault === 'REASON_REQUIRED') throw new UsageError('请用 --reason 写明原因，2 到 500 个字。');
  if (fault !== null) throw new UsageError('--reason 里请不要写身份证号和手机号。');
}

function machineIn(text: string | undefined): MachineId | undefined {
  if (text === undefined || Object.hasOwn(registry, text)) return text as MachineId | undefined;
  throw new UsageError(`--machine 是 ${Object.keys(registry).join('、')} 中的一个。`);
}

function standingIn(text: string | undefined): string | undefined {
  if (text === undefined || Object.hasOwn(standingWords, text)) return text;
  throw new UsageError(`--standing 是 ${Object.keys(standingWords).join('、')} 中的一个。`);
}

function numberIn(
  option: Option,
  text: string | undefined,
  { least, otherwise }: { readonly least: number; readonly otherwise: number },
): number {
  if (text === undefined) return otherwise;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  const isTooMuch = option === 'limit' && number > most;
  if (!(number >= least) || isTooMuch) throw new UsageError(`--${option} 要是一个整数。`);
  return number;
}

function payloadIn(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const payload: unknown = JSON.parse(text ?? '{}');
    if (typeof payload === 'object' && payload !== null && !Array.isArray(payload))
      return payload as Record<string, unknown>;
  } catch {
    // Said below, without repeating it.
  }
  throw new UsageError('--payload 要是一个 JSON 对象，例如 \'{"matches":true}\'。');
}
