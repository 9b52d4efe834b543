import type { EntityManager } from '../database/orm.js';

/** Everywhere, with the flows that are in no school. */
export const everywhere = '';

/** By a school, the places that count what happens there: itself, its bureau and those above it, everywhere. */
export type PlacesOf = (school: string | null) => readonly string[];

/** For the schools that there are now; what happened in one that is gone counts in itself and everywhere. */
export async function readPlaces(tx: EntityManager): Promise<PlacesOf> {
  const bureaus = await tx.execute<{ code: string; parent: string | null }[]>(
    'select code, parent_code as parent from bureau',
  );
  const schools = await tx.execute<{ id: string; bureau: string }[]>('select id, bureau_code as bureau from school');
  const parentOf = new Map(bureaus.map(({ code, parent }) => [code, parent]));
  const wayUp = (code: string | null | undefined): string[] =>
    code == null ? [] : [code, ...wayUp(parentOf.get(code))];
  const ways = new Map(schools.map(({ id, bureau }) => [id, [id, ...wayUp(bureau), everywhere]]));
  return (school) => (school === null ? [everywhere] : (ways.get(school) ?? [school, everywhere]));
}

/** A school's days are added up when they are read; bureaus keep the sum of all time beside. */
export function isSchool(place: string): boolean {
  return place.includes('-');
}
