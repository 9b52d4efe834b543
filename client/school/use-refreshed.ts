import { onScopeDispose } from 'vue';

const everyMs = 15_000;

/**
 * Reads again every 15 seconds while the page is seen, and whenever somebody comes back to it. What is read replaces
 * what is shown in its place: neither focus nor scroll moves.
 */
export function useRefreshed(read: () => Promise<void>): void {
  const look = () => {
    if (document.visibilityState === 'visible') void read();
  };
  const timer = setInterval(look, everyMs);
  const targets = [
    [document, 'visibilitychange'],
    [window, 'focus'],
    [window, 'online'],
  ] as const;
  for (const [target, event] of targets) target.addEventListener(event, look);
  onScopeDispose(() => {
    clearInterval(timer);
    for (const [target, event] of targets) target.removeEventListener(event, look);
  });
}
