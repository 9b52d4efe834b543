import type { Assigned } from '../accounts/add-staff.js';
import { findClass } from '../accounts/class-students.js';
import { giveRole } from '../accounts/give-role.js';
import { lock } from '../accounts/lock.js';
import { giveStaffPassword } from '../accounts/reset-staff-password.js';
import { staffOfSchool, type StaffLine } from '../accounts/staff-of-school.js';
import { unlock } from '../accounts/unlock.js';
import type { TeacherStep } from '../../machines/teacher-real-name/steps.js';
import { readConflictForSupport } from '../real-name/read-conflicts.js';
import { readHistory } from '../real-name/read-history.js';
import type { Services } from '../services.js';
import { UsageError, type Command } from './command.js';
import { conflictText } from './conflict-text.js';
import { findBureau, findSchool, findStaff } from './find.js';
import { rolesTable } from './roles-table.js';
import { readNewRole, readStaffArguments, type StaffArguments, type StaffVerb } from './staff-arguments.js';
import { roleWords } from '../rights/role-words.js';
import { stepWords } from './staff-words.js';

const usage = `用法 Usage:
  npm run staff -- add       --account 身份证号 --name 姓名 --role 角色 --school 学校代码 [--class "高一 1 班"] | --bureau 教育局代码
                             登记教职工；已有账号的，增加一个角色
  npm run staff -- roles     角色，以及各自能做什么
  npm run staff -- list      --school 学校代码      全校教职工（遮住姓名和证件号）
  npm run staff -- lock      --account 账号        锁定
  npm run staff -- unlock    --account 账号        解锁
  npm run staff -- reset-password --account 账号    重置密码：新密码只显示一次，请当面交给本人
  npm run staff -- conflict  --number 申请编号      一件实名认证申请和它的经过（遮住姓名和证件号）

  角色 Roles: teacher、class-teacher、registrar、school-administrator、bureau-administrator、developer
  账号是身份证号或一号通账号。 Accounts are national ID numbers or unified numbers.

退出码 Exit codes: 0 完成 · 1 当前状态不需要或不允许 · 2 用法错误`;

const notChanged = '没有改变：当前状态不需要或不允许这一操作。';

type Say = (line: string) => void;
type Run = (services: Services, given: StaffArguments, say: Say) => Promise<number>;

const runs: Readonly<Record<Exclude<StaffVerb, 'roles'>, Run>> = {
  add,
  list,
  lock: (services, given, say) => administered(services, given, say, lock, '已锁定，登录已全部退出。'),
  unlock: (services, given, say) => administered(services, given, say, unlock, '已解锁。'),
  'reset-password': reset,
  conflict,
};

/** `npm run staff`: who works at schools and bureaus, and what they may do, from the command line. */
export const staffCommand: Command = {
  usage,
  check: (argv) => void readStaffArguments(argv),
  runAlone(argv, say) {
    if (readStaffArguments(argv).verb !== 'roles') return null;
    say(rolesTable());
    return 0;
  },
  async run(argv, services, say) {
    const given = readStaffArguments(argv);
    if (given.verb !== 'roles') return runs[given.verb](services, given, say);
    say(rolesTable());
    return 0;
  },
};

async function add(services: Services, given: StaffArguments, say: Say): Promise<number> {
  const { nationalId, name, role } = readNewRole(given);
  const assigned: Assigned = { role, ...(await placeOf(services, given)) };
  const result = await giveRole(services, { nationalId, name, assigned });
  switch (result.outcome) {
    case 'isStudent':
      throw new UsageError('这个身份证号是学生账号，不能登记为教职工。');
    case 'otherName':
      throw new UsageError('这个身份证号已有账号，登记的是另一个姓名。请核对；没有改动。');
    case 'hadIt':
      say(`一号通账号 ${result.unifiedNumber} 已经是${roleWords[role]}，没有改动。`);
      return 1;
    case 'added':
      say(`已有账号 ${result.unifiedNumber}：增加角色${roleWords[role]}。密码不变，请本人重新登录。`);
      return 0;
    case 'created':
      say(`已登记${roleWords[role]}，一号通账号 ${result.unifiedNumber}。`);
      say(`密码（只显示这一次）：${result.password}`);
      return 0;
  }
}

async function placeOf({ em }: Services, given: StaffArguments): Promise<Omit<Assigned, 'role'>> {
  if (given.bureau !== undefined) return { bureau: (await findBureau(em, given.bureau)).code };
  if (given.school === undefined) return {};
  const school = await findSchool(em, given.school);
  if (given.class === undefined) return { school: school.id };
  const schoolClass = await findClass(em, school.id, given.class);
  if (schoolClass === null) throw new UsageError(`${school.name} 没有班级「${given.class}」。`);
  return { school: school.id, schoolClass };
}

async function list(services: Services, given: StaffArguments, say: Say): Promise<number> {
  const school = await findSchool(services.em, given.school ?? '');
  const staff = await staffOfSchool(services, school.id);
  say(`${school.name}：${staff.length} 人`);
  for (const line of staff) say(lineOf(line));
  return 0;
}

function lineOf({ unifiedNumber, maskedName, maskedNationalId, roles, step }: StaffLine): string {
  const words = roles.map(({ role, className }) => roleWords[role] + (className === null ? '' : `（${className}）`));
  return [unifiedNumber, maskedName, maskedNationalId, words.join('、'), stepWords[step as TeacherStep]].join('  ');
}

async function administered(
  services: Services,
  given: StaffArguments,
  say: Say,
  does: typeof lock,
  done: string,
): Promise<number> {
  const { id: account } = await findStaff(services, given.account ?? '');
  const actor = { kind: 'administrator', id: null } as const;
  const refused = await does(services, { account, actor, at: services.clock.now() });
  say(refused === null ? done : notChanged);
  return refused === null ? 0 : 1;
}

async function reset(services: Services, given: StaffArguments, say: Say): Promise<number> {
  const { id: account, unifiedNumber } = await findStaff(services, given.account ?? '');
  const actor = { kind: 'administrator', id: null } as const;
  const password = await giveStaffPassword(services, { account, actor, at: services.clock.now() });
  if (typeof password !== 'string') {
    say(notChanged);
    return 1;
  }
  say(`已重置一号通账号 ${unifiedNumber} 的密码，登录已全部退出。`);
  say(`密码（只显示这一次）：${password}`);
  say('请核对身份后当面交给本人，请本人登录后马上换成自己的。');
  return 0;
}

async function conflict(services: Services, { number = '' }: StaffArguments, say: Say): Promise<number> {
  const file = await readConflictForSupport(services.em.fork(), number, services.clock.now());
  if (file === null) throw new UsageError(`没有编号为 ${number} 的申请。`);
  const history = await readHistory(services.em.fork(), file.conflict.account);
  for (const line of conflictText(services, file, history)) say(line);
  return 0;
}
