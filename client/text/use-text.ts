import { useI18n } from 'vue-i18n';
import type { TextKey } from './dictionary.js';

export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The words of the language that is spoken. Reactive on it. */
export function useText(): { say: Say } {
  const { t } = useI18n({ useScope: 'global' });
  return { say: (key, values) => (values === undefined ? t(key) : t(key, values)) };
}
