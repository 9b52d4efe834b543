import { parseArgs } from 'node:util';
import { displayName, nameFault } from '../../machines/rules/person-name.js';
import { parseNationalId } from '../../machines/rules/national-id.js';
import { roleNames, roles, type Role } from '../../machines/rules/roles.js';
import { UsageError } from './command.js';
import { roleWords } from '../rights/role-words.js';
import { typedRole } from './staff-words.js';

export const verbs = ['add', 'roles', 'list', 'lock', 'unlock', 'reset-password', 'conflict'] as const;
export type StaffVerb = (typeof verbs)[number];

const options = {
  account: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  school: { type: 'string' },
  class: { type: 'string' },
  bureau: { type: 'string' },
  number: { type: 'string' },
} as const;

type Option = keyof typeof options;
type Values = { readonly [O in Option]?: string };

/** What each operation takes; the first ones it cannot do without. */
const wanted: Readonly<Record<StaffVerb, { readonly needs: readonly Option[]; readonly takes?: readonly Option[] }>> = {
  add: { needs: ['account', 'name', 'role'], takes: ['school', 'class', 'bureau'] },
  roles: { needs: [] },
  list: { needs: ['school'] },
  lock: { needs: ['account'] },
  unlock: { needs: ['account'] },
  'reset-password': { needs: ['account'] },
  conflict: { needs: ['number'] },
};

const optionWords: Readonly<Record<Option, string>> = {
  account: '账号',
  name: '姓名',
  role: '角色',
  school: '学校代码',
  class: '班级',
  bureau: '教育局代码',
  number: '申请编号',
};

export interface StaffArguments extends Values {
  readonly verb: StaffVerb;
}

/** @throws UsageError */
export function readStaffArguments(argv: readonly string[]): StaffArguments {
  const { values, positionals } = parse(argv);
  const [verb, ...others] = positionals;
  if (!isVerb(verb)) throw new UsageError(`请写明操作：${verbs.join('、')}。`);
  if (others.length > 0) throw new UsageError('请只写一个操作。');
  const { needs, takes = [] } = wanted[verb];
  const missing = needs.find((option) => values[option] === undefined);
  if (missing !== undefined) throw new UsageError(`请用 --${missing} 写明${optionWords[missing]}。`);
  const useless = (Object.keys(values) as Option[]).find((option) => ![...needs, ...takes].includes(option));
  if (useless !== undefined) throw new UsageError(`${verb} 不用 --${useless}。`);
  if (verb === 'add') readNewRole(values);
  if (values.number === undefined) return { ...values, verb };
  // As pages show it: 3000 0001.
  const number = values.number.replace(/\s/g, '');
  if (!/^\d{8}$/.test(number)) throw new UsageError('--number 是 8 位数字。');
  return { ...values, verb, number };
}

/** Whom `add` is about and what it gives them. */
export interface NewRole {
  readonly nationalId: string;
  readonly name: string;
  readonly role: Role;
}

/** @throws UsageError; it repeats neither name nor number, since errors end up in logs */
export function readNewRole(values: Values): NewRole {
  const id = parseNationalId(values.account ?? '');
  if (!id.ok) throw new UsageError('--account 不是 18 位身份证号。新的教职工用身份证号登记。');
  const name = values.name ?? '';
  if (nameFault(name) !== null) throw new UsageError('--name 不是一个姓名。');
  const role = roleNames.find((one) => typedRole(one) === values.role);
  if (role === undefined) throw new UsageError(`--role 是其中之一：${roleNames.map(typedRole).join('、')}。`);
  checkPlace(role, values);
  return { nationalId: id.id, name: displayName(name), role };
}

/** A role is held somewhere: at a school, for a class of it, at a bureau, or nowhere in particular. */
function checkPlace(role: Role, values: Values): void {
  const { reach } = roles[role];
  const place = { self: 'school', class: 'school', school: 'school', bureau: 'bureau', everybody: null } as const;
  const needed = place[reach];
  const other = needed === 'school' ? 'bureau' : 'school';
  if (needed !== null && values[needed] === undefined)
    throw new UsageError(`${roleWords[role]}要用 --${needed} 写明${optionWords[needed]}。`);
  if (values[other] !== undefined || (needed === null && values.bureau !== undefined))
    throw new UsageError(`${roleWords[role]}不用 --${values[other] === undefined ? 'bureau' : other}。`);
  if (reach === 'class' && values.class === undefined)
    throw new UsageError(`${roleWords[role]}要用 --class 写明班级，例如 "高一 1 班"。`);
  if (reach !== 'class' && values.class !== undefined) throw new UsageError(`${roleWords[role]}不用 --class。`);
}

function parse(argv: readonly string[]): { readonly values: Values; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function isVerb(text: string | undefined): text is StaffVerb {
  return (verbs as readonly (string | undefined)[]).includes(text);
}
