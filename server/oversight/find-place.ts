import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import { bureauPlace, gradePlace, readClassesOf, readSchools, schoolPlace, type Place } from './places.js';
import { wayUp, type Reach } from './reach.js';

/** A place as somebody asks for it: the narrowest that is named. All `null`: the highest of their own. */
export interface AskedPlace {
  readonly bureau: string | null;
  readonly school: string | null;
  readonly grade: string | null;
}

export interface FoundPlace {
  /** `null` where whoever asks has several places, or none: what lies below are those. */
  readonly place: Place | null;
  /** Those above it that whoever asks reaches as well, the highest first. */
  readonly path: readonly Place[];
}

/** @returns `null` for what is not there and for what is out of reach: nobody can tell one from the other (G5) */
export async function findPlace(
  tx: EntityManager,
  reach: Reach,
  { bureau, school, grade }: AskedPlace,
): Promise<FoundPlace | null> {
  if (school !== null) return isId(school) ? findInSchool(tx, reach, school, grade) : null;
  if (grade !== null) return null;
  return bureau === null ? highestOf(reach) : findBureau(reach, bureau);
}

function highestOf({ roots }: Reach): FoundPlace {
  const [root] = roots;
  if (root === undefined || roots.length > 1) return { place: null, path: [] };
  // A class has nothing below it: it is shown as all that one sees of its grade, by its own name.
  return {
    place: root.kind === 'CLASS' ? { ...gradePlace(root.school!, root.grade!), name: root.name } : root,
    path: [],
  };
}

function findBureau(reach: Reach, code: string): FoundPlace | null {
  const way = reachedAbove(reach, code);
  const [place] = way;
  return place === undefined ? null : { place, path: way.slice(1).toReversed() };
}

/** A bureau and those above it that are reached, the lowest first. Empty where it is out of reach itself. */
function reachedAbove({ bureaus, roots }: Reach, code: string): Place[] {
  const way = wayUp(bureaus, code).map(bureauPlace);
  const top = way.findIndex(({ id }) => roots.some((root) => root.kind === 'BUREAU' && root.id === id));
  return way.slice(0, top + 1);
}

async function findInSchool(
  tx: EntityManager,
  reach: Reach,
  id: string,
  grade: string | null,
): Promise<FoundPlace | null> {
  const [row] = await readSchools(tx, [id.toLowerCase()]);
  if (row === undefined) return null;
  const above = reachedAbove(reach, row.bureau_code).toReversed();
  const isReached = above.length > 0 || reach.roots.some(({ kind, id: root }) => kind === 'SCHOOL' && root === row.id);
  if (grade === null) return isReached ? { place: schoolPlace(row), path: above } : null;
  const classes = (await readClassesOf(tx, row.id)).filter((one) => one.grade === grade);
  const mine = new Set(reach.roots.flatMap((root) => (root.kind === 'CLASS' ? root.id : [])));
  const seen = classes.filter((one) => isReached || mine.has(one.id));
  if (seen.length === 0) return null;
  const place = gradePlace(row.id, grade);
  if (isReached) return { place, path: [...above, schoolPlace(row)] };
  return { place: { ...place, name: `${grade} ${seen.map(({ name }) => name).join('、')}` }, path: [] };
}
