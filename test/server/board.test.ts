import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rolesWith } from '../../machines/rules/roles.js';
import { studentStandings, teacherStandings } from '../../machines/standing.js';
import { foldTally } from '../../server/flows/tally.js';
import type { Browser, Untyped } from '../support/browser.js';
import { sample, startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { assignedTo, nameOf, posts, provedAtPosts, schoolsBelow, type Post } from '../support/staff-posts.js';
import { times } from '../support/thorough.js';

const place = 'kind id name school grade';
const counts = 'counts { standing number }';
const wanted = `at place { ${place} } path { ${place} } total ${counts} rows { place { ${place} } total ${counts} longestWait { standing since } }`;

interface Asked {
  readonly bureau?: string | null;
  readonly school?: string | null;
  readonly grade?: string | null;
}

function boardOf(browser: Browser, kind: 'STUDENT' | 'STAFF', asked: Asked = {}): Promise<Untyped> {
  const query = `query ($kind: AccountKind!, $bureau: ID, $school: ID, $grade: String) { board(kind: $kind, bureau: $bureau, school: $school, grade: $grade) { ${wanted} } }`;
  return browser.ask(query, { kind, ...asked }).then(({ board }) => board);
}

/** How the place of a row is asked for; `null` for what nothing is below. */
function askedOf({ kind, id, school, grade }: Untyped): Asked | null {
  if (kind === 'BUREAU') return { bureau: id };
  if (kind === 'SCHOOL') return { school };
  return kind === 'GRADE' ? { school, grade } : null;
}

describe('the board', () => {
  let portal: TestPortal;
  let staff: StaffPeople;
  let people: ReadonlyMap<string, StaffPerson>;
  beforeAll(async () => {
    portal = await startPortal();
    staff = staffPeople(portal);
    people = await provedAtPosts(portal, staff, '看板人');
    await scatter();
  });
  afterAll(() => portal.close());

  /** Brings students to many places, also while differences are folded, and takes the class from some. */
  async function scatter(): Promise<void> {
    const em = portal.servers[0]!.composition.services.em;
    const students = await portal.freshStudents(120);
    const lot = (index: number) => (index * 7 + 3) % 5;
    await Promise.all([
      ...students.map(async (student, index) => {
        if (lot(index) > 0) await portal.send(student, { type: 'UNLOCK' });
        if (lot(index) === 2) await portal.send(student, { type: 'LOCK' });
        if (lot(index) === 3) await portal.send(student, { type: 'FAILURE_LIMIT_REACHED' });
      }),
      foldTally(em),
    ]);
    await portal.arrive(sample.account, portal.browser());
    await foldTally(em);
    // Not folded yet.
    const [one] = (await portal.freshStudents(1)) as [string];
    await portal.send(one, { type: 'UNLOCK' });
    const homeless = `select subject from flow f join school s on s.id = f.school_id where s.code = '140106-01' and machine = 'student-onboarding' and standing = 'NEVER_UNLOCKED' order by subject limit 2`;
    await portal.query(`update account set school_class_id = null where id in (${homeless})`);
    await portal.query(`update flow set school_class_id = null where subject in (${homeless})`);
  }

  /** What a count of the flows says, of a post. */
  async function counted(post: Post, machine: string): Promise<Record<string, number>> {
    const seen = rolesWith('oversee').includes(post.role) ? await schoolsBelow(portal, post) : [];
    const { schoolClass = null } = await assignedTo(portal, post);
    const rows = await portal.query(
      `select f.standing, count(*)::int as n from flow f join school s on s.id = f.school_id
       where f.machine = $1 and s.code = any($2) and ($3::uuid is null or f.school_class_id = $3) group by 1`,
      [machine, seen, schoolClass],
    );
    return Object.fromEntries(rows.map(({ standing, n }) => [standing, n]));
  }

  const asRecord = (list: Untyped) =>
    Object.fromEntries(
      list.filter(({ number }: Untyped) => number > 0).map((one: Untyped) => [one.standing, one.number]),
    );

  const mostBelow = times({ usually: 4, thoroughly: Number.POSITIVE_INFINITY });

  /** Goes down to the classes: each board is what its row said, and its rows sum to it. @returns boards seen */
  async function walk(browser: Browser, kind: 'STUDENT' | 'STAFF', asked: Asked, row: Untyped): Promise<number> {
    const board = await boardOf(browser, kind, asked);
    if (row !== null) expect(board).toMatchObject({ place: row.place, total: row.total, counts: row.counts });
    const sums = new Map<string, number>();
    for (const one of board.rows)
      for (const { standing, number } of one.counts) sums.set(standing, (sums.get(standing) ?? 0) + number);
    if (board.rows.length > 0)
      expect(board.counts).toEqual([...sums].map(([standing, number]) => ({ standing, number })));
    expect(board.rows.reduce((sum: number, { total }: Untyped) => sum + total, 0)).toBe(board.total);
    expect(board.counts.reduce((sum: number, { number }: Untyped) => sum + number, 0)).toBe(board.total);
    let boards = 1;
    for (const one of board.rows.slice(0, mostBelow)) {
      const next = askedOf(one.place);
      const isItself = one.place.id === board.place?.id;
      if (next !== null && !isItself && one.total > 0) boards += await walk(browser, kind, next, one);
    }
    return boards;
  }

  const all = posts.map((post) => [nameOf(post), post] as const);

  test.each(all)('A1, %s: sums to the roster, from the top down to the classes', async (name, post) => {
    const { browser } = people.get(name)!;
    for (const [kind, machine, standings] of [
      ['STUDENT', 'student-onboarding', studentStandings],
      ['STAFF', 'teacher-real-name', teacherStandings],
    ] as const) {
      const board = await boardOf(browser, kind);
      if (!rolesWith('oversee').includes(post.role)) {
        expect(board).toBeNull();
        continue;
      }
      expect(board.counts.map(({ standing }: Untyped) => standing)).toEqual(standings);
      expect(asRecord(board.counts)).toEqual(await counted(post, machine));
      if (name !== 'bureauAdministrator province') await walk(browser, kind, {}, null);
    }
  });

  test('A1: the province, down to every class', async () => {
    const { browser } = people.get('bureauAdministrator province')!;
    // The province, its cities, and counties and schools with a grade each: thoroughly more than a hundred.
    expect(await walk(browser, 'STUDENT', {}, null)).toBeGreaterThan(times({ usually: 40, thoroughly: 300 }));
  });

  test('A1: one level below: cities, counties, schools, grades, classes, and who is in no class', async () => {
    const { browser } = people.get('bureauAdministrator province')!;
    const shape = async (asked: Asked) => {
      const { place: here, path, rows } = await boardOf(browser, 'STUDENT', asked);
      return {
        here: here.name,
        path: path.map(({ name }: Untyped) => name),
        kinds: [...new Set(rows.map((row: Untyped) => row.place.kind))],
      };
    };
    const school = await staff.schoolId('140106-01');
    expect(await shape({})).toEqual({ here: '山西省', path: [], kinds: ['BUREAU'] });
    expect(await shape({ bureau: '140100' })).toEqual({ here: '太原市', path: ['山西省'], kinds: ['BUREAU'] });
    expect(await shape({ bureau: '140106' })).toMatchObject({ path: ['山西省', '太原市'], kinds: ['SCHOOL'] });
    expect(await shape({ school })).toMatchObject({
      path: ['山西省', '太原市', '迎泽区'],
      kinds: ['GRADE', 'NO_CLASS'],
    });
    expect(await shape({ school, grade: '高一' })).toMatchObject({ here: '高一', kinds: ['CLASS'] });
    const { rows } = await boardOf(browser, 'STUDENT', { school });
    expect(rows.at(-1)).toMatchObject({
      place: { kind: 'NO_CLASS' },
      total: 2,
      longestWait: { standing: 'NEVER_UNLOCKED' },
    });
  });

  test('grades and classes stand as people count them', async () => {
    const { browser } = people.get('bureauAdministrator province')!;
    const school = await staff.schoolId('140107-01');
    const added = ['高三 1 班', '高二 10 班', '高二 2 班', '高二 三十班', '高二 二十一班'].map((name) =>
      name.split(/ (.*)/),
    );
    for (const [grade, name] of added)
      await portal.query(
        'insert into school_class (id, school_id, grade, name) values (gen_random_uuid(), $1, $2, $3)',
        [school, grade, name],
      );
    const names = async (asked: Asked) =>
      (await boardOf(browser, 'STUDENT', asked)).rows.map((row: Untyped) => row.place.name);
    expect((await names({ school })).slice(0, 3)).toEqual(['高一', '高二', '高三']);
    expect(await names({ school, grade: '高二' })).toEqual(['2 班', '10 班', '二十一班', '三十班']);
  });

  test('a school’s own administrator begins at the school, and sees its staff as a whole', async () => {
    const { browser } = people.get('schoolAdministrator A1')!;
    const school = await staff.schoolId('140106-01');
    const board = await boardOf(browser, 'STAFF');
    expect(board).toMatchObject({
      place: { kind: 'SCHOOL', school },
      path: [],
      rows: [{ place: { id: school }, total: board.total }],
    });
    expect(board.total).toBeGreaterThan(3);
    expect((await boardOf(browser, 'STUDENT', { school, grade: '高一' })).path).toMatchObject([{ id: school }]);
  });

  test('a class teacher sees the class alone', async () => {
    const { browser } = people.get('classTeacher A1')!;
    const { schoolClass, school } = await assignedTo(portal, { role: 'classTeacher', at: 'A1' });
    const board = await boardOf(browser, 'STUDENT');
    expect(board).toMatchObject({
      place: { kind: 'GRADE', id: '高一', name: '高一 1 班' },
      path: [],
      rows: [{ place: { id: schoolClass } }],
    });
    expect(await boardOf(browser, 'STUDENT', { school, grade: '高一' })).toMatchObject({
      place: { id: '高一', name: '高一 1 班' },
      total: board.total,
      rows: [{}],
    });
    expect(await boardOf(browser, 'STUDENT', { school })).toBeNull();
    expect(await boardOf(browser, 'STAFF')).toMatchObject({ total: 0, rows: [] });
  });

  test('whoever has several places sees those, each once', async () => {
    const at = async (role: Post['role'], where: Post['at']) => assignedTo(portal, { role, at: where });
    const person = await staff.provedPerson(
      '多处',
      await at('classTeacher', 'B1'),
      await at('registrar', 'A1'),
      await at('classTeacher', 'A1'),
      await at('bureauAdministrator', 'otherCity'),
    );
    const board = await boardOf(person.browser, 'STUDENT');
    expect(board).toMatchObject({ place: null, path: [] });
    expect(board.rows.map((row: Untyped) => [row.place.kind, row.place.name])).toEqual([
      ['BUREAU', '大同市'],
      ['SCHOOL', '迎泽区演示第一中学（演示数据）'],
      ['CLASS', '高一 1 班'],
    ]);
    await walk(person.browser, 'STUDENT', {}, null);
    expect(asRecord(board.counts)).toEqual(
      asRecord(
        (
          await portal.query(
            `select f.standing, count(*)::int as number from flow f join school s on s.id = f.school_id
             where machine = 'student-onboarding' and (s.code like '1402%' or s.code = '140106-01' or f.school_class_id = $1) group by 1`,
            [(await at('classTeacher', 'B1')).schoolClass],
          )
        ).map(({ standing, number }) => ({ standing, number })),
      ),
    );
  });

  test.each(all)('trust G5, %s: what is foreign looks like what is not there', async (name, post) => {
    const { browser } = people.get(name)!;
    const mine =
      rolesWith('oversee').includes(post.role) && post.role !== 'classTeacher' ? await schoolsBelow(portal, post) : [];
    const schools = await portal.query(
      `select id, code from school where code = any('{140106-01,140106-02,140107-01,140202-01}')`,
    );
    for (const { id, code } of schools) {
      const board = await boardOf(browser, 'STUDENT', { school: id });
      expect(board !== null, code).toBe(mine.includes(code));
      const grade = await boardOf(browser, 'STUDENT', { school: id, grade: '高一' });
      const isOwnClass = post.role === 'classTeacher' && (await schoolsBelow(portal, post)).includes(code);
      expect(grade !== null, code).toBe(mine.includes(code) || isOwnClass);
      expect(await boardOf(browser, 'STUDENT', { school: id, grade: '高九' })).toBeNull();
    }
    for (const bureau of ['140000', '140100', '140106', '140107', '140200']) {
      const prefix = bureau.replace(/(00)+$/, '');
      const own = /^\d/.test(mine[0] ?? '') && post.role === 'bureauAdministrator';
      const theirs = (await assignedTo(portal, post)).bureau?.replace(/(00)+$/, '') ?? 'none';
      expect((await boardOf(browser, 'STUDENT', { bureau })) !== null, bureau).toBe(own && prefix.startsWith(theirs));
    }
    for (const missing of [
      { school: randomUUID() },
      { school: 'none' },
      { bureau: '999999' },
      { bureau: "'" },
      { grade: '高一' },
    ])
      expect(await boardOf(browser, 'STUDENT', missing)).toBeNull();
  });

  test('the longest wait of each place is that of a count', async () => {
    const { browser } = people.get('bureauAdministrator province')!;
    await portal.moveClock(3_600_000);
    const [late] = (await portal.freshStudents(1)) as [string];
    await portal.send(late, { type: 'UNLOCK' });
    await portal.query(
      `update flow set standing_since = standing_since - (('x' || substr(md5(subject::text), 1, 4))::bit(16)::int || ' seconds')::interval`,
    );
    const first = (column: string) =>
      portal.query(
        `select distinct on (1) ${column} as id, standing, standing_since as since from flow f join school s on s.id = f.school_id
         left join school_class c on c.id = f.school_class_id
         where machine = 'student-onboarding' and standing <> 'ARRIVED' order by 1, standing_since`,
      );
    const check = async (asked: Asked, column: string) => {
      const expected = new Map((await first(column)).map((row) => [row.id, row]));
      const { rows } = await boardOf(browser, 'STUDENT', asked);
      for (const {
        place: { id },
        longestWait,
      } of rows)
        expect(longestWait).toEqual({
          standing: expected.get(id)!.standing,
          since: expected.get(id)!.since.toISOString(),
        });
    };
    const school = await staff.schoolId('140106-02');
    await check({}, `left(s.bureau_code, 4) || '00'`);
    await check({ bureau: '140106' }, 's.id::text');
    await check({ school, grade: '高一' }, 'c.id::text');
  });

  test('whose role was withdrawn, or rests, and whoever is a student, or nobody: nothing', async () => {
    const post = await assignedTo(portal, { role: 'schoolAdministrator', at: 'A2' });
    const unproved = await staff.person('未认证', post);
    expect(await boardOf(unproved.browser, 'STUDENT')).toBeNull();
    await staff.proved(unproved);
    expect((await boardOf(unproved.browser, 'STUDENT')).total).toBeGreaterThan(0);
    await portal.query('delete from role_assignment where account_id = $1', [unproved.id]);
    expect(await boardOf(unproved.browser, 'STUDENT')).toBeNull();
    expect(await boardOf(portal.browser(), 'STUDENT')).toBeNull();
  });
});
