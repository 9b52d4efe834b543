import { say } from './i18n.js';

export type Say = typeof say;

/** The words of the language that is spoken. Reactive on it. */
export function useText(): { readonly say: Say } {
  return { say };
}
