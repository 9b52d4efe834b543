import { ConflictDocument, type ConflictFieldsFragment } from '../administration/graphql/generated/graphql.js';
import { standingOf, useReading, type Reading, type Standing } from '../administration/use-reading.js';

export type Conflict = ConflictFieldsFragment;
export type ConflictSide = Conflict['account'];

export interface ReadConflict {
  readonly standing: Standing;
  /** `null` where there is none of this number that one may see. */
  readonly conflict: Conflict | null;
}

/** A case by its number, and anew whenever it may have changed. */
export function useConflict(number: string): Reading<ReadConflict> {
  return useReading(async (client) => {
    const { data } = await client.query({ query: ConflictDocument, variables: { number }, fetchPolicy: 'no-cache' });
    if (data.viewer == null) return null;
    return { standing: standingOf(data.viewer, data.mine != null), conflict: data.conflict ?? null };
  });
}

/** Whether a part of the identity differs from the account's. */
export function isUnlike({ isNameEqual, isNationalIdEqual }: Conflict): boolean {
  return isNameEqual === false || isNationalIdEqual === false;
}
