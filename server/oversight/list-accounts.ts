import type { EntityManager } from '../database/orm.js';
import { isId } from '../database/ids.js';
import { readWithin } from '../rights/scope.js';
import type { Services } from '../services.js';
import { readFilter, type AccountFilter, type Matching } from './account-filter.js';
import { orderOf, orderings, type AccountOrder, type FlowOrder, type Position } from './account-order.js';
import { listByClass } from './class-order.js';
import { always } from './condition.js';
import { readCursor, writeCursor } from './cursor.js';
import { countMatching, matchingCondition } from './matching.js';
import { rangesOf } from './ranges.js';

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

/** Accounts in the scope of whoever asks, page by page: each page begins where the one before ended, whatever came between. */
export async function listAccounts(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  { actor, filter, order, first, after, at }: ListAccounts,
): Promise<ListedPage> {
  const limit = Math.min(Math.max(first, 1), mostOnPage);
  return readWithin(em, { actor, duty: 'oversee', at }, async (tx) => {
    const matching = await readFilter(tx, personalData, filter);
    if (order === 'CLASS' && filter.school != null) {
      const total = await countMatching(tx, matching);
      return { ...(await listByClass(tx, matching, filter.school, limit, after)), total };
    }
    const position = readPosition(after);
    const flowOrder = order === 'CLASS' ? 'LONGEST_WAIT' : order;
    const list = matching.search === null ? listByStanding : listFound;
    const { total, rows } = await list(tx, matching, flowOrder, position, limit + 1);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    const next = last && writeCursor([new Date(last.standing_since).getTime(), last.subject, position?.until ?? at]);
    return { ids: page.map(({ subject }) => subject), total, next: next ?? null };
  });
}

interface Row {
  readonly subject: string;
  readonly standing_since: Date | string;
}

type Listing = (
  tx: EntityManager,
  matching: Matching,
  order: FlowOrder,
  position: Position | null,
  limit: number,
) => Promise<{ readonly total: number; readonly rows: readonly Row[] }>;

const listByStanding: Listing = async (tx, matching, order, position, limit) => {
  const beyond = position === null ? always : orderings[order].beyond(position);
  const { sql, parameters } = rangesOf(matching, beyond, order, limit);
  const total = await countMatching(tx, matching);
  const rows = await tx.execute<Row[]>(
    `select subject, standing_since from (${sql}) as ranged order by ${orderings[order].sql} limit ?`,
    [...parameters, limit],
  );
  return { total, rows };
};

/** Whoever was searched for, counted and read in one pass: the beginning of a number stands for a thousand. */
const listFound: Listing = async (tx, matching, order, position, limit) => {
  const matches = matchingCondition(matching);
  const beyond = position === null ? always : orderings[order].beyond(position);
  const rows = await tx.execute<(Row & { readonly total: string })[]>(
    `with found as materialized (
       select f.subject, f.standing_since from account a join flow f on f.subject = a.id where ${matches.sql})
     select total, subject, standing_since from (select count(*) as total from found) as counted
     left join lateral (
       select f.subject, f.standing_since from found f where ${beyond.sql} order by ${orderOf(order, 'f')} limit ?
     ) as page on true order by ${orderings[order].sql}`,
    [...matches.parameters, ...beyond.parameters, limit],
  );
  // Nobody on the page still leaves a row with the total.
  return { total: Number(rows[0]?.total ?? 0), rows: rows.filter(({ subject }) => subject !== null) };
};

/** What PostgreSQL and JavaScript write alike: the years that have four digits. */
const beyondAllTimes = Date.UTC(10_000, 0);

function readPosition(after: string | null): Position | null {
  const parts = readCursor(after, 'number', 'string', 'number');
  if (parts === null) return null;
  const [since, subject, until] = parts;
  const isFine = isId(subject) && [since, until].every((time) => time >= 0 && time < beyondAllTimes);
  return isFine ? { since, subject, until } : null;
}
