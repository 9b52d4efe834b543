import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

export type Step = 'first' | 'previous' | 'next' | 'last';

export interface Stepping {
  /** The event that is looked at; 0 is the beginning. */
  readonly revision: ShallowRef<number>;
  go(revision: number): void;
  step(which: Step): void;
}

const keys: Readonly<Record<string, Step>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Home: 'first',
  End: 'last',
};

/** Where arrows and Home have a meaning of their own. */
const ownKeys = 'input, select, textarea, [contenteditable], [role=tree], [role=listbox], [role=application], dialog';

/** A browser lets an address change 200 times in ten seconds and then stops it; a key that is held down is faster. */
const addressMs = 150;

const revisionIn = (param: unknown) => (/^\d{1,9}$/.test(String(param)) ? Number(param) : 0);

/**
 * Steps through a history: each event has its address, which follows as soon as the stepping rests. It replaces the one
 * before, so that going back leaves the flow.
 *
 * @param pathOf the address of an event
 * @param towards which event a step leads to
 */
export function useStepping(
  pathOf: (revision: number) => string,
  towards: (which: Step, from: number) => number,
): Stepping {
  const route = useRoute();
  const router = useRouter();
  const revision = shallowRef(revisionIn(route.params['revision']));
  let timer: ReturnType<typeof setTimeout> | undefined;

  function follow(): void {
    timer = undefined;
    const path = pathOf(revision.value);
    if (route.path !== path) void router.replace({ path, query: route.query });
  }

  function go(wanted: number): void {
    if (wanted === revision.value) return;
    revision.value = wanted;
    timer ??= setTimeout(follow, addressMs);
  }

  const step = (which: Step) => go(towards(which, revision.value));

  function onKey(event: KeyboardEvent): void {
    const which = keys[event.key];
    const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (which === undefined || hasModifier || event.defaultPrevented) return;
    if ((event.target as Element | null)?.closest?.(ownKeys)) return;
    event.preventDefault();
    step(which);
  }

  watch(
    () => route.params['revision'],
    (param) => {
      // Somebody went to another address of this page; what is stepped through writes its own.
      if (param !== undefined && timer === undefined) revision.value = revisionIn(param);
    },
  );
  window.addEventListener('keydown', onKey);
  onScopeDispose(() => {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKey);
  });
  return { revision, go, step };
}
