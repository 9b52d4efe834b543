import type pg from 'pg';
import type { Standing } from '../../machines/standing.js';
import { machineOf, type MachineId } from '../../machines/registry.js';
import { beginning, persisted, stateValueOf, stepBy, type Step } from '../../server/flows/snapshots.js';
import type { Services } from '../../server/services.js';
import type { BenchPortal } from './portal.js';

const classesPerGrade = [7, 7, 6];
const grades = ['高一', '高二', '高三'];
const schoolsAtOnce = 50;

/** Of the whole province. */
const wholeProvince = { schools: 700, staffPerSchool: 85 };

/** Where somebody of the bench stands: one real snapshot of the machine, and of how many in a thousand. */
interface Standpoint {
  readonly share: number;
  readonly way: readonly Record<string, unknown>[];
}

const unlock = { type: 'UNLOCK' };
const signIn = { type: 'SIGN_IN', method: 'password', credentialsAccepted: true, knownDevice: false };
const mismatch = { type: 'SUBMIT_STATUS', matches: false };
const verified = [unlock, signIn, { type: 'SUBMIT_STATUS', matches: true }];
const changed = [...verified, { type: 'CHANGE_PASSWORD', oldPasswordAccepted: true, newPasswordAccepted: true }];

/** As in the middle of the first week. */
const students: readonly Standpoint[] = [
  { share: 170, way: [] },
  { share: 3, way: [unlock, { type: 'LOCK' }] },
  { share: 7, way: [unlock, { type: 'FAILURE_LIMIT_REACHED' }] },
  { share: 250, way: [unlock] },
  { share: 60, way: [unlock, signIn] },
  { share: 15, way: [unlock, signIn, mismatch, mismatch, mismatch, mismatch, mismatch] },
  { share: 75, way: verified },
  { share: 40, way: changed },
  { share: 380, way: [...changed, { type: 'SKIP_PHONE' }] },
];

const staff: readonly Standpoint[] = [
  { share: 5, way: [{ type: 'LOCK' }] },
  { share: 5, way: [{ type: 'FAILURE_LIMIT_REACHED' }] },
  { share: 600, way: [] },
  { share: 390, way: [signIn] },
];

/** The events by which the flows of each standpoint came there. */
export function waysThere(): readonly (readonly [MachineId, readonly Record<string, unknown>[]])[] {
  return [
    ...students.map(({ way }) => ['student-onboarding', way] as const),
    ...staff.map(({ way }) => ['teacher-real-name', way] as const),
  ];
}

/**
 * Fills the database with a province of about that many people in 700 schools and 14,000 classes, whose flows stand
 * where they would in the middle of the first week. By SQL: the flows are real snapshots and can be moved on, but names
 * and ID numbers are bytes as long as sealed ones that nobody can open, and there is no history.
 */
export async function fillProvince(
  { composition }: Pick<BenchPortal, 'composition'>,
  database: pg.Pool,
  people: number,
  { schools: schoolCount, staffPerSchool } = wholeProvince,
): Promise<void> {
  const { clock, studentPolicy, teacherPolicy } = composition.services;
  await addSchools(database, schoolCount);
  const found = await database.query<{ id: string }>('select id from school order by code limit $1', [schoolCount]);
  const schools = found.rows.map(({ id }) => id);
  const classes = schools.length * classesPerGrade.reduce((sum, count) => sum + count, 0);
  const perClass = Math.round((people - schools.length * staffPerSchool) / classes);
  const at = clock.now();
  await addBeginnings(database, { 'student-onboarding': studentPolicy, 'teacher-real-name': teacherPolicy });
  const pupils = rowsOf('student-onboarding', studentPolicy, students, at);
  const teachers = rowsOf('teacher-real-name', teacherPolicy, staff, at);
  for (let from = 0; from < schools.length; from += schoolsAtOnce) {
    const some = schools.slice(from, from + schoolsAtOnce);
    const inClasses = 'select c.school_id, c.id as school_class_id from school_class c where c.school_id = any($3)';
    const inSchools = 'select id as school_id, null::uuid as school_class_id from school where id = any($3)';
    await addPeople(database, 'student', pupils, [inClasses, some, perClass], from * 10_000);
    await addPeople(database, 'staff', teachers, [inSchools, some, staffPerSchool], from * 10_000 + 450_000);
  }
  await database.query('select fold_flow_tally()');
  // As autovacuum does in time: fresh statistics, and pages known to be visible to all.
  await database.query('vacuum analyze');
}

/** What all of them began with; nobody else may have begun yet. */
async function addBeginnings(
  database: pg.Pool,
  policies: Readonly<Partial<Record<MachineId, unknown>>>,
): Promise<void> {
  for (const [id, policy] of Object.entries(policies))
    await database.query(
      `insert into flow_beginning (id, machine, machine_version, input) values (gen_random_uuid(), $1, $2, $3)
       on conflict do nothing`,
      [id, machineOf(id).version, JSON.stringify(policy)],
    );
}

