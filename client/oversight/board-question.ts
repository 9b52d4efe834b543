import type { LocationQuery, LocationQueryRaw, RouteLocationRaw } from 'vue-router';
import type {
  AccountKind,
  BoardPlaceFieldsFragment,
  BoardQueryVariables,
  Standing,
} from '../administration/graphql/generated/graphql.js';

export type Place = BoardPlaceFieldsFragment;

export const boardPath = '/administration/progress';
const accountsPath = '/administration/accounts';

/** What the address asks for, and nothing besides: places and the kind (A2). */
export type BoardQuestion = Required<{
  [K in keyof BoardQueryVariables]: NonNullable<BoardQueryVariables[K]> | null;
}> & {
  readonly kind: AccountKind;
};

export function questionOf(query: LocationQuery): BoardQuestion {
  const one = (name: string) => [query[name]].flat()[0] || null;
  const kind = one('kind') === 'staff' ? 'STAFF' : 'STUDENT';
  // Staff are in no grade.
  return { kind, bureau: one('bureau'), school: one('school'), grade: kind === 'STAFF' ? null : one('grade') };
}

/** The board of another kind at the same place, as far as there is one. */
export function boardOfKind(kind: AccountKind, { bureau, school, grade }: BoardQuestion): RouteLocationRaw {
  return {
    path: boardPath,
    query: said({ kind: nameOf(kind), bureau, school, grade: kind === 'STAFF' ? null : grade }),
  };
}

/** The board of a place; `null` where nothing is below it. */
export function boardOf(kind: AccountKind, place: Place): RouteLocationRaw | null {
  if (place.kind === 'CLASS' || place.kind === 'NO_CLASS') return null;
  return { path: boardPath, query: said({ kind: nameOf(kind), ...whereOf(place) }) };
}

/**
 * Who stands there, whoever waits longest first. `null` for those in no class: a list cannot ask for them.
 *
 * @param place `null` for all that somebody looks after
 * @param standing `null` for wherever they stand
 */
export function listOf(kind: AccountKind, place: Place | null, standing: Standing | null): RouteLocationRaw | null {
  if (place?.kind === 'NO_CLASS') return null;
  const where = place === null ? {} : { ...whereOf(place), class: place.kind === 'CLASS' ? place.id : null };
  // The kind is always said: whoever passes the address on means these.
  return { path: accountsPath, query: said({ kind: kind.toLowerCase(), ...where, standing, order: 'LONGEST_WAIT' }) };
}

function whereOf({ kind, id, school, grade }: Place) {
  return kind === 'BUREAU' ? { bureau: id } : { school, grade };
}

function nameOf(kind: AccountKind): string | null {
  return kind === 'STAFF' ? 'staff' : null;
}

function said(query: Readonly<Record<string, string | null | undefined>>): LocationQueryRaw {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value != null));
}
