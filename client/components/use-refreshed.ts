import { onScopeDispose, toValue, watch, type MaybeRefOrGetter } from 'vue';

const usuallyMs = 15_000;

/**
 * Reads again every now and then while the page is seen, and whenever somebody comes back to it. What is read replaces
 * what is shown in its place: neither focus nor scroll moves.
 *
 * @param everyMs how often, in milliseconds; every 15 seconds unless it says otherwise, and it may change
 */
export function useRefreshed(read: () => Promise<void>, everyMs: MaybeRefOrGetter<number> = usuallyMs): void {
  let isReading = false;
  const look = async () => {
    // Where answers take longer than the pause, each would be left for the next one and none be shown.
    if (document.visibilityState !== 'visible' || isReading) return;
    isReading = true;
    await read().finally(() => (isReading = false));
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  watch(
    () => toValue(everyMs),
    (ms) => {
      clearInterval(timer);
      timer = setInterval(() => void look(), ms);
    },
    { immediate: true },
  );
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
