import type { EntityManager } from '../database/orm.js';
import { all, always, arrayOf, type Condition } from '../oversight/condition.js';
import { count, inSchools, pairParameters } from './flow-totals.js';
import type { FlowFilter, Which } from './which-flows.js';

/** Where a page ended. */
export interface Position {
  readonly since: number;
  readonly subject: string;
  /** Whoever comes to another standing between two pages would come up again at the end. */
  readonly until: number;
}

export interface FoundRow {
  readonly id: string;
  readonly subject: string;
  readonly standing_since: string | Date;
}

/** More places than that are not looked into one by one. */
const mostRanges = 6_000;

/** Flows from a position on, the longest wait first; and how many there are in all, where that is known soon. */
export async function readPage(
  em: EntityManager,
  filter: FlowFilter,
  which: Which,
  position: Position | null,
  limit: number,
): Promise<{ readonly rows: readonly FoundRow[]; readonly total: number | null }> {
  const { among, schools, ranges } = which;
  if (ranges.pairs.length === 0 || schools?.length === 0) return { rows: [], total: 0 };
  if (among !== null) return readAmong(em, which, among, position, limit);
  const conditions = [which.rest, beyond(position)];
  const isBySchool =
    schools !== null && ranges.column === 'standing' && schools.length * ranges.pairs.length <= mostRanges;
  const { sql, parameters } = isBySchool
    ? bySchool(which, all(conditions), schools, limit)
    : byRange(which, all([...conditions, inSchools(schools)]), limit);
  const rows = await em.execute<FoundRow[]>(`${sql} ${inOrder} limit ?`, [...parameters, limit]);
  return { rows, total: await count(em, filter, which) };
}

const inOrder = 'order by standing_since, subject';
const columns = 'f.id, f.subject, f.standing_since';

/** The first ones of each range, which an index has in their order. */
function byRange({ ranges: { column, pairs } }: Which, { sql, parameters }: Condition, limit: number): Condition {
  return {
    sql: `select ranged.* from unnest(?::varchar[], ?::varchar[]) as at(machine, value) cross join lateral (
        select ${columns} from flow f where f.machine = at.machine and f.${column} = at.value and ${sql}
        order by f.standing_since, f.subject limit ?) as ranged`,
    parameters: [...pairParameters(pairs), ...parameters, limit],
  };
}

/** The same in each of some schools. No row of the page is in a range that begins after the page has ended. */
function bySchool(
  { ranges: { pairs } }: Which,
  { sql, parameters }: Condition,
  schools: readonly string[],
  limit: number,
): Condition {
  const first = `select ${columns} from flow f where f.school_id = at.school and f.machine = at.machine and f.standing = at.value and ${sql}
    order by f.standing_since, f.subject limit ?`;
  return {
    sql: `select ranged.* from (
        select at.* from (select school, machine, value from unnest(?::uuid[]) as school
          cross join unnest(?::varchar[], ?::varchar[]) as pair(machine, value)) as at
        cross join lateral (${first}) as head order by head.standing_since, head.subject limit ?) as at
      cross join lateral (${first}) as ranged`,
    parameters: [arrayOf(schools), ...pairParameters(pairs), ...parameters, 1, limit, ...parameters, limit],
  };
}

/** Out of those that were found otherwise, counted and read in one pass. */
async function readAmong(
  em: EntityManager,
  { ranges: { column, pairs }, schools, rest }: Which,
  among: Condition,
  position: Position | null,
  limit: number,
) {
  const [which, after] = [all([rest, inSchools(schools)]), beyond(position)];
  const rows = await em.execute<(FoundRow & { readonly total: number })[]>(
    `with found as materialized (
       select ${columns} from (${among.sql}) as found(id) join flow f on f.id = found.id
       where (f.machine, f.${column}) in (select * from unnest(?::varchar[], ?::varchar[])) and ${which.sql})
     select total, id, subject, standing_since from (select count(*)::int as total from found) as counted
     left join lateral (select f.* from found f where ${after.sql} ${inOrder} limit ?) as page on true ${inOrder}`,
    [...among.parameters, ...pairParameters(pairs), ...which.parameters, ...after.parameters, limit],
  );
  // Nothing on the page still leaves a row with the total.
  return { rows: rows.filter(({ id }) => id !== null), total: rows[0]?.total ?? 0 };
}

function beyond(position: Position | null): Condition {
  if (position === null) return always;
  const { since, subject, until } = position;
  return {
    sql: '(f.standing_since, f.subject) > (?, ?::uuid) and f.standing_since <= ?',
    parameters: [new Date(since), subject, new Date(until)],
  };
}
