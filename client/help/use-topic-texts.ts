import { shallowRef, watch, type ShallowRef } from 'vue';
import { language } from '../text/i18n.js';
import { loadTopicTexts, type TopicTexts } from './topic-text.js';

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
        const loaded = await loadTopicTexts(spoken);
        if (spoken !== language.value) return;
        texts.value = loaded;
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
