import { dutyOfKind, type BulkKind, type BulkState } from '../../machines/rules/bulk-kind.js';
import { issue, type Issue } from '../../machines/rules/issue.js';
import type { Duty } from '../../machines/rules/roles.js';
import type { SignedInSession } from '../accounts/sessions.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { TakenBack } from '../flows/advance.js';
import { once } from '../flows/once.js';
import { holdAsker, issuesOf } from '../rights/hold-asker.js';
import { readWithin } from '../rights/scope.js';
import type { Services } from '../services.js';

/** What every request about an action carries. */
export interface AskedOfAction {
  readonly session: SignedInSession;
  readonly requestId: string;
  readonly id: string;
  /** The network address that it comes from. */
  readonly address: string;
  readonly at: number;
}

/** An action as it is locked while it is changed. */
export interface HeldAction {
  readonly id: string;
  readonly kind: BulkKind;
  readonly state: BulkState;
  readonly actor: string;
  readonly hasSlipsTaken: boolean;
}

/**
 * Changes an action once per request, for whoever sees it and has the duty of its kind. Foreign and missing actions look
 * alike (G5). Who asks is looked at again in the transaction.
 */
export function changeAction(
  { em }: Pick<Services, 'em'>,
  asked: AskedOfAction,
  change: (tx: EntityManager, action: HeldAction) => Promise<Issue | null>,
): Promise<Issue[]> {
  const key = { account: asked.session.account, requestId: asked.requestId, at: asked.at };
  return once(em.fork(), key, async () => {
    const kind = await visibleKind(em, asked, 'oversee');
    if (kind === null) return [issue('ACTION_NOT_FOUND')];
    const duty = dutyOfKind[kind];
    // By a role that reaches the action: a duty somewhere else is none here. One's own one may always stop.
    if ((await visibleKind(em, asked, duty)) === null) return [issue('NOT_PERMITTED')];
    return em
      .fork()
      .transactional(async (tx) => {
        await holdAsker(tx, asked.session, duty);
        const hindrance = await change(tx, await holdAction(tx, asked.id));
        if (hindrance !== null) throw new TakenBack(hindrance);
        return [];
      })
      .catch(issuesOf);
  });
}

/** The kind of an action that whoever asks sees by a duty; `null` where there is none. */
export async function visibleKind(
  em: EntityManager,
  { session, id, at }: Pick<AskedOfAction, 'session' | 'id' | 'at'>,
  duty: Duty,
): Promise<BulkKind | null> {
  if (!isId(id)) return null;
  const [row] = await readWithin(em, { actor: session.account, duty, at }, (tx) =>
    tx.execute<{ kind: BulkKind }[]>('select kind from bulk_action where id = ?', [id]),
  );
  return row?.kind ?? null;
}

async function holdAction(tx: EntityManager, id: string): Promise<HeldAction> {
  const sql = `select id, kind, state, actor_id as actor, slips_taken_at is not null as "hasSlipsTaken"
    from bulk_action where id = ? for update`;
  const [row] = await tx.execute<HeldAction[]>(sql, [id]);
  if (row === undefined) throw new TakenBack(issue('ACTION_NOT_FOUND'));
  return row;
}
