import { dutyOfKind, isForStaff, type BulkKind } from '../../machines/rules/bulk-kind.js';
import type { IssueCode } from '../../machines/rules/issue.js';
import { lockStandings } from '../../machines/standing.js';
import { lockedOut } from '../accounts/locked-out.js';
import { machineOfKind } from '../accounts/machine-of-account.js';
import type { EntityManager } from '../database/orm.js';
import { acceptedKinds, type InState } from '../oversight/accepted-kinds.js';
import { arrayOf } from '../oversight/condition.js';
import { permitted } from '../rights/permitted.js';
import type { Services } from '../services.js';
import type { Chosen } from './choose-accounts.js';

/** Why each of these accounts would refuse the action now, by its id; those that would accept it are missing. */
export async function foreseeAction(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  { actor, kind, at }: { readonly actor: string; readonly kind: BulkKind; readonly at: number },
  chosen: readonly Chosen[],
): Promise<ReadonlyMap<string, IssueCode>> {
  const ids = chosen.map(({ id }) => id);
  const may = await permitted(em, { actor, duty: dutyOfKind[kind], at }, ids);
  const accepting = await accept(em, kind, at, chosen);
  const unmoved = kind === 'UNLOCK' ? await nothingToUnlock(em, personalData, ids, at) : new Set();
  const why = ({ id, kind: ofWhom }: Chosen): IssueCode | null => {
    if (ofWhom === 'staff' && !isForStaff(kind)) return 'STUDENTS_ONLY';
    if (!may.has(id)) return 'NOT_PERMITTED';
    return accepting.has(id) && !unmoved.has(id) ? null : 'STEP_NOT_OPEN';
  };
  return new Map(
    chosen.flatMap((account): [string, IssueCode][] => {
      const code = why(account);
      return code === null ? [] : [[account.id, code]];
    }),
  );
}

/** Those who are open already. Their flow accepts the event, but nothing would come of it: that is not counted as done. */
async function nothingToUnlock(
  em: EntityManager,
  personalData: Services['personalData'],
  ids: readonly string[],
  at: number,
): Promise<ReadonlySet<string>> {
  const sql = `select subject as id from flow where subject = any(?::uuid[]) and standing <> all(?::text[])`;
  const open = await em.fork().execute<{ id: string }[]>(sql, [arrayOf(ids), arrayOf(lockStandings)]);
  const accounts = open.map(({ id }) => id);
  const hindered = await lockedOut(em.fork(), personalData, accounts, at);
  return new Set(accounts.filter((id) => !hindered.has(id)));
}

/** Those whose flow accepts the event. */
async function accept(
  em: EntityManager,
  kind: BulkKind,
  at: number,
  chosen: readonly Chosen[],
): Promise<ReadonlySet<string>> {
  const accepting = new Set<string>();
  for (const [ofWhom, accounts] of Map.groupBy(chosen, (account) => account.kind)) {
    const sql = `select subject as id, machine, machine_version, state_value from flow
      where machine = ? and subject = any(?::uuid[])`;
    const { machine } = machineOfKind[ofWhom];
    const flows = await em.fork().execute<InState[]>(sql, [machine, arrayOf(accounts.map(({ id }) => id))]);
    for (const [id, kinds] of await acceptedKinds(em.fork(), flows, at)) if (kinds.includes(kind)) accepting.add(id);
  }
  return accepting;
}
