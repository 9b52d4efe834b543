import { shallowRef } from 'vue';
import { createI18n } from 'vue-i18n';
import { languageTags, type Dictionary, type Language } from './dictionary.js';

/** Loaded when it is spoken. */
const dictionaries: Readonly<Record<Language, () => Promise<{ dictionary: Dictionary }>>> = {
  zh: () => import('./zh.js'),
  en: () => import('./en.js'),
};

const storageKey = 'language';

/** Chinese unless somebody asked for English here: a borrowed computer's own language says nothing about its borrower. */
export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: [],
  messages: {},
  missingWarn: true,
});

export const language = shallowRef<Language>('zh');

/** Speaks a language from now on; what is on the page stays. */
export async function speak(chosen: Language): Promise<void> {
  const { dictionary } = await dictionaries[chosen]();
  i18n.global.setLocaleMessage(chosen, dictionary as never);
  i18n.global.locale.value = chosen as never;
  language.value = chosen;
  document.documentElement.lang = languageTags[chosen];
}

export function rememberLanguage(chosen: Language): void {
  try {
    localStorage.setItem(storageKey, chosen);
  } catch {
    // A browser that keeps nothing speaks Chinese next time.
  }
}

export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}
