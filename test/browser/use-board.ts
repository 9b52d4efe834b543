import { beforeAll } from 'vitest';
import { openColumn } from '../../server/accounts/find-account.js';
import type { TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { useWindows } from '../support/use-windows.js';

/** The page that says where everybody stands. */
export const boardPath = '/administration/progress';

/** A school whose students stand in many places, and three who look on: its administrator, a class teacher, the province. */
class Board {
  readonly windows = useWindows();
  people!: StaffPeople;
  school!: string;
  /** A school without students, whose name Excel would take for a formula. */
  emptySchool!: string;
  administrator!: StaffPerson;
  province!: StaffPerson;
  classTeacher!: StaffPerson;

  async fill(): Promise<void> {
    const { portal } = this.windows;
    this.people = staffPeople(portal);
    this.school = await this.people.schoolId('140106-01');
    const school = this.school;
    this.administrator = await this.people.person('李管理', { role: 'schoolAdministrator', school });
    this.province = await this.people.person('省厅管理', { role: 'bureauAdministrator', bureau: '140000' });
    const schoolClass = await this.classNamed('2 班');
    this.classTeacher = await this.people.person('王班主任', { role: 'classTeacher', school, schoolClass });
    for (const one of [this.administrator, this.province, this.classTeacher]) await this.people.proved(one);
    const [empty] = await portal.query(
      `insert into school (id, code, name, bureau_code, search_text)
       values (gen_random_uuid(), '140106-88', '=迎泽新建中学', '140106', '') returning id`,
    );
    this.emptySchool = empty!['id'];
    const ofSchool = await lockedStudents(portal, 'school_id', school, 14);
    await scatter(portal, [...ofSchool, ...(await portal.freshStudents(600))]);
  }

  open = (query = '', who = this.administrator, more = {}) =>
    this.windows.open({ as: who.browser, path: boardPath + query, ...more });

  /** The id of a class of the school. */
  async classNamed(name: string): Promise<string> {
    const sql = 'select id from school_class where school_id = $1 and name = $2';
    return (await this.windows.portal.query(sql, [this.school, name]))[0]!['id'];
  }

  /** A locked student of a class of the school. */
  async inClass(name: string): Promise<string> {
    const [student] = await lockedStudents(this.windows.portal, 'school_class_id', await this.classNamed(name), 1);
    return student!;
  }
}

/** The board, for the tests of one file. */
export function useBoard(): Board {
  const board = new Board();
  beforeAll(() => board.fill());
  return board;
}

/** Some students on their way, by events alone; the longest wait is in class 3. */
async function scatter(portal: TestPortal, students: readonly string[]): Promise<void> {
  const send = async (part: readonly string[], ...types: string[]) => {
    for (const student of part) for (const type of types) await portal.send(student, { type } as never);
  };
  await send(students.slice(0, 300), 'UNLOCK');
  await send(students.slice(0, 2), 'FAILURE_LIMIT_REACHED');
  await send(students.slice(2, 3), 'LOCK');
  const signIn = { type: 'SIGN_IN', method: 'password', credentialsAccepted: true, knownDevice: false } as const;
  for (const [index, student] of students.slice(5, 200).entries()) {
    await portal.send(student, signIn);
    if (index % 9 === 0) {
      for (let tries = 0; tries < 5; tries += 1) await portal.send(student, { type: 'SUBMIT_STATUS', matches: false });
      continue;
    }
    if (index % 3 === 0) continue;
    await portal.send(student, { type: 'SUBMIT_STATUS', matches: true });
    if (index % 4 === 0) continue;
    await portal.send(student, { type: 'CHANGE_PASSWORD', oldPasswordAccepted: true, newPasswordAccepted: true });
    if (index % 5 !== 0) await portal.send(student, { type: 'SKIP_PHONE' });
  }
  await portal.query(
    `update flow set standing_since = standing_since - case when c.name = '3 班' then interval '5 days' else interval '90 minutes' end
     from school_class c where c.id = flow.school_class_id`,
  );
}

/** ID numbers of so many locked students of a school or a class; the classes by turns. */
async function lockedStudents(
  { servers, query }: TestPortal,
  column: 'school_id' | 'school_class_id',
  id: string,
  count: number,
): Promise<string[]> {
  const rows = await query(
    `select a.id, a.national_id from account a join flow f on f.subject = a.id
     where f.${column} = $1 and f.standing = 'NEVER_UNLOCKED' order by a.id limit $2`,
    [id, count],
  );
  const { personalData } = servers[0]!.composition.services;
  return rows.map((row) => openColumn(personalData, { id: row['id'] }, 'national_id', row['national_id']));
}
