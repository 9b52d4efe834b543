import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import type { Standing } from '../administration/graphql/generated/graphql.js';
import type { Place } from './board-question.js';
import type { BoardRow } from './use-board.js';

export type Column = 'place' | 'total' | 'longest' | Standing;

export interface Sorting {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

export interface RowOrder {
  readonly sorting: ShallowRef<Sorting>;
  readonly rows: ComputedRef<readonly BoardRow[]>;
  /** By a column; by the same one again, the other way round. */
  sortBy(column: Column): void;
}

/**
 * The rows in the order that somebody asked for, whoever waits longest first. New figures do not move rows: what somebody
 * is about to press, or has the focus on, stays where it is until they sort again or go elsewhere.
 */
export function useRowOrder(rows: () => readonly BoardRow[]): RowOrder {
  const sorting = shallowRef<Sorting>({ column: 'longest', direction: 'descending' });
  const order = shallowRef<readonly string[]>([]);
  const arrange = () =>
    (order.value = rows()
      .slice()
      .sort(comparing(sorting.value))
      .map(({ place }) => keyOf(place)));
  watch(sorting, arrange);
  watch(
    () => rows().length > 0,
    (isThere) => isThere && arrange(),
    { immediate: true },
  );
  return {
    sorting,
    rows: computed(() => {
      const byKey = new Map(rows().map((row) => [keyOf(row.place), row]));
      const known = order.value.flatMap((key) => byKey.get(key) ?? []);
      return [...known, ...rows().filter((row) => !known.includes(row))];
    }),
    sortBy(column) {
      const usual = column === 'place' ? 'ascending' : 'descending';
      const other = usual === 'ascending' ? 'descending' : 'ascending';
      const isUsual = sorting.value.column === column && sorting.value.direction === usual;
      sorting.value = { column, direction: isUsual ? other : usual };
    },
  };
}

/** Tells places of one board apart. */
export function keyOf({ kind, id }: Place): string {
  return `${kind} ${id}`;
}

function comparing({ column, direction }: Sorting): (a: BoardRow, b: BoardRow) => number {
  const sign = direction === 'ascending' ? 1 : -1;
  const names = new Intl.Collator('zh-CN', { numeric: true });
  const nameOf = ({ place }: BoardRow) => (place.kind === 'GRADE' ? inDigits(place.name) : place.name);
  if (column === 'place') return (a, b) => sign * names.compare(nameOf(a), nameOf(b));
  // Equal ones stay in the server's order, whichever way round.
  return (a, b) => sign * (figureOf(a, column) - figureOf(b, column));
}

function figureOf({ total, counts, longestWait }: BoardRow, column: Exclude<Column, 'place'>): number {
  if (column === 'total') return total;
  // The longer, the more.
  if (column === 'longest') return longestWait ? -Date.parse(longestWait.since) : Number.NEGATIVE_INFINITY;
  return counts.find(({ standing }) => standing === column)?.number ?? 0;
}

/** 高一, 高二, 高三: their order is that of the numerals, not of the characters. */
function inDigits(name: string): string {
  return name.replace(/[一二三四五六七八九]/g, (numeral) => String('一二三四五六七八九'.indexOf(numeral) + 1));
}
