import { useApolloClient } from '@vue/apollo-composable';
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { SchoolsDocument, type SchoolFieldsFragment } from '../graphql/generated/graphql.js';

export interface SchoolSearch {
  /** What is typed. */
  readonly words: ShallowRef<string>;
  /** Best first; `null` while nothing is searched for. */
  readonly found: ShallowRef<readonly SchoolFieldsFragment[] | null>;
  readonly hasFailed: ShallowRef<boolean>;
}

const pauseMs = 150;

/** Searches schools by characters, pinyin or initials, once the typing pauses. */
export function useSchoolSearch(): SchoolSearch {
  const { client } = useApolloClient();
  const words = shallowRef('');
  const found: SchoolSearch['found'] = shallowRef(null);
  const hasFailed = shallowRef(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function search(wanted: string): Promise<void> {
    try {
      const { data } = await client.query({ query: SchoolsDocument, variables: { search: wanted } });
      if (words.value.trim() === wanted) found.value = data.schools;
    } catch {
      if (words.value.trim() === wanted) hasFailed.value = true;
    }
  }

  watch(words, (typed) => {
    clearTimeout(timer);
    hasFailed.value = false;
    const wanted = typed.trim();
    if (wanted === '') found.value = null;
    else timer = setTimeout(() => void search(wanted), pauseMs);
  });
  onScopeDispose(() => clearTimeout(timer));
  return { words, found, hasFailed };
}
