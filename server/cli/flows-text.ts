import { deadlineName } from '../flows/deadlines.js';
import type { Difference, StoredFlow } from '../flows/history.js';
import type { Way } from '../inspection/flow-log.js';
import type { Foreseen } from '../inspection/move-flow.js';
import type { FlowFile } from '../inspection/read-flow.js';
import type { Wait } from '../inspection/read-waits.js';
import type { StoredDeadline } from '../database/entities/flow.js';
import type { QuarantinedLine } from '../released/read-quarantined.js';
import { misfitText } from './machines-text.js';
import { standingWords, stuckWords } from './flows-words.js';

/** China has one time zone, wherever the server stands. */
const time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' });

/** A flow that is stored otherwise than its history makes it. */
export function differenceText({ id, machine }: StoredFlow, differences: readonly Difference[]): string {
  return `${id}  ${machine}  ${differences.map(wordOf).join('；')}`;
}

function wordOf({ column, revision, stored, replayed }: Difference): string {
  const where = revision === null ? column : `第 ${revision} 个事件 ${column}`;
  if (column === 'flow_event') return `第 ${revision} 个事件缺少，或次序不对`;
  if (column === 'event') return `第 ${revision} 个事件状态机不接受`;
  return stored === undefined ? where : `${where}：存的是 ${stored}，重放是 ${replayed}`;
}

/** One flow as `show` says it, masked. */
export function flowText({ row, person, accepted, refused }: FlowFile, now: number): string[] {
  const whose = person === null ? '账号已删除' : Object.values(person).filter(Boolean).join('  ');
  return [
    `流程 ${row.id}`,
    `  状态机  ${row.machine} 第 ${row.machineVersion} 版，第 ${row.revision} 个事件之后`,
    `  对象    ${row.subject}  ${whose}`,
    `  状态    ${row.stateValue}，${time.format(row.enteredAt)} 起`,
    `  步骤    ${row.step}`,
    `  停在    ${standingOf(row.standing)}，${time.format(row.standingSince)} 起`,
    ...(row.deadlines.length === 0
      ? ['  期限    没有']
      : row.deadlines.map((deadline) => `  期限    ${ringing(deadline, now)}`)),
    '现在接受：',
    ...(accepted.length === 0 ? ['  没有'] : accepted.map(({ type, actors }) => `  ${type}  （${actors.join('、')}）`)),
    '现在不接受：',
    ...refused.map(({ type, guards }) => `  ${type}  ${whyNot(guards)}`),
  ];
}

function whyNot(guards: readonly string[]): string {
  return guards.length === 0 ? '这个状态没有这个事件' : `条件不满足：${guards.join('、')}`;
}

function ringing(deadline: StoredDeadline, now: number): string {
  const due = time.format(deadline.dueAt);
  return `${deadlineName(deadline)}  ${due}${deadline.dueAt <= now ? '（已到，下一次处理时生效）' : ''}`;
}

function standingOf(standing: string): string {
  return `${standing} ${(standingWords as Readonly<Record<string, string>>)[standing] ?? ''}`.trimEnd();
}

/** A line of the history. */
export function eventText({ revision, at, type, through, actor, from, stateValue: to }: Way): string {
  const name = through === null ? nameOf(type) : `${nameOf(type)} ${through}`;
  const way = from === null ? `→ ${to}` : from === to ? `= ${to}` : `${from} → ${to}`;
  return `  ${String(revision).padStart(4)}  ${time.format(at)}  ${name.padEnd(22)}  ${actor.padEnd(13)}  ${way}`;
}

/** The end of a wait by what the machine calls the wait. */
function nameOf(type: string): string {
  return type.startsWith('xstate.after.') ? `期限 ${deadlineName({ id: type, event: type, dueAt: 0 })}` : type;
}

/** Somebody who waits. */
export function waitText({ id, standing, since, school, stuck, endsAt }: Wait): string {
  const why = stuck === null ? '' : stuckWords[stuck.because];
  const tries = stuck?.triesLeft === undefined ? '' : `，还可以试 ${stuck.triesLeft} 次`;
  const end = endsAt === null ? '' : `，${time.format(endsAt)} 到期`;
  return [time.format(since), id, school ?? '无学校', standingOf(standing), `${why}${tries}${end}`]
    .join('  ')
    .trimEnd();
}

/** What a move would do. */
export function foreseenText(type: string, { from, to, effects }: Foreseen): string[] {
  return [
    `${type}：`,
    `  ${from}`,
    `  → ${to === from ? '状态不变' : to}`,
    `  副作用：${effects.length === 0 ? '没有' : effects.map((effect) => effect.type).join('、')}`,
  ];
}

/** A flow in quarantine. */
export function quarantinedText({ id, machine, version, state, misfit, since }: QuarantinedLine): string {
  return [time.format(since), id, `${machine} 第 ${version} 版`, state, misfitText(misfit)].join('  ');
}
