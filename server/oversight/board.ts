import type { MachineId } from '../../machines/registry.js';
import { studentStandings, teacherStandings, type Standing } from '../../machines/standing.js';
import type { EntityManager } from '../database/orm.js';
import { flowTally, schoolTally } from '../flows/tally.js';
import { readWithin } from '../rights/scope.js';
import { findPlace, type AskedPlace, type FoundPlace } from './find-place.js';
import { readLongestWaits, type LongestWait } from './longest-waits.js';
import { asArray, type Place } from './places.js';
import { placesBelow, type Below } from './places-below.js';
import { readReach } from './reach.js';

/** How many stand where, of all standings of the kind in their order; those where nobody stands as well. */
export type Counts = ReadonlyMap<Standing, number>;

export interface BoardRow {
  readonly place: Place;
  readonly total: number;
  readonly counts: Counts;
  /** Whoever waits there longest; `null` where nobody waits. */
  readonly longestWait: LongestWait | null;
}

export interface Board extends FoundPlace {
  readonly at: number;
  readonly total: number;
  readonly counts: Counts;
  readonly rows: readonly BoardRow[];
}

export interface ReadBoard {
  /** Whoever asks. */
  readonly actor: string;
  readonly kind: 'student' | 'staff';
  readonly place: AskedPlace;
  readonly at: number;
}

const kinds = {
  student: { machine: 'student-onboarding', standings: studentStandings },
  staff: { machine: 'teacher-real-name', standings: teacherStandings },
} as const satisfies Record<ReadBoard['kind'], { machine: MachineId; standings: readonly Standing[] }>;

/**
 * How many people of a place stand where, place by place below it. What it says is of one moment and exact: the rows sum
 * to the total, and the total is everybody of the kind in the place whom the asker may see (A1).
 *
 * @returns `null` for a place that is not there or out of reach
 */
export function readBoard(em: EntityManager, { actor, kind, place, at }: ReadBoard): Promise<Board | null> {
  return readWithin(em, { actor, duty: 'oversee', at }, async (tx) => {
    const reach = await readReach(tx);
    const found = await findPlace(tx, reach, place);
    if (found === null) return null;
    const below = await placesBelow(tx, reach, found, kind);
    const { machine, standings } = kinds[kind];
    const counted = await readCounts(tx, machine, below);
    const waits = await readLongestWaits(tx, machine, below, counted);
    const rows = below.flatMap((one, index): BoardRow[] => {
      const counts = inOrder(standings, counted[index]!);
      const total = sum(counts.values());
      // Having nobody without a class is the rule, and no row.
      if (one.place.kind === 'NO_CLASS' && total === 0) return [];
      return [{ place: one.place, total, counts, longestWait: waits[index] ?? null }];
    });
    const counts = new Map(
      standings.map((standing) => [standing, sum(rows.map((row) => row.counts.get(standing) ?? 0))]),
    );
    return { ...found, at, total: sum(counts.values()), counts, rows };
  });
}

/** Of each place, how many stand where. One statement, so that it is all of one moment. */
async function readCounts(
  tx: EntityManager,
  machine: MachineId,
  below: readonly Below[],
): Promise<Map<Standing, number>[]> {
  const counted = below.map(() => new Map<Standing, number>());
  const parts = (['school', 'class'] as const).map((by) => tallyOf(by, machine, below)).filter((part) => part !== null);
  if (parts.length === 0) return counted;
  const rows = await tx.execute<{ row: number; standing: Standing; number: string }[]>(
    `select row, standing, sum(number) as number from (${parts.map(({ sql }) => sql).join(' union all ')}) as tallied
     group by row, standing`,
    parts.flatMap(({ parameters }) => parameters),
  );
  for (const { row, standing, number } of rows) counted[row]!.set(standing, Number(number));
  return counted;
}

const tallies = {
  school: { tally: schoolTally, member: 't.school_id' },
  class: { tally: flowTally, member: 'coalesce(t.school_class_id, t.school_id)' },
} as const;

/** SQL of the tally of those places that are counted by schools, or by classes; `null` where there are none. */
function tallyOf(by: Below['by'], machine: MachineId, below: readonly Below[]) {
  const pairs = below.flatMap((one, row) => (one.by === by ? one.members.map((member) => ({ one, member, row })) : []));
  if (pairs.length === 0) return null;
  const schools = new Set(pairs.map(({ one, member }) => (by === 'school' ? member : one.place.school!)));
  return {
    sql: `select p.row, t.standing, t.number
      from ${tallies[by].tally} t join unnest(?::uuid[], ?::int[]) as p(member, row) on p.member = ${tallies[by].member}
      where t.machine = ? and t.school_id = any(?::uuid[])`,
    parameters: [
      asArray(pairs.map(({ member }) => member)),
      asArray(pairs.map(({ row }) => row)),
      machine,
      asArray([...schools]),
    ],
  };
}

function inOrder(standings: readonly Standing[], counts: Counts): Counts {
  return new Map(standings.map((standing) => [standing, counts.get(standing) ?? 0]));
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}
