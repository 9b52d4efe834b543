import { onScopeDispose, shallowRef } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { warnBeforeLeaving } from './warn-before-leaving.js';

/**
 * What the server tells once is not lost by leaving the page before it was printed: the browser asks. Used by the component
 * that shows it.
 *
 * @param ask what is asked before another page
 */
export function useShownOnce(ask: () => string): void {
  const isPrinted = shallowRef(false);
  const printed = () => (isPrinted.value = true);
  window.addEventListener('afterprint', printed);
  onScopeDispose(() => window.removeEventListener('afterprint', printed));
  warnBeforeLeaving(() => !isPrinted.value);
  // The browser's own question, as for a reload: nothing on the page can be lost in the meantime.
  onBeforeRouteLeave(() => isPrinted.value || window.confirm(ask()));
}
