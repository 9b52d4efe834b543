import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';

/** Whether the page is on a phone, as far as a page can tell. */
export function useNarrow(): ShallowRef<boolean> {
  const query = window.matchMedia('(max-width: 639px)');
  const isNarrow = shallowRef(query.matches);
  const look = () => (isNarrow.value = query.matches);
  query.addEventListener('change', look);
  onScopeDispose(() => query.removeEventListener('change', look));
  return isNarrow;
}
