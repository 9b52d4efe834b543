import { defaultStudentPolicy } from '../../machines/student-onboarding/setup.js';
import { employAs, enrol } from './cast.js';
import { Office } from './people/office.js';
import { Parent } from './people/parent.js';
import type { Person } from './people/person.js';
import { Stranger } from './people/stranger.js';
import type { Student } from './people/student.js';
import { Teacher } from './people/teacher.js';
import { simulatedHasher } from './ports.js';
import { day } from '../support/time.js';
import { mistakenPast, studentPast, writePast } from './prologue.js';
import type { World } from './world.js';

/** Who is in a world, and how often each of them acts. */
export interface Scene {
  readonly students: readonly Student[];
  readonly teachers: readonly Teacher[];
  readonly people: readonly { readonly person: Person; readonly weight: number }[];
}

const plots = [
  { weight: 4, name: 'first login' },
  { weight: 3, name: 'office' },
  { weight: 3, name: 'teachers' },
  { weight: 2, name: 'corrections' },
  { weight: 2, name: 'family' },
] as const;

/** Each world has a plot: with all of them in each, few would get anywhere in a dozen steps. */
export async function setScene(world: World): Promise<Scene> {
  const { random } = world;
  const plot = world.isLong ? 'everything' : random.weighted(plots).name;
  const has = (...of: readonly string[]) => plot === 'everything' || of.includes(plot);
  const students = await enrol(world, plot === 'teachers' ? 1 : random.between(1, plot === 'everything' ? 3 : 2));
  const isLate = has('corrections', 'family') && plot !== 'everything';
  for (const student of students)
    await comeSoFar(world, student, isLate ? 5 : random.pick([0, 0, 1, 3, 4, 5, 5, 'mistaken']));
  const teachers: Teacher[] = [];
  if (has('teachers'))
    for (let index = 1; index <= 2; index += 1) {
      const who = await employAs(world, `teacher ${index}`, 200 + index, false);
      teachers.push(new Teacher(world, who, () => teachers));
    }
  const people: { readonly person: Person; readonly weight: number }[] = [
    ...students.map((person) => ({ person, weight: plot === 'teachers' ? 1 : 6 })),
    ...teachers.map((person) => ({ person, weight: 8 })),
  ];
  if (has('office', 'corrections', 'teachers')) {
    const who = await employAs(world, 'office', 200, true);
    people.push({ person: new Office(world, who, students, teachers), weight: plot === 'office' ? 8 : 4 });
  }
  if (has('family')) people.push({ person: new Parent(world, students[0]!), weight: 8 });
  if (has('first login', 'office')) people.push({ person: new Stranger(world, students), weight: 3 });
  return { students, teachers, people };
}

/** Lets a student have come so far the day before: 0 nothing has happened, 1 unlocked … 5 arrived, with or without a phone. */
async function comeSoFar(world: World, student: Student, steps: number | 'mistaken'): Promise<void> {
  if (steps === 0) return;
  if (steps === 'mistaken') return beMistaken(world, student);
  const phone = steps === 5 && world.random.oneIn(2) ? 'bound' : 'skipped';
  const events = studentPast(phone).slice(0, phone === 'bound' ? 6 : steps);
  const revision = await writePast(world, 'student-onboarding', student.who.id, defaultStudentPolicy, events);
  const { ledger, who } = student;
  if (steps >= 3) ledger.hasProvedStatus = true;
  if (steps < 4) return;
  const password = student.newPassword();
  ledger.mayBecome(password, world.began - day);
  ledger.becomes(password);
  student.password = password;
  const [server] = world.stage.servers;
  const { personalData } = server.composition.services;
  const isBound = phone === 'bound';
  if (isBound) ledger.phones.add(student.phoneIndex(server));
  const index = isBound ? personalData.index('phone', who.phone) : null;
  const sealed = isBound ? personalData.seal({ table: 'account', column: 'phone', row: who.id }, who.phone) : null;
  const hash = await simulatedHasher.hash(password);
  await world.stage.query(
    `with changed as (update account set password_hash = $2, password_changed_at = $3, phone = $4, phone_index = $5 where id = $1 returning id)
     insert into evaluation_credential (account_id, password_hash, revision, changed_at) select id, $2, $6, $3 from changed`,
    [who.id, hash, new Date(world.began - day), sealed, index, revision],
    'come so far',
  );
}

/** Has said four or five times what is wrong: the next mistake, or the registrar's decision, is near. */
async function beMistaken(world: World, { who }: Student): Promise<void> {
  const mistakes = world.random.between(4, 5);
  await writePast(world, 'student-onboarding', who.id, defaultStudentPolicy, mistakenPast(mistakes));
  if (mistakes < 5) return;
  const sql = 'insert into status_review (id, account_id, school_id, opened_at) values (gen_random_uuid(), $1, $2, $3)';
  await world.stage.query(sql, [who.id, who.schoolId, new Date(world.began - day)]);
}
