import { ConflictsDocument, type ConflictFilter, type ConflictsQuery } from '../graphql/generated/graphql.js';
import { useLines, type UsedLines } from './use-lines.js';
import { standingOf } from './use-reading.js';

export type ConflictLine = NonNullable<ConflictsQuery['conflicts']>['cases'][number];

/** The cases in one's charge, the longest waiting first. */
export function useConflicts(filter: () => ConflictFilter): UsedLines<ConflictLine> {
  return useLines(filter, async (client, variables) => {
    const { data } = await client.query({ query: ConflictsDocument, variables, fetchPolicy: 'no-cache' });
    if (data.viewer == null) return null;
    return { standing: standingOf(data.viewer, data.conflicts != null), page: data.conflicts ?? null };
  });
}
