import type { Duty, Reach, Role } from '../../machines/rules/roles.js';
import type { ConflictEnd, ConflictKind } from '../../machines/teacher-real-name/effects.js';
import type { TeacherStep } from '../../machines/teacher-real-name/steps.js';

/** What the command line calls what the code calls otherwise. Closed: a word that lacks does not compile. */
export const dutyWords: Readonly<Record<Duty, string>> = {
  oversee: '查看进度与账号',
  unlock: '解锁',
  lock: '锁定',
  resetPasswords: '重置密码',
  decideStatus: '核对学籍认证',
  importRoster: '导入名册',
  announcePassword: '公布初始密码',
  confirmCorrections: '确认档案更正',
  carryCorrections: '办理档案更正',
  settleConflicts: '处理实名认证申请',
  readAudit: '查看操作记录',
  inspect: '查看流程（只读）',
};

export const reachWords: Readonly<Record<Reach, string>> = {
  self: '本人',
  class: '一个班',
  school: '一所学校',
  bureau: '一个教育局和它下面的全部',
  everybody: '全省',
};

export const stepWords: Readonly<Record<TeacherStep, string>> = {
  LOCKED: '已锁定',
  SIGN_IN: '没有登录过',
  UNVERIFIED: '未实名认证',
  AT_GOVERNMENT: '在政务服务平台',
  RETRY: '要再试一次',
  CONFLICT: '有冲突，按指引处理',
  CONFLICT_REVIEW: '等管理员处理',
  ARRIVED: '已实名认证',
};

export const kindWords: Readonly<Record<ConflictKind, string>> = {
  otherPerson: '登录的是别人的身份',
  tiedElsewhere: '身份已绑定别的账号',
  contact: '请管理员处理',
};

export const endWords: Readonly<Record<ConflictEnd, string>> = {
  bindHere: '绑定到这个账号',
  tryAgain: '请本人再试',
  rejected: '不予通过',
  verified: '本人已自行认证',
};

/** A role as it is typed: `school-administrator`. */
export function typedRole(role: Role): string {
  return role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
