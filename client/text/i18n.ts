import { shallowRef } from 'vue';
import type { GuidanceTexts } from '../real-name/guidance-text.js';
import { dictionary as zh } from './zh.js';
import type { RosterProblemTexts } from './roster-problem-texts.js';
import { languageTags, type Language, type MainDictionary, type TextKey } from './dictionary.js';

/** The one that most people speak is there at once; the other loads when it is spoken. */
const dictionaries: Readonly<Record<Language, () => Promise<{ dictionary: MainDictionary }>>> = {
  zh: () => Promise.resolve({ dictionary: zh }),
  en: () => import('./en.js'),
};

/** Texts of pages that few people see, loaded with the first of them. */
const parts = {
  account: { zh: () => import('./zh/account.js'), en: () => import('./en/account.js') },
  administration: { zh: () => import('./zh/administration.js'), en: () => import('./en/administration.js') },
  audit: { zh: () => import('./zh/audit.js'), en: () => import('./en/audit.js') },
  board: { zh: () => import('./zh/board.js'), en: () => import('./en/board.js') },
  accounts: { zh: () => import('./zh/accounts.js'), en: () => import('./en/accounts.js') },
  bulk: { zh: () => import('./zh/bulk.js'), en: () => import('./en/bulk.js') },
  storyboard: { zh: () => import('./zh/storyboard.js'), en: () => import('./en/storyboard.js') },
  inspector: { zh: () => import('./zh/inspector.js'), en: () => import('./en/inspector.js') },
  conflicts: { zh: () => import('./zh/conflicts.js'), en: () => import('./en/conflicts.js') },
  roster: { zh: () => import('./zh/roster.js'), en: () => import('./en/roster.js') },
  // In Chinese the server says it: the file that goes back to the school says the same.
  rosterProblems: { zh: () => Promise.resolve({}), en: () => import('./en/roster-problems.js') },
  corrections: { zh: () => import('./zh/corrections.js'), en: () => import('./en/corrections.js') },
  inspectorFlows: {
    zh: () => import('./zh/inspector-flows.js'),
    en: () => import('./en/inspector-flows.js'),
  },
  firstLogin: { zh: () => import('./zh/first-login.js'), en: () => import('./en/first-login.js') },
  family: { zh: () => import('./zh/family.js'), en: () => import('./en/family.js') },
  realName: { zh: () => import('./zh/real-name.js'), en: () => import('./en/real-name.js') },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, () => Promise<object>>>>>;

export type Part = keyof typeof parts;
const needed = new Set<Part>();

const storageKey = 'language';

/** Chinese unless somebody asked for English here: a borrowed computer's own language says nothing about its borrower. */
export const language = shallowRef<Language>('zh');

/** What can be said; of the language that is spoken. */
const spoken = shallowRef<object>({});

/** The text of a key with its `{values}` put in. Reactive on the language. */
export function say(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  const text = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], spoken.value);
  if (typeof text !== 'string') {
    console.warn(`there is no text for ${key}`);
    return key;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** What the guidance says, on pages that have learnt it. Reactive on the language. */
export function guidanceTexts(): GuidanceTexts {
  return (spoken.value as { readonly guidance: GuidanceTexts }).guidance;
}

/** `null` where the server's own sentences are to be shown. On pages that have learnt them; reactive on the language. */
export function rosterProblemTexts(): RosterProblemTexts | null {
  return (spoken.value as { readonly rosterProblems?: RosterProblemTexts }).rosterProblems ?? null;
}

/** The language that was asked for last. */
let wanted: Language = 'zh';

/** Loads what is wanted, in the language that is wanted: both may change while it is on the way. */
async function load(): Promise<void> {
  const chosen = wanted;
  const [{ dictionary }, ...further] = await Promise.all([
    dictionaries[chosen](),
    ...[...needed].map((part) => parts[part][chosen]()),
  ]);
  if (chosen !== wanted || further.length !== needed.size) return load();
  spoken.value = Object.assign({}, dictionary, ...further) as object;
  language.value = chosen;
  document.documentElement.lang = languageTags[chosen];
}

/** Makes the texts of a part known, in this language and in any that is spoken later. */
export function learn(part: Part): Promise<void> {
  needed.add(part);
  return load();
}

/** Speaks a language from now on; what is on the page stays. Rejects, and speaks the one before, if it cannot be had. */
export async function speak(chosen: Language): Promise<void> {
  wanted = chosen;
  try {
    await load();
  } catch (error) {
    wanted = language.value;
    throw error;
  }
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
