import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue';
import { languageTags } from '../text/dictionary.js';
import { language } from '../text/i18n.js';
import { serverNow } from './server-clock.js';

/** Today, for what is printed: on the server's clock, and still right on a page that lay open overnight. */
export function usePrintDate(): ComputedRef<string> {
  const at = shallowRef(serverNow());
  const look = () => (at.value = serverNow());
  window.addEventListener('beforeprint', look);
  onScopeDispose(() => window.removeEventListener('beforeprint', look));
  return computed(() =>
    new Intl.DateTimeFormat(languageTags[language.value], { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(
      at.value,
    ),
  );
}
