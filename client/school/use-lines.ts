import type { ApolloClient } from '@apollo/client/core';
import { shallowRef, watch, type ShallowRef } from 'vue';
import { useReading, type Reading, type Standing } from './use-reading.js';

/** A list that is read page by page, as far as it was shown. */
export interface Lines<L> {
  readonly standing: Standing;
  readonly cases: readonly L[];
  readonly total: number;
  readonly hasMore: boolean;
}

export interface UsedLines<L> extends Reading<Lines<L>> {
  readonly isGettingMore: ShallowRef<boolean>;
  /** The next ones as well. */
  more(): Promise<void>;
}

/** One page as the server answers it. */
export interface LinesPage<L> {
  readonly standing: Standing;
  readonly page: { readonly cases: readonly L[]; readonly total: number; readonly next?: string | null } | null;
}

export interface Wanted<F> {
  readonly filter: F;
  readonly first: number;
  readonly after: string | null;
}

export const pageSize = 20;
const mostAtOnce = 100;

/**
 * A list, the longest waiting first. Those that were shown stay when they are read again.
 *
 * @param ask one page; `null` where the session is over
 */
export function useLines<F, L>(
  filter: () => F,
  ask: (client: ApolloClient<unknown>, wanted: Wanted<F>) => Promise<LinesPage<L> | null>,
): UsedLines<L> {
  let wanted = pageSize;
  const isGettingMore = shallowRef(false);
  const reading = useReading((client) => readLines(wanted, (page) => ask(client, { ...page, filter: filter() })));

  watch(filter, () => {
    wanted = pageSize;
    reading.data.value = null;
    void reading.read();
  });

  async function more(): Promise<void> {
    if (isGettingMore.value) return;
    isGettingMore.value = true;
    wanted += pageSize;
    await reading.read();
    isGettingMore.value = false;
  }

  return { ...reading, isGettingMore, more };
}

async function readLines<L>(
  wanted: number,
  ask: (page: { readonly first: number; readonly after: string | null }) => Promise<LinesPage<L> | null>,
): Promise<Lines<L> | null> {
  const cases: L[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: LinesPage<L> | null = await ask({ first: Math.min(wanted - cases.length, mostAtOnce), after });
    if (answer === null) return null;
    const { standing, page } = answer;
    cases.push(...(page?.cases ?? []));
    after = page?.next ?? null;
    if (after === null || cases.length >= wanted)
      return { standing, cases, total: page?.total ?? 0, hasMore: after !== null };
  }
}
