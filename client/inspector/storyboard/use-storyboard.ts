import { computed, shallowRef } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';
import { fetchStoryboard, type BoardState, type Storyboard } from '../../storyboard/manifest.js';

const languageChoices = ['both', 'zh', 'en'] as const;

/** The storyboard and what of it is looked at, which is in the address: machine, language, filter, and the state that is big. */
export function useStoryboard() {
  const route = useRoute();
  const router = useRouter();
  const board = shallowRef<Storyboard | null>(null);
  const hasFailed = shallowRef(false);
  fetchStoryboard().then(
    (fetched) => (board.value = fetched),
    () => (hasFailed.value = true),
  );

  const asked = (name: string) => {
    const value = route.query[name];
    return typeof value === 'string' ? value : '';
  };
  const machines = computed(() => board.value?.machines ?? []);
  const machine = computed(
    () => machines.value.find((one) => one.machine === asked('machine')) ?? machines.value[0] ?? null,
  );
  const languages = computed(() => languageChoices.find((one) => one === asked('language')) ?? 'both');
  const words = computed({
    get: () => asked('text'),
    set: (text) => void router.replace({ query: withQuery({ text }) }),
  });
  const states = computed(() => (machine.value?.states ?? []).filter((state) => fits(state, words.value)));
  const open = computed(() => machine.value?.states.find(({ path }) => path === asked('state')) ?? null);
  /** The shown ones before and after the one that is big. */
  const beside = computed(() => {
    const at = states.value.findIndex((state) => state === open.value);
    return { previous: states.value[at - 1] ?? null, next: at < 0 ? null : (states.value[at + 1] ?? null) };
  });

  /** The address with something changed; what is empty is left out. */
  function withQuery(changed: Readonly<Record<string, string>>): LocationQueryRaw {
    const kept = Object.entries({ ...route.query, ...changed }).filter(([, value]) => value !== '');
    return Object.fromEntries(kept);
  }

  const show = (path: string) => router.replace({ query: withQuery({ state: path }) });

  return {
    board,
    hasFailed,
    machines,
    machine,
    languageChoices,
    languages,
    words,
    states,
    open,
    beside,
    withQuery,
    show,
  };
}

/** Whether every word is somewhere in a state's path or titles. */
function fits({ path, zh, en }: BoardState, words: string): boolean {
  const text = `${path}\n${zh.title}\n${en.title}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
