import { roleNames, roles, type Role } from '../../machines/rules/roles.js';
import type { Assigned } from '../../server/accounts/add-staff.js';
import type { TestPortal } from './portal.js';
import type { StaffPeople, StaffPerson } from './staff-people.js';

/** Three schools in two counties of one city, and the bureaus above them. */
export const schools = { A1: '140106-01', A2: '140106-02', B1: '140107-01' } as const;
const bureaus = { A: '140106', B: '140107', city: '140100', otherCity: '140200', province: '140000' } as const;
export type School = keyof typeof schools;
type Bureau = keyof typeof bureaus;

/** Somebody by their role and place: `teacher A1`, `bureauAdministrator city`, `developer -`. */
export interface Post {
  readonly role: Role;
  readonly at: School | Bureau | '-';
}

const inSchool = roleNames.filter((role) => ['self', 'class', 'school'].includes(roles[role].reach));
export const posts: readonly Post[] = [
  ...(['A1', 'A2', 'B1'] as const).flatMap((at) => inSchool.map((role): Post => ({ role, at }))),
  ...(['A', 'B', 'city', 'otherCity', 'province'] as const).map((at): Post => ({ role: 'bureauAdministrator', at })),
  { role: 'developer', at: '-' },
];
export const nameOf = ({ role, at }: Post) => `${role} ${at}`;

const countyOf = { A1: 'A', A2: 'A', B1: 'B' } as const;
/** The bureaus above a bureau. */
const above: Readonly<Record<Bureau, readonly Bureau[]>> = {
  A: ['city', 'province'],
  B: ['city', 'province'],
  city: ['province'],
  otherCity: ['province'],
  province: [],
};

/** The rule in the test's own words: who decides about whom, if their real name is proved. */
export function decides(actor: Post, subject: Post): boolean {
  if (actor.role === 'schoolAdministrator')
    return subject.at === actor.at && ['teacher', 'classTeacher', 'registrar'].includes(subject.role);
  if (actor.role !== 'bureauAdministrator' || subject.at === '-') return false;
  const mine = actor.at as Bureau;
  if (subject.role === 'bureauAdministrator') return above[subject.at as Bureau].includes(mine);
  const county = countyOf[subject.at as School];
  return county === mine || above[county].includes(mine);
}

/** The role of a post as an account has it. */
export async function assignedTo(portal: TestPortal, { role, at }: Post): Promise<Assigned> {
  if (at in bureaus) return { role, bureau: bureaus[at as Bureau] };
  if (at === '-') return { role };
  const [school] = await portal.query('select id from school where code = $1', [schools[at as School]]);
  if (role !== 'classTeacher') return { role, school: school!['id'] };
  const [row] = await portal.query('select id from school_class where school_id = $1 order by name', [school!['id']]);
  return { role, school: school!['id'], schoolClass: row!['id'] };
}

/** Two students of a school: of the class that its class teacher has, and of another. */
export async function studentsAt(
  portal: TestPortal,
  at: School,
): Promise<{ readonly school: string; readonly student: string; readonly otherStudent: string }> {
  const { school = '', schoolClass } = await assignedTo(portal, { role: 'classTeacher', at });
  const pick = async (condition: string) => {
    const sql = `select id from account where kind = 'student' and school_id = $1 and school_class_id ${condition} $2 order by id limit 1`;
    return (await portal.query(sql, [school, schoolClass]))[0]!['id'] as string;
  };
  return { school, student: await pick('='), otherStudent: await pick('<>') };
}

/** Somebody of that name at each of some posts, whose real name is proved; by the post's name. */
export async function provedAtPosts(
  portal: TestPortal,
  staff: StaffPeople,
  name: string,
  some: readonly Post[] = posts,
): Promise<ReadonlyMap<string, StaffPerson>> {
  const people = new Map<string, StaffPerson>();
  for (const post of some) {
    const person = await staff.provedPerson(name, await assignedTo(portal, post));
    people.set(nameOf(post), person);
  }
  return people;
}

/** The codes of the schools that a post reaches; they begin with their bureau's. */
export async function schoolsBelow(portal: TestPortal, { at }: Post): Promise<string[]> {
  const prefix = at in schools ? schools[at as School] : bureaus[at as Bureau].replace(/(00)+$/, '');
  const rows = await portal.query('select code from school where code like $1 order by code', [`${prefix}%`]);
  return rows.map(({ code }) => code);
}
