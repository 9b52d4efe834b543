import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles, type Duty } from '../../machines/rules/roles.js';
import { findAccount } from '../../server/accounts/find-account.js';
import { placeStudent } from '../../server/accounts/place-student.js';
import { decideCorrection } from '../../server/corrections/decide-correction.js';
import { withdrawCorrection } from '../../server/corrections/own-cases.js';
import { readWithin } from '../../server/rights/scope.js';
import { asStudent } from '../../server/corrections/reporter.js';
import { reachesStill } from '../../server/rights/still-within.js';
import { correctingStaff, correctingStudent, correctionWorld, type CorrectionWorld } from '../support/corrections.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPerson } from '../support/staff-people.js';
import {
  assignedTo,
  nameOf,
  posts,
  provedAtPosts,
  schools,
  schoolsBelow,
  type Post,
  type School,
} from '../support/staff-posts.js';

const missing = '79999999';
const missingId = '00000000-0000-7000-8000-000000000000';
const places = Object.keys(schools) as School[];

describe('walls around reports and status reviews (G5, G7)', () => {
  let portal: TestPortal;
  /** By school: the number of an open report, and the id of a waiting review. Both students are of the class teacher's class. */
  const numbers = new Map<School, string>();
  const reviews = new Map<School, string>();
  let people: ReadonlyMap<string, StaffPerson>;
  const students = new Map<School, ReturnType<typeof correctingStudent>>();

  beforeAll(async () => {
    portal = await startPortal();
    const { services } = portal.servers[0]!.composition;
    const staff = staffPeople(portal);
    people = await provedAtPosts(portal, staff, '查看人');
    for (const at of places) {
      const { school, schoolClass } = await assignedTo(portal, { role: 'classTeacher', at });
      const accounts = await portal.freshStudents(2);
      for (const account of accounts) {
        const { id } = (await findAccount(services.em.fork(), services.personalData, account))!;
        const to = { school: school!, schoolClass: schoolClass! };
        await services.em.fork().transactional((tx) => placeStudent(tx, id, to));
      }
      const [reporting, failing] = accounts as [string, string];
      const browser = portal.browser();
      await portal.arrive(reporting, browser);
      const student = correctingStudent(browser);
      students.set(at, student);
      numbers.set(at, (await student.report()).corrections[0].number);
      await portal.send(failing, { type: 'UNLOCK' });
      const failed = portal.browser();
      await failed.signIn(failing, `xs${failing.slice(-8)}`);
      for (let tries = 0; tries < 5; tries += 1)
        await failed.step('submitStatus', { name: '不是我', schoolId: school });
      const [row] = await portal.query(
        `select r.id from status_review r join account a on a.id = r.account_id where r.decided_at is null and a.national_id_index = $1`,
        [services.personalData.index('national-id', failing)],
      );
      reviews.set(at, row!['id']);
    }
  });
  afterAll(() => portal.close());

  const has = (post: Post, duty: Duty) => (roles[post.role].duties as readonly Duty[]).includes(duty);
  async function reached(post: Post): Promise<School[]> {
    const below = await schoolsBelow(portal, post);
    return places.filter((place) => below.includes(schools[place]) && post.at !== '-');
  }
  const noRevision = { expectedRevision: 999 };

  test.each(posts.map((post) => [nameOf(post), post] as const))(
    '%s: sees the reports of those whom it looks after, decides those that are its turn, and the rest is not there',
    async (name, post) => {
      const asking = correctingStaff(people.get(name)!.browser);
      const mine = has(post, 'oversee') ? await reached(post) : [];
      const listed = await asking.list('OPEN');
      expect(listed?.map((one: { number: string }) => one.number) ?? null).toEqual(
        has(post, 'oversee') ? mine.map((place) => numbers.get(place)) : null,
      );
      const nothing = {
        seen: await asking.correction(missing),
        decided: await asking.decide(missing, 'CONFIRM', '', noRevision),
      };
      const decides = has(post, 'confirmCorrections') || has(post, 'carryCorrections');
      expect(nothing.seen).toBeNull();
      expect(nothing.decided.issues).toMatchObject([{ code: decides ? 'CASE_NOT_FOUND' : 'NOT_PERMITTED' }]);
      for (const place of places) {
        const number = numbers.get(place)!;
        const seen = await asking.correction(number);
        const decided = await asking.decide(number, 'CONFIRM', '', noRevision);
        if (!mine.includes(place)) {
          expect({ seen, decided }, number).toEqual(nothing);
          continue;
        }
        expect(seen).toMatchObject({ number, possible: post.role === 'classTeacher' ? ['CONFIRM', 'DECLINE'] : [] });
        expect(seen.statements === null).toBe(!decides);
        const expected = post.role === 'classTeacher' ? 'STALE_REVISION' : 'NOT_PERMITTED';
        expect(decided.issues).toMatchObject([{ code: expected }]);
      }
    },
  );

  test.each(posts.map((post) => [nameOf(post), post] as const))(
    '%s: the database itself shows the reports in reach, whatever is asked of the table',
    async (name, post) => {
      const { services } = portal.servers[0]!.composition;
      const scoped = { actor: people.get(name)!.id, duty: 'oversee' as const, at: services.clock.now() };
      const rows = await readWithin(services.em, scoped, (tx) =>
        tx.execute<{ number: string }[]>('select number from record_correction order by number'),
      );
      const mine = has(post, 'oversee') ? await reached(post) : [];
      expect(rows.map(({ number }) => number)).toEqual(mine.map((place) => numbers.get(place)));
    },
  );

  test.each(posts.map((post) => [nameOf(post), post] as const))(
    '%s: status reviews are the registrar’s of the school, and nobody else’s',
    async (name, post) => {
      const asking = correctingStaff(people.get(name)!.browser);
      const mine = has(post, 'decideStatus') ? await reached(post) : [];
      const listed = await asking.statusReviews();
      expect(listed?.map((one: { id: string }) => one.id) ?? null).toEqual(
        has(post, 'decideStatus') ? mine.map((place) => reviews.get(place)) : null,
      );
      const settle = async (id: string) => [
        await asking.settleStatus('confirmStatus', id, { reason: '是本人', ...noRevision }),
        await asking.settleStatus('correctStatus', id, { reason: '名册错了', name: '王改名', ...noRevision }),
      ];
      const nothing = await settle(missingId);
      for (const place of places) {
        const id = reviews.get(place)!;
        const seen = await asking.statusReview(id);
        if (!mine.includes(place)) {
          expect(seen).toBeNull();
          expect(await settle(id)).toEqual(nothing);
        } else {
          expect(seen).toMatchObject({ id, isDecidable: true });
          for (const { issues } of await settle(id)) expect(issues).toMatchObject([{ code: 'STALE_REVISION' }]);
        }
      }
    },
  );

  test('another student’s case: neither seen nor withdrawn, closed or reported again, and it looks like none', async () => {
    const [other, own] = [students.get('A1')!, students.get('A2')!];
    const number = numbers.get('A1')!;
    expect((await own.all()).map((one: { number: string }) => one.number)).toEqual([numbers.get('A2')]);
    for (const name of ['withdrawCorrection', 'closeCorrection', 'reportCorrectionAgain']) {
      const said = name === 'reportCorrectionAgain' ? { fields: ['NAME'], text: '姓名写错了', wanted: [] } : {};
      const answers = await Promise.all(
        [number, missing].map((one) => own.mutate(name, { number: one, expectedRevision: 1, ...said })),
      );
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0].issues).toMatchObject([{ code: 'CASE_NOT_FOUND' }]);
    }
    expect((await other.own()).step).toBe('CLASS_TEACHER_REVIEW');
  });

  test('nobody in particular, and whoever has the initial password still: nothing', async () => {
    const [account] = (await portal.freshStudents(1)) as [string];
    await portal.send(account, { type: 'UNLOCK' });
    const initial = portal.browser();
    await initial.signIn(account, `xs${account.slice(-8)}`);
    for (const browser of [portal.browser(), initial]) {
      const student = correctingStudent(browser);
      expect(await student.all()).toBeNull();
      expect((await student.report()).issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
      expect(await correctingStaff(browser).correction(numbers.get('A1')!)).toBeNull();
    }
    // Nor does somebody of the staff report anything.
    const staff = correctingStudent(people.get('registrar A1')!.browser);
    expect((await staff.report()).issues).toMatchObject([{ code: 'NOT_PERMITTED' }]);
  });

  test('nothing of all this has changed anything', async () => {
    expect(await portal.query('select 1 from audit_entry')).toEqual([]);
    expect(await portal.query('select 1 from status_review where decided_at is not null')).toEqual([]);
    const steps = await portal.query(`select distinct step from flow where machine = 'record-correction'`);
    expect(steps).toEqual([{ step: 'CLASS_TEACHER_REVIEW' }]);
  });
});

