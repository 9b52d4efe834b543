import {
  ConflictsDocument,
  type ConflictFilter,
  type ConflictsQuery,
} from '../administration/graphql/generated/graphql.js';
import { useCaseLines, type UsedCaseLines } from './use-case-lines.js';
import { standingOf } from '../administration/use-reading.js';

export type ConflictLine = NonNullable<ConflictsQuery['conflicts']>['cases'][number];

/** The cases in one's charge, the longest waiting first. */
export function useConflicts(filter: () => ConflictFilter): UsedCaseLines<ConflictLine> {
  return useCaseLines(
    filter,
    async (client, variables) => {
      const { data } = await client.query({ query: ConflictsDocument, variables, fetchPolicy: 'no-cache' });
      if (data.viewer == null) return null;
      return { standing: standingOf(data.viewer, data.conflicts != null), page: data.conflicts ?? null };
    },
    ({ number }) => number,
  );
}
