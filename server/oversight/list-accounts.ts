import type { EntityManager } from '../database/orm.js';
import { isId } from '../database/ids.js';
import { readWithin } from '../rights/scope.js';
import type { Services } from '../services.js';
import { readFilter, type AccountFilter, type Matching } from './account-filter.js';
import { orderings, type AccountOrder, type FlowOrder, type Position } from './account-order.js';
import { listByClass } from './class-order.js';
import { all, always, arrayOf, type Condition } from './condition.js';
import { readCursor, writeCursor } from './cursor.js';
import { countMatching, matchingCondition, placesCondition } from './matching.js';

export interface ListAccounts {
  /** The account that asks, and sees what is in its scope. */
  readonly actor: string;
  readonly filter: AccountFilter;
  readonly order: AccountOrder;
  readonly first: number;
  /** Where the page before ended. */
  readonly after: string | null;
  readonly at: number;
}

/** A page of accounts by their ids; see readLines for what there is to say of them. */
export interface ListedPage {
  readonly ids: readonly string[];
  /** Of all pages. */
  readonly total: number;
  /** Asks for the next page; `null` on the last one. */
  readonly next: string | null;
}

const mostOnPage = 100;
/** So many short index ranges are looked into at most; more places are found among all. */
const mostRanges = 1_000;

/** Accounts in the scope of whoever asks, page by page: each page begins where the one before ended, whatever came between. */
export async function listAccounts(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  { actor, filter, order, first, after, at }: ListAccounts,
): Promise<ListedPage> {
  const limit = Math.min(Math.max(first, 1), mostOnPage);
  return readWithin(em, { actor, duty: 'oversee', at }, async (tx) => {
    const matching = await readFilter(tx, personalData, filter);
    const total = await countMatching(tx, matching);
    const byClass = order === 'CLASS' && filter.school != null;
    const page = byClass
      ? await listByClass(tx, matching, filter.school as string, limit, after)
      : await listByFlow(tx, matching, order === 'CLASS' ? 'LONGEST_WAIT' : order, limit, after, at);
    return { ...page, total };
  });
}

interface Row {
  readonly subject: string;
  readonly standing_since: Date | string;
}

async function listByFlow(
  tx: EntityManager,
  matching: Matching,
  order: FlowOrder,
  limit: number,
  after: string | null,
  at: number,
): Promise<Omit<ListedPage, 'total'>> {
  const position = readPosition(after);
  const beyond = position === null ? always : orderings[order].beyond(position);
  const { sql, parameters } = sourceOf(matching, beyond, order, limit + 1);
  const rows = await tx.execute<Row[]>(
    `select subject, standing_since from (${sql}) as found order by ${orderings[order].sql} limit ?`,
    [...parameters, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const until = position?.until ?? at;
  const next = last && writeCursor([new Date(last.standing_since).getTime(), last.subject, until]);
  return { ids: page.map(({ subject }) => subject), next: next ?? null };
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

/** The rows among which the page is, short ranges of indexes wherever that is possible. */
function sourceOf(matching: Matching, beyond: Condition, order: FlowOrder, limit: number): Condition {
  const { standings, places, search } = matching;
  if (search !== null) return searched(matching, beyond);
  const few = (places.schools.length + places.classes.length) * standings.length <= mostRanges;
  const sources =
    !few || places.isEverywhere
      ? [rangesOf(matching, { among: placesCondition('f', places) }, beyond, order, limit)]
      : [
          rangesOf(matching, { column: 'school_id', ids: places.schools }, beyond, order, limit),
          rangesOf(matching, { column: 'school_class_id', ids: places.classes }, beyond, order, limit),
        ];
  return {
    sql: sources.map(({ sql }) => sql).join(' union all '),
    parameters: sources.flatMap(({ parameters }) => parameters),
  };
}

type Ranges =
  { readonly column: 'school_id' | 'school_class_id'; readonly ids: readonly string[] } | { readonly among: Condition };

/** The first rows of each standing, and of each place where these are few. */
function rangesOf(
  { machine, standings }: Matching,
  ranges: Ranges,
  beyond: Condition,
  order: FlowOrder,
  limit: number,
): Condition {
  const isByPlace = 'column' in ranges;
  const within: Condition = isByPlace ? { sql: `f.${ranges.column} = at.place`, parameters: [] } : ranges.among;
  const { sql, parameters } = all([within, beyond]);
  const first = `select f.subject, f.standing_since from flow f
    where f.machine = ? and f.standing = at.standing and ${sql} order by ${orderOf(order, 'f')} limit ?`;
  const firstOf = (most: number) => [machine, ...parameters, most];
  const begins: Condition = isByPlace
    ? {
        // No row of the page is in a range that begins after the page has ended: so many are looked into as have room on it.
        sql: `(select at.place, at.standing
          from (select place, standing from unnest(?::uuid[]) as place cross join unnest(?::varchar[]) as standing) as at
          cross join lateral (${first}) as head order by ${orderOf(order, 'head')} limit ?)`,
        parameters: [arrayOf(ranges.ids), arrayOf(standings), ...firstOf(1), limit],
      }
    : { sql: '(select standing from unnest(?::varchar[]) as standing)', parameters: [arrayOf(standings)] };
  return {
    sql: `select ranged.subject, ranged.standing_since from ${begins.sql} as at cross join lateral (${first}) as ranged`,
    parameters: [...begins.parameters, ...firstOf(limit)],
  };
}

function orderOf(order: FlowOrder, alias: string): string {
  return orderings[order].sql.replaceAll(/(standing_since|subject)/g, `${alias}.$1`);
}

/** Those who were found first, and then where they stand. */
function searched(matching: Matching, beyond: Condition): Condition {
  const { sql, parameters } = all([matchingCondition(matching), beyond]);
  return {
    sql: `select f.subject, f.standing_since from account a join flow f on f.subject = a.id where ${sql}`,
    parameters,
  };
}
