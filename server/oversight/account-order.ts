import type { Condition } from './condition.js';

/** In which order accounts are listed. `CLASS` is {@link classOrder}'s. */
export type FlowOrder = 'LONGEST_WAIT' | 'SHORTEST_WAIT' | 'OLDEST' | 'NEWEST';
export type AccountOrder = FlowOrder | 'CLASS';

/** The last row of a page, and until when the list of its first page goes. */
export interface Position {
  readonly since: number;
  readonly subject: string;
  readonly until: number;
}

interface Ordering {
  /** Of `standing_since` and `subject`. Ids are made in the order of time (UUID version 7). */
  readonly sql: string;
  readonly beyond: (position: Position) => Condition;
}

/**
 * Whoever comes to another standing between two pages would come up again at the other end of a list by waits: it shows
 * who had waited when its first page was read. In the other orders everybody keeps their place.
 */
const stillThere = ({ until }: Position): Condition => ({
  sql: 'f.standing_since <= ?',
  parameters: [new Date(until)],
});

const byWait = (direction: 'asc' | 'desc'): Ordering => ({
  sql: `standing_since ${direction}, subject ${direction}`,
  beyond: (position) => {
    const { sql, parameters } = stillThere(position);
    return {
      sql: `(f.standing_since, f.subject) ${direction === 'asc' ? '>' : '<'} (?, ?) and ${sql}`,
      parameters: [new Date(position.since), position.subject, ...parameters],
    };
  },
});

const byAge = (direction: 'asc' | 'desc'): Ordering => ({
  sql: `subject ${direction}`,
  beyond: ({ subject }) => ({ sql: `f.subject ${direction === 'asc' ? '>' : '<'} ?`, parameters: [subject] }),
});

export const orderings: Readonly<Record<FlowOrder, Ordering>> = {
  LONGEST_WAIT: byWait('asc'),
  SHORTEST_WAIT: byWait('desc'),
  OLDEST: byAge('asc'),
  NEWEST: byAge('desc'),
};

/** The same of a table: `f.standing_since asc, …`. */
export function orderOf(order: FlowOrder, alias: string): string {
  return orderings[order].sql.replaceAll(/(standing_since|subject)/g, `${alias}.$1`);
}
