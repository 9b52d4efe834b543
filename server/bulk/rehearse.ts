import { dutyOfKind, needsReason, type BulkKind } from '../../machines/rules/bulk-kind.js';
import { issue, type Issue, type IssueCode } from '../../machines/rules/issue.js';
import { reasonFault } from '../../machines/rules/reason.js';
import type { SignedInSession } from '../accounts/sessions.js';
import { BulkAction, BulkItem } from '../database/entities/bulk-action.js';
import { newId } from '../database/ids.js';
import { insertRows } from '../database/insert-rows.js';
import type { EntityManager } from '../database/orm.js';
import { once } from '../flows/once.js';
import { arrayOf } from '../oversight/condition.js';
import { dutiesOf } from '../rights/charge.js';
import type { Services } from '../services.js';
import { chooseAccounts, type Choice, type Chosen } from './choose-accounts.js';
import { foreseeAction } from './foresee-action.js';

/** As many as somebody may have open in windows beside each other. */
const mostRehearsed = 20;

export interface Rehearse extends Choice {
  readonly session: SignedInSession;
  readonly requestId: string;
  readonly kind: BulkKind;
  /** Kept in the audit trail of each account; `null` where none was given. */
  readonly reason: string | null;
  readonly at: number;
}

/**
 * Fixes whom an action is about, and says what would come of it now (A3). Writes the action and its list, and nothing else.
 * The action is found by its request: {@link rehearsedBy}.
 */
export function rehearse(services: Pick<Services, 'em' | 'personalData'>, asked: Rehearse): Promise<Issue[]> {
  const { session, requestId, kind, at } = asked;
  const key = { account: session.account, requestId, at };
  return once(services.em.fork(), key, async () => {
    // A server may have died between the rehearsal and the answer.
    if ((await rehearsedBy(services.em, session.account, requestId)) !== null) return [];
    const fault = faultOf(asked);
    if (fault !== null) return [fault];
    const duties = await dutiesOf(services.em, session.account, at);
    if (!duties.has(dutyOfKind[kind])) return [issue('NOT_PERMITTED')];
    const asker = { actor: session.account, at };
    const chosen = await chooseAccounts(services, asker, asked);
    if ('code' in chosen) return [chosen];
    const refusals = await foreseeAction(services, { ...asker, kind }, chosen);
    await services.em.fork().transactional((tx) => write(services, tx, asked, chosen, refusals));
    return [];
  });
}

/** The action that a request rehearsed; `null` if it did not. */
export async function rehearsedBy(em: EntityManager, actor: string, requestId: string): Promise<string | null> {
  return (await em.fork().findOne(BulkAction, { actor, requestId }, { fields: ['id'] }))?.id ?? null;
}

function faultOf({ kind, reason }: Rehearse): Issue | null {
  const fault = reasonFault(reason ?? '', { isNeeded: needsReason(kind) });
  return fault && issue(fault, { field: 'reason' });
}

async function write(
  { personalData }: Pick<Services, 'personalData'>,
  tx: EntityManager,
  { session, requestId, kind, reason, at }: Rehearse,
  chosen: readonly Chosen[],
  refusals: ReadonlyMap<string, IssueCode>,
): Promise<void> {
  const id = newId();
  const schoolIds = [...new Set(chosen.flatMap(({ school }) => school ?? []))];
  const text = reason?.trim() ?? '';
  const sealed = text === '' ? null : personalData.seal({ table: 'bulk_action', column: 'reason', row: id }, text);
  const action = {
    id,
    actor: session.account,
    requestId,
    kind,
    state: 'REHEARSED' as const,
    schoolIds,
    placeName: await commonPlace(tx, schoolIds),
    reason: sealed,
    createdAt: new Date(at),
    begunFrom: 0,
  };
  await insertRows(tx, BulkAction, [action]);
  const items = chosen.map((account) => {
    const refusal = refusals.get(account.id) ?? null;
    return {
      action: id,
      account: account.id,
      state: refusal === null ? ('pending' as const) : ('refused' as const),
      issue: refusal,
    };
  });
  await insertRows(tx, BulkItem, items);
  await forgetOlder(tx, session.account);
}

/** Whoever looks again and again begins one of them at most; the others, ten thousand lines each, are not kept for long. */
async function forgetOlder(tx: EntityManager, actor: string): Promise<void> {
  await tx.execute(
    `delete from bulk_action where begun_at is null and id in (
       select id from bulk_action where actor_id = ? and begun_at is null order by id desc offset ?)`,
    [actor, mostRehearsed],
  );
}

/** The name of the school, or of the lowest bureau above all of the schools. */
async function commonPlace(tx: EntityManager, schools: readonly string[]): Promise<string | null> {
  const [row] = await tx.execute<{ name: string }[]>(
    `with recursive up as (
       select s.id as school, s.id::text as place, s.name, s.bureau_code as above, 0 as height from school s where s.id = any(?::uuid[])
       union all
       select up.school, b.code, b.name, b.parent_code, up.height + 1 from up join bureau b on b.code = up.above)
     select name from up group by place, name having count(distinct school) = ? order by min(height) limit 1`,
    [arrayOf(schools), schools.length],
  );
  return row?.name ?? null;
}
