import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { studentStandings, teacherStandings } from '../../machines/standing.js';
import { openColumn } from '../../server/accounts/find-account.js';
import { accountOf, accountsOf, allAccountsOf, type Filter } from '../support/accounts.js';
import type { Untyped } from '../support/browser.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { assignedTo, nameOf, provedAtPosts, type Post } from '../support/staff-posts.js';

const orders = ['LONGEST_WAIT', 'SHORTEST_WAIT', 'OLDEST', 'NEWEST', 'CLASS'] as const;
const posts: readonly Post[] = [
  { role: 'classTeacher', at: 'A1' },
  { role: 'registrar', at: 'A1' },
  { role: 'schoolAdministrator', at: 'B1' },
  { role: 'bureauAdministrator', at: 'A' },
  { role: 'bureauAdministrator', at: 'city' },
  { role: 'bureauAdministrator', at: 'province' },
];

describe('the list of accounts', () => {
  let portal: TestPortal;
  let people: StaffPeople;
  let askers: ReadonlyMap<string, StaffPerson>;

  beforeAll(async () => {
    portal = await startPortal();
    people = staffPeople(portal);
    await people.person('阿依古丽·买买提', await assignedTo(portal, { role: 'teacher', at: 'A1' }));
    askers = await provedAtPosts(portal, people, '查看人', posts);
    await scatter();
  });
  afterAll(() => portal.close());

  /** Puts students anywhere, many at the same instant, and some into classes whose names sort by number. */
  async function scatter(): Promise<void> {
    await portal.query(`insert into school_class (id, school_id, grade, name)
      select gen_random_uuid(), s.id, g, n || ' 班' from school s, unnest(array['高一', '高二', '高三']) g, unnest(array[1, 2, 10]) n
      where s.code like '1401%' on conflict do nothing`);
    await portal.query(`with place as (
        select a.id, (select c.id from school_class c where c.school_id = a.school_id order by hashtext(c.id::text || a.id::text) limit 1) as class
        from account a where kind = 'student' and abs(hashtext(a.id::text || 'move')) % 3 > 0),
      moved as (update account a set school_class_id = p.class from place p where p.id = a.id)
      update flow f set school_class_id = p.class from place p where p.id = f.subject`);
    await portal.query(
      `update flow set standing = ($1::text[])[1 + abs(hashtext(subject::text)) % $2],
         standing_since = to_timestamp(1790000000) + make_interval(mins => abs(hashtext(subject::text || 'since')) % 40)
       where machine = 'student-onboarding'`,
      [studentStandings, studentStandings.length],
    );
  }

  const allRows = (): Promise<Untyped[]> =>
    portal.query(`select a.id, a.kind, a.unified_number, f.standing, f.standing_since, s.id as school, s.bureau_code, c.id as class, c.grade, c.name as class_name,
      s.code as school_code from account a join flow f on f.subject = a.id left join school s on s.id = a.school_id
      left join school_class c on c.id = a.school_class_id`);

  const placeOf = ({ role, at }: Post) => ({ class: role === 'classTeacher', at });
  const prefixes: Readonly<Record<string, string>> = {
    A1: '140106-01',
    A2: '140106-02',
    B1: '140107-01',
    A: '140106',
    B: '140107',
    city: '1401',
    otherCity: '1402',
    province: '14',
  };

  function naive(rows: Untyped[], post: Post, filter: Untyped, order: string, classOf: string | null): Untyped[] {
    const below = (code: string | null, bureau: string) => (code ?? '').startsWith(bureau.replace(/(00)+$/, ''));
    const found = rows.filter(
      (row) =>
        below(row.school_code, prefixes[placeOf(post).at]!) &&
        (post.role !== 'classTeacher' || row.class === classOf) &&
        row.kind === filter.kind.toLowerCase() &&
        (filter.bureau == null || below(row.bureau_code, filter.bureau)) &&
        (filter.school == null || row.school === filter.school) &&
        (filter.grade == null || row.grade === filter.grade) &&
        (filter.schoolClass == null || row.class === filter.schoolClass) &&
        (filter.standings == null || filter.standings.length === 0 || filter.standings.includes(row.standing)),
    );
    const text = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
    const wait = (one: Untyped, other: Untyped) => one.standing_since - other.standing_since || text(one.id, other.id);
    const grade = (row: Untyped) => ['高一', '高二', '高三', null].indexOf(row.grade);
    const by: Readonly<Record<string, (one: Untyped, other: Untyped) => number>> = {
      LONGEST_WAIT: wait,
      SHORTEST_WAIT: (one, other) => -wait(one, other),
      OLDEST: (one, other) => text(one.id, other.id),
      NEWEST: (one, other) => -text(one.id, other.id),
      CLASS: (one, other) =>
        grade(one) - grade(other) ||
        Number.parseInt(one.class_name ?? '0', 10) - Number.parseInt(other.class_name ?? '0', 10) ||
        text(one.unified_number, other.unified_number),
    };
    return found.sort(by[order === 'CLASS' && filter.school == null ? 'LONGEST_WAIT' : order]);
  }

  test('every filter in every order is what a look at everybody would find, page by page', async () => {
    const rows = await allRows();
    const schoolOf = async (code: string) =>
      (await portal.query('select id from school where code = $1', [code]))[0]!['id'] as string;
    const schools = await Promise.all(['140106-01', '140106-02', '140107-01', '140212-01'].map(schoolOf));
    const classes = [...new Set(rows.filter(({ school }) => schools.includes(school)).map((row) => row.class))].filter(
      Boolean,
    );
    const ofPost = (await assignedTo(portal, { role: 'classTeacher', at: 'A1' })).schoolClass ?? null;
    const some = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null, freq: 2 });
    const asked = fc.record({
      post: fc.constantFrom(...posts),
      order: fc.constantFrom(...orders),
      first: fc.integer({ min: 1, max: 100 }),
      filter: fc.record({
        kind: fc.constantFrom('STUDENT', 'STUDENT', 'STAFF'),
        bureau: some(['140000', '140100', '140106', '140107', '149999']),
        school: some(schools),
        grade: some(['高一', '高二', '高四']),
        schoolClass: fc.option(fc.constantFrom(...classes), { nil: null, freq: 8 }),
        standings: some([[], ['SIGN_IN'], ['NEVER_UNLOCKED', 'ARRIVED'], [...studentStandings], [...teacherStandings]]),
      }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ post, order, first, filter }) => {
        const { browser } = askers.get(nameOf(post))!;
        const expected = naive(rows, post, filter, order, ofPost).map(({ id }) => id);
        const found = await allAccountsOf(browser, filter as Filter, { order, first }, 4);
        const ids = found.accounts.map(({ id }) => id);
        expect(found.total).toBe(expected.length);
        expect(ids).toEqual(expected.slice(0, ids.length));
        expect(found.isComplete).toBe(ids.length === expected.length);
      }),
      { numRuns: 150 },
    );
  });

  test('the whole province, page by page: everybody once', async () => {
    const { browser } = askers.get('bureauAdministrator province')!;
    for (const order of ['LONGEST_WAIT', 'NEWEST']) {
      const { accounts, total } = await allAccountsOf(browser, { kind: 'STUDENT' }, { order, first: 100 });
      expect(accounts).toHaveLength(total);
      expect(new Set(accounts.map(({ id }) => id)).size).toBe(total);
    }
  });

  test.each(['LONGEST_WAIT', 'SHORTEST_WAIT', 'OLDEST', 'NEWEST'] as const)(
    'while people move between two pages, %s lists nobody twice and leaves out nobody who stayed',
    async (order) => {
      const { browser } = askers.get('bureauAdministrator A')!;
      const before = (await allAccountsOf(browser, { kind: 'STUDENT' }, { order })).accounts.map(({ id }) => id);
      const seen: string[] = [];
      const moved = new Set<string>();
      let after: string | null = null;
      do {
        const page: Untyped = await accountsOf(browser, { kind: 'STUDENT' }, { order, first: 7, after });
        seen.push(...page.accounts.map(({ id }: Untyped) => id));
        after = page.next;
        // One who was seen, and one who was not, come to another standing now.
        for (const id of [seen[seen.length - 2], before.find((one) => !seen.includes(one) && !moved.has(one))]) {
          if (id === undefined) continue;
          moved.add(id);
          const now = new Date(portal.servers[0]!.composition.services.clock.now());
          await portal.query(`update flow set standing = 'ARRIVED', standing_since = $2 where subject = $1`, [id, now]);
        }
      } while (after !== null);
      expect(new Set(seen).size).toBe(seen.length);
      const stayed = before.filter((id) => !moved.has(id));
      expect(seen.filter((id) => !moved.has(id)).sort()).toEqual(stayed.sort());
      if (order === 'OLDEST' || order === 'NEWEST') expect(seen.toSorted()).toEqual(before.toSorted());
    },
  );

  test('whoever lies about where a page ended gets a list from its beginning, and nothing of others', async () => {
    const { browser } = askers.get('schoolAdministrator B1')!;
    const { accounts, total } = await accountsOf(browser, { kind: 'STUDENT' });
    const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const after of [
      'x',
      '',
      cursor(1),
      cursor(['a']),
      cursor([1e30, accounts[0].id, 1]),
      cursor([8e15, accounts[0].id, 8e15]),
      cursor([-1, accounts[0].id, -1]),
      cursor([0, "' or true --", 0]),
    ])
      expect(await accountsOf(browser, { kind: 'STUDENT' }, { after })).toMatchObject({ total, accounts });
    const far = await accountsOf(
      browser,
      { kind: 'STUDENT' },
      { after: cursor([0, '00000000-0000-7000-8000-000000000000', 8e12]) },
    );
    expect(far.accounts).toEqual(accounts);
    expect((await accountsOf(browser, { kind: 'STUDENT' }, { first: 1_000_000 })).accounts.length).toBeLessThanOrEqual(
      100,
    );
    expect((await accountsOf(browser, { kind: 'STUDENT' }, { first: -3 })).accounts).toHaveLength(1);
    for (const place of [{ school: 'x' }, { schoolClass: "'" }, { bureau: '%' }, { grade: '%' }])
      expect(await accountsOf(browser, { kind: 'STUDENT', ...place })).toEqual({ total: 0, accounts: [], next: null });
  });

  test('a search finds a whole ID number, a unified number or its beginning, and a whole name, in any spelling', async () => {
    const { browser } = askers.get('bureauAdministrator province')!;
    const { personalData } = portal.servers[0]!.composition.services;
    const [row] = (await portal.query(`select id, name, national_id, unified_number from account
      where kind = 'student' and unified_number > '82800100' order by unified_number limit 1`)) as [Untyped];
    const name = openColumn(personalData, row, 'name', row.name);
    const nationalId = openColumn(personalData, row, 'national_id', row.national_id);
    const full = (text: string) => text.replace(/[0-9X]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    const found = async (search: string, kind: 'STUDENT' | 'STAFF' = 'STUDENT') =>
      allAccountsOf(browser, { kind, search }, { first: 100 }, 3);
    for (const typed of [nationalId, ` ${nationalId} \n`, full(nationalId), nationalId.toLowerCase()])
      expect(
        (await found(typed)).accounts.map(({ id }) => id),
        'ID number',
      ).toEqual([row.id]);
    for (const typed of [row.unified_number, full(row.unified_number), `${row.unified_number} `])
      expect(
        (await found(typed)).accounts.map(({ id }) => id),
        typed,
      ).toEqual([row.id]);
    const prefix = row.unified_number.slice(0, 6);
    const [{ n }] = (await portal.query(
      `select count(*)::int n from account where kind = 'student' and unified_number like $1`,
      [`${prefix}%`],
    )) as [Untyped];
    const byPrefix = await found(prefix);
    expect(byPrefix.total).toBe(n);
    const bySmallPages = await allAccountsOf(browser, { kind: 'STUDENT', search: prefix }, { first: 13 });
    expect(bySmallPages).toEqual({ ...byPrefix, isComplete: true });
    expect(byPrefix.accounts.every(({ unifiedNumber }) => unifiedNumber.startsWith(prefix))).toBe(true);
    expect((await found('82800')).total).toBeGreaterThan(100);
    expect((await found('8280')).total).toBe(0);
    expect((await found(name)).accounts.map(({ id }) => id)).toContain(row.id);
    expect((await found(`　${[...name].join(' ')}`)).accounts.map(({ id }) => id)).toContain(row.id);
    expect((await found(name.slice(0, 1))).accounts).toEqual([]);
    for (const typed of ['阿依古丽·买买提', '阿依古丽•买买提', '阿依古丽.买买提', ' 阿依古丽・买买提'])
      expect((await found(typed, 'STAFF')).accounts, typed).toHaveLength(1);
    for (const typed of ['%', "' or true --", '{}', '\\', '　', nationalId.slice(0, 17)])
      expect((await found(typed)).total, typed).toBe(typed.trim() === '' ? (await found('')).total : 0);
    // Together with the rest of a filter, and not beyond one's scope.
    expect((await accountsOf(browser, { kind: 'STUDENT', search: nationalId, bureau: '140200' })).total).toBe(
      (
        await portal.query(
          `select 1 from account a join school s on s.id = a.school_id where a.id = $1 and s.code like '1402%'`,
          [row.id],
        )
      ).length,
    );
    expect((await accountsOf(browser, { kind: 'STAFF', search: nationalId })).total).toBe(0);
  });

  test('a line says why somebody is stuck, what may be done, and nothing in clear', async () => {
    const [account] = (await portal.freshStudents(1)) as [string];
    const { browser } = askers.get('bureauAdministrator province')!;
    const look = async () => (await accountsOf(browser, { kind: 'STUDENT', search: account })).accounts[0];
    await portal.query(
      `update flow set standing = 'NEVER_UNLOCKED' where revision = 0 and machine = 'student-onboarding'`,
    );
    expect(await look()).toMatchObject({
      standing: 'NEVER_UNLOCKED',
      why: { because: 'WAITS_FOR_UNLOCK' },
      possible: ['UNLOCK', 'RESET_PASSWORD'],
    });
    await portal.send(account, { type: 'UNLOCK' });
    expect(await look()).toMatchObject({
      standing: 'SIGN_IN',
      why: { because: 'NOT_SIGNED_IN' },
      possible: ['UNLOCK', 'LOCK', 'RESET_PASSWORD'],
    });
    const student = portal.browser();
    await student.signIn(account, `xs${account.slice(-8)}`);
    await student.step('submitStatus', { name: '某某', schoolId: await portal.sampleSchool() });
    expect((await look()).why).toEqual({ because: 'STATUS_MISMATCHED', triesLeft: 4, until: null });
    await portal.send(account, { type: 'FAILURE_LIMIT_REACHED' });
    const locked = await look();
    expect(locked.why.because).toBe('LOCKED_BY_FAILURES');
    expect(Math.abs(Date.parse(locked.why.until) - Date.parse(locked.since) - 30 * 60_000)).toBeLessThan(1_000);
    const { line, history, helpTopic } = await accountOf(browser, locked.id);
    expect(line).toEqual(locked);
    expect(helpTopic).toBe('status-verification');
    expect(history.map(({ event, standing }: Untyped) => [event, standing])).toEqual([
      ['FAILURE_LIMIT_REACHED', 'LOCKED_BY_FAILURES'],
      ['SUBMIT_STATUS', 'STATUS_VERIFICATION'],
      ['SIGN_IN', 'STATUS_VERIFICATION'],
      ['UNLOCK', 'SIGN_IN'],
    ]);
    await portal.moveClock(30 * 60_000);
    expect((await accountOf(browser, locked.id)).history[0]).toMatchObject({
      event: 'TIME_PASSED',
      actor: 'SYSTEM',
      standing: 'STATUS_VERIFICATION',
    });
    expect(JSON.stringify([line, history])).not.toContain(account.slice(5, 17));
  });
});
