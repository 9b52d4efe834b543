import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../../machines/rules/roles.js';
import type { Browser, Untyped } from '../support/browser.js';
import { sample, startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { assignedTo, decides, nameOf, posts, type Post } from '../support/staff-posts.js';

const missing = '39999999';
/** A revision that nobody has: whoever may decide is told so, and nothing happens. */
const noRevision = 999;

describe('conflict cases: walls between schools and bureaus (G5, G7)', () => {
  let portal: TestPortal;
  let people: StaffPeople;
  /** By their post: who asks for help, and who decides or tries to. */
  const subjects = new Map<string, StaffPerson & { readonly number: string }>();
  const proved = new Map<string, StaffPerson>();

  beforeAll(async () => {
    portal = await startPortal();
    people = staffPeople(portal);
    for (const post of posts) {
      const asking = await people.person('申请人', await assignedTo(portal, post));
      subjects.set(nameOf(post), { ...asking, number: await people.asking(asking) });
      const deciding = await people.provedPerson('决定人', await assignedTo(portal, post));
      proved.set(nameOf(post), deciding);
    }
  });
  afterAll(() => portal.close());

  const numbers = () => [...subjects.values()].map(({ number }) => number).sort();
  const numberOf = (post: Post) => subjects.get(nameOf(post))!.number;
  /** The numbers of those whom a post decides about. */
  const inCharge = (actor: Post) =>
    posts
      .filter((subject) => decides(actor, subject))
      .map(numberOf)
      .sort();

  async function listed(browser: Browser): Promise<string[] | null> {
    const page = await browser.conflicts('OPEN', ', first: 100');
    if (page === null) return null;
    expect(page.total).toBe(page.cases.length);
    return page.cases.map(({ number }: Untyped) => number).sort();
  }

  /** What is answered to a number by everything that takes one. */
  async function answersTo(browser: Browser, number: string) {
    const settled = await browser.settle(number, 'TRY_AGAIN', { expectedRevision: noRevision });
    return { seen: await browser.conflict(number), settled };
  }

  const answersToAll = (browser: Browser) =>
    Promise.all(numbers().map(async (number) => [number, await answersTo(browser, number)] as const));

  const verified = posts.map((post) => [nameOf(post), post] as const);

  test.each(verified)(
    '%s, verified: sees and settles what is in their charge, and the rest is not there',
    async (_name, post) => {
      const { browser } = proved.get(nameOf(post))!;
      const mine = inCharge(post);
      const settles = (roles[post.role].duties as readonly string[]).includes('settleConflicts');
      expect(await listed(browser)).toEqual(settles ? mine : null);
      const nothing = await answersTo(browser, missing);
      expect(nothing.seen).toBeNull();
      expect(nothing.settled.issues).toMatchObject([{ code: settles ? 'CASE_NOT_FOUND' : 'NOT_PERMITTED' }]);
      for (const [number, answers] of await answersToAll(browser)) {
        if (mine.includes(number)) {
          expect(answers.seen).toMatchObject({ number, possible: ['TRY_AGAIN', 'REJECTED'] });
          expect(answers.settled.issues).toMatchObject([{ code: 'STALE_REVISION' }]);
        } else if (post.role === 'developer') {
          expect(answers.seen).toMatchObject({ number, possible: [] });
          expect(answers.settled).toEqual(nothing.settled);
        } else expect(answers, number).toEqual(nothing);
      }
    },
  );

  const unverified = posts.filter(({ role }) => roles[role].needsRealName).map((post) => [nameOf(post), post] as const);

  test.each(unverified)('%s, not verified: nothing, not even their own case', async (_name, post) => {
    const { browser } = subjects.get(nameOf(post))!;
    expect(await listed(browser)).toBeNull();
    const nothing = await answersTo(browser, missing);
    expect(nothing.settled.issues).toMatchObject([{ code: 'NOT_PERMITTED' }]);
    for (const [number, answers] of await answersToAll(browser)) expect(answers, number).toEqual(nothing);
  });

  test('a student and nobody in particular: nothing', async () => {
    const student = portal.browser();
    await portal.arrive(sample.account, student);
    for (const [browser, code] of [
      [student, 'NOT_PERMITTED'],
      [portal.browser(), 'SIGN_IN_REQUIRED'],
    ] as const) {
      expect(await listed(browser)).toBeNull();
      const nothing = await answersTo(browser, missing);
      expect(nothing.settled.issues).toMatchObject([{ code }]);
      for (const [number, answers] of await answersToAll(browser)) expect(answers, number).toEqual(nothing);
    }
  });

  test('nothing of all this has changed anything', async () => {
    const open = await portal.query('select number from conflict_case where closed_at is null order by number');
    expect(open.map(({ number }) => number)).toEqual(numbers());
    expect(await portal.query('select 1 from audit_entry')).toEqual([]);
  });

  test('whoever has roles in two counties is in the charge of the city and above alone', async () => {
    const at = (school: 'A1' | 'B1') => assignedTo(portal, { role: 'teacher', at: school });
    const both = await people.person('两处', await at('A1'), await at('B1'));
    const number = await people.asking(both);
    for (const post of posts) {
      const seen = await proved.get(nameOf(post))!.browser.conflict(number);
      const may =
        post.role === 'developer' ||
        ['bureauAdministrator city', 'bureauAdministrator province'].includes(nameOf(post));
      expect(seen !== null, nameOf(post)).toBe(may);
    }
    // A case of one's own stays invisible after one's real name is proved.
    const own = subjects.get('schoolAdministrator A2')!;
    await people.proved(own);
    expect(await own.browser.conflict(own.number)).toBeNull();
    expect((await own.browser.conflicts('CLOSED')).total).toBe(0);
    expect((await proved.get('bureauAdministrator A')!.browser.conflict(own.number)).decision).toBe('VERIFIED');
  });
});
