import { useApolloClient } from '@vue/apollo-composable';
import { computed, onScopeDispose, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { WhatIfDocument, type WhatIfQuery } from '../../administration/graphql/generated/graphql.js';
import { failureCode } from '../../components/failure-code.js';
import type { LocalIssueCode } from '../../text/issue-text.js';
import { known } from '../../viewer/session.js';
import { keepSteps, keptSteps, type Step } from './kept-steps.js';

export type WhatIfResult = WhatIfQuery['whatIf'];
export type WhatIfMoment = WhatIfResult['moments'][number];

/** Where it begins: after an event of a flow, or at a machine's beginning. */
export type Origin = { readonly flow: string; readonly revision: number } | { readonly machine: string };

export const mostSteps = 100;

export interface WhatIf {
  readonly steps: ShallowRef<readonly Step[]>;
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
  const owner = known.value?.id ?? '';
  const key = JSON.stringify(origin);
  const steps: ShallowRef<readonly Step[]> = shallowRef(keptSteps(key, owner));
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
    steps.value = changed;
    keepSteps(key, owner, changed);
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
