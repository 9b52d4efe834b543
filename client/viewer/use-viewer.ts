import { computed, type ComputedRef } from 'vue';
import type { Viewer } from './admission.js';
import { known } from './session.js';
import { standingOf } from './standing.js';

type Onboarding = NonNullable<Viewer['onboarding']>;
type RealName = NonNullable<Viewer['realName']>;
type DeadlineName = Onboarding['deadlines'][number]['name'];

export interface UsedViewer {
  /** Whoever is signed in, as far as the page knows; it follows when it changes. */
  readonly viewer: ComputedRef<Viewer | null>;
  readonly onboarding: ComputedRef<Onboarding | null>;
  readonly realName: ComputedRef<RealName | null>;
  /** When a running wait ends, ISO 8601. */
  readonly deadlineOf: (name: DeadlineName) => string | null;
}

/** The viewer. The router has asked for it before the first page. */
export function useViewer(): UsedViewer {
  const viewer = computed(() => known.value ?? null);
  return {
    viewer,
    onboarding: computed(() => viewer.value?.onboarding ?? null),
    realName: computed(() => viewer.value?.realName ?? null),
    deadlineOf: (name) => standingOf(viewer.value)?.deadlines.find((deadline) => deadline.name === name)?.at ?? null,
  };
}
