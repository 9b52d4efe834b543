import { useApolloClient } from '@vue/apollo-composable';
import { shallowRef, watch, type ShallowRef } from 'vue';
import { SchoolsDocument, type SchoolFieldsFragment } from '../graphql/generated/graphql.js';

export interface SchoolSearch {
  /** What is typed. */
  readonly words: ShallowRef<string>;
  /** Best first; `null` while nothing is searched for. */
  readonly found: ShallowRef<readonly SchoolFieldsFragment[] | null>;
  readonly hasFailed: ShallowRef<boolean>;
}

/**
 * Searches schools by characters, pinyin or initials, at every keystroke (S13): one request at a time, and after its
 * answer one for what was typed meanwhile.
 */
export function useSchoolSearch(): SchoolSearch {
  const { client } = useApolloClient();
  const words = shallowRef('');
  const found: SchoolSearch['found'] = shallowRef(null);
  const hasFailed = shallowRef(false);
  let isSearching = false;
  const wanted = () => words.value.trim();

  async function search(): Promise<void> {
    if (isSearching || wanted() === '') return;
    isSearching = true;
    const asked = wanted();
    try {
      const { data } = await client.query({ query: SchoolsDocument, variables: { search: asked } });
      if (wanted() === asked) found.value = data.schools;
    } catch {
      hasFailed.value = wanted() === asked;
    } finally {
      isSearching = false;
    }
    if (wanted() !== asked) await search();
  }

  watch(words, () => {
    hasFailed.value = false;
    if (wanted() === '') found.value = null;
    else void search();
  });
  return { words, found, hasFailed };
}
