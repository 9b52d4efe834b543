import { shallowRef } from 'vue';
import { createI18n } from 'vue-i18n';
import { languageTags, type Language, type MainDictionary } from './dictionary.js';

/** Loaded when it is spoken. */
const dictionaries: Readonly<Record<Language, () => Promise<{ dictionary: MainDictionary }>>> = {
  zh: () => import('./zh.js'),
  en: () => import('./en.js'),
};

/** Texts of pages that few people see, loaded with the first of them. */
const parts = {
  account: { zh: () => import('./zh/account.js'), en: () => import('./en/account.js') },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, () => Promise<object>>>>>;

type Part = keyof typeof parts;
const needed = new Set<Part>();

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

async function load(chosen: Language): Promise<void> {
  const [{ dictionary }, ...further] = await Promise.all([
    dictionaries[chosen](),
    ...[...needed].map((part) => parts[part][chosen]()),
  ]);
  i18n.global.setLocaleMessage(chosen, Object.assign({}, dictionary, ...further) as never);
}

/** Makes the texts of a part known, in this language and in any that is spoken later. */
export async function learn(part: Part): Promise<void> {
  needed.add(part);
  await load(language.value);
}

/** Speaks a language from now on; what is on the page stays. */
export async function speak(chosen: Language): Promise<void> {
  await load(chosen);
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
