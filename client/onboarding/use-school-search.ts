import { shallowRef, watch, type ShallowRef } from 'vue';
import { SchoolsDocument, type SchoolFieldsFragment } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';

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
      const { schools } = await request(SchoolsDocument, { search: asked });
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
