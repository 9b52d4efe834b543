import { issue, type Issue } from '../../machines/rules/issue.js';
import type { SignedInSession } from '../accounts/sessions.js';
import { holdSession } from '../accounts/sessions.js';
import type { EntityManager } from '../database/orm.js';
import { asOf } from '../flows/deadlines.js';
import { lockFlow, readFlows, type FlowState } from '../flows/flow-row.js';

const machine = 'student-onboarding';

/** Whether a student is where family members are bound: arrived, and not locked. `null` if so. */
export async function whyNotBinding(em: EntityManager, account: string, at: number): Promise<Issue | null> {
  return judge((await readFlows(em, machine, [account])).get(account) ?? null, at);
}

/**
 * The same in the transaction that binds, whose end a lock and the end of the session wait for (A10). The flow comes
 * first: whoever moves it ends sessions then.
 */
export async function holdBinding(tx: EntityManager, session: SignedInSession, at: number): Promise<Issue | null> {
  const flow = await lockFlow(tx, machine, session.account);
  if (!(await holdSession(tx, session.id))) return issue('SIGN_IN_REQUIRED');
  return judge(flow, at);
}

function judge(stored: FlowState | null, at: number): Issue | null {
  const snapshot = stored === null ? null : asOf(stored, at).snapshot;
  const isArrived = snapshot?.matches({ account: 'open' }) && snapshot.matches({ journey: 'arrived' });
  return isArrived ? null : issue('STEP_NOT_OPEN');
}
