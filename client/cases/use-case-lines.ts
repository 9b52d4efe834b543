import type { ApolloClient } from '@apollo/client/core';
import { computed, type ComputedRef } from 'vue';
import { useLines, type Page, type UsedLines } from '../administration/use-lines.js';
import type { Standing } from '../administration/use-reading.js';

/** Cases in somebody's charge, as far as they were shown. */
export interface CaseLines<L> {
  readonly standing: Standing;
  readonly cases: readonly L[];
  readonly total: number;
  readonly hasMore: boolean;
}

export interface UsedCaseLines<L> extends Pick<
  UsedLines<L, CasePage<L>>,
  'failure' | 'read' | 'isGettingMore' | 'more'
> {
  /** `null` until they are read. */
  readonly data: ComputedRef<CaseLines<L> | null>;
}

/** One page as the server answers it. */
export interface AnsweredPage<L> {
  readonly standing: Standing;
  readonly page: { readonly cases: readonly L[]; readonly total: number; readonly next?: string | null } | null;
}

export interface Wanted<F> {
  readonly filter: F;
  readonly first: number;
  readonly after: string | null;
}

interface CasePage<L> extends Page<L> {
  readonly standing: Standing;
  readonly total: number;
}

export const pageSize = 20;

/**
 * The cases in one's charge, the longest waiting first.
 *
 * @param ask one page; `null` where the session is over
 * @param keyOf names a case
 */
export function useCaseLines<F, L>(
  filter: () => F,
  ask: (client: ApolloClient<unknown>, wanted: Wanted<F>) => Promise<AnsweredPage<L> | null>,
  keyOf: (line: L) => string,
): UsedCaseLines<L> {
  const { data, ...used } = useLines<L, CasePage<L>>({
    question: filter,
    pageSize,
    keyOf,
    async readPage(client, first, after) {
      const answer = await ask(client, { filter: filter(), first, after });
      if (answer === null) return null;
      const { standing, page } = answer;
      return { standing, lines: page?.cases ?? [], total: page?.total ?? 0, next: page?.next ?? null };
    },
  });
  const shown = computed(() => {
    if (data.value === null) return null;
    const { lines, last } = data.value;
    return { standing: last.standing, cases: lines, total: last.total, hasMore: last.next !== null };
  });
  return { ...used, data: shown };
}
