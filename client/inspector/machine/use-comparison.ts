import { useApolloClient } from '@vue/apollo-composable';
import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import {
  MachineComparisonDocument,
  type MachineComparisonQuery,
} from '../../administration/graphql/generated/graphql.js';
import { failureCode } from '../../components/failure-code.js';
import type { LocalIssueCode } from '../../text/issue-text.js';
import type { StateMark } from '../chart/looks.js';

export type Change = NonNullable<MachineComparisonQuery['machineComparison']>[number];

export interface UsedComparison {
  /** `null` where nothing is compared, or not yet. */
  readonly changes: ShallowRef<readonly Change[] | null>;
  /** What the chart of the later one shows of it. */
  readonly marks: ComputedRef<ReadonlyMap<string, StateMark>>;
  readonly failure: ShallowRef<LocalIssueCode | null>;
}

/** @param which the two versions of a machine, the earlier one first; `null` where none are compared */
export function useComparison(
  which: () => { readonly machine: string; readonly before: number; readonly after: number } | null,
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

  const marks = computed(() => {
    const found = new Map<string, StateMark>();
    for (const { what, kind, at } of changes.value ?? []) {
      if (what === 'state' && kind === 'added') found.set(at, 'added');
      else if ((what === 'state' || what === 'transition') && kind !== 'removed' && !found.has(at))
        found.set(at, 'changed');
      else if (what === 'transition' && !found.has(at)) found.set(at, 'changed');
    }
    return found;
  });
  return { changes, marks, failure };
}
