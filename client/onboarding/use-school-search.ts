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

type Find = (words: string) => Promise<readonly SchoolFieldsFragment[]>;

const ofTheProvince: Find = async (words) => (await request(SchoolsDocument, { search: words })).schools;

/**
 * Searches schools by characters, pinyin or initials, at every keystroke (S13): one request at a time, and after its
 * answer one for what was typed meanwhile.
 *
 * @param find among which schools; those of the province unless it says otherwise
 */
export function useSchoolSearch(find: Find = ofTheProvince): SchoolSearch {
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
      const schools = await find(asked);
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
