import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../../machines/rules/roles.js';
import { sample, startPortal, type TestPortal } from '../support/portal.js';
import { csvFile, rosterRow, rosterTitles } from '../support/roster-files.js';
import { rosterImports as imports } from '../support/roster-imports.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { nameOf, posts, provedAtPosts, schoolsBelow, type Post } from '../support/staff-posts.js';

const title = [...rosterTitles];
const file = (index: number, name = '欧阳探针') => csvFile([title, rosterRow(250_000 + index, name)]);

describe('I6: walls between schools', () => {
  let portal: TestPortal;
  let staff: StaffPeople;
  let people: ReadonlyMap<string, StaffPerson>;
  let foreign: string;
  let foreignSchool: string;
  beforeAll(async () => {
    portal = await startPortal();
    staff = staffPeople(portal);
    people = await provedAtPosts(portal, staff, '导入人');
    foreignSchool = await staff.schoolId('140107-01');
    foreign = (await imports.imported(personAt('schoolAdministrator B1').browser, file(0), { school: foreignSchool }))
      .id;
  });
  afterAll(() => portal.close());

  const personAt = (name: string) => people.get(name)!;
  const mayImport = ({ role }: Post) => (roles[role].duties as readonly string[]).includes('importRoster');
  const counted = async () => (await portal.query('select count(*)::int as n from account'))[0]!['n'] as number;

  /** What everything answers that takes an import's id. */
  const answersTo = async ({ browser }: StaffPerson, id: string) => ({
    read: await imports.read(browser, id),
    problems: await imports.problems(browser, id),
    confirm: await imports.confirm(browser, id),
    cancel: await imports.cancel(browser, id),
    undo: await imports.undo(browser, id),
    errors: await imports.fetchFile(browser, `roster-imports/${id}/errors.xlsx`),
  });

  test.each(posts.map((post) => [nameOf(post), post] as const))(
    '%s: reaches the schools of its scope; foreign and missing ones look alike',
    async (name, post) => {
      const person = personAt(name);
      const isMine = mayImport(post) && (await schoolsBelow(portal, post)).includes('140107-01');
      const before = await counted();
      const seen = await imports.list(person.browser);
      expect(seen?.imports.map(({ id }: { id: string }) => id) ?? []).toEqual(isMine ? [foreign] : []);
      if (isMine) expect(await imports.read(person.browser, foreign)).toMatchObject({ state: 'IMPORTED' });
      else {
        const missing = await answersTo(person, randomUUID());
        expect(await answersTo(person, foreign)).toEqual(missing);
        expect(missing.undo.issues[0].code).toBe(mayImport(post) ? 'IMPORT_NOT_FOUND' : 'NOT_PERMITTED');
        const sent = await imports.send(person.browser, file(1), { school: foreignSchool });
        expect(sent).toEqual(await imports.send(person.browser, file(1), { school: randomUUID() }));
        expect(sent.status).toBe(mayImport(post) ? 404 : 403);
      }
      expect(await counted()).toBe(before);
    },
  );

  test('students of another school in the file are left alone, whoever they are', async () => {
    const admin = personAt('schoolAdministrator A1').browser;
    const school = await staff.schoolId('140106-01');
    const before = await portal.query('select * from account where school_id = $1 order by id', [foreignSchool]);
    const done = await imports.imported(admin, file(0, '改名'), { school });
    expect(done).toMatchObject({ create: 0, update: 0, refused: 1 });
    expect(await portal.query('select * from account where school_id = $1 order by id', [foreignSchool])).toEqual(
      before,
    );
  });

  test('somebody of the staff cannot be made a student of, nor a student of the sample be moved', async () => {
    const admin = personAt('schoolAdministrator A2').browser;
    const school = await staff.schoolId('140106-02');
    const teacher = personAt('teacher A2');
    const rows = [teacher.account, sample.account].map((id) => [id, '王演示', '高一', '1 班']);
    const done = await imports.imported(admin, csvFile([title, ...rows]), { school });
    expect(done).toMatchObject({ create: 0, update: 0, refused: 2 });
  });

  test('a right that is withdrawn while the import waits confirms nothing', async () => {
    const school = await staff.schoolId('140106-02');
    const leaving = await staff.provedPerson('离任人', { role: 'schoolAdministrator', school });
    const { id } = await imports.checked(leaving.browser, file(2), { school });
    await portal.query('delete from role_assignment where account_id = $1', [leaving.id]);
    expect((await imports.confirm(leaving.browser, id)).issues).toMatchObject([{ code: 'NOT_PERMITTED' }]);
    expect(await imports.read(personAt('schoolAdministrator A2').browser, id)).toMatchObject({ state: 'CHECKED' });
    await imports.cancel(personAt('schoolAdministrator A2').browser, id);
  });

  test('nobody in particular, students, initial passwords and other sites get nothing', async () => {
    const school = await staff.schoolId('140106-01');
    expect(await imports.send(portal.browser(), file(3), { school })).toMatchObject({ status: 401 });
    expect((await imports.fetchFile(portal.browser(), 'roster-template.xlsx')).status).toBe(401);
    const student = portal.browser();
    await portal.arrive(sample.account, student);
    expect(await imports.send(student, file(3), { school })).toMatchObject({
      status: 403,
      body: { issues: [{ code: 'NOT_PERMITTED' }] },
    });
    const { browser } = personAt('schoolAdministrator A1');
    const crossSite = await fetch(`${browser.address}/administration/roster-imports`, {
      method: 'POST',
      headers: {
        cookie: browser.cookieHeader(),
        origin: 'https://evil.example',
        'content-type': 'application/octet-stream',
        'x-school-id': school,
      },
      body: new Uint8Array(file(3)),
    });
    expect(crossSite.status).toBe(403);
  });
});
