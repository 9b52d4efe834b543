import { computed, watch, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import {
  InspectedFlowsDocument,
  type FlowSearchProblem,
  type InspectedFlowsQuery,
} from '../../administration/graphql/generated/graphql.js';
import { useDraft } from '../../components/use-draft.js';
import { useLines, type Page, type UsedLines } from '../../school/use-lines.js';
import { filterOf, queryOf, questionOf, type FlowQuestion } from './flow-question.js';

export type FlowLine = InspectedFlowsQuery['inspectedFlows']['lines'][number];

export interface FlowPage extends Page<FlowLine> {
  /** `null` where counting would take too long. */
  readonly total: number | null;
  readonly problem: FlowSearchProblem | null;
}

/** What is typed, what of it is searched for, and on which address: in this page's memory alone (W6). */
export interface FlowSearch {
  typed: string;
  sought: string;
  at: string;
}

export const flowsPath = '/inspector/flows';
const pageSize = 50;

/** The list that was looked at last: whoever comes back to it finds it as they left it. */
export function useFlowSearch(): FlowSearch {
  return useDraft('flow search', () => ({ typed: '', sought: '', at: flowsPath }));
}

export interface FlowList extends UsedLines<FlowLine, FlowPage> {
  readonly question: ComputedRef<FlowQuestion>;
  readonly search: FlowSearch;
  /** Changes the address. */
  ask(change: Partial<FlowQuestion>): void;
}

/** The flows that the page's address asks for, the longest wait first. */
export function useFlowList(): FlowList {
  const route = useRoute();
  const router = useRouter();
  const question = computed(() => questionOf(route.query));
  const search = useFlowSearch();
  watch(
    () => route.fullPath,
    (path) => {
      if (route.path === flowsPath) search.at = path;
    },
    { immediate: true },
  );
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
