import type { dictionary } from './zh.js';

/** What every language has to say: exactly what Chinese says. The parts' texts come with the pages that say them. */
export type Dictionary = typeof dictionary &
  typeof import('./zh/account.js') &
  typeof import('./zh/administration.js') &
  typeof import('./zh/audit.js') &
  typeof import('./zh/board.js') &
  typeof import('./zh/accounts.js') &
  typeof import('./zh/bulk.js') &
  typeof import('./zh/conflicts.js') &
  typeof import('./zh/roster.js') &
  typeof import('./zh/corrections.js') &
  typeof import('./zh/family.js') &
  typeof import('./zh/first-login.js') &
  typeof import('./zh/inspector-flows.js') &
  typeof import('./zh/inspector.js') &
  typeof import('./zh/storyboard.js') &
  Omit<typeof import('./zh/real-name.js'), 'guidance'>;

/** What a language's main dictionary has to say. */
export type MainDictionary = typeof dictionary;

type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}`;
}[keyof T & string];

/** `signIn.title` and so on: a missing text does not compile. */
export type TextKey = Keys<Dictionary>;

export type Language = 'zh' | 'en';

export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
