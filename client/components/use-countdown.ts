import { computed, onScopeDispose, shallowRef, toValue, watch, type ComputedRef, type MaybeRefOrGetter } from 'vue';
import { serverNow } from './server-clock.js';

export interface Countdown {
  /** Whole seconds left, rounded up; 0 once it is over; `null` without a deadline. */
  readonly seconds: ComputedRef<number | null>;
  readonly isOver: ComputedRef<boolean>;
}

/** Whole seconds from `now` to `deadline` (both epoch milliseconds), rounded up and never negative. */
export function secondsLeft(deadline: number, now: number): number {
  return Math.max(0, Math.ceil((deadline - now) / 1000));
}

/** Milliseconds until {@link secondsLeft} changes next: a second's rest, never 0, so that no timer spins. */
export function untilNextSecond(deadline: number, now: number): number {
  const rest = (((deadline - now) % 1000) + 1000) % 1000;
  return rest === 0 ? 1000 : rest;
}

/** `4:05` or `1:00:00`. */
export function clockFace(seconds: number): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const rest = pad(seconds % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${rest}`;
}

/**
 * Counts down to a deadline on the server's clock. Computed from the deadline at every tick, so that a sleeping
 * computer or a throttled tab does not make it late (S18).
 *
 * @param deadline ISO 8601; `null` where nothing is waited for
 * @param onOver called once when a deadline passes, also for one that had passed before
 */
export function useCountdown(
  deadline: MaybeRefOrGetter<string | null>,
  onOver: () => void = () => undefined,
): Countdown {
  const seconds = shallowRef<number | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tick(): void {
    clearTimeout(timer);
    const at = toValue(deadline);
    if (at === null) return void (seconds.value = null);
    const now = serverNow();
    const previous = seconds.value;
    seconds.value = secondsLeft(Date.parse(at), now);
    if (seconds.value > 0) timer = setTimeout(tick, untilNextSecond(Date.parse(at), now));
    else if (previous !== 0) onOver();
  }

  watch([() => toValue(deadline), () => serverNow() - Date.now()], tick, { immediate: true });
  document.addEventListener('visibilitychange', tick);
  onScopeDispose(() => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', tick);
  });
  return { seconds: computed(() => seconds.value), isOver: computed(() => seconds.value === 0) };
}
