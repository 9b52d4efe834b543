import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef } from 'vue';
import { PortalDocument, type PortalQuery } from '../graphql/generated/graphql.js';

/** What everybody may know about this portal; `null` until it was read. */
export function usePortal(): { portal: ComputedRef<PortalQuery['portal'] | null> } {
  const { result } = useQuery(PortalDocument);
  return { portal: computed(() => result.value?.portal ?? null) };
}
