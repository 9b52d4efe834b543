import { issue, type Issue } from '../../machines/rules/issue.js';
import type { Reporter } from '../corrections/reporter.js';
import type { FamilyMember } from '../database/entities/family.js';
import type { EntityManager } from '../database/orm.js';
import { holdFamilySession, type SignedInFamily } from './family-sessions.js';
import { isBoundSql } from './members.js';

/** A family member of a student, as long as they are signed in, bound, and the student is not locked out by the school. */
export function asFamily(session: SignedInFamily, { id, account, relation }: FamilyMember): Reporter {
  return {
    account,
    actor: { kind: 'family', id },
    member: { id, relation },
    async hold(tx) {
      // The binding first: whoever ends it ends the sessions after it.
      const isBound = await holdMember(tx, id);
      if (!(await holdFamilySession(tx, session))) return issue('SIGN_IN_REQUIRED');
      return isBound ? whyLocked(tx, account) : issue('CHILD_NOT_FOUND');
    },
  };
}

/** Keeps a binding from being ended until the transaction is over; `false` if it is ended already. */
async function holdMember(tx: EntityManager, id: string): Promise<boolean> {
  const sql = `select 1 from family_member m where m.id = ? and ${isBoundSql} for update`;
  return (await tx.execute<unknown[]>(sql, [id])).length > 0;
}

/**
 * An administrator's lock stops the family as well (A10). Read without a lock: whoever moves a student takes case,
 * account and flow in another order.
 */
async function whyLocked(tx: EntityManager, account: string): Promise<Issue | null> {
  const sql = `select standing from flow where machine = 'student-onboarding' and subject = ?`;
  const [row] = await tx.execute<{ standing: string }[]>(sql, [account]);
  const isLocked = row?.standing === 'NEVER_UNLOCKED' || row?.standing === 'LOCKED_BY_ADMINISTRATOR';
  return isLocked ? issue('LOCKED_BY_ADMINISTRATOR') : null;
}
