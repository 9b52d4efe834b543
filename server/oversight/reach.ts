import type { EntityManager } from '../database/orm.js';
import {
  bureauPlace,
  classPlace,
  readClasses,
  readSchools,
  schoolPlace,
  type BureauRow,
  type ClassRow,
  type Place,
  type SchoolRow,
} from './places.js';

/** How far whoever asks reaches, and the bureaus by which one finds the way there. */
export interface Reach {
  readonly bureaus: ReadonlyMap<string, BureauRow>;
  /** The places of one's roles, the highest first, none within another one. */
  readonly roots: readonly Place[];
}

interface Held {
  readonly bureau_code: string | null;
  readonly school_id: string | null;
  readonly school_class_id: string | null;
}

/** Within {@link readWithin} alone: of the roles that it has found to be in force. */
export async function readReach(tx: EntityManager): Promise<Reach> {
  const rows = await tx.execute<BureauRow[]>('select code, name, parent_code from bureau order by code');
  const bureaus = new Map(rows.map((row) => [row.code, row]));
  const held = await tx.execute<Held[]>(
    `select distinct bureau_code, school_id, school_class_id from role_assignment
     where account_id = nullif(current_setting('shoudeng.actor', true), '')::uuid
       and role = any(string_to_array(current_setting('shoudeng.roles', true), ','))`,
  );
  const codes = new Set(held.flatMap(({ bureau_code }) => bureau_code ?? []));
  const isCovered = (code: string | null) => wayUp(bureaus, code).some((bureau) => codes.has(bureau.code));

  const ofSchools = held.flatMap(({ school_id, school_class_id }) =>
    school_class_id === null ? (school_id ?? []) : [],
  );
  const schools = (await readSchools(tx, ofSchools)).filter(({ bureau_code }) => !isCovered(bureau_code));
  const classes = await readClasses(
    tx,
    held.flatMap(({ school_class_id }) => school_class_id ?? []),
  );
  const theirs = await readSchools(
    tx,
    classes.map(({ school_id }) => school_id),
  );
  const roots = [
    ...rows.filter(({ code, parent_code }) => codes.has(code) && !isCovered(parent_code)).map(bureauPlace),
    ...schools.map(schoolPlace),
    ...classesAlone(classes, theirs, (school) => isCovered(school.bureau_code) || ofSchools.includes(school.id)),
  ];
  return { bureaus, roots };
}

/** Classes that are no part of a school that one reaches as a whole. With their grade: nothing above them says it. */
function classesAlone(
  classes: readonly ClassRow[],
  schools: readonly SchoolRow[],
  isWhole: (school: SchoolRow) => boolean,
): Place[] {
  const whole = new Set(schools.filter(isWhole).map(({ id }) => id));
  return classes
    .filter(({ school_id }) => !whole.has(school_id))
    .map((row) => ({ ...classPlace(row), name: `${row.grade} ${row.name}` }));
}

/** A bureau and those above it, the lowest first. */
export function wayUp(bureaus: Reach['bureaus'], code: string | null): BureauRow[] {
  const way: BureauRow[] = [];
  for (let at = code === null ? undefined : bureaus.get(code); at !== undefined;) {
    way.push(at);
    at = at.parent_code === null ? undefined : bureaus.get(at.parent_code);
  }
  return way;
}
