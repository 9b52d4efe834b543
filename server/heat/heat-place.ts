import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { Condition } from '../oversight/condition.js';
import { schoolTally } from '../flows/tally.js';
import { everywhere } from './places.js';

/** A place as somebody asks for it: the narrower that is named; neither: everywhere. */
export interface AskedHeatPlace {
  readonly bureau: string | null;
  readonly school: string | null;
}

export interface FoundHeatPlace {
  /** The place's name among the sums. */
  readonly id: string;
  /** What of a tally `t` is there. */
  readonly tally: Condition;
}

/** A place one level below, with its flows. */
export interface HeatPlace {
  readonly bureau: string | null;
  readonly school: string | null;
  readonly name: string;
  readonly population: number;
}

const anything: Condition = { sql: 'true', parameters: [] };

/** @returns `null` for what is not there, and for a school that is not in the bureau that is named with it */
export async function findHeatPlace(
  tx: EntityManager,
  { bureau, school }: AskedHeatPlace,
): Promise<FoundHeatPlace | null> {
  if (bureau === null && school === null) return { id: everywhere, tally: anything };
  if (school !== null) return isId(school) ? findSchool(tx, school.toLowerCase(), bureau) : null;
  const [found] = await tx.execute<{ code: string }[]>('select code from bureau where code = ?', [bureau]);
  if (found === undefined) return null;
  const schools = 'select s.id from school s where s.bureau_code in (select bureaus_under(?))';
  return { id: found.code, tally: { sql: `t.school_id in (${schools})`, parameters: [found.code] } };
}

async function findSchool(tx: EntityManager, id: string, bureau: string | null): Promise<FoundHeatPlace | null> {
  const within = bureau === null ? anything : { sql: 'bureau_code in (select bureaus_under(?))', parameters: [bureau] };
  const rows = await tx.execute(`select 1 from school where id = ? and ${within.sql}`, [id, ...within.parameters]);
  return rows.length === 0 ? null : { id, tally: { sql: 't.school_id = ?', parameters: [id] } };
}

interface Below {
  readonly id: string;
  readonly parent: string | null;
  readonly isSchool: boolean;
  readonly name: string;
  readonly population: number;
}

/** The places one level below; those of the province where everything was asked for. */
export async function readPlacesBelow(tx: EntityManager, machine: string, place: string): Promise<HeatPlace[]> {
  const rows = await tx.execute<Below[]>(
    `with recursive counted as (
       select s.id, sum(t.number)::int as population from school s join ${schoolTally} t on t.school_id = s.id
       where t.machine = ? group by s.id),
     top as (select code from bureau where case ? when '' then parent_code is null else code = ? end),
     below as (
       select b.code as branch, b.code from bureau b join top on b.parent_code = top.code
       union all select below.branch, b.code from below join bureau b on b.parent_code = below.code)
     select b.code as id, false as "isSchool", b.name, coalesce(sum(c.population), 0)::int as population, b.code as "order"
       from below join bureau b on b.code = below.branch left join school s on s.bureau_code = below.code
       left join counted c on c.id = s.id group by b.code, b.name
     union all select s.id::text, true, s.name, coalesce(c.population, 0)::int, s.code
       from school s join top on s.bureau_code = top.code left join counted c on c.id = s.id
     order by "isSchool", "order"`,
    [machine, place, place],
  );
  return rows.map(({ id, isSchool, name, population }) =>
    isSchool ? { bureau: null, school: id, name, population } : { bureau: id, school: null, name, population },
  );
}
