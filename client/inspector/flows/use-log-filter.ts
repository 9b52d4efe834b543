import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { everyEvent, type LogFilter } from './log-rows.js';

export interface UsedLogFilter {
  readonly filter: ComputedRef<LogFilter>;
  /** In this page's memory alone: somebody may type anything. */
  readonly text: ShallowRef<string>;
  set(change: Partial<Omit<LogFilter, 'text'>>): void;
  clear(): void;
}

/** Which events of a history are wanted: in its address, but for what is typed. */
export function useLogFilter(): UsedLogFilter {
  const route = useRoute();
  const router = useRouter();
  const text = shallowRef('');
  const one = (name: string) => [route.query[name]].flat()[0] || null;
  // As a text: while somebody steps, addresses come and go that ask for the very same, and the log is not gone through anew.
  const asked = computed(() =>
    JSON.stringify({
      event: one('event'),
      actor: one('actor'),
      text: text.value,
      hasIssues: one('issues') === 'true',
    } satisfies LogFilter),
  );
  const filter = computed(() => JSON.parse(asked.value) as LogFilter);

  function set(change: Partial<Omit<LogFilter, 'text'>>): void {
    const { event, actor, hasIssues } = { ...filter.value, ...change };
    const said = { event, actor, issues: hasIssues ? 'true' : null };
    void router.replace({ query: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) });
  }

  return {
    filter,
    text,
    set,
    clear() {
      text.value = '';
      set(everyEvent);
    },
  };
}
