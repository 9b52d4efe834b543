import { nextTick, watch, type WatchSource } from 'vue';

/**
 * Gives the focus a new place when what is shown changes and the field that had it is gone.
 *
 * @param placeOf the id of the element for what is shown now; `null` where the focus stays
 * @param options `preventScroll` where whoever looks at the page should go on seeing what they see
 */
export function useFocus<T>(
  shown: WatchSource<T>,
  placeOf: (now: T, before: T) => string | null,
  options?: FocusOptions,
): void {
  watch(shown, async (now, before) => {
    await nextTick();
    const place = placeOf(now, before);
    if (place !== null && document.activeElement === document.body) document.getElementById(place)?.focus(options);
  });
}
