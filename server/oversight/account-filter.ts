import type { MachineId } from '../../machines/registry.js';
import { studentStandings, teacherStandings, type Standing } from '../../machines/standing.js';
import { machineOfKind } from '../accounts/machine-of-account.js';
import type { AccountKind } from '../database/entities/account.js';
import { isId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import { isBureauCode } from '../schools/bureau-code.js';
import { searchCondition } from './account-search.js';
import { all, type Condition } from './condition.js';

/** Which accounts, within the scope of whoever asks. */
export interface AccountFilter {
  readonly kind: AccountKind;
  /** A bureau's code: all schools below it. */
  readonly bureau?: string | null;
  readonly school?: string | null;
  readonly grade?: string | null;
  readonly schoolClass?: string | null;
  /** Missing or empty: wherever they stand. */
  readonly standings?: readonly Standing[] | null;
  /** What somebody typed to find one. Personal data. */
  readonly search?: string | null;
}

/** The schools and classes that hold those who are asked for; classes of these schools are not named again. */
export interface Places {
  readonly schools: readonly string[];
  readonly classes: readonly string[];
  /** Whether that is the whole province: then no place has to be looked at. */
  readonly isEverywhere: boolean;
}

/** A filter as queries need it. */
export interface Matching {
  readonly machine: MachineId;
  readonly standings: readonly Standing[];
  readonly places: Places;
  /** About the account `a`; `null` where nothing was searched for. */
  readonly search: Condition | null;
}

/** Reads a filter in a scope (`readWithin`): what is not in it holds nobody. */
export async function readFilter(
  tx: EntityManager,
  personalData: PersonalData,
  filter: AccountFilter,
): Promise<Matching> {
  const known: readonly Standing[] = filter.kind === 'student' ? studentStandings : teacherStandings;
  const wanted = filter.standings?.length ? known.filter((standing) => filter.standings?.includes(standing)) : known;
  return {
    machine: machineOfKind[filter.kind].machine,
    standings: wanted,
    places: await findPlaces(tx, filter),
    search: filter.search?.trim() ? searchCondition(personalData, filter.search) : null,
  };
}

const nowhere: Places = { schools: [], classes: [], isEverywhere: false };

async function findPlaces(tx: EntityManager, filter: AccountFilter): Promise<Places> {
  const { bureau = null, school = null, grade = null, schoolClass = null } = filter;
  const isUnheardOf =
    [school, schoolClass].some((id) => id !== null && !isId(id)) || (bureau !== null && !isBureauCode(bureau));
  if (isUnheardOf) return nowhere;
  const conditions = [
    ...(bureau === null ? [] : [{ sql: 's.bureau_code in (select bureaus_under(?))', parameters: [bureau] }]),
    ...(school === null ? [] : [{ sql: 's.id = ?', parameters: [school] }]),
  ];
  const isOfClasses = grade !== null || schoolClass !== null;
  const schools = isOfClasses ? [] : await schoolsOf(tx, conditions);
  const classes = await classesOf(tx, schools, isOfClasses, [
    ...conditions,
    ...(grade === null ? [] : [{ sql: 'c.grade = ?', parameters: [grade] }]),
    ...(schoolClass === null ? [] : [{ sql: 'c.id = ?', parameters: [schoolClass] }]),
  ]);
  const isEverywhere = !isOfClasses && conditions.length === 0 && schools.length === (await countSchools(tx));
  return { schools, classes, isEverywhere };
}

async function schoolsOf(tx: EntityManager, conditions: readonly Condition[]): Promise<string[]> {
  const { sql, parameters } = all(conditions);
  const rows = await tx.execute<{ id: string }[]>(
    `select s.id from school s where s.id = any((select scope_schools())::uuid[]) and ${sql}`,
    [...parameters],
  );
  return rows.map(({ id }) => id);
}

/** Classes that are in the scope by themselves; where classes are asked for, those of the schools in it as well. */
async function classesOf(
  tx: EntityManager,
  schools: readonly string[],
  areWanted: boolean,
  conditions: readonly Condition[],
): Promise<string[]> {
  const { sql, parameters } = all(conditions);
  const inScope = areWanted
    ? '(s.id = any((select scope_schools())::uuid[]) or c.id = any((select scope_classes())::uuid[]))'
    : 'c.id = any((select scope_classes())::uuid[])';
  const rows = await tx.execute<{ id: string; school_id: string }[]>(
    `select c.id, c.school_id from school_class c join school s on s.id = c.school_id where ${inScope} and ${sql}`,
    [...parameters],
  );
  const covered = new Set(schools);
  return rows.filter((row) => !covered.has(row.school_id)).map(({ id }) => id);
}

async function countSchools(tx: EntityManager): Promise<number> {
  const [row] = await tx.execute<{ number: string }[]>('select count(*) as number from school');
  return Number(row?.number ?? 0);
}
