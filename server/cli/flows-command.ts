import { readStored } from '../flows/flow-row.js';
import { isQuarantined } from '../flows/quarantine.js';
import { verifyFlows } from '../flows/verify-flows.js';
import { foldHeat, rebuildHeat } from '../heat/fold-heat.js';
import { findFlows, type FoundFlow } from '../inspection/find-flows.js';
import { readWays } from '../inspection/flow-log.js';
import { movingEvent, type NotMovable } from '../inspection/movable.js';
import { flowAt, foreseeMove, moveFlow } from '../inspection/move-flow.js';
import { readFlow } from '../inspection/read-flow.js';
import { readWaits } from '../inspection/read-waits.js';
import type { Services } from '../services.js';
import { UsageError, type Command } from './command.js';
import { findSchool } from './find.js';
import { elsewhereWords } from './flows-words.js';
import { readFlowsArguments, type FlowsArguments, type FlowsVerb } from './flows-arguments.js';
import { differenceText, eventText, flowText, foreseenText, waitText } from './flows-text.js';
import { misfitText } from './machines-text.js';
import { migrate, quarantined } from './flows-migrate.js';
import { retry } from './flows-retry.js';

const usage = `用法 Usage:
  npm run flows -- verify  [--machine 状态机] [--school 学校代码]
                           重放全部历史，指出与历史不符的流程（只读）
  npm run flows -- show    流程                现在的状态、期限、接受什么事件
  npm run flows -- events  流程 [--limit 条数] [--after 第几个]      历史，一行一个事件
  npm run flows -- stuck   [--machine 状态机] [--standing 停在哪一步] [--school 学校代码] [--limit 条数]
                           等得最久的，和原因
  npm run flows -- move    流程 --event 事件 [--payload JSON] --reason 原因 [--confirm]
                           发一个事件；不写 --confirm 只预览。记入操作记录
  npm run flows -- migrate [--machine 状态机] [--confirm]
                           先试，再把全部流程转到现在的版本；不写 --confirm 只试。记入操作记录
  npm run flows -- quarantined [--machine 状态机] [--limit 个数]      转不了、已隔离的流程，和原因
  npm run flows -- retry   [--confirm]         已放弃的外部操作（短信、综评密码等）再做一次；不写 --confirm 只看有多少
  npm run flows -- heat    [--rebuild]         把还没有计入热度的事件计入；--rebuild 从全部历史重新统计

  流程是流程编号、对象（账号、更正）的编号、8 位申请编号或一号通账号。
  A flow is its id, its subject's, a case's number, or a unified number.
  状态机 Machines: student-onboarding、teacher-real-name、record-correction

退出码 Exit codes: 0 完成 · 1 有不符，或状态机不接受 · 2 用法错误`;

type Say = (line: string) => void;
type Run = (services: Services, given: FlowsArguments, say: Say) => Promise<number>;

const runs: Readonly<Record<FlowsVerb, Run>> = { verify, show, events, stuck, move, heat, migrate, quarantined, retry };

/** `npm run flows`: what whoever is called at night looks at and does. */
export const flowsCommand: Command = {
  usage,
  check: (argv) => void readFlowsArguments(argv),
  async run(argv, services, say) {
    const given = readFlowsArguments(argv);
    return runs[given.verb](services, given, say);
  },
};

const progressEveryMs = 10_000;

async function verify({ em }: Services, given: FlowsArguments, say: Say): Promise<number> {
  const which = { machine: given.machine, school: await schoolOf(em, given) };
  let next = Date.now() + progressEveryMs;
  const {
    flows,
    events: eventsRead,
    differ,
  } = await verifyFlows(em, which, {
    differs: (flow, differences) => say(differenceText(flow, differences)),
    verified: (sofar) => {
      if (Date.now() < next) return;
      next += progressEveryMs;
      process.stderr.write(`已重放 ${sofar.flows} 个流程，${sofar.events} 个事件……\n`);
    },
  });
  if (differ > 0) say('请保存现场，不要改数据库；见 docs/operations.md。');
  say(`flows: ${flows} verified, ${eventsRead} events, ${differ} differ`);
  return differ > 0 ? 1 : 0;
}

