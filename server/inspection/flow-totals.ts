import type { EntityManager } from '../database/orm.js';
import { schoolTally, withoutSchool } from '../flows/tally.js';
import { all, always, arrayOf, type Condition } from '../oversight/condition.js';
import { isTallied, type FlowFilter, type Which } from './which-flows.js';

/** Counted one by one up to here. */
const mostCounted = 10_000;

/** How many there are on all pages; `null` where counting would take too long. */
export async function count(em: EntityManager, filter: FlowFilter, which: Which): Promise<number | null> {
  const { schools, ranges, rest } = which;
  if (isTallied(filter)) return tallied(em, which);
  if (filter.issue !== null) return null;
  // Nobody knows where those are whom the rest leaves in many places.
  if (schools !== null && ranges.column === 'standing' && filter.waitingSeconds !== null) return null;
  const { sql, parameters } = all([rest, inSchools(schools)]);
  const [row] = await em.execute<{ number: number }[]>(
    `select count(*)::int as number from (
       select 1 from unnest(?::varchar[], ?::varchar[]) as at(machine, value) cross join lateral (
         select 1 from flow f where f.machine = at.machine and f.${ranges.column} = at.value and ${sql} limit ?) as counted
       limit ?) as counted`,
    [...pairParameters(ranges.pairs), ...parameters, mostCounted + 1, mostCounted + 1],
  );
  const number = row?.number ?? 0;
  return number > mostCounted ? null : number;
}

async function tallied(em: EntityManager, { ranges: { pairs }, schools }: Which): Promise<number> {
  // Fifteen times fewer sums than by classes.
  const [tally, among] =
    schools === null ? [`(${schoolTally} union all ${withoutSchool})`, always] : [schoolTally, ofSchools(schools)];
  const [row] = await em.execute<{ number: number }[]>(
    `select coalesce(sum(t.number), 0)::int as number from ${tally} as t
     where (t.machine, t.standing) in (select * from unnest(?::varchar[], ?::varchar[])) and ${among.sql}`,
    [...pairParameters(pairs), ...among.parameters],
  );
  return row?.number ?? 0;
}

function ofSchools(schools: readonly string[]): Condition {
  return { sql: 't.school_id = any(?::uuid[])', parameters: [arrayOf(schools)] };
}

/** Machines and values as the two lists that `unnest` takes. */
export function pairParameters(pairs: Which['ranges']['pairs']): [string, string] {
  // State values have blanks and dots in them, and nothing that a quoted element would need more.
  const list = (values: readonly string[]) => `{${values.map((value) => `"${value}"`).join(',')}}`;
  return [list(pairs.map(([machine]) => machine)), list(pairs.map(([, value]) => value))];
}

export function inSchools(schools: readonly string[] | null): Condition {
  return schools === null ? always : { sql: 'f.school_id = any(?::uuid[])', parameters: [arrayOf(schools)] };
}
