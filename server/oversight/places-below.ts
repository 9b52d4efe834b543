import type { EntityManager } from '../database/orm.js';
import type { FoundPlace } from './find-place.js';
import {
  bureauPlace,
  classPlace,
  gradePlace,
  noClassPlace,
  readClassesOf,
  readSchoolsOf,
  schoolPlace,
  type ClassRow,
  type Place,
} from './places.js';
import { wayUp, type Reach } from './reach.js';

/** A place with whatever is counted for it: whole schools, or classes of one school (a school's id: those in no class). */
export interface Below {
  readonly place: Place;
  readonly by: 'school' | 'class';
  readonly members: readonly string[];
}

/**
 * The places one level below: of a bureau the bureaus and schools right below it, of a school its grades, of a grade its
 * classes; without a place those of one's roles. Nobody is in two of them, and nobody is left out.
 */
export async function placesBelow(
  tx: EntityManager,
  reach: Reach,
  { place }: FoundPlace,
  kind: 'student' | 'staff',
): Promise<Below[]> {
  if (place === null) return ofRoots(tx, reach, kind);
  if (place.kind === 'BUREAU') return ofBureau(tx, reach, place.id);
  // Staff belong to the school as a whole.
  if (kind === 'staff') return place.kind === 'SCHOOL' ? [{ place, by: 'school', members: [place.id] }] : [];
  const school = place.school!;
  const classes = await readClassesOf(tx, school);
  if (place.kind === 'SCHOOL') return ofSchool(school, classes);
  return ofGrade(reach, place, classes);
}

async function ofBureau(tx: EntityManager, { bureaus }: Reach, top: string): Promise<Below[]> {
  const under = [...bureaus.keys()].filter((code) => wayUp(bureaus, code).some((bureau) => bureau.code === top));
  const schools = await readSchoolsOf(tx, under);
  // The bureau right below `top` on the way up from a school's own.
  const branchOf = (code: string) => {
    const way = wayUp(bureaus, code).map((bureau) => bureau.code);
    return way[way.indexOf(top) - 1];
  };
  const byBranch = Map.groupBy(schools, ({ bureau_code }) => branchOf(bureau_code));
  const branches = [...bureaus.values()].filter(({ parent_code }) => parent_code === top);
  return [
    ...branches.map((branch): Below => {
      const members = (byBranch.get(branch.code) ?? []).map(({ id }) => id);
      return { place: bureauPlace(branch), by: 'school', members };
    }),
    ...(byBranch.get(undefined) ?? []).map((school): Below => {
      return { place: schoolPlace(school), by: 'school', members: [school.id] };
    }),
  ];
}

function ofSchool(school: string, classes: readonly ClassRow[]): Below[] {
  const grades = Map.groupBy(classes, ({ grade }) => grade);
  return [
    ...[...grades].map(([grade, of]): Below => {
      return { place: gradePlace(school, grade), by: 'class', members: of.map(({ id }) => id) };
    }),
    { place: noClassPlace(school), by: 'class', members: [school] },
  ];
}

function ofGrade({ roots }: Reach, { school, grade }: Place, classes: readonly ClassRow[]): Below[] {
  const mine = roots.filter((root) => root.kind === 'CLASS' && root.school === school);
  return classes
    .filter((one) => one.grade === grade && (mine.length === 0 || mine.some(({ id }) => id === one.id)))
    .map((one) => ({ place: classPlace(one), by: 'class', members: [one.id] }));
}

async function ofRoots(tx: EntityManager, reach: Reach, kind: 'student' | 'staff'): Promise<Below[]> {
  const below = await Promise.all(
    reach.roots.map(async (place): Promise<Below[]> => {
      if (place.kind === 'SCHOOL') return [{ place, by: 'school', members: [place.id] }];
      if (place.kind === 'CLASS') return kind === 'staff' ? [] : [{ place, by: 'class', members: [place.id] }];
      const inIt = await ofBureau(tx, reach, place.id);
      return [{ place, by: 'school', members: inIt.flatMap(({ members }) => members) }];
    }),
  );
  return below.flat();
}
