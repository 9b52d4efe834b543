import type { AuditAction } from './actions.js';

/** What files of the audit trail call what was done, as the page does. Closed: an action that lacks does not compile. */
export const actionWords: Readonly<Record<AuditAction, string>> = {
  'account.unlock': '解锁账号',
  'account.lock': '锁定账号',
  'account.resetPassword': '重置密码',
  'account.giveRole': '登记教职工或增加角色',
  'slips.take': '领取重置通知单',
  'bulk.cancel': '停止办理',
  'school.announcePassword': '公布或撤回初始密码',
  'schools.load': '导入教育局和学校',
  'roster.import': '导入名册',
  'roster.cancel': '放弃或停止导入',
  'roster.undo': '撤销导入',
  'roster.takeErrors': '下载错误文件',
  'status.confirm': '确认学籍认证',
  'status.correct': '改正名册',
  'correction.confirm': '确认档案有误',
  'correction.decline': '档案更正不予通过',
  'correction.carry': '档案更正报送学籍系统',
  'correction.settle': '登记学籍系统的答复',
  'conflict.settle': '处理实名认证申请',
  'flow.move': '由技术人员推进流程',
  'flow.migrate': '由技术人员迁移流程到新版本',
  'effects.retry': '由技术人员重做已放弃的操作',
  'audit.export': '导出操作记录',
};
