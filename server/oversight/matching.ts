import type { EntityManager } from '../database/orm.js';
import { flowTally, schoolTally } from '../flows/tally.js';
import type { Matching, Places } from './account-filter.js';
import { all, always, any, arrayOf, type Condition } from './condition.js';

/** A matching as a condition about the flow `f` and, where something was searched for, the account `a`. */
export function matchingCondition({ machine, standings, places, search }: Matching): Condition {
  return all([
    { sql: 'f.machine = ? and f.standing = any(?::varchar[])', parameters: [machine, arrayOf(standings)] },
    placesCondition('f', places),
    ...(search === null ? [] : [search]),
  ]);
}

/** Those of some places, in a table that has both of their columns. */
export function placesCondition(alias: string, { schools, classes, isEverywhere }: Places): Condition {
  if (isEverywhere) return always;
  const among = (column: string, ids: readonly string[]): Condition[] =>
    ids.length === 0 ? [] : [{ sql: `${alias}.${column} = any(?::uuid[])`, parameters: [arrayOf(ids)] }];
  // One of them alone wherever that is all: for an alternative the database would read both of its sides whole.
  return any([...among('school_id', schools), ...among('school_class_id', classes)]);
}

/** How many match: out of the tally, or counted where somebody was searched for. */
export async function countMatching(tx: EntityManager, matching: Matching): Promise<number> {
  const { machine, standings, places, search } = matching;
  if (search !== null) {
    const { sql, parameters } = matchingCondition(matching);
    const from = 'account a join flow f on f.subject = a.id';
    return numberOf(tx, `select count(*) as number from ${from} where ${sql}`, parameters);
  }
  const { sql, parameters } = all([
    { sql: 't.machine = ? and t.standing = any(?::varchar[])', parameters: [machine, arrayOf(standings)] },
    placesCondition('t', places),
  ]);
  // Fifteen times fewer sums wherever nobody asks for a class.
  const tally = places.classes.length === 0 ? schoolTally : flowTally;
  return numberOf(tx, `select coalesce(sum(number), 0) as number from ${tally} t where ${sql}`, parameters);
}

async function numberOf(tx: EntityManager, sql: string, parameters: readonly unknown[]): Promise<number> {
  const [row] = await tx.execute<{ number: string }[]>(sql, [...parameters]);
  return Number(row?.number ?? 0);
}
