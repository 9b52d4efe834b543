import { computed, shallowRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { AuditAction, AuditFilterInput } from '../administration/graphql/generated/graphql.js';
import { actionNames } from './actions.js';

const day = 86_400_000;
/** China has one time zone: a day there begins at 16:00 the day before. */
const startOfDay = (date: string) => Date.parse(`${date}T00:00:00+08:00`);
const isDate = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Which entries are wanted: in the address, but for the person, whose number is nobody else's business. */
export function useAuditFilter() {
  const route = useRoute();
  const router = useRouter();
  const person = shallowRef('');

  const action = computed(() => actionNames.find((name) => name === route.query['action']) ?? null);
  const since = computed(() => (isDate(route.query['since']) ? route.query['since'] : ''));
  const until = computed(() => (isDate(route.query['until']) ? route.query['until'] : ''));
  const filter = computed<AuditFilterInput>(() => ({
    action: action.value,
    since: since.value === '' ? null : new Date(startOfDay(since.value)).toISOString(),
    // The day itself is wanted as well.
    until: until.value === '' ? null : new Date(startOfDay(until.value) + day).toISOString(),
    person: person.value === '' ? null : person.value,
  }));

  /** The file of the same entries; a person is not part of its address. */
  const exportPath = computed(() => {
    const { action: name, since: from, until: to } = filter.value;
    const query = String(
      new URLSearchParams(
        Object.entries({ action: name, since: from, until: to }).flatMap(([key, value]) =>
          value ? [[key, String(value)]] : [],
        ),
      ),
    );
    return `/administration/audit.csv${query === '' ? '' : `?${query}`}`;
  });

  function set(changed: {
    readonly action?: AuditAction | '';
    readonly since?: string;
    readonly until?: string;
  }): void {
    const query = { ...route.query, ...changed };
    const kept = Object.entries(query).filter(([, value]) => value !== '');
    void router.replace({ query: Object.fromEntries(kept) });
  }

  return { action, since, until, person, filter, exportPath, set };
}
