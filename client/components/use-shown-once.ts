import { onScopeDispose, shallowRef } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';

/**
 * What the server tells once is not lost by leaving the page before it was printed: the browser asks. Used by the component
 * that shows it.
 *
 * @param ask what is asked before another page
 */
export function useShownOnce(ask: () => string): void {
  const isPrinted = shallowRef(false);
  const printed = () => (isPrinted.value = true);
  const warn = (event: BeforeUnloadEvent) => {
    if (isPrinted.value) return;
    event.preventDefault();
    // What Chromium before 119 waits for; https://developer.mozilla.org/docs/Web/API/Window/beforeunload_event
    event.returnValue = true;
  };
  window.addEventListener('afterprint', printed);
  window.addEventListener('beforeunload', warn);
  onScopeDispose(() => {
    window.removeEventListener('afterprint', printed);
    window.removeEventListener('beforeunload', warn);
  });
  // The browser's own question, as for a reload: nothing on the page can be lost in the meantime.
  onBeforeRouteLeave(() => isPrinted.value || window.confirm(ask()));
}
