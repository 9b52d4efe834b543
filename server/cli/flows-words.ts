import type { CaseStanding, Standing } from '../../machines/standing.js';
import type { StuckBecause } from '../../machines/stuck-because.js';
import type { Elsewhere } from '../inspection/movable.js';

/** What `npm run flows` calls what the code calls otherwise. Closed: a word that lacks does not compile. */
export const standingWords: Readonly<Record<Standing | CaseStanding, string>> = {
  NEVER_UNLOCKED: '未解锁',
  LOCKED_BY_ADMINISTRATOR: '管理员锁定',
  LOCKED_BY_FAILURES: '输错密码锁定',
  SIGN_IN: '还没登录',
  STATUS_VERIFICATION: '学籍认证',
  REGISTRAR_REVIEW: '等学籍管理员',
  PASSWORD_CHANGE: '修改密码',
  PHONE_BINDING: '绑定手机',
  UNVERIFIED: '未实名认证',
  AT_GOVERNMENT: '正在政务服务平台',
  RETRY: '认证没有成功',
  CONFLICT: '认证有冲突',
  CONFLICT_REVIEW: '等管理员处理申请',
  ARRIVED: '已到综评平台',
  REPORTING: '正在报告',
  CLASS_TEACHER_REVIEW: '班主任核对',
  AT_REGISTRY: '全国学籍系统处理',
  CORRECTED: '已更正，等学生办结',
  DECLINED: '没有通过，等学生看',
  REFUSED: '学籍系统没有通过，等学生看',
  CLOSED: '已办结',
  WITHDRAWN: '已撤回',
};

/** Why somebody is there. */
export const stuckWords: Readonly<Record<StuckBecause, string>> = {
  WAITS_FOR_UNLOCK: '导入后还没有解锁',
  LOCKED_BY_ADMINISTRATOR: '管理员锁定了账号',
  LOCKED_BY_FAILURES: '连续输错密码',
  NOT_SIGNED_IN: '已解锁，没有登录过',
  STATUS_NOT_SUBMITTED: '没有填写学籍认证',
  STATUS_MISMATCHED: '学籍认证信息不符',
  WAITS_FOR_REGISTRAR: '等学籍管理员核对',
  PASSWORD_NOT_CHANGED: '还在用初始密码',
  PHONE_UNDECIDED: '没有选绑不绑手机',
  CODE_NOT_ENTERED: '验证码已发，没有填',
  REAL_NAME_UNPROVED: '没有去政务服务平台认证',
  AT_GOVERNMENT: '在政务服务平台，等结果',
  GOVERNMENT_CANCELLED: '在政务服务平台取消了',
  GOVERNMENT_DENIED: '政务服务平台没有授权',
  GOVERNMENT_EXPIRED: '在政务服务平台超时',
  GOVERNMENT_UNAVAILABLE: '政务服务平台连不上',
  REAL_NAME_CONFLICT: '认证有冲突，按指引处理',
  WAITS_FOR_ADMINISTRATOR: '等管理员处理申请',
};

/** Where an event is done that brings more than its flow's next state. */
export const elsewhereWords: Readonly<Record<Elsewhere, string>> = {
  signIn: '登录只能由本人办理。',
  password: '密码同时要改。重置用 npm run account -- reset；修改和找回由本人办理。',
  phone: '手机号同时要改，由本人办理。',
  government: '身份由政务服务平台核实，由本人办理。',
  conflict: '身份同时要改，请在 /administration/conflicts 处理。',
  report: '报告的内容同时要存，由学生或家长办理。',
  decision: '办理意见同时要存，请在 /administration/corrections 办理。',
  registry: '学籍系统的答复同时要存，请学籍管理员登记。',
};
