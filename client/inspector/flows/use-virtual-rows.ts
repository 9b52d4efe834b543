import { computed, onMounted, onScopeDispose, shallowRef, type ComputedRef, type ShallowRef } from 'vue';

export interface VirtualRows {
  /** Which rows are drawn: from the first one up to, but not, the last one; never more at once than there are slots. */
  readonly range: ComputedRef<{ readonly from: number; readonly to: number; readonly slots: number }>;
  /** Brings a row into view; into the middle where it is far from it. */
  show(index: number): void;
  /** How many rows are seen at once. */
  readonly seen: ComputedRef<number>;
}

/** Rows come and go by so many, so that not every scrolled pixel draws anew. */
const block = 2;
const beyond = 2;

/**
 * A long list of rows of one height, of which no more are drawn than can be seen, and a few.
 *
 * @param frame the element that scrolls
 * @param headHeight what sticks to its top, in pixels
 */
export function useVirtualRows(
  frame: ShallowRef<HTMLElement | null>,
  count: () => number,
  rowHeight: () => number,
  headHeight: () => number,
): VirtualRows {
  /** In blocks of rows. */
  const top = shallowRef(0);
  const height = shallowRef(0);
  /** As it was heard last: asking the element would have it lay everything out, with every step. */
  let scrolled = 0;

  function take(to: number): void {
    scrolled = to;
    top.value = Math.floor(to / (block * rowHeight()));
  }

  function look(): void {
    if (frame.value !== null) take(frame.value.scrollTop);
  }

  const seen = computed(() => Math.max(1, Math.floor((height.value - headHeight()) / rowHeight())));
  const range = computed(() => {
    const from = Math.min(Math.max(0, top.value * block - beyond), Math.max(0, count() - 1));
    const slots = seen.value + block + 2 * beyond + 2;
    return { from, to: Math.min(count(), from + slots), slots };
  });

  function show(index: number): void {
    const element = frame.value;
    if (element === null) return;
    const body = height.value - headHeight();
    const [start, end] = [index * rowHeight(), (index + 1) * rowHeight()];
    if (start >= scrolled && end <= scrolled + body) return;
    const isFar = end < scrolled - body || start > scrolled + 2 * body;
    const near = start < scrolled ? start : end - body;
    const most = Math.max(0, count() * rowHeight() - body);
    take(Math.min(most, Math.max(0, isFar ? start - body / 2 : near)));
    element.scrollTop = scrolled;
  }

  onMounted(() => {
    const element = frame.value as HTMLElement;
    const measure = new ResizeObserver(() => {
      height.value = element.clientHeight;
      look();
    });
    height.value = element.clientHeight;
    measure.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    onScopeDispose(() => measure.disconnect());
  });
  return { range, show, seen };
}
