import { watch } from 'vue';
import {
  PlacesDocument,
  type AccountKind,
  type PlaceFieldsFragment,
  type PlacesQuery,
} from '../administration/graphql/generated/graphql.js';
import { useReading, type Reading } from '../administration/use-reading.js';

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

/** They hardly ever change. */
const seldomMs = 600_000;

/** The places above and below the one that is looked at, as far as they are in one's charge. A list can do without them. */
export function usePlaces(kind: () => AccountKind, where: () => Where): Reading<Places> {
  const reading = useReading<Places>(
    async (client) => {
      const { bureau, school, grade, schoolClass } = where();
      const variables = { kind: kind(), bureau, school, grade };
      const { data } = await client.query({ query: PlacesDocument, variables, fetchPolicy: 'no-cache' });
      if (data.viewer == null) return null;
      return data.board == null ? { path: [], below: [] } : placesOf(data.board, schoolClass);
    },
    () => seldomMs,
  );
  watch(
    () => JSON.stringify([kind(), where()]),
    () => void reading.read(),
  );
  return reading;
}

function placesOf({ path, place, rows }: NonNullable<PlacesQuery['board']>, schoolClass: string | null): Places {
  const below = rows.map((row) => row.place).filter(({ kind }) => kind !== 'NO_CLASS');
  const here = [...path, ...(place ? [place] : [])];
  const chosen = below.find(({ kind, id }) => kind === 'CLASS' && id === schoolClass);
  // Of staff, a school's only row is the school itself.
  const isLowest = chosen !== undefined || below.some(({ kind, id }) => kind === 'SCHOOL' && id === place?.id);
  return { path: chosen ? [...here, chosen] : here, below: isLowest ? [] : below };
}
