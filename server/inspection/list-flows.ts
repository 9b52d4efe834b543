import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { flowTally } from '../flows/tally.js';
import { all, always, arrayOf, type Condition } from '../oversight/condition.js';
import { readCursor, writeCursor } from '../oversight/cursor.js';
import type { Services } from '../services.js';
import { readLines, type FlowLine } from './flow-lines.js';
import { isTallied, readWhich, type FlowFilter, type Which } from './which-flows.js';
import type { FlowSearchProblem } from './find-by-text.js';

export type { FlowSearchProblem };

export interface ListFlows {
  readonly filter: FlowFilter;
  readonly first: number;
  /** Where the page before ended. */
  readonly after: string | null;
  readonly at: number;
}

/** A page of flows, the longest wait first. */
export interface FlowPage {
  readonly lines: readonly FlowLine[];
  /** Asks for the next page; `null` on the last one. */
  readonly next: string | null;
  /** Of all pages; `null` where counting would take too long. */
  readonly total: number | null;
  /** Why the text found nothing. */
  readonly problem: FlowSearchProblem | null;
}

interface Position {
  readonly since: number;
  readonly subject: string;
  /** Whoever comes to another standing between two pages would come up again at the end. */
  readonly until: number;
}

/** Flows wherever they are, page by page: each page begins where the one before ended, whatever came between. */
export async function listFlows(
  services: Pick<Services, 'em' | 'personalData' | 'effectJobs'>,
  { filter, first, after, at }: ListFlows,
): Promise<FlowPage> {
  const em = services.em.fork();
  const which = await readWhich(services, em, filter, at);
  if (typeof which === 'string') return { lines: [], next: null, total: 0, problem: which };
  const position = readPosition(after);
  const rows = await readPage(em, which, position, first + 1);
  const page = rows.slice(0, first);
  const last = rows.length > first ? page.at(-1) : undefined;
  const next = last && writeCursor([new Date(last.standing_since).getTime(), last.subject, position?.until ?? at]);
  const total = await count(em, filter, which);
  return {
    lines: await readLines(
      services,
      em,
      page.map(({ id }) => id),
    ),
    next: next ?? null,
    total,
    problem: null,
  };
}

interface Row {
  readonly id: string;
  readonly subject: string;
  readonly standing_since: string | Date;
}

/** More places than that are not looked into one by one. */
const mostRanges = 6_000;

async function readPage(em: EntityManager, which: Which, position: Position | null, limit: number): Promise<Row[]> {
  const { among, schools, ranges } = which;
  if (ranges.pairs.length === 0 || schools?.length === 0 || among?.length === 0) return [];
  const conditions = [which.rest, beyond(position)];
  const isBySchool =
    schools !== null &&
    ranges.column === 'standing' &&
    among === null &&
    schools.length * ranges.pairs.length <= mostRanges;
  const { sql, parameters } =
    among === null && isBySchool
      ? bySchool(which, all(conditions), schools, limit)
      : among === null
        ? byRange(which, all([...conditions, inSchools(schools)]), limit)
        : amongThese(which, all([...conditions, inSchools(schools)]), among);
  return em.execute<Row[]>(`${sql} order by standing_since, subject limit ?`, [...parameters, limit]);
}

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

/** Out of those that were found otherwise. */
function amongThese(
  { ranges: { column, pairs } }: Which,
  { sql, parameters }: Condition,
  among: readonly string[],
): Condition {
  return {
    sql: `select ${columns} from unnest(?::uuid[]) as found(id) join flow f on f.id = found.id
      where (f.machine, f.${column}) in (select * from unnest(?::varchar[], ?::varchar[])) and ${sql}`,
    parameters: [arrayOf(among), ...pairParameters(pairs), ...parameters],
  };
}

function pairParameters(pairs: Which['ranges']['pairs']): [string, string] {
  // State values have blanks and dots in them, and nothing that a quoted element would need more.
  const list = (values: readonly string[]) => `{${values.map((value) => `"${value}"`).join(',')}}`;
  return [list(pairs.map(([machine]) => machine)), list(pairs.map(([, value]) => value))];
}

function inSchools(schools: readonly string[] | null): Condition {
  return schools === null ? always : { sql: 'f.school_id = any(?::uuid[])', parameters: [arrayOf(schools)] };
}

function beyond(position: Position | null): Condition {
  if (position === null) return always;
  const { since, subject, until } = position;
  return {
    sql: '(f.standing_since, f.subject) > (?, ?::uuid) and f.standing_since <= ?',
    parameters: [new Date(since), subject, new Date(until)],
  };
}

/** What PostgreSQL and JavaScript write alike: the years that have four digits. */
const beyondAllTimes = Date.UTC(10_000, 0);

function readPosition(after: string | null): Position | null {
  const parts = readCursor(after, 'number', 'string', 'number');
  if (parts === null) return null;
  const [since, subject, until] = parts;
  const isFine = isId(subject) && [since, until].every((time) => time >= 0 && time < beyondAllTimes);
  return isFine ? { since, subject, until } : null;
}

/** Counted one by one up to here. */
const mostCounted = 10_000;

async function count(em: EntityManager, filter: FlowFilter, which: Which): Promise<number | null> {
  const { among, schools, ranges, rest } = which;
  if (ranges.pairs.length === 0 || schools?.length === 0 || among?.length === 0) return 0;
  if (isTallied(filter)) return tallied(em, which);
  // Nobody knows where those are whom the rest leaves in many places.
  if (among === null && schools !== null && ranges.column === 'standing' && filter.waitingSeconds !== null) return null;
  const pairs = pairParameters(ranges.pairs);
  const { sql, parameters } = all([rest, inSchools(schools)]);
  const from = among === null ? 'flow f' : 'unnest(?::uuid[]) as found(id) join flow f on f.id = found.id';
  const [row] = await em.execute<{ number: number }[]>(
    `select count(*)::int as number from (
       select 1 from ${from} join unnest(?::varchar[], ?::varchar[]) as at(machine, value) on f.machine = at.machine and f.${ranges.column} = at.value
       where ${sql} limit ?) as counted`,
    [...(among === null ? [] : [arrayOf(among)]), ...pairs, ...parameters, mostCounted + 1],
  );
  const number = row?.number ?? 0;
  return number > mostCounted ? null : number;
}

async function tallied(em: EntityManager, { ranges: { pairs }, schools }: Which): Promise<number> {
  const [sql, parameters] = schools === null ? ['true', []] : ['t.school_id = any(?::uuid[])', [arrayOf(schools)]];
  const [row] = await em.execute<{ number: number }[]>(
    `select coalesce(sum(t.number), 0)::int as number from ${flowTally} as t
     where (t.machine, t.standing) in (select * from unnest(?::varchar[], ?::varchar[])) and ${sql}`,
    [...pairParameters(pairs), ...parameters],
  );
  return row?.number ?? 0;
}
