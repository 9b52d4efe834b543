import type { Finding } from '../../machines/definition/check.js';
import type { Change } from '../../machines/definition/compare.js';
import type { TransitionDefinition } from '../../machines/definition/definition.js';
import type { Grade } from '../../machines/definition/grades.js';
import { transitionText } from '../../machines/definition/text.js';
import { machineOf, registry } from '../../machines/registry.js';
import type { UnknownMachine } from '../database/entities/flow.js';
import type { RehearsedVersion } from '../released/rehearse-flows.js';
import type { Misfit } from '../../machines/definition/map-flow.js';

const release = 'npm run machines -- release';
const fileOf = (machine: string, version: number) => `machines/released/${machine}/${version}.json`;

/** What is wrong and what to do, for each thing that keeps the machines from being shipped. */
export function findingTexts(findings: readonly Finding[], present: number): string[] {
  const others = findings.filter((one) => one.kind !== 'stranded').map((one) => findingText(one));
  const stranded = findings.filter((one) => one.kind === 'stranded');
  // One mistake often strands a state together with every lock and every place of the other regions.
  const alike = Map.groupBy(stranded, ({ version, misfit }) => JSON.stringify([version, misfit]));
  return [...others, ...[...alike.values()].map((some) => strandedText(some, present))];
}

function findingText(finding: Exclude<Finding, { readonly kind: 'stranded' }>): string {
  const { machine, version } = finding;
  const which = `${machine} 版本 ${version}`;
  switch (finding.kind) {
    case 'notReleased':
      return `${which} 还没有发布记录。运行 ${release}，把 ${fileOf(machine, version)} 一起提交。`;
    case 'fileMissing':
      return `${which} 的发布记录不见了，不知道按它存下的流程还能不能恢复。请从 git 历史找回 ${fileOf(machine, version)}。`;
    case 'versionUnknown':
      return `${fileOf(machine, version)} 是一个 machines/registry.ts 里没有的版本。请改正版本号，或删去这个文件。`;
    case 'changedWithoutVersion':
      return [
        `${which} 已经发布，内容改了，版本号没有改：`,
        ...changeLines(finding.changes),
        newVersion(machine, version),
      ].join('\n');
    case 'contextChanged': {
      const faults = finding.faults.map((fault) => `  ${fault}`);
      return [`${which} 已经发布，context 的内容改了，版本号没有改：`, ...faults, newVersion(machine, version)].join(
        '\n',
      );
    }
    case 'fileBehind': {
      const lines = changeLines(finding.changes);
      return [`${which} 的发布记录落后了（没有人因此困住）：`, ...lines, `  运行 ${release}，把改动一起提交。`].join(
        '\n',
      );
    }
  }
}

function newVersion(machine: string, version: number): string {
  return `  恢复原样；或者在 machines/registry.ts 把版本改为 ${version + 1}，在 machines/${machine}/upgrades.ts 写明版本 ${version} 的快照怎样变成版本 ${version + 1} 的，再运行 ${release}。`;
}

function strandedText(some: readonly Extract<Finding, { readonly kind: 'stranded' }>[], present: number): string {
  const [{ machine, version, misfit }] = some as [(typeof some)[number]];
  const states = some.slice(0, 3).map(({ state }) => `「${state}」`);
  const more = some.length > 3 ? `等 ${some.length} 个状态` : '';
  return [
    `${machine} 版本 ${version} 存下的 ${states.join('、')}${more} 到不了现在的版本 ${present}：`,
    `  ${misfitText(misfit)}`,
    `  ${whatToDo(misfit, machine, present)}`,
  ].join('\n');
}

/** Why a stored state would be lost. */
export function misfitText(misfit: Misfit | UnknownMachine): string {
  switch (misfit.why) {
    case 'unknownMachine':
      return '没有这个状态机。';
    case 'noUpgrade':
      return `没有从版本 ${misfit.from} 往后的升级。`;
    case 'upgradeFails':
      return `版本 ${misfit.from} 的升级出错：${misfit.message}`;
    case 'stateGone':
      return `现在的状态机没有这个状态：${misfit.message}`;
    case 'stateIncomplete':
      return `状态不完整：会被当作「${misfit.restored}」。`;
    case 'contextStrange':
      return `context 不合：${misfit.faults.join('；')}。`;
    case 'waitsDiffer':
      return [
        ...misfit.lost.map((wait) => `期限 ${wait} 到时没有用处`),
        ...misfit.missing.map((wait) => `等待 ${wait} 没有期限，永远不会结束`),
      ].join('；');
  }
}

function whatToDo({ why }: Misfit, machine: string, present: number): string {
  if (why === 'waitsDiffer')
    return `在 machines/${machine}/upgrades.ts 给这个等待一个期限（升级可以返回 waits），或者保留等待的名字和所在状态。`;
  return `在 machines/${machine}/upgrades.ts 让它变成版本 ${present} 里有的状态，或者保留原来的状态。`;
}

const kinds = { added: '增加', removed: '删去', changed: '改变' } as const;
const things = {
  state: '状态',
  transition: '转换',
  guard: '条件',
  delay: '等待',
  effect: '副作用',
  assignment: '赋值',
} as const;
const grades: Readonly<Record<Grade, string>> = {
  words: '只是说法',
  addition: '只是增加',
  behaviour: '行为不同',
  strands: '会困住已存的流程',
};

/** One line for each change, indented. */
export function changeLines(changes: readonly Change[]): string[] {
  return changes.map((change) => {
    const { what, kind, at, detail, grade } = change;
    const place = [at === '' ? '（整个状态机）' : at, detail].filter((part) => part !== undefined).join(' ');
    const values = [change.before, change.after]
      .filter((side) => side !== undefined)
      .map((side) => sideText(change, side));
    const said = values.length === 0 ? '' : `：${values.join(' → ')}`;
    return `  ${kinds[kind]}${things[what]} ${place}${said}（${grades[grade]}）`;
  });
}

function sideText({ what, detail = '' }: Change, side: unknown): string {
  if (what === 'effect' || what === 'assignment') return '有';
  if (what !== 'transition') return typeof side === 'string' ? side : JSON.stringify(side);
  const some = (Array.isArray(side) ? side : [side]) as TransitionDefinition[];
  return some.map((one) => `${transitionText(one, detail)}${toText(one)}`).join('，');
}

function toText({ targets, reenter }: TransitionDefinition): string {
  if (targets === undefined) return '';
  return ` ⇒ ${targets.join(' ')}${reenter ? '（重新进入）' : ''}`;
}

/** What became of the flows of one version in a rehearsal. */
export function rehearsedLines({ machine, version, mapped, unmappable }: RehearsedVersion): string[] {
  const present = machine in registry ? machineOf(machine).version : null;
  const outcome = present === version ? '照旧' : `升级到版本 ${present}`;
  const lost = [...unmappable.values()].map(({ state, misfit, number, flows }) => {
    const more = number > flows.length ? ' …' : '';
    return `  不能继续 ${number} 个「${state}」：${misfitText(misfit)}\n    flow ${flows.join(' ')}${more}`;
  });
  return [`${machine} 版本 ${version}：${outcome} ${mapped} 个。`, ...lost];
}
