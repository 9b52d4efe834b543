import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rolesWith } from '../../machines/rules/roles.js';
import type { EntityManager } from '../../server/database/orm.js';
import { flowTally, foldTally, schoolTally } from '../../server/flows/tally.js';
import { readWithin } from '../../server/rights/scope.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { assignedTo, nameOf, posts, provedAtPosts, schoolsBelow } from '../support/staff-posts.js';

/** The tables that hold a school's people, with a column that somebody might try to write. */
const walled = [
  ['account', 'school_id'],
  ['flow', 'school_id'],
  ['flow_tally', 'school_id'],
  ['flow_tally_change', 'school_id'],
  ['flow_tally_school', 'school_id'],
  ['status_review', 'school_id'],
  ['roster_import', 'school_id'],
  ['roster_import_chunk', 'school_id'],
  ['bulk_action', 'state'],
  ['bulk_item', 'state'],
  ['record_correction', 'school_id'],
] as const;

describe('scopes in the database (trust G5)', () => {
  let portal: TestPortal;
  let staff: StaffPeople;
  let people: ReadonlyMap<string, StaffPerson>;
  beforeAll(async () => {
    portal = await startPortal();
    staff = staffPeople(portal);
    people = await provedAtPosts(portal, staff, '查看人');
  });
  afterAll(() => portal.close());

  const services = () => portal.servers[0]!.composition.services;
  const within = <T>(actor: string, work: (tx: EntityManager) => Promise<T>) =>
    readWithin(services().em, { actor, duty: 'oversee', at: services().clock.now() }, work);
  const schoolsSeen = (actor: string) =>
    within(actor, async (tx) => {
      const rows = await tx.execute<{ code: string }[]>(
        'select distinct s.code from account a join school s on s.id = a.school_id order by 1',
      );
      return rows.map(({ code }) => code);
    });

  test.each(posts.map((post) => [nameOf(post), post] as const))(
    '%s: sees its own schools and no other',
    async (_name, post) => {
      const { id } = people.get(nameOf(post))!;
      const expected = rolesWith('oversee').includes(post.role) ? await schoolsBelow(portal, post) : [];
      expect(await schoolsSeen(id)).toEqual(expected);
    },
  );

  test.each(walled)('%s: nothing is seen by nobody, and nothing can be written by anybody', async (table, column) => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    const province = people.get('bureauAdministrator province')!.id;
    const count = (actor: string) =>
      within(actor, async (tx) => Number((await tx.execute<{ n: string }[]>(`select count(*) n from ${table}`))[0]!.n));
    expect(await count(nobody)).toBe(0);
    for (const sql of [`delete from ${table}`, `update ${table} set ${column} = null`, `truncate ${table}`])
      await expect(within(province, (tx) => tx.execute(sql))).rejects.toThrow('permission denied');
  });

  test('what nobody needs for others is not readable: hashes of passwords, sessions, codes', async () => {
    const province = people.get('bureauAdministrator province')!.id;
    const columns = [
      'password_hash from account',
      'announced_password_hash from school',
      'reason from bulk_action',
      'address from bulk_action',
      'state_value from flow_tally_change',
    ];
    const tables = [
      'session',
      'verification_code',
      'government_identity',
      'sms_message',
      'family_member',
      'family_session',
      'flow_state_tally',
      'flow_heat',
      'flow_heat_note',
      'flow_heat_fold',
    ];
    for (const what of [...columns, ...tables.map((table) => `1 from ${table}`)])
      await expect(
        within(province, (tx) => tx.execute(`select ${what}`)),
        what,
      ).rejects.toThrow('permission denied');
  });

  test('the scope ends with its transaction: the next one on the connection is the server’s own', async () => {
    const [before] = await services().em.fork().execute('select current_user as name');
    await within(people.get('schoolAdministrator A1')!.id, (tx) => tx.execute('select 1'));
    for (let index = 0; index < 20; index += 1) {
      const after = await services()
        .em.fork()
        .execute(`select current_user as name, current_setting('shoudeng.actor', true) as actor`);
      expect(after).toMatchObject([before]);
      expect(after[0]!['actor'] || null).toBeNull();
    }
  });

  test('a role that was withdrawn, or that rests, sees nothing any more', async () => {
    const post = posts.find((one) => nameOf(one) === 'schoolAdministrator A1')!;
    const unproved = await staff.person('未实名', await assignedTo(portal, post));
    expect(await schoolsSeen(unproved.id)).toEqual([]);
    await staff.proved(unproved);
    expect(await schoolsSeen(unproved.id)).toHaveLength(1);
    await portal.query('delete from role_assignment where account_id = $1', [unproved.id]);
    expect(await schoolsSeen(unproved.id)).toEqual([]);
  });

  test('a class teacher sees the students of the class, and nobody of the staff', async () => {
    const [row] = await portal.query(
      `select c.id, c.school_id from school_class c join account a on a.school_class_id = c.id group by 1, 2 limit 1`,
    );
    const teacher = await staff.provedPerson('班主任', {
      role: 'classTeacher',
      school: row!.school_id,
      schoolClass: row!.id,
    });
    const seen = await within(teacher.id, (tx) =>
      tx.execute<{ kind: string; school_class_id: string }[]>('select kind, school_class_id from account'),
    );
    const [{ n }] = (await portal.query('select count(*) n from account where school_class_id = $1', [row!.id])) as [
      { n: string },
    ];
    expect(seen).toHaveLength(Number(n));
    expect(seen.every(({ kind, school_class_id }) => kind === 'student' && school_class_id === row!.id)).toBe(true);
  });
});

