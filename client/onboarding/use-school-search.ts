import type { ApolloClient } from '@apollo/client/core';
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

type Find = (client: ApolloClient<unknown>, words: string) => Promise<readonly SchoolFieldsFragment[]>;

const ofTheProvince: Find = async (client, words) =>
  (await client.query({ query: SchoolsDocument, variables: { search: words } })).data.schools;

/**
 * Searches schools by characters, pinyin or initials, at every keystroke (S13): one request at a time, and after its
 * answer one for what was typed meanwhile.
 *
 * @param find among which schools; those of the province unless it says otherwise
 */
export function useSchoolSearch(find: Find = ofTheProvince): SchoolSearch {
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
      const schools = await find(client, asked);
      if (wanted() === asked) found.value = schools;
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
