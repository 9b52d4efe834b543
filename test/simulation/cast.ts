import { defaultStudentPolicy } from '../../machines/student-onboarding/setup.js';
import { addStudentsWithin } from '../../server/accounts/add-students.js';
import { nationalIdOf } from './credentials.js';
import { Student, type Enrolled } from './people/student.js';
import { employ } from './staff.js';
import type { Employed } from './people/teacher.js';
import type { World } from './world.js';

const names = ['王演示', '李子涵', '欧阳若曦', '阿依古丽·买买提', '𠮷野文', '张伟', '次仁卓玛', '刘一'] as const;

/** The places and people of a world: a county of its own with a school, and students on its roster. */
export async function enrol(world: World, count: number): Promise<Student[]> {
  const { stage, seed } = world;
  const county = String(900_000 + (seed % 100_000)).padStart(6, '0');
  const [server] = stage.servers;
  const { services } = server.composition;
  const school = `00000000-0000-4001-8000-${String(seed).padStart(12, '0')}`;
  await stage.query(
    `with place as (insert into bureau (code, name, level, parent_code) values ($1::text, $1::text, 'province', null) returning code)
     insert into school (id, code, name, bureau_code, search_text) select $2, $3::text, $3::text, code, $3::text from place`,
    [county, school, `${county}-01`],
  );
  world.schools.push(school);
  const enrolled = Array.from({ length: count }, (_, index) => ({
    label: `student ${index + 1}`,
    nationalId: nationalIdOf(seed, index + 1),
    name: world.random.pick(names),
    schoolId: school,
    phone: `139${String(seed % 100_000).padStart(5, '0')}${String(index + 1).padStart(3, '0')}`,
  }));
  const attempted = await world.attempt(server, () =>
    services.em.fork().transactional((tx) =>
      addStudentsWithin(
        { ...services, studentPolicy: defaultStudentPolicy },
        tx,
        enrolled.map((one) => ({
          nationalId: one.nationalId,
          name: one.name,
          school,
          grade: '2026',
          className: '1 班',
        })),
      ),
    ),
  );
  if (!attempted.ok) throw new Error('nobody could be enrolled');
  const students = enrolled.map(
    (one, index) => new Student(world, { ...one, id: attempted.value[index]?.id ?? '' } as Enrolled),
  );
  for (const { who } of students) world.expect(who.id);
  return students;
}

/** Somebody of the staff of the world's school: a teacher, or the whole office in one person. */
export async function employAs(world: World, label: string, person: number, isOffice: boolean): Promise<Employed> {
  const [school] = world.schools as [string];
  if (!isOffice) return employ(world, label, person, [{ role: 'teacher', school }], false);
  const sql = 'select id from school_class where school_id = $1';
  const [found] = await world.stage.query<{ id: string }>(sql, [school], 'class');
  const schoolClass = found?.id ?? '';
  return employ(
    world,
    label,
    person,
    [
      { role: 'schoolAdministrator', school },
      { role: 'registrar', school },
      { role: 'classTeacher', school, schoolClass },
    ],
    true,
  );
}
