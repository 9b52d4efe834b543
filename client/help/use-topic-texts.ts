import { shallowRef, watch, type ShallowRef } from 'vue';
import type { Language } from '../text/dictionary.js';
import { language } from '../text/i18n.js';
import type { TopicTexts } from './topic-text.js';

/** Apart from the dictionaries: nobody needs them to sign in. */
const languages: Readonly<Record<Language, () => Promise<{ readonly topics: TopicTexts }>>> = {
  zh: () => import('../text/zh/topics.js'),
  en: () => import('../text/en/topics.js'),
};

/** Begins to load what help says, for a page that is on its way; the page itself tells if that fails. */
export async function preloadTopicTexts(spoken: Language): Promise<void> {
  await languages[spoken]().catch(() => undefined);
}

export interface UsedTopicTexts {
  /** In the language that is spoken; `null` until they have come. */
  readonly texts: ShallowRef<TopicTexts | null>;
  readonly hasFailed: ShallowRef<boolean>;
}

/** What help says, loaded when it is looked at; again when another language is spoken. */
export function useTopicTexts(): UsedTopicTexts {
  const texts: UsedTopicTexts['texts'] = shallowRef(null);
  const hasFailed = shallowRef(false);
  watch(
    language,
    async (spoken) => {
      try {
        const { topics } = await languages[spoken]();
        if (spoken !== language.value) return;
        texts.value = topics;
        hasFailed.value = false;
      } catch {
        // What came before stays: a text in the other language is better than none.
        hasFailed.value = texts.value === null;
      }
    },
    { immediate: true },
  );
  return { texts, hasFailed };
}
