import { issue, type Issue } from '../../machines/rules/issue.js';
import { reasonFault } from '../../machines/rules/reason.js';
import type { TeacherEffectType } from '../../machines/teacher-real-name/effects.js';
import type { Settlement, TeacherEvent } from '../../machines/teacher-real-name/events.js';
import { holdSession, type SignedInSession } from '../accounts/sessions.js';
import { writeEntry } from '../audit/write-entry.js';
import { ConflictCase } from '../database/entities/conflict-case.js';
import { isCaseNumber } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { advanceTogether, TakenBack, type Send } from '../flows/advance.js';
import { lockFlow } from '../flows/flow-row.js';
import { once } from '../flows/once.js';
import { revisionToExpect } from '../flows/since.js';
import { areInCharge, dutiesOf, holdRoles, inChargeOf } from '../rights/charge.js';
import type { Services } from '../services.js';
import { lockIdentity } from './identities.js';
import { machine } from './transition.js';

export interface SettleConflict {
  /** The administrator's. */
  readonly session: SignedInSession;
  readonly requestId: string;
  /** The case's. */
  readonly number: string;
  /** The revision of the teacher's flow that the administrator was looking at: stale once the case has moved since. */
  readonly expectedRevision: number;
  readonly decision: Settlement['decision'];
  /** The administrator has seen that the identity is this person's: the second question, answered with yes. */
  readonly identityConfirmed: boolean;
  /** Read by the teacher, and kept in the audit trail. */
  readonly reason: string;
  /** The network address that it is done from. */
  readonly address: string;
  readonly at: number;
}

type SettleServices = Pick<Services, 'em' | 'flows' | 'personalData'>;

/** What moves a case. Its teacher may sign in, or walk through the guidance, while it is decided. */
const movesCase = ['openConflict', 'closeConflict'] as const satisfies readonly TeacherEffectType[];

/**
 * Settles a case. Whoever may is looked at here and again in the transaction; foreign and missing cases look alike (G5).
 * An identity that is tied to another account is withdrawn from that one in the same transaction: it is never on both.
 * That account must be in the administrator's charge as well (G7).
 */
export function settleConflict(services: SettleServices, asked: SettleConflict): Promise<Issue[]> {
  const key = { account: asked.session.account, requestId: asked.requestId, at: asked.at };
  return once(services.em.fork(), key, async () => {
    const faults = faultsOf(asked);
    if (faults.length > 0) return faults;
    const em = services.em.fork();
    const duties = await dutiesOf(em, asked.session.account, asked.at);
    const found = duties.has('settleConflicts') ? await findCase(em, asked) : null;
    if (found === null) return [issue('CASE_NOT_FOUND')];
    return settle(services, asked, found).catch((error: unknown) => {
      if (error instanceof TakenBack) return [error.issue];
      throw error;
    });
  });
}

function faultsOf({ decision, identityConfirmed, reason }: SettleConflict): Issue[] {
  const faults: Issue[] = [];
  const fault = reasonFault(reason);
  if (fault !== null) faults.push(issue(fault, { field: 'reason' }));
  if (decision === 'bindHere' && !identityConfirmed)
    faults.push(issue('IDENTITY_UNCONFIRMED', { field: 'identityConfirmed' }));
  return faults;
}

interface FoundCase {
  readonly id: string;
  readonly account: string;
  readonly identity: string | null;
  /** To whom the identity is tied, if to somebody else. */
  readonly holder: string | null;
}

async function findCase(em: EntityManager, { number, session }: SettleConflict): Promise<FoundCase | null> {
  if (!isCaseNumber(number)) return null;
  const charge = inChargeOf('a', session.account, 'settleConflicts');
  const sql = `select c.id, c.account_id as account, c.identity_id as identity, i.account_id as holder
    from conflict_case c join account a on a.id = c.account_id left join government_identity i on i.id = c.identity_id
    where c.number = ? and ${charge.sql}`;
  const [row] = await em.execute<FoundCase[]>(sql, [number, ...charge.parameters]);
  if (row === undefined) return null;
  return { ...row, holder: row.holder === row.account ? null : row.holder };
}

