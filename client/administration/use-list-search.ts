import { watch } from 'vue';
import { useRoute } from 'vue-router';
import { useDraft } from '../components/use-draft.js';

/** What is typed, what of it is searched for, and on which address: in this page's memory alone (W6). */
export interface ListSearch {
  typed: string;
  sought: string;
  at: string;
}

/**
 * The list that was looked at last: whoever comes back to it finds it as they left it.
 *
 * @param path of the list
 */
export function useListSearch(path: string): ListSearch {
  return useDraft(`search ${path}`, () => ({ typed: '', sought: '', at: path }));
}

/** Notes on which address a list is looked at. */
export function useListAddress(path: string, search: ListSearch): void {
  const route = useRoute();
  watch(
    () => route.fullPath,
    (fullPath) => {
      if (route.path === path) search.at = fullPath;
    },
    { immediate: true },
  );
}