async function show(services: Services, given: FlowsArguments, say: Say): Promise<number> {
  const found = await flowOf(services, given);
  if (await isHeld(services, found, say)) return 1;
  const now = services.clock.now();
  const file = await readFlow(services, found, now);
  for (const line of flowText(file, now)) say(line);
  const { revision } = file.row;
  say('最近的事件：');
  const last = { after: Math.max(0, revision - lastEvents), first: lastEvents };
  for (const event of await readWays(services.em.fork(), found.id, last)) say(eventText(event));
  return 0;
}

const lastEvents = 10;

async function events(services: Services, given: FlowsArguments, say: Say): Promise<number> {
  const found = await flowOf(services, given);
  const some = { after: given.after, first: given.limit };
  for (const event of await readWays(services.em.fork(), found.id, some)) say(eventText(event));
  return 0;
}

async function stuck({ em }: Services, given: FlowsArguments, say: Say): Promise<number> {
  const { machine, standing, limit } = given;
  const waits = await readWaits(em.fork(), { machine, standing, limit, school: await schoolOf(em, given) });
  for (const wait of waits) say(waitText(wait));
  if (waits.length === 0) say('没有人在等。');
  return 0;
}

async function move(services: Services, given: FlowsArguments, say: Say): Promise<number> {
  const flow = await flowOf(services, given);
  if (await isHeld(services, flow, say)) return 1;
  const at = services.clock.now();
  const state = await flowAt(services.em.fork(), flow, at);
  const event = movingEvent(flow.machine, state.snapshot, given.event, given.payload, at);
  if ('because' in event) throw new UsageError(whyNot(event));
  const foreseen = foreseeMove(state, event);
  if (foreseen === null) return refused(say, '状态机现在不接受这个事件；接受什么，见 npm run flows -- show。');
  for (const line of foreseenText(event.type, foreseen)) say(line);
  if (!given.confirm) {
    say('没有改动。确认要做，请加 --confirm。');
    return 0;
  }
  const moved = await moveFlow(services, { flow, event, foreseen, reason: given.reason });
  if ('issue' in moved) return refused(say, `没有改动：流程刚刚变了（${moved.issue.code}）。请重新查看。`);
  say('已完成，记入操作记录。历史里写下的事件：');
  for (const written of await readWays(services.em.fork(), flow.id, { after: moved.revision - 1, first: 1 }))
    say(eventText(written));
  return 0;
}

/** Nothing can be said of what a flow in quarantine accepts. */
async function isHeld({ em }: Services, { id, machine, subject }: FoundFlow, say: Say): Promise<boolean> {
  const flow = await readStored(em.fork(), machine, subject);
  if (flow === null || !isQuarantined(flow)) return false;
  say(`流程 ${id} 是 ${machine} 第 ${flow.version} 版存的，现在的版本不能继续：${misfitText(flow.misfit)}`);
  return true;
}

async function heat({ em, clock }: Services, { rebuild }: FlowsArguments, say: Say): Promise<number> {
  const counted = await (rebuild ? rebuildHeat : foldHeat)(em, clock.now());
  say(rebuild ? `已从全部历史重新统计 ${counted} 个事件。` : `已计入 ${counted} 个事件。`);
  return 0;
}

function refused(say: Say, sentence: string): number {
  say(sentence);
  return 1;
}

function whyNot(reason: NotMovable): string {
  switch (reason.because) {
    case 'unknownEvent':
      return '这个状态机没有这个事件。';
    case 'elsewhere':
      return `这个事件不能单独发：${elsewhereWords[reason.where]}`;
    case 'payload':
      return `--payload 不合适，可以是：${reason.fits.map((payload) => JSON.stringify(payload)).join(' ')}`;
  }
}

/** @throws UsageError that does not repeat what was typed, which may be somebody's ID number */
async function flowOf({ em }: Services, { named }: FlowsArguments): Promise<FoundFlow> {
  const found = await findFlows(em.fork(), named);
  const [only] = found;
  if (only === undefined)
    throw new UsageError('没有这个流程。请写流程编号、对象的编号、申请编号或一号通账号，不要写身份证号。');
  if (found.length > 1) throw new UsageError(`有几个流程，请写其中一个的编号：${found.map(({ id }) => id).join('、')}`);
  return only;
}

async function schoolOf(em: Services['em'], { school }: FlowsArguments): Promise<string | undefined> {
  return school === undefined ? undefined : (await findSchool(em, school)).id;
}
