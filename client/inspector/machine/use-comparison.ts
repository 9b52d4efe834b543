import { useApolloClient } from '@vue/apollo-composable';
import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import {
  MachineComparisonDocument,
  type MachineComparisonQuery,
} from '../../administration/graphql/generated/graphql.js';
import { failureCode } from '../../components/failure-code.js';
import type { LocalIssueCode } from '../../text/issue-text.js';
import { marksOf, type StateMark } from '../chart/looks.js';

export type Change = NonNullable<MachineComparisonQuery['machineComparison']>[number];

export interface UsedComparison {
  /** `null` where nothing is compared, or not yet. */
  readonly changes: ShallowRef<readonly Change[] | null>;
  /** What the chart of the one that is drawn shows of it. */
  readonly marks: ComputedRef<ReadonlyMap<string, StateMark>>;
  readonly failure: ShallowRef<LocalIssueCode | null>;
}

/**
 * @param which the two versions of a machine, the earlier one first; `null` where none are compared
 * @param drawn the version whose states are marked
 */
export function useComparison(
  which: () => { readonly machine: string; readonly before: number; readonly after: number } | null,
  drawn: () => number | null,
): UsedComparison {
  const { client } = useApolloClient();
  const changes = shallowRef<readonly Change[] | null>(null);
  const failure = shallowRef<LocalIssueCode | null>(null);
  let latest = 0;

  async function read(): Promise<void> {
    const mine = (latest += 1);
    const variables = which();
    changes.value = null;
    failure.value = null;
    if (variables === null) return;
    try {
      const { data } = await client.query({ query: MachineComparisonDocument, variables });
      if (mine === latest) changes.value = data.machineComparison ?? [];
    } catch (error) {
      if (mine === latest) failure.value = failureCode(error, navigator.onLine);
    }
  }
  watch(
    () => JSON.stringify(which()),
    () => void read(),
    { immediate: true },
  );
  onScopeDispose(() => (latest += 1));

  const marks = computed(() => marksOf(changes.value ?? [], drawn() === which()?.before ? 'removed' : 'added'));
  return { changes, marks, failure };
}
