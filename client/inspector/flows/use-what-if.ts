import { useApolloClient } from '@vue/apollo-composable';
import { computed, onScopeDispose, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { WhatIfDocument, type WhatIfQuery, type WhatIfStep } from '../../administration/graphql/generated/graphql.js';
import { failureCode } from '../../components/failure-code.js';
import type { LocalIssueCode } from '../../text/issue-text.js';
import { useDraft } from '../../components/use-draft.js';

export type WhatIfResult = WhatIfQuery['whatIf'];
export type WhatIfMoment = WhatIfResult['moments'][number];

/** Where it begins: after an event of a flow, or at a machine's beginning. */
export type Origin = { readonly flow: string; readonly revision: number } | { readonly machine: string };

export const mostSteps = 100;

export type Step = WhatIfStep;

export interface WhatIf {
  readonly steps: ComputedRef<readonly Step[]>;
  /** What came of the steps; `null` until it is known. */
  readonly result: ShallowRef<WhatIfResult | null>;
  readonly isAsking: ShallowRef<boolean>;
  readonly failure: ShallowRef<LocalIssueCode | null>;
  readonly isFull: ComputedRef<boolean>;
  take(step: Step): Promise<void>;
  takeBack(): Promise<void>;
  startOver(): Promise<void>;
  ask(): Promise<void>;
}

/** Steps that are tried out: the server works out in memory what they lead to, all of them anew each time (D6). */
export function useWhatIf(origin: Origin): WhatIf {
  const { client } = useApolloClient();
  // In this page's memory alone: whatever somebody typed into a payload may be anything (W6).
  const draft = useDraft(`what-if ${JSON.stringify(origin)}`, () => ({ steps: [] as readonly Step[] }));
  const steps = computed(() => draft.steps);
  const result: ShallowRef<WhatIfResult | null> = shallowRef(null);
  const isAsking = shallowRef(false);
  const failure = shallowRef<LocalIssueCode | null>(null);
  let latest = 0;

  async function ask(): Promise<void> {
    const mine = (latest += 1);
    isAsking.value = true;
    failure.value = null;
    try {
      const { data } = await client.query({
        query: WhatIfDocument,
        variables: { input: { ...origin, steps: [...steps.value] } },
        fetchPolicy: 'no-cache',
      });
      if (mine === latest) result.value = data.whatIf;
    } catch (error) {
      if (mine === latest) failure.value = failureCode(error, navigator.onLine);
    } finally {
      if (mine === latest) isAsking.value = false;
    }
  }

  function change(changed: readonly Step[]): Promise<void> {
    draft.steps = changed;
    return ask();
  }

  onScopeDispose(() => (latest += 1));
  void ask();
  return {
    steps,
    result,
    isAsking,
    failure,
    isFull: computed(() => steps.value.length >= mostSteps),
    take: (step) => change([...steps.value, step]),
    takeBack: () => change(steps.value.slice(0, -1)),
    startOver: () => change([]),
    ask,
  };
}
