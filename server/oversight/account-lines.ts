import { bulkKinds, dutyOfKind, type BulkKind } from '../../machines/rules/bulk-kind.js';
import type { Duty, Role } from '../../machines/rules/roles.js';
import type { Standing } from '../../machines/standing.js';
import { stuckBecause, type Stuck } from '../../machines/stuck-because.js';
import { machineOfKind } from '../accounts/machine-of-account.js';
import type { AccountKind } from '../database/entities/account.js';
import type { StoredDeadline } from '../database/entities/flow.js';
import type { EntityManager } from '../database/orm.js';
import { deadlineName } from '../flows/deadlines.js';
import { permitted } from '../rights/permitted.js';
import { readWithin } from '../rights/scope.js';
import { acceptedKinds, type InState } from './accepted-kinds.js';
import { arrayOf } from './condition.js';

/** An account in a list, sealed as it is stored. */
export interface StoredLine extends InState {
  readonly kind: AccountKind;
  readonly name: Uint8Array;
  readonly national_id: Uint8Array;
  readonly unified_number: string;
  readonly last_sign_in_at: Date | string | null;
  readonly school_id: string | null;
  readonly school_name: string | null;
  readonly class_name: string | null;
  readonly standing: Standing;
  readonly standing_since: Date | string;
  /** What of the flow's snapshot says why it stands there; restoring a page of them would take longer than reading it. */
  readonly snapshot: { readonly value: unknown; readonly context: unknown };
  readonly deadlines: readonly StoredDeadline[];
  readonly roles: readonly Role[];
}

/** The same, with what whoever asks may do to it and why it stands where it stands. */
export interface Line {
  readonly stored: StoredLine;
  readonly possible: readonly BulkKind[];
  /** `until`: when the wait ends by itself, in epoch milliseconds. */
  readonly stuck: (Stuck & { readonly until: number | null }) | null;
}

export interface ReadLines {
  readonly actor: string;
  /** The duties of whoever asks that are in force. */
  readonly duties: ReadonlySet<Duty>;
  readonly at: number;
}

const sql = `select a.id, a.kind, a.name, a.national_id, a.unified_number, a.last_sign_in_at, a.school_id, s.name as school_name,
    c.grade || ' ' || c.name as class_name, f.standing, f.standing_since, f.machine, f.machine_version, f.state_value,
    jsonb_build_object('value', f.snapshot->'value', 'context', f.snapshot->'context') as snapshot, f.deadlines,
    array(select distinct r.role from role_assignment r where r.account_id = a.id order by 1) as roles
  from account a
  join flow f on f.subject = a.id and f.machine = case a.kind when 'student' then ? else ? end
  left join school s on s.id = a.school_id left join school_class c on c.id = a.school_class_id
  where a.id = any(?::uuid[])`;

/** What there is to say of accounts in the scope of whoever asks, in the order of their ids; others are left out. */
export async function readLines(em: EntityManager, asked: ReadLines, ids: readonly string[]): Promise<Line[]> {
  if (ids.length === 0) return [];
  const { actor, at } = asked;
  const machines = [machineOfKind.student.machine, machineOfKind.staff.machine];
  const { rows, accepted } = await readWithin(em, { actor, duty: 'oversee', at }, async (tx) => {
    const rows = await tx.execute<StoredLine[]>(sql, [...machines, arrayOf(ids)]);
    return { rows, accepted: await acceptedKinds(tx, rows, at) };
  });
  const may = await kindsPermitted(em, asked, ids);
  const lines = rows.map((stored): [string, Line] => {
    const possible = may(stored).filter((kind) => accepted.get(stored.id)?.includes(kind));
    return [stored.id, { stored, possible, stuck: stuckOf(stored) }];
  });
  const byId = new Map(lines);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function stuckOf({ standing, snapshot, deadlines }: StoredLine): Line['stuck'] {
  const stuck = becauseOf(standing, snapshot);
  const wait = deadlines.find((deadline) => deadlineName(deadline) === stuck?.waits);
  return stuck && { ...stuck, until: wait?.dueAt ?? null };
}

/** What an older version stored may say it otherwise, or not at all: then the standing alone is known. */
function becauseOf(standing: Standing, snapshot: StoredLine['snapshot']): Stuck | null {
  try {
    return stuckBecause(standing, snapshot);
  } catch {
    return null;
  }
}

/** The kinds of action that whoever asks may do to an account: some roles see more than they may touch. */
async function kindsPermitted(
  em: EntityManager,
  { actor, duties, at }: ReadLines,
  ids: readonly string[],
): Promise<(account: Pick<StoredLine, 'id'>) => readonly BulkKind[]> {
  const accounts = new Map<BulkKind, ReadonlySet<string>>();
  for (const kind of bulkKinds) {
    const duty = dutyOfKind[kind];
    if (duties.has(duty)) accounts.set(kind, await permitted(em, { actor, duty, at }, ids));
  }
  return ({ id }) => bulkKinds.filter((kind) => accounts.get(kind)?.has(id));
}
