import { parseArgs } from 'node:util';
import type { Issue } from '../../machines/rules/issue.js';
import { nameFault } from '../../machines/rules/person-name.js';
import type { Administered } from '../accounts/administer.js';
import { studentsOfSchool } from '../accounts/class-students.js';
import { lock } from '../accounts/lock.js';
import { resetPassword } from '../accounts/reset-password.js';
import { unlock } from '../accounts/unlock.js';
import type { FlowActor } from '../flows/flow-row.js';
import { confirmStatus, correctStatus, type StatusCorrection } from '../onboarding/decide-status.js';
import type { Services } from '../services.js';
import { UsageError, type Command } from './command.js';
import { findSchool, findStudent } from './find.js';

const usage = `用法 Usage:
  npm run account -- unlock          --student 账号 | --school 学校代码 [--class "高一 1 班"]   解锁
  npm run account -- lock            --student 账号 | --school 学校代码 [--class "高一 1 班"]   锁定
  npm run account -- reset           --student 账号 | --school 学校代码 [--class "高一 1 班"]   重置为初始密码
  npm run account -- confirm-status  --student 账号                                        学籍认证：确认是本人
  npm run account -- correct-status  --student 账号 [--name 姓名] [--school 学校代码]          学籍认证：改正名册，请学生重填

  账号是身份证号或一号通账号。 Accounts are national ID numbers or unified numbers.

退出码 Exit codes: 0 全部完成 · 1 有账号不在可操作的状态 · 2 用法错误`;

const options = {
  student: { type: 'string' },
  school: { type: 'string' },
  class: { type: 'string' },
  name: { type: 'string' },
} as const;

interface Arguments {
  readonly verb: string;
  readonly student?: string;
  readonly school?: string;
  readonly class?: string;
  readonly name?: string;
}

type Verb = (services: Services, asked: Administered, given: Arguments) => Promise<Issue | null>;

const administrator: FlowActor = { kind: 'administrator', id: null };
const registrar: FlowActor = { kind: 'registrar', id: null };

const verbs: Readonly<Record<string, { readonly does: Verb; readonly actor: FlowActor; readonly done: string }>> = {
  unlock: { does: unlock, actor: administrator, done: '已解锁' },
  lock: { does: lock, actor: administrator, done: '已锁定' },
  reset: { does: resetPassword, actor: administrator, done: '已重置为初始密码' },
  'confirm-status': { does: confirmStatus, actor: registrar, done: '已确认学籍' },
  'correct-status': { does: correct, actor: registrar, done: '已改正，请学生重新填写' },
};
const atOnce = 4;

/** `npm run account`: what a school's administrator and registrar do, from the command line. */
export const accountCommand: Command = {
  usage,
  check: (argv) => void readArguments(argv),
  async run(argv, services, say) {
    const given = readArguments(argv);
    const { does, actor, done } = verbOf(given);
    const accounts = await accountsOf(services, given);
    let refused = 0;
    for (let from = 0; from < accounts.length; from += atOnce) {
      const asked = accounts.slice(from, from + atOnce).map((account) => {
        return does(services, { account, actor, at: services.clock.now() }, given);
      });
      refused += (await Promise.all(asked)).filter((issue) => issue !== null).length;
    }
    say(`${done} ${accounts.length - refused} 个账号。`);
    if (refused > 0) say(`${refused} 个账号没有改变：当前状态不需要或不允许这一操作。`);
    return refused > 0 ? 1 : 0;
  },
};

function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const given = { ...values, verb: positionals[0] ?? '' };
  verbOf(given);
  if (positionals.length !== 1) throw new UsageError('请只写一个操作。');
  const isStatus = given.verb.endsWith('-status');
  if (isStatus && given.student === undefined) throw new UsageError('请用 --student 写明账号。');
  if (given.verb === 'correct-status') return checkCorrection(given);
  if ((given.student === undefined) === (given.school === undefined))
    throw new UsageError('请写明 --student 或 --school 中的一个。');
  if (given.class !== undefined && given.school === undefined) throw new UsageError('--class 要和 --school 一起用。');
  return given;
}

function checkCorrection(given: Arguments): Arguments {
  if (given.name === undefined && given.school === undefined)
    throw new UsageError('请用 --name 或 --school 写明改成什么；名册无误时请用 confirm-status。');
  if (given.name !== undefined && nameFault(given.name) !== null) throw new UsageError('--name 不是一个姓名。');
  return given;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function verbOf({ verb }: Pick<Arguments, 'verb'>) {
  const found = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (found === undefined) throw new UsageError(`请写明操作：${Object.keys(verbs).join('、')}。`);
  return found;
}

async function accountsOf(services: Services, given: Arguments): Promise<readonly string[]> {
  if (given.student !== undefined) return [(await findStudent(services, given.student)).id];
  const school = await findSchool(services.em, given.school ?? '');
  const accounts = await studentsOfSchool(services.em, school.id, given.class);
  if (accounts === null) throw new UsageError(`${school.name} 没有班级「${given.class}」。`);
  return accounts;
}

async function correct(services: Services, asked: Administered, { name, school }: Arguments): Promise<Issue | null> {
  const correction: StatusCorrection = {
    name,
    school: school === undefined ? undefined : (await findSchool(services.em, school)).id,
  };
  return correctStatus(services, { ...asked, correction });
}
