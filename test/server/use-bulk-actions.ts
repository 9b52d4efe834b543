import { afterAll, beforeAll } from 'vitest';
import { addStudents } from '../../server/accounts/add-students.js';
import { openColumn } from '../../server/accounts/find-account.js';
import type { PersonalData } from '../../server/database/personal-data.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import type { Browser, Untyped } from '../support/browser.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { assignedTo, type Post } from '../support/staff-posts.js';

/** Two servers on one database, and the administrators of a school and of its county who act on many accounts there. */
export function useBulkActions() {
  let portal: TestPortal;
  let people: StaffPeople;
  let school: StaffPerson;
  let county: StaffPerson;
  let made = 0;

  beforeAll(async () => {
    portal = await startPortal(2);
    people = staffPeople(portal);
    school = await another('schoolAdministrator', 'A1');
    county = await another('bureauAdministrator', 'A');
  });
  afterAll(() => portal.close());

  const personalData = (): PersonalData => portal.servers[0]!.composition.services.personalData;

  async function another(role: Post['role'], at: Post['at']): Promise<StaffPerson> {
    return people.provedPerson('李管理', await assignedTo(portal, { role, at }));
  }

  async function numberOf(id: string): Promise<string> {
    const [row] = await portal.query('select national_id from account where id = $1', [id]);
    return openColumn(personalData(), { id }, 'national_id', row!['national_id']);
  }

  return {
    get portal() {
      return portal;
    },
    get people() {
      return people;
    },
    get school() {
      return school;
    },
    get county() {
      return county;
    },
    personalData,
    /** Somebody else at a post, with a proved name. */
    another,
    numberOf,
    flowsOf: (ids: readonly string[]) =>
      portal.query('select subject, standing, revision from flow where subject = any($1) order by 1', [ids]),
    eventsOf: (id: string): Promise<Untyped[]> =>
      portal.query(
        `select e.event->>'type' as type, e.actor, e.actor_kind from flow_event e join flow f on f.id = e.flow_id where f.subject = $1 order by e.revision`,
        [id],
      ),
    /** New students of a school, whom nobody has touched. */
    async fresh(count: number, code = '140106-01'): Promise<string[]> {
      const [row] = await portal.query('select id from school where code = $1', [code]);
      const students = Array.from({ length: count }, () => ({
        nationalId: demonstrationId(900_000 + (made += 1)),
        name: '某学生',
        school: row!['id'] as string,
        grade: '高二',
        className: '1 班',
      }));
      await addStudents(portal.servers[0]!.composition.services, students);
      const indexes = students.map(({ nationalId }) => personalData().index('national-id', nationalId));
      const rows = await portal.query('select id from account where national_id_index = any($1) order by id', [
        indexes,
      ]);
      return rows.map(({ id }) => id);
    },
    /** A student on the evaluation platform. */
    async arrived(id: string): Promise<Browser> {
      const browser = portal.browser();
      await portal.arrive(await numberOf(id), browser);
      return browser;
    },
  };
}