describe('locks and rights that end midway', () => {
  let world: CorrectionWorld;
  beforeAll(async () => {
    world = await correctionWorld();
  });
  afterAll(() => world.portal.close());

  test('A10: a student who is locked in the middle brings nothing on, whichever step it is', async () => {
    const steps: readonly (readonly [string, (number: string) => Promise<unknown>])[] = [
      ['CLASS_TEACHER_REVIEW', async () => undefined],
      ['REGISTRAR_REVIEW', (number) => world.teacher.decide(number, 'CONFIRM')],
      ['DECLINED', (number) => world.teacher.decide(number, 'DECLINE', '与户口簿一致')],
    ];
    for (const [step, bring] of steps) {
      const student = await world.student();
      const { number } = (await student.report()).corrections[0];
      await bring(number);
      const { revision } = await student.own();
      await world.portal.send(student.account, { type: 'LOCK' });
      for (const name of ['withdrawCorrection', 'closeCorrection'])
        expect((await student.mutate(name, { number, expectedRevision: revision })).issues).toMatchObject([
          { code: 'SIGN_IN_REQUIRED' },
        ]);
      expect((await world.registrar.correction(number)).step).toBe(step);
      await world.portal.send(student.account, { type: 'UNLOCK' });
      await student.signInAgain();
      expect(await student.own()).toMatchObject({ step, revision });
    }
  });

  const services = () => world.portal.servers[0]!.composition.services;

  test('A10: a session that ends while the request is under way: the transaction looks at it again', async () => {
    const student = await world.student();
    const { number, revision } = (await student.report()).corrections[0];
    const at = services().clock.now();
    const ended = { id: randomUUID(), isInitial: false };
    const common = { requestId: randomUUID(), number, expectedRevision: revision, at };
    const reporter = asStudent({ ...ended, account: student.id });
    const withdrawn = await withdrawCorrection(services(), { ...common, reporter });
    expect(withdrawn).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    const decided = await decideCorrection(services(), {
      ...common,
      session: { ...ended, account: world.teacher.id },
      duties: new Set(['oversee', 'confirmCorrections']),
      address: '127.0.0.1',
      decision: 'CONFIRM',
      reason: '',
      record: {},
    });
    expect(decided).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
    expect(await student.own()).toMatchObject({ step: 'CLASS_TEACHER_REVIEW', revision });
  });

  test('G5: whom somebody reaches is asked of the database again where it is written, and the question leaves no role behind', async () => {
    const [mine, moved] = [await world.student(), await world.student()];
    await world.move(moved.id, '140107-01');
    const asked = (account: string, actor = world.teacher.id) =>
      services()
        .em.fork()
        .transactional(async (tx) => {
          const [before] = await tx.execute('select current_user as name');
          const reaches = await reachesStill(tx, { actor, duty: 'confirmCorrections', account });
          expect(await tx.execute('select current_user as name')).toEqual([before]);
          return reaches;
        });
    expect(await asked(mine.id)).toBe(true);
    expect(await asked(moved.id)).toBe(false);
    expect(await asked(mine.id, world.registrar.id)).toBe(false);
    expect(await asked(mine.id, mine.id)).toBe(false);
  });

  test('A10: a registrar who is locked, or whose role is withdrawn, decides nothing from then on', async () => {
    const { id } = await world.underReview();
    const student = await world.student({ withoutClassTeacher: true });
    const { number } = (await student.report()).corrections[0];
    await world.portal.sendTo(world.registrar.id, { type: 'LOCK' });
    expect((await world.registrar.decide(number, 'TAKE_TO_REGISTRY')).issues).toMatchObject([
      { code: 'SIGN_IN_REQUIRED' },
    ]);
    await world.portal.sendTo(world.registrar.id, { type: 'UNLOCK' });
    await world.registrar.signInAgain();
    await world.portal.query('delete from role_assignment where account_id = $1', [world.registrar.id]);
    expect((await world.registrar.decide(number, 'TAKE_TO_REGISTRY')).issues).toMatchObject([
      { code: 'NOT_PERMITTED' },
    ]);
    expect((await world.registrar.settleStatus('confirmStatus', id, { reason: '是本人' })).issues).toMatchObject([
      { code: 'NOT_PERMITTED' },
    ]);
    expect((await student.own()).step).toBe('REGISTRAR_REVIEW');
  });
});
