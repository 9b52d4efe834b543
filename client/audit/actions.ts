import type { AuditAction } from '../administration/graphql/generated/graphql.js';

/** Every action, in the order in which a list offers them. Closed: one that is missing does not compile. */
const all: Readonly<Record<AuditAction, true>> = {
  ACCOUNT_UNLOCK: true,
  ACCOUNT_LOCK: true,
  ACCOUNT_RESET_PASSWORD: true,
  ACCOUNT_GIVE_ROLE: true,
  SLIPS_TAKE: true,
  BULK_CANCEL: true,
  SCHOOL_ANNOUNCE_PASSWORD: true,
  SCHOOLS_LOAD: true,
  ROSTER_IMPORT: true,
  ROSTER_CANCEL: true,
  ROSTER_UNDO: true,
  ROSTER_TAKE_ERRORS: true,
  STATUS_CONFIRM: true,
  STATUS_CORRECT: true,
  CORRECTION_CONFIRM: true,
  CORRECTION_DECLINE: true,
  CORRECTION_CARRY: true,
  CORRECTION_SETTLE: true,
  CONFLICT_SETTLE: true,
  FLOW_MOVE: true,
  FLOW_MIGRATE: true,
  EFFECTS_RETRY: true,
  AUDIT_EXPORT: true,
};

export const actionNames = Object.keys(all) as AuditAction[];
