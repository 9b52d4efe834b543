import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import {
  InspectedFlowsDocument,
  type FlowSearchProblem,
  type InspectedFlowsQuery,
} from '../../administration/graphql/generated/graphql.js';
import { useLines, type Page, type UsedLines } from '../../administration/use-lines.js';
import { useListAddress, useListSearch, type ListSearch } from '../../administration/use-list-search.js';
import { filterOf, queryOf, questionOf, type FlowQuestion } from './flow-question.js';

export type FlowLine = InspectedFlowsQuery['inspectedFlows']['lines'][number];

export interface FlowPage extends Page<FlowLine> {
  /** `null` where counting would take too long. */
  readonly total: number | null;
  readonly problem: FlowSearchProblem | null;
}

export const flowsPath = '/inspector/flows';
const pageSize = 50;

export interface FlowList extends UsedLines<FlowLine, FlowPage> {
  readonly question: ComputedRef<FlowQuestion>;
  readonly search: ListSearch;
  /** Changes the address. */
  ask(change: Partial<FlowQuestion>): void;
}

/** The flows that the page's address asks for, the longest wait first. */
export function useFlowList(): FlowList {
  const route = useRoute();
  const router = useRouter();
  const question = computed(() => questionOf(route.query));
  const search = useListSearch(flowsPath);
  useListAddress(flowsPath, search);
  const filter = computed(() => filterOf(question.value, search.sought));

  const lines = useLines<FlowLine, FlowPage>({
    question: () => JSON.stringify(filter.value),
    pageSize,
    keyOf: ({ id }) => id,
    readPage: async (client, first, after) => {
      const { data } = await client.query({
        query: InspectedFlowsDocument,
        variables: { filter: filter.value, first, after },
        fetchPolicy: 'no-cache',
      });
      return data.inspectedFlows;
    },
  });

  return {
    ...lines,
    question,
    search,
    ask: (change) => void router.replace({ query: queryOf({ ...question.value, ...change }) }),
  };
}
