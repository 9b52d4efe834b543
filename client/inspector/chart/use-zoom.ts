import { nextTick, onMounted, onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export interface Zoom {
  /** Pixels for each unit of the picture. */
  readonly scale: ShallowRef<number>;
  /** By a factor, keeping the middle of what is seen where it is. */
  by(factor: number): void;
  /** All of it at once, but never larger than it was drawn. */
  fit(): void;
  /** As large as it was drawn. */
  whole(): void;
  /** Scrolls as little as brings a part of the picture into view. */
  show(box: Box): void;
}

const least = 0.05;
const most = 3;
/** Words can be read from here on. */
const readable = 0.7;
const edge = 24;

/**
 * Zooms a picture in a frame that scrolls by itself: by the wheel with Ctrl (which is what two fingers on a touchpad send),
 * and by being told to. A mouse drags it.
 *
 * @param frame the element that scrolls
 * @param size the picture's, in its own units
 * @param first the part of it that is seen first, where all of it would be too small to read
 */
export function useZoom(frame: ShallowRef<HTMLElement | null>, size: () => Size, first: () => Box | undefined): Zoom {
  const scale = shallowRef(1);
  /** Until somebody zooms, what is seen follows the frame and the picture. */
  let follow: (() => void) | null = begin;

  async function to(wanted: number, at?: { readonly x: number; readonly y: number }): Promise<void> {
    const element = frame.value;
    const before = scale.value;
    const after = Math.min(most, Math.max(least, wanted));
    scale.value = after;
    if (element === null || after === before) return;
    const { x, y } = at ?? { x: element.clientWidth / 2, y: element.clientHeight / 2 };
    const [left, top] = [(element.scrollLeft + x) / before, (element.scrollTop + y) / before];
    await nextTick();
    element.scrollTo(left * after - x, top * after - y);
  }

  function fitting(element: HTMLElement): number {
    const { width, height } = size();
    return Math.min(1, element.clientWidth / width, element.clientHeight / height);
  }

  function fit(): void {
    follow = fit;
    const element = frame.value;
    if (element !== null) void to(fitting(element), { x: 0, y: 0 });
  }

  /** All of it where that can be read, otherwise the part that matters, readable. */
  async function begin(): Promise<void> {
    const element = frame.value;
    if (element === null) return;
    await to(Math.max(readable, fitting(element)));
    const box = first();
    if (box !== undefined) centre(box);
  }

  function centre(box: Box): void {
    const element = frame.value as HTMLElement;
    element.scrollTo(
      middle(element.clientWidth, box.x * scale.value, box.width * scale.value),
      middle(element.clientHeight, box.y * scale.value, box.height * scale.value),
    );
  }

  const zoom: Zoom = {
    scale,
    by(factor) {
      follow = null;
      void to(scale.value * factor);
    },
    fit,
    whole() {
      follow = null;
      void to(1);
    },
    show(box) {
      const element = frame.value;
      if (element === null) return;
      const [x, width] = [box.x * scale.value, box.width * scale.value];
      const [y, height] = [box.y * scale.value, box.height * scale.value];
      element.scrollTo(
        nearest(element.scrollLeft, element.clientWidth, x, width),
        nearest(element.scrollTop, element.clientHeight, y, height),
      );
    },
  };

  function turn(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    follow = null;
    const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    void to(scale.value * 1.0015 ** -event.deltaY, { x: event.clientX - left, y: event.clientY - top });
  }

  onMounted(() => {
    const element = frame.value as HTMLElement;
    element.addEventListener('wheel', turn, { passive: false });
    const end = drag(element);
    const observer = new ResizeObserver(() => void follow?.());
    observer.observe(element);
    onScopeDispose(() => observer.disconnect());
    onScopeDispose(end);
  });
  watch(size, (now, before) => {
    if (now.width !== before.width || now.height !== before.height) void follow?.();
  });
  return zoom;
}

/** Where a frame starts to have a part in its middle, or its beginning if it is longer than the frame. */
function middle(length: number, from: number, extent: number): number {
  return from - Math.max(edge, (length - extent) / 2);
}

function nearest(start: number, length: number, from: number, extent: number): number {
  if (from - edge < start || extent > length) return from - edge;
  return from + extent + edge > start + length ? from + extent + edge - length : start;
}

/** Within so many pixels a press is no drag. */
const still = 4;

/** A finger scrolls by itself; a mouse takes hold of the paper. Where it lets go, nothing is pressed. */
function drag(element: HTMLElement): () => void {
  let held: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | null = null;
  let hasMoved = false;
  const listeners = {
    pointerdown({ button, pointerType, clientX, clientY }: PointerEvent) {
      hasMoved = false;
      if (button === 0 && pointerType === 'mouse')
        held = { x: clientX, y: clientY, left: element.scrollLeft, top: element.scrollTop };
    },
    pointermove({ clientX, clientY }: PointerEvent) {
      if (held === null) return;
      hasMoved ||= Math.hypot(held.x - clientX, held.y - clientY) > still;
      if (hasMoved) element.scrollTo(held.left + held.x - clientX, held.top + held.y - clientY);
    },
    pointerup: () => void (held = null),
    pointercancel: () => void (held = null),
  };
  const entries = Object.entries(listeners) as [keyof HTMLElementEventMap, EventListener][];
  const targets = entries.map(
    ([name, listener]) => [name === 'pointerdown' ? element : window, name, listener] as const,
  );
  const swallow = (event: Event) => {
    if (hasMoved) event.stopPropagation();
    // A click without a press, by a screen reader, is none of the drag's.
    hasMoved = false;
  };
  for (const [target, name, listener] of targets) target.addEventListener(name, listener);
  element.addEventListener('click', swallow, { capture: true });
  return () => {
    element.removeEventListener('click', swallow, { capture: true });
    for (const [target, name, listener] of targets) target.removeEventListener(name, listener);
  };
}
