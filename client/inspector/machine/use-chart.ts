import { useApolloClient } from '@vue/apollo-composable';
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import type { ChartLayout } from '../../../machines/definition/chart/layout.js';
import type { MachineDefinition } from '../../../machines/definition/definition.js';
import { MachineChartDocument } from '../../administration/graphql/generated/graphql.js';
import { failureCode } from '../../components/failure-code.js';
import type { LocalIssueCode } from '../../text/issue-text.js';

/** A machine's definition, and where everything of it stands. */
export interface Chart {
  readonly definition: MachineDefinition;
  readonly layout: ChartLayout;
}

export interface UsedChart {
  readonly chart: ShallowRef<Chart | null>;
  /** There is no such machine, or no such version of it. */
  readonly isMissing: ShallowRef<boolean>;
  readonly failure: ShallowRef<LocalIssueCode | null>;
  read(): Promise<void>;
}

/**
 * The chart of a machine's version. A released one never changes, and the present one not while this server runs: it is
 * read once.
 *
 * @param which `null`: nothing yet
 */
export function useChart(which: () => { readonly machine: string; readonly version: number | null } | null): UsedChart {
  const { client } = useApolloClient();
  const chart = shallowRef<Chart | null>(null);
  const isMissing = shallowRef(false);
  const failure = shallowRef<LocalIssueCode | null>(null);
  let latest = 0;

  async function read(): Promise<void> {
    const mine = (latest += 1);
    const variables = which();
    failure.value = null;
    if (variables === null) return;
    try {
      const { data } = await client.query({ query: MachineChartDocument, variables });
      if (mine !== latest) return;
      isMissing.value = data.machineChart == null;
      if (data.machineChart == null) return void (chart.value = null);
      const { definition, width, height, states, edges, beginnings } = data.machineChart;
      const layout = { width, height, states, edges, beginnings } as unknown as ChartLayout;
      chart.value = { definition: definition as MachineDefinition, layout };
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
  return { chart, isMissing, failure, read };
}
