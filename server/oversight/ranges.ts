import type { Matching } from './account-filter.js';
import { orderOf, type FlowOrder } from './account-order.js';
import { all, arrayOf, type Condition } from './condition.js';
import { placesCondition } from './matching.js';

/** So many short index ranges are looked into at most; more places are found among all. */
const mostRanges = 1_000;

/** The rows among which the page is, short ranges of indexes wherever that is possible. */
export function rangesOf(matching: Matching, beyond: Condition, order: FlowOrder, limit: number): Condition {
  const { standings, places } = matching;
  const few = (places.schools.length + places.classes.length) * standings.length <= mostRanges;
  const sources =
    !few || places.isEverywhere
      ? [rangesIn(matching, { among: placesCondition('f', places) }, beyond, order, limit)]
      : [
          rangesIn(matching, { column: 'school_id', ids: places.schools }, beyond, order, limit),
          rangesIn(matching, { column: 'school_class_id', ids: places.classes }, beyond, order, limit),
        ];
  return {
    sql: sources.map(({ sql }) => sql).join(' union all '),
    parameters: sources.flatMap(({ parameters }) => parameters),
  };
}

type Ranges =
  { readonly column: 'school_id' | 'school_class_id'; readonly ids: readonly string[] } | { readonly among: Condition };

/** The first rows of each standing, and of each place where these are few. */
function rangesIn(
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
