import { nextTick, watch, type WatchSource } from 'vue';

/**
 * Gives the focus a new place when what is shown changes and the field that had it is gone.
 *
 * @param placeOf the id of the element for what is shown now
 */
export function useFocus<T>(shown: WatchSource<T>, placeOf: (now: T) => string): void {
  watch(shown, async (now) => {
    await nextTick();
    if (document.activeElement === document.body) document.getElementById(placeOf(now))?.focus();
  });
}
