import { machineOf, registry, type MachineId } from '../../machines/registry.js';
import { overStandings, type CaseStanding, type Standing } from '../../machines/standing.js';
import { stuckBecause, type Stuck } from '../../machines/stuck-because.js';
import type { StoredDeadline } from '../database/entities/flow.js';
import type { EntityManager } from '../database/orm.js';
import { deadlineName } from '../flows/deadlines.js';
import { restoreFlow } from '../flows/snapshots.js';

/** Whose waits to look for. */
export interface WhichWaits {
  readonly machine?: MachineId | undefined;
  readonly standing?: string | undefined;
  /** The id of a school. */
  readonly school?: string | undefined;
  readonly limit: number;
}

/** A flow that waits. */
export interface Wait {
  readonly id: string;
  readonly machine: MachineId;
  readonly standing: Standing | CaseStanding;
  readonly since: Date;
  /** The school's code. */
  readonly school: string | null;
  /** More exactly than the standing; `null` for a case, whose standing says it all. */
  readonly stuck: Stuck | null;
  /** When it ends by itself; `null` where it waits for a person. */
  readonly endsAt: Date | null;
}

interface WaitRow extends Omit<Wait, 'since' | 'stuck' | 'endsAt'> {
  readonly since: string | Date;
  readonly machine_version: number;
  readonly entered_at: string | Date;
  readonly snapshot: Record<string, unknown>;
  readonly deadlines: StoredDeadline[];
}

/** Who has waited longest, of one machine or of all of them. */
export async function readWaits(em: EntityManager, which: WhichWaits): Promise<Wait[]> {
  const machines = which.machine === undefined ? (Object.keys(registry) as MachineId[]) : [which.machine];
  const waits: Wait[] = [];
  // One after another: each takes the first ones of an index.
  for (const machine of machines) waits.push(...(await waitsOf(em, machine, which)));
  return waits.toSorted((a, b) => a.since.getTime() - b.since.getTime()).slice(0, which.limit);
}

async function waitsOf(em: EntityManager, machine: MachineId, { standing, school, limit }: WhichWaits) {
  const conditions = [standing && 'and f.standing = ?', school && 'and f.school_id = ?'].filter(Boolean).join(' ');
  const rows = await em.execute<WaitRow[]>(
    `select f.id, f.machine, f.machine_version, f.standing, f.standing_since as since, f.entered_at, f.snapshot, f.deadlines, s.code as school
     from flow f left join school s on s.id = f.school_id
     where f.machine = ? and f.standing <> all(?::text[]) ${conditions}
     order by f.standing_since, f.subject limit ?`,
    [machine, `{${overStandings.join(',')}}`, ...[standing, school].filter((value) => value !== undefined), limit],
  );
  return rows.map(waitOf);
}

function waitOf({ id, machine, standing, since, school, ...row }: WaitRow): Wait {
  const isCase = machine === 'record-correction';
  const { machine_version: version, entered_at: enteredAt, snapshot, deadlines } = row;
  const restored = isCase ? null : restoreFlow(machineOf(machine), { version, snapshot, deadlines, enteredAt });
  // Of a flow in quarantine nobody can say more than its standing.
  const isKnown = restored !== null && !('why' in restored);
  const stuck = isKnown ? stuckBecause(standing as Standing, restored.snapshot) : null;
  const ending = isCase ? deadlines[0] : deadlines.find((deadline) => deadlineName(deadline) === stuck?.waits);
  const endsAt = ending === undefined ? null : new Date(ending.dueAt);
  return { id, machine, standing, since: new Date(since), school, stuck, endsAt };
}
