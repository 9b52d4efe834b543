import { useApolloClient } from '@vue/apollo-composable';
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import {
  PlacesDocument,
  type AccountKind,
  type PlaceFieldsFragment,
} from '../administration/graphql/generated/graphql.js';

export type Place = PlaceFieldsFragment;

/** Which part of one's charge is looked at. */
export interface Where {
  readonly bureau: string | null;
  readonly school: string | null;
  readonly grade: string | null;
  readonly schoolClass: string | null;
}

export const everywhere: Where = { bureau: null, school: null, grade: null, schoolClass: null };

export interface Places {
  /** From the widest place that one looks after down to the one that is looked at. */
  readonly path: readonly Place[];
  /** What is right below it. */
  readonly below: readonly Place[];
}

/** The place as an address says it. */
export function whereOf({ kind, id, school, grade }: Place): Where {
  const schoolId = school ?? null;
  if (kind === 'BUREAU') return { ...everywhere, bureau: id };
  return { bureau: null, school: schoolId, grade: grade ?? null, schoolClass: kind === 'CLASS' ? id : null };
}

/**
 * The places above and below the one that is looked at, as far as they are in one's charge.
 *
 * @returns `null` until they are known; a list can do without them
 */
export function usePlaces(kind: () => AccountKind, where: () => Where): ShallowRef<Places | null> {
  const { client } = useApolloClient();
  const places = shallowRef<Places | null>(null);
  let latest = 0;

  async function read(): Promise<void> {
    const mine = (latest += 1);
    const { bureau, school, grade, schoolClass } = where();
    const variables = { kind: kind(), bureau, school, grade };
    const { data } = await client.query({ query: PlacesDocument, variables, fetchPolicy: 'no-cache' });
    if (mine !== latest) return;
    const board = data.board;
    if (board == null) return void (places.value = { path: [], below: [] });
    const rows = board.rows.map(({ place }) => place).filter((place) => place.kind !== 'NO_CLASS');
    const here = [...board.path, ...(board.place ? [board.place] : [])];
    const chosen = rows.find((place) => place.kind === 'CLASS' && place.id === schoolClass);
    // Of staff, a school's only row is the school itself.
    const isLowest =
      chosen !== undefined || rows.some(({ kind: level, id }) => level === 'SCHOOL' && id === board.place?.id);
    places.value = { path: chosen ? [...here, chosen] : here, below: isLowest ? [] : rows };
  }

  watch(
    () => JSON.stringify([kind(), where()]),
    () => void read().catch(() => undefined),
    { immediate: true },
  );
  onScopeDispose(() => (latest += 1));
  return places;
}