async function settle(services: SettleServices, asked: SettleConflict, found: FoundCase): Promise<Issue[]> {
  const { decision, session } = asked;
  return advanceTogether(services.flows, async (tx, send) => {
    const withdraws = decision === 'bindHere' && found.holder !== null;
    await lockInOrder(tx, withdraws ? [found.account, found.holder as string] : [found.account]);
    if (!(await holdSession(tx, session.id))) throw new TakenBack(issue('SIGN_IN_REQUIRED'));
    await holdRoles(tx, session.account);
    if ((await findCase(tx, asked)) === null) throw new TakenBack(issue('CASE_NOT_FOUND'));
    const part = { machine, subject: found.account, effects: movesCase } as const;
    const expectedRevision = await revisionToExpect(tx, part, asked.expectedRevision);
    const { accepted, issues } = await send({
      ...requestOf({ ...asked, expectedRevision }, found),
      // Here, because a request that comes again does none of it: it is answered out of the history.
      alongside: async () => {
        const hindrance = decision === 'bindHere' ? await free(tx, send, asked, found) : null;
        if (hindrance !== null) return hindrance;
        await keepDecision(tx, services, asked, { ...found, withdraws });
      },
    });
    return accepted ? [] : [...issues];
  });
}

/** The reason where the person reads it, and the entry of the audit trail. */
async function keepDecision(
  tx: EntityManager,
  { personalData }: SettleServices,
  { at, address, decision, session, reason: typed }: SettleConflict,
  { id, account, identity, holder, withdraws }: FoundCase & { readonly withdraws: boolean },
): Promise<void> {
  const reason = typed.trim();
  const sealed = personalData.seal({ table: 'conflict_case', column: 'reason', row: id }, reason);
  await tx.nativeUpdate(ConflictCase, { id }, { reason: sealed, decidedBy: session.account });
  const details = { case: id, decision, identity, withdrawnFrom: withdraws ? holder : null };
  const entry = { at, actor: session.account, action: 'conflict.settle', subject: account, details } as const;
  await writeEntry(tx, personalData, { ...entry, reason, address });
}

async function lockInOrder(tx: EntityManager, subjects: readonly string[]): Promise<void> {
  for (const subject of [...subjects].sort()) await lockFlow(tx, machine, subject);
}

/** Takes the identity from whoever else has it, or says why not: if that changed since, the administrator looks again. */
async function free(
  tx: EntityManager,
  send: Send,
  { at, session }: SettleConflict,
  { identity, holder, account }: FoundCase,
): Promise<Issue | null> {
  if (identity === null) return null;
  const tied = (await lockIdentity(tx, identity)).account ?? null;
  if (tied === null || tied === account) return null;
  if (tied !== holder) return issue('STALE_REVISION');
  const mayWithdraw = await areInCharge(tx, session.account, [holder], 'settleConflicts');
  if (!mayWithdraw.has(holder)) return issue('NOT_PERMITTED');
  const event: TeacherEvent = { type: 'UNBIND_IDENTITY', at, identityId: identity };
  const actor = { kind: 'administrator', id: session.account } as const;
  const { accepted } = await send({ machine, subject: holder, event, actor });
  // A tie that its account's flow does not know of: it would stay tied.
  return accepted ? null : issue('STEP_NOT_OPEN');
}

function requestOf({ at, session, requestId, expectedRevision, ...asked }: SettleConflict, found: FoundCase) {
  const { decision, identityConfirmed } = asked;
  const settlement: Settlement =
    decision === 'bindHere' ? { decision, identityId: found.identity, identityConfirmed } : { decision };
  const event: TeacherEvent = { type: 'SETTLE_CONFLICT', at, caseId: found.id, settlement };
  return {
    machine,
    subject: found.account,
    event,
    actor: { kind: 'administrator', id: session.account },
    request: { id: requestId, expectedRevision },
  } as const;
}
