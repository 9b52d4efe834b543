import type { ApolloClient } from '@apollo/client/core';
import { shallowRef, watch, type ShallowRef } from 'vue';
import {
  ConflictsDocument,
  type ConflictFilter,
  type ConflictsQuery,
} from '../administration/graphql/generated/graphql.js';
import { standingOf, useReading, type Reading, type Standing } from './use-reading.js';

export type ConflictLine = NonNullable<ConflictsQuery['conflicts']>['cases'][number];

export interface ConflictLines {
  readonly standing: Standing;
  readonly cases: readonly ConflictLine[];
  readonly total: number;
  readonly hasMore: boolean;
}

export interface Conflicts extends Reading<ConflictLines> {
  readonly isGettingMore: ShallowRef<boolean>;
  /** The next ones as well. */
  more(): Promise<void>;
}

const pageSize = 20;
const mostAtOnce = 100;

/** The cases in one's charge, the longest waiting first. Those that were shown stay when they are read again. */
export function useConflicts(filter: () => ConflictFilter): Conflicts {
  let wanted = pageSize;
  const isGettingMore = shallowRef(false);
  const reading = useReading((client) => readLines(client, filter(), wanted));

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

async function readLines(
  client: ApolloClient<unknown>,
  filter: ConflictFilter,
  wanted: number,
): Promise<ConflictLines | null> {
  const cases: ConflictLine[] = [];
  let after: string | null = null;
  for (;;) {
    const first = Math.min(wanted - cases.length, mostAtOnce);
    const { data }: { data: ConflictsQuery } = await client.query({
      query: ConflictsDocument,
      variables: { filter, first, after },
      fetchPolicy: 'no-cache',
    });
    if (data.viewer == null) return null;
    const standing = standingOf(data.viewer, data.conflicts != null);
    cases.push(...(data.conflicts?.cases ?? []));
    after = data.conflicts?.next ?? null;
    if (after === null || cases.length >= wanted)
      return { standing, cases, total: data.conflicts?.total ?? 0, hasMore: after !== null };
  }
}
