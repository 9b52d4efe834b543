import { checkReleases, type Finding } from '../../machines/definition/check.js';
import { compareDefinitions } from '../../machines/definition/compare.js';
import type { MachineDefinition } from '../../machines/definition/definition.js';
import { amended, releaseOf } from '../../machines/definition/release.js';
import { machineOf, registry, type MachineId } from '../../machines/registry.js';
import { writeDown } from '../charts/write-down.js';
import { definitionAt } from '../released/definitions.js';
import { readReleases, writeRelease } from '../released/files.js';
import { rehearseFlows, unmappableOf } from '../released/rehearse-flows.js';
import { UsageError, type Command } from './command.js';
import { readMachinesArguments } from './machines-arguments.js';
import { changeLines, findingTexts, rehearsedLines } from './machines-text.js';

const usage = `用法 Usage:
  npm run machines -- check
  npm run machines -- release
  npm run machines -- export 状态机 [--version 版本] --format scxml|mermaid|json|svg
  npm run machines -- compare 状态机 版本 版本
  npm run machines -- rehearse

  check：现在的状态机与发布记录一致，存下的每个状态都恢复得了吗？ Are machines what was released, and is nobody stranded?
  release：写新版本的发布记录。 Writes the record of a new version.
  rehearse：用数据库里的所有流程试一遍升级，不写入。 Tries every flow of the database, and writes nothing.

退出码 Exit codes: 0 没有问题 · 1 有问题 · 2 用法错误`;

type Say = (line: string) => void;

/** `npm run machines`: released versions of the state machines, and whether live flows outlive a change (R12). */
export const machinesCommand: Command = {
  usage,
  check: (argv) => void readMachinesArguments(argv),
  runAlone(argv, say) {
    const given = readMachinesArguments(argv);
    switch (given.verb) {
      case 'check':
        return checkAll(say);
      case 'release':
        return releaseAll(say);
      case 'export':
        return writeDown(definitionIn(given.machine, given.version), given.format).then(({ text }) => {
          say(text.trimEnd());
          return 0;
        });
      case 'compare':
        return compare(given.machine, given.versions, say);
      case 'rehearse':
        return null;
    }
  },
  async run(_argv, { em }, say) {
    const versions = await rehearseFlows(em, {}, (flows) => {
      if (flows % 100_000 === 0) say(`… ${flows}`);
    });
    for (const version of versions) for (const line of rehearsedLines(version)) say(line);
    const lost = unmappableOf(versions);
    say(lost === 0 ? '所有流程都能继续。没有写入。' : `${lost} 个流程不能继续。没有写入。`);
    return lost === 0 ? 0 : 1;
  },
};

function checkAll(say: Say): number {
  let faults = 0;
  for (const id of Object.keys(registry)) {
    const registered = machineOf(id);
    const released = readReleases(id);
    const findings = checkReleases(registered, releaseOf(registered), released);
    for (const text of findingTexts(findings, registered.version)) say(text);
    faults += findings.length;
    const states = [...released.values()].reduce((sum, { examples }) => sum + examples.length, 0);
    if (findings.length === 0)
      say(`${id}：版本 ${[...released.keys()].join('、')}，存下的 ${states} 个状态都恢复得了。`);
  }
  return faults === 0 ? 0 : 1;
}

function releaseAll(say: Say): number {
  let refused = 0;
  for (const id of Object.keys(registry)) {
    const registered = machineOf(id);
    const { version } = registered;
    const present = releaseOf(registered);
    const released = readReleases(id);
    const findings = checkReleases(registered, present, released);
    const grave = findings.filter(({ kind }) => !curedByRelease.includes(kind));
    for (const text of findingTexts(grave, version)) say(text);
    refused += grave.length;
    const own = released.get(version);
    if (grave.length > 0) say(`${id} 版本 ${version} 没有写发布记录。`);
    else if (findings.length > 0) say(`已写入 ${writeRelease(own === undefined ? present : amended(own, present))}`);
    else say(`${id} 版本 ${version} 的发布记录没有变化。`);
  }
  return refused === 0 ? 0 : 1;
}

const curedByRelease: readonly Finding['kind'][] = ['notReleased', 'fileBehind'];

function definitionIn(id: MachineId, version: number | null): MachineDefinition {
  const found = definitionAt(id, version);
  if (found === null)
    throw new UsageError(`${id} 没有版本 ${version}。有：${[...readReleases(id).keys()].join('、')}。`);
  return found;
}

function compare(id: MachineId, [before, after]: readonly [number, number], say: Say): number {
  const changes = compareDefinitions(definitionIn(id, before), definitionIn(id, after));
  say(`${id} 版本 ${before} → ${after}：${changes.length === 0 ? '没有不同。' : `${changes.length} 处不同`}`);
  for (const line of changeLines(changes)) say(line);
  return 0;
}
