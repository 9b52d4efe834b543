import { onScopeDispose } from 'vue';

/**
 * Closing the window or a reload would lose what only this page has: the browser asks first. Until the component is gone.
 *
 * @param wouldLose whether there is something to lose now
 */
export function warnBeforeLeaving(wouldLose: () => boolean): void {
  const warn = (event: BeforeUnloadEvent) => {
    if (!wouldLose()) return;
    event.preventDefault();
    // What Chromium before 119 waits for; https://developer.mozilla.org/docs/Web/API/Window/beforeunload_event
    event.returnValue = true;
  };
  window.addEventListener('beforeunload', warn);
  onScopeDispose(() => window.removeEventListener('beforeunload', warn));
}
