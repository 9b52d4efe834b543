import type { MachineId } from '../../machines/registry.js';
import type { Standing } from '../../machines/standing.js';
import type { EntityManager } from '../database/orm.js';
import { asArray } from './places.js';
import type { Below } from './places-below.js';

/** Where somebody stands who waits longest, and since when. */
export interface LongestWait {
  readonly standing: Standing;
  readonly since: Date;
}

interface Asked {
  readonly member: string;
  readonly row: number;
}

/**
 * Whoever waits longest in each place; whoever has arrived waits for nothing. Asks an index for the first one of each
 * school, or of each class and standing: a row each, some hundreds for the province.
 *
 * @param counted how many stand where: nobody is looked for where nobody stands
 */
export async function readLongestWaits(
  tx: EntityManager,
  machine: MachineId,
  below: readonly Below[],
  counted: readonly ReadonlyMap<Standing, number>[],
): Promise<(LongestWait | undefined)[]> {
  const waits: (LongestWait | undefined)[] = below.map(() => undefined);
  const waiting = (index: number) =>
    [...counted[index]!].flatMap(([standing, number]) => (number > 0 && standing !== 'ARRIVED' ? standing : []));
  // The planner takes a scope for a sieve that lets few through, and would rather sort a school than take its first.
  await tx.execute(`select set_config('enable_bitmapscan', 'off', true)`);
  for (const search of searches) {
    const asked = below.flatMap((one, row): Asked[] =>
      search.isFor(one) && waiting(row).length > 0 ? one.members.map((member) => ({ member, row })) : [],
    );
    if (asked.length === 0) continue;
    const standings = new Set(asked.flatMap(({ row }) => waiting(row)));
    const rows = await tx.execute<{ row: number; standing: Standing; since: Date }[]>(
      `select distinct on (p.row) p.row, first.standing, first.since
       from unnest(?::uuid[], ?::int[]) as p(member, row) ${search.standings} cross join lateral (
         select f.standing, f.standing_since as since from flow f
         where f.machine = ? and f.standing <> 'ARRIVED' and ${search.isMember}
         order by f.standing_since limit 1) as first
       order by p.row, first.since, first.standing`,
      [
        asArray(asked.map(({ member }) => member)),
        asArray(asked.map(({ row }) => row)),
        ...(search.standings === '' ? [] : [asArray([...standings])]),
        machine,
      ],
    );
    for (const { row, standing, since } of rows) waits[row] = { standing, since: new Date(since) };
  }
  return waits;
}

/** Each as its index has it. */
const searches = [
  { isFor: ({ by }: Below) => by === 'school', standings: '', isMember: 'f.school_id = p.member' },
  {
    isFor: ({ by, place }: Below) => by === 'class' && place.kind !== 'NO_CLASS',
    standings: 'cross join unnest(?::text[]) as s(standing)',
    isMember: 'f.school_class_id = p.member and f.standing = s.standing',
  },
  {
    isFor: ({ place }: Below) => place.kind === 'NO_CLASS',
    standings: '',
    isMember: 'f.school_id = p.member and f.school_class_id is null',
  },
] as const;
