import { computed, shallowReactive, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';

/** Which lines of a list are chosen: some of those that are shown, or all that match, shown or not. */
export interface Choice {
  readonly ids: ReadonlySet<string>;
  /** How many match, once all of them are chosen. */
  readonly all: ShallowRef<number | null>;
  readonly count: ComputedRef<number>;
  has(id: string): boolean;
  choose(id: string, isChosen: boolean): void;
  chooseShown(isChosen: boolean): void;
  chooseAll(total: number): void;
  clear(): void;
}

/**
 * @param shown the ids that can be seen: what is not seen any more is not chosen any more, so that nothing is done to
 *   somebody at whom nobody looks
 * @param total how many match: all of them are as many as the page says
 * @param question another question is another list
 */
export function useChoice(shown: () => readonly string[], total: () => number, question: () => unknown): Choice {
  // Each line follows its own id alone: ticking one of 500 draws one of 500 (A13).
  const ids = shallowReactive(new Set<string>());
  const all = shallowRef<number | null>(null);

  function clear(): void {
    all.value = null;
    ids.clear();
  }

  watch(question, clear);
  watch(shown, (seen) => {
    const still = new Set(seen);
    for (const id of ids) if (!still.has(id)) ids.delete(id);
    if (all.value !== null && seen.length > 0) all.value = total();
  });

  return {
    ids,
    all,
    clear,
    count: computed(() => all.value ?? ids.size),
    has: (id) => all.value !== null || ids.has(id),
    choose(id, isChosen) {
      if (all.value !== null) {
        // All but one are no longer all: those that are seen are left.
        all.value = null;
        for (const seen of shown()) ids.add(seen);
      }
      if (isChosen) ids.add(id);
      else ids.delete(id);
    },
    chooseShown(isChosen) {
      clear();
      if (isChosen) for (const id of shown()) ids.add(id);
    },
    chooseAll(total) {
      ids.clear();
      all.value = total;
    },
  };
}
