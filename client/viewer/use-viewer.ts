import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { ViewerDocument } from '../graphql/generated/graphql.js';
import type { Viewer } from './admission.js';

type Onboarding = NonNullable<Viewer['onboarding']>;
type DeadlineName = Onboarding['deadlines'][number]['name'];

export interface UsedViewer {
  /** Whoever is signed in, as the cache knows it; the page follows when it changes. */
  readonly viewer: ComputedRef<Viewer | null>;
  readonly onboarding: ComputedRef<Onboarding | null>;
  /** When a running wait ends, ISO 8601. */
  readonly deadlineOf: (name: DeadlineName) => string | null;
}

/** The viewer. The router has asked for it before the first page; this reads the cache. */
export function useViewer(): UsedViewer {
  const { result } = useQuery(ViewerDocument, null, { fetchPolicy: 'cache-first' });
  const viewer = computed(() => result.value?.viewer ?? null);
  const onboarding = computed(() => viewer.value?.onboarding ?? null);
  return {
    viewer,
    onboarding,
    deadlineOf: (name) => onboarding.value?.deadlines.find((deadline) => deadline.name === name)?.at ?? null,
  };
}