describe('the tally of flows', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());

  const counted = () =>
    portal.query(
      'select machine, school_id, school_class_id, standing, count(*)::int as number from flow group by 1, 2, 3, 4 order by 1, 2, 3, 4',
    );
  const tallied = () =>
    portal.query(`select machine, school_id, school_class_id, standing, sum(number)::int as number from ${flowTally} t
      group by 1, 2, 3, 4 having sum(number) <> 0 order by 1, 2, 3, 4`);

  const ofSchools = (from: string, number: string) =>
    portal.query(`select machine, school_id, standing, ${number}::int as number from ${from} t where school_id is not null
      group by 1, 2, 3 having ${number} <> 0 order by 1, 2, 3`);
  const expectExact = async () => {
    expect(await tallied()).toEqual(await counted());
    expect(await ofSchools(schoolTally, 'sum(number)')).toEqual(await ofSchools('flow', 'count(*)'));
  };

  test('is what a count of the flows would be, after every kind of change, folded or not', async () => {
    const students = await portal.freshStudents(4);
    const em = portal.servers[0]!.composition.services.em;
    await expectExact();
    for (const account of students) await portal.send(account, { type: 'UNLOCK' });
    await portal.send(students[0]!, { type: 'LOCK' });
    await portal.arrive(students[1]!, portal.browser());
    await expectExact();
    await foldTally(em);
    expect(await portal.query('select 1 from flow_tally_change')).toEqual([]);
    await expectExact();
    await portal.query(`update flow set school_id = null, school_class_id = null where standing = 'SIGN_IN'`);
    await portal.query(`delete from flow where standing = 'LOCKED_BY_ADMINISTRATOR'`);
    await Promise.all([foldTally(em), foldTally(em), portal.send(students[2]!, { type: 'LOCK' })]);
    await foldTally(em);
    await expectExact();
    expect(
      await portal.query(
        'select 1 from flow_tally where number < 0 union all select 1 from flow_tally_school where number < 0',
      ),
    ).toEqual([]);
  });

  test('a lock is a standing of its own', async () => {
    const [account] = (await portal.freshStudents(1)) as [string];
    const index = portal.servers[0]!.composition.services.personalData.index('national-id', account);
    const standing = async () =>
      (
        await portal.query(
          'select standing from flow f join account a on a.id = f.subject where a.national_id_index = $1',
          [index],
        )
      )[0]!.standing;
    expect(await standing()).toBe('NEVER_UNLOCKED');
    await portal.send(account, { type: 'UNLOCK' });
    expect(await standing()).toBe('SIGN_IN');
    await portal.send(account, { type: 'FAILURE_LIMIT_REACHED' });
    expect(await standing()).toBe('LOCKED_BY_FAILURES');
    await portal.send(account, { type: 'LOCK' });
    expect(await standing()).toBe('LOCKED_BY_ADMINISTRATOR');
  });
});
