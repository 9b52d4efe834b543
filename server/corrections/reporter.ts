import { issue, type Issue } from '../../machines/rules/issue.js';
import type { FamilyRelation } from '../../machines/rules/family.js';
import { holdSession, type SignedInSession } from '../accounts/sessions.js';
import type { EntityManager } from '../database/orm.js';
import type { FlowActor } from '../flows/flow-row.js';

/** Who reports: the student, or a family member for the student. */
export interface Reporter {
  /** The student's account. */
  readonly account: string;
  readonly actor: FlowActor;
  /** The family member's binding; `null` for the student. */
  readonly member: { readonly id: string; readonly relation: FamilyRelation } | null;
  /** Keeps what they may do it by until the transaction is over; an issue where that is gone. */
  readonly hold: (tx: EntityManager) => Promise<Issue | null>;
}

/** The student, by the session: a lock ends that, and whoever was locked meanwhile brings nothing on (A10). */
export function asStudent({ id, account }: SignedInSession): Reporter {
  return {
    account,
    actor: { kind: 'student', id: account },
    member: null,
    hold: async (tx) => ((await holdSession(tx, id)) ? null : issue('SIGN_IN_REQUIRED')),
  };
}