async function addSchools(database: pg.Pool, schoolCount: number): Promise<void> {
  await database.query(
    `insert into school (id, code, name, bureau_code, search_text)
     select gen_random_uuid(), b.code || '-9' || n, b.name || '第' || n || '高级中学', b.code, ''
     from bureau b cross join generate_series(1, 9) n
     where b.level = 'county' order by n, b.code limit greatest(0, $1 - (select count(*) from school))`,
    [schoolCount],
  );
  for (const [index, grade] of grades.entries())
    await database.query(
      `insert into school_class (id, school_id, grade, name)
       select gen_random_uuid(), s.id, $1, n || ' 班' from school s cross join generate_series(1, $2::int) n
       on conflict do nothing`,
      [grade, classesPerGrade[index]],
    );
}

/** A flow's columns at each standpoint, with the last of a thousand up to which it is somebody's. */
function rowsOf(id: MachineId, policy: unknown, standpoints: readonly Standpoint[], at: number) {
  const machine = machineOf(id);
  let upTo = 0;
  return standpoints.map(({ share, way }) => {
    upTo += share;
    let step: Step = beginning(machine, policy, at);
    for (const event of way) step = stepBy(machine, step, { ...event, at } as never);
    return {
      up_to: upTo,
      from: upTo - share,
      machine: machine.id,
      machine_version: machine.version,
      revision: way.length,
      snapshot: persisted(machine, step.snapshot),
      state_value: stateValueOf(step.snapshot),
      step: machine.stepOf(step.snapshot),
      standing: machine.standingOf(step.snapshot),
    };
  });
}

type Places = readonly [sql: string, schools: readonly string[], peoplePerPlace: number];

async function addPeople(
  database: pg.Pool,
  kind: string,
  rows: ReturnType<typeof rowsOf>,
  [places, schools, perPlace]: Places,
  firstNumber: number,
): Promise<void> {
  // Some schools are further on than others; nobody came at the same moment.
  await database.query(
    `with someone as materialized (
       select gen_random_uuid() as id, p.*, row_number() over () as n,
         least(999, (random() * (700 + abs(hashtext(p.school_id::text)) % 300))::int) as luck
       from (${places}) p cross join generate_series(1, $4::int)),
     accounts as (
       insert into account (id, kind, national_id, national_id_index, name, name_index, unified_number, school_id, school_class_id, created_at)
       select id, $1, decode(repeat(md5(id::text), 3), 'hex'), sha256(id::text::bytea), decode(repeat(md5(id::text), 2), 'hex'),
         sha256(left(id::text, 5)::bytea), (10000000 + $5::int + n)::text, school_id, school_class_id, now() from someone)
     insert into flow (id, machine, machine_version, subject, revision, snapshot, state_value, step, standing, standing_since,
       school_id, school_class_id, entered_at, deadlines, created_at, beginning_id)
     select gen_random_uuid(), f.machine, f.machine_version, s.id, f.revision, f.snapshot, f.state_value, f.step, f.standing,
       since, s.school_id, s.school_class_id, since, '[]', since - interval '5 days',
       (select b.id from flow_beginning b where b.machine = f.machine limit 1)
     from someone s cross join lateral (select now() - random() * interval '14 days' + interval '0' * s.n as since) waits
       join jsonb_to_recordset($2::jsonb) as f("from" int, up_to int, machine text, machine_version int, revision int,
         snapshot jsonb, state_value text, step text, standing text) on s.luck >= f."from" and s.luck < f.up_to`,
    [kind, JSON.stringify(rows), schools, perPlace, firstNumber],
  );
}

/**
 * What will be looked at: everybody's first ones at these standings (`null`: wherever they stand), of bureaus (by their
 * codes' beginning) and a school, and the first ones whose number begins so.
 */
export interface Shown {
  readonly standings: readonly (Standing | null)[];
  readonly beginning: string;
  readonly places: readonly string[];
  readonly school: string;
}

/** Gives a real sealed name and ID number to those alone whom a list will show: it opens them. */
export async function sealShown(
  { personalData }: Pick<Services, 'personalData'>,
  database: pg.Pool,
  { standings, beginning, places, school }: Shown,
): Promise<void> {
  const { rows } = await database.query<{ id: string }>(
    `select distinct first.subject as id
     from unnest($1::text[]) as at(standing) cross join (select unnest($2::text[]) as code, null::uuid as school union all select null, $3) as p
       cross join lateral (
         select f.subject from flow f join school s on s.id = f.school_id
         where f.machine = 'student-onboarding' and (at.standing is null or f.standing = at.standing) and (s.bureau_code like p.code || '%' or s.id = p.school)
         order by f.standing_since, f.subject limit 51) as first
     union (select f.subject from flow f join account a on a.id = f.subject
       where f.machine = 'student-onboarding' and starts_with(a.unified_number, $4)
       order by f.standing_since, f.subject limit 51)`,
    [standings, places, school, beginning],
  );
  for (const [index, { id }] of rows.entries()) {
    const seal = (column: string, text: string) => personalData.seal({ table: 'account', column, row: id }, text);
    const number = `1499012009${String(index).padStart(8, '0')}`;
    await database.query('update account set name = $2, national_id = $3 where id = $1', [
      id,
      seal('name', '张测量'),
      seal('national_id', number),
    ]);
  }
}
