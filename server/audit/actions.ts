/** What is kept in the audit trail, by what was done. Closed: a door that writes another name does not compile. */
export const auditActions = [
  'conflict.settle',
  'account.unlock',
  'account.lock',
  'account.resetPassword',
  'account.giveRole',
  'slips.take',
  'bulk.cancel',
  'school.announcePassword',
  'schools.load',
  'roster.import',
  'roster.cancel',
  'roster.undo',
  'roster.takeErrors',
  'status.confirm',
  'status.correct',
  'correction.confirm',
  'correction.decline',
  'correction.carry',
  'correction.settle',
  'flow.move',
  'flow.migrate',
  'effects.retry',
  'audit.export',
] as const;

export type AuditAction = (typeof auditActions)[number];
