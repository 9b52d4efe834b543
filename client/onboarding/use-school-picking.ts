import { nextTick, shallowRef, useTemplateRef, type Ref } from 'vue';
import { loadLazily } from '../components/load-lazily.js';
import type { SchoolFieldsFragment } from '../graphql/generated/graphql.js';

export const SchoolPicker = loadLazily(() => import('./SchoolPicker.vue'));

/** The picker behind the button that is called `opener`, which has the focus again afterwards. */
export function useSchoolPicking(school: Ref<SchoolFieldsFragment | null>) {
  const isPicking = shallowRef(false);
  const opener = useTemplateRef<HTMLButtonElement>('opener');

  /** @param chosen `null`: the school stays what it was */
  async function endPicking(chosen: SchoolFieldsFragment | null): Promise<void> {
    if (chosen !== null) school.value = chosen;
    isPicking.value = false;
    await nextTick();
    opener.value?.focus();
  }

  return { isPicking, endPicking };
}
