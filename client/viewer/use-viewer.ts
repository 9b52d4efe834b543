import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { ViewerDocument } from '../graphql/generated/graphql.js';
import type { Viewer } from './admission.js';
import { standingOf } from './standing.js';

type Onboarding = NonNullable<Viewer['onboarding']>;
type RealName = NonNullable<Viewer['realName']>;
type DeadlineName = Onboarding['deadlines'][number]['name'];

export interface UsedViewer {
  /** Whoever is signed in, as the cache knows it; the page follows when it changes. */
  readonly viewer: ComputedRef<Viewer | null>;
  readonly onboarding: ComputedRef<Onboarding | null>;
  readonly realName: ComputedRef<RealName | null>;
  /** When a running wait ends, ISO 8601. */
  readonly deadlineOf: (name: DeadlineName) => string | null;
}

/** The viewer. The router has asked for it before the first page; this reads the cache. */
export function useViewer(): UsedViewer {
  const { result } = useQuery(ViewerDocument, null, { fetchPolicy: 'cache-first' });
  const viewer = computed(() => result.value?.viewer ?? null);
  return {
    viewer,
    onboarding: computed(() => viewer.value?.onboarding ?? null),
    realName: computed(() => viewer.value?.realName ?? null),
    deadlineOf: (name) => standingOf(viewer.value)?.deadlines.find((deadline) => deadline.name === name)?.at ?? null,
  };
}
