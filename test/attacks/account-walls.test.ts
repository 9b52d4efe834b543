import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dutyOfKind, bulkKinds } from '../../machines/rules/bulk-kind.js';
import { roles, type Duty } from '../../machines/rules/roles.js';
import { accountOf, accountsOf } from '../support/accounts.js';
import {
  bulkActionOf,
  bulkActionsOf,
  change,
  ended,
  failuresOf,
  rehearse,
  takeSlips,
} from '../support/bulk-actions.js';
import { announce, initialPasswordOf, withdraw } from '../support/initial-passwords.js';
import type { Browser, Untyped } from '../support/browser.js';
import { sample, startPortal, type TestPortal } from '../support/portal.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import {
  assignedTo,
  decides,
  nameOf,
  posts,
  schools,
  schoolsBelow,
  studentsAt,
  type Post,
  type School,
} from '../support/staff-posts.js';

const places = Object.keys(schools) as School[];
const post = (role: Post['role'], at: Post['at']): Post => ({ role, at });

interface Subjects {
  readonly school: string;
  /** Of the class that the class teacher of the school has, and of another. */
  readonly student: string;
  readonly otherStudent: string;
  readonly teacher: string;
  /** A rehearsal and a finished reset by the school's administrator. */
  readonly rehearsed: string;
  readonly reset: string;
}

describe('walls around accounts and actions (G5, G7)', () => {
  let portal: TestPortal;
  let people: StaffPeople;
  const proved = new Map<string, StaffPerson>();
  const unproved = new Map<string, StaffPerson>();
  const subjects = new Map<School, Subjects>();

  beforeAll(async () => {
    portal = await startPortal();
    people = staffPeople(portal);
    for (const one of posts) {
      const person = await people.person('查看人', await assignedTo(portal, one));
      unproved.set(nameOf(one), await people.person('未实名', await assignedTo(portal, one)));
      await people.proved(person);
      proved.set(nameOf(one), person);
    }
    for (const place of places) subjects.set(place, await subjectsOf(place));
  });
  afterAll(() => portal.close());

  async function subjectsOf(place: School): Promise<Subjects> {
    const { school, student, otherStudent } = await studentsAt(portal, place);
    const administrator = proved.get(nameOf(post('schoolAdministrator', place)))!;
    const { action } = await rehearse(administrator.browser, { kind: 'UNLOCK', accounts: [student] });
    const reset = (await rehearse(administrator.browser, { kind: 'RESET_PASSWORD', accounts: [student, otherStudent] }))
      .action;
    await change(administrator.browser, 'run', reset.id);
    await ended(administrator.browser, reset.id);
    const teacher = unproved.get(nameOf(post('teacher', place)))!.id;
    return { school, student, otherStudent, teacher, rehearsed: action.id, reset: reset.id };
  }

  /** What an attack would have changed. */
  const state = async () => ({
    events: await portal.query('select count(*)::int n from flow_event'),
    actions: await portal.query('select id, state, slips_taken_at from bulk_action order by id'),
    schools: await portal.query('select id from school where announced_password_hash is not null'),
    audit: await portal.query('select count(*)::int n from audit_entry'),
  });

  const has = ({ role }: Post, duty: Duty) => (roles[role].duties as readonly Duty[]).includes(duty);
  const reaches = async (who: Post, place: School) => (await schoolsBelow(portal, who)).includes(schools[place]);
  /** The rule in the test's own words: which of a place's accounts somebody sees by a duty. */
  async function sees(who: Post, place: School, duty: Duty): Promise<Set<keyof Subjects>> {
    if (!has(who, duty) || !(await reaches(who, place))) return new Set();
    return new Set(who.role === 'classTeacher' ? ['student'] : ['student', 'otherStudent', 'teacher']);
  }
  const seesActions = async (who: Post, place: School) =>
    has(who, 'oversee') && who.role !== 'classTeacher' && (await reaches(who, place));

  /** No account, school or action has it. */
  const missing = randomUUID();

  const verified = posts.map((one) => [nameOf(one), one] as const);

  test.each(verified)('%s: sees the accounts in scope, and the rest is not there', async (_name, who) => {
    const { browser } = proved.get(nameOf(who))!;
    const nothing = await accountsOf(browser, { kind: 'STUDENT', school: missing });
    expect(nothing).toEqual(has(who, 'oversee') ? { total: 0, accounts: [], next: null } : null);
    for (const place of places) {
      const own = subjects.get(place)!;
      const seen = await sees(who, place, 'oversee');
      const page = await accountsOf(browser, { kind: 'STUDENT', school: own.school }, { first: 100 });
      if (!seen.has('student')) expect(page).toEqual(nothing);
      else {
        expect(page.accounts.some(({ id }: Untyped) => id === own.student)).toBe(true);
        expect(page.accounts.some(({ id }: Untyped) => id === own.otherStudent)).toBe(seen.has('otherStudent'));
        expect(page.accounts).toHaveLength(page.total);
      }
      for (const name of ['student', 'otherStudent', 'teacher'] as const) {
        const file = await accountOf(browser, own[name]);
        expect(file?.line.id ?? null, `${name} ${place}`).toBe(seen.has(name) ? own[name] : null);
        const may = new Set<string>();
        for (const kind of bulkKinds) {
          const inScope = (await sees(who, place, dutyOfKind[kind])).has(name);
          const isMine = name !== 'teacher' || decides(who, post('teacher', place));
          if (inScope && isMine) may.add(kind);
        }
        for (const kind of file?.line.possible ?? []) expect(may, `${kind} ${name} ${place}`).toContain(kind);
        if (file && name === 'student') expect(file.line.possible.includes('UNLOCK')).toBe(may.has('UNLOCK'));
      }
    }
    expect(await accountOf(browser, missing)).toBeNull();
  });

  test.each(verified)('%s: acts on accounts in scope, and the rest is not there', async (_name, who) => {
    const { browser } = proved.get(nameOf(who))!;
    for (const kind of bulkKinds) {
      const input = { kind, reason: '核对' };
      const duty = dutyOfKind[kind];
      const nothing = await rehearse(browser, { ...input, accounts: [missing] });
      expect(nothing.issues).toMatchObject([{ code: has(who, duty) ? 'ACCOUNT_NOT_FOUND' : 'NOT_PERMITTED' }]);
      for (const place of places) {
        const own = subjects.get(place)!;
        for (const name of ['student', 'otherStudent', 'teacher'] as const) {
          const answer = await rehearse(browser, { ...input, accounts: [own[name]] });
          if (!(await sees(who, place, 'oversee')).has(name) || !has(who, duty))
            expect(answer, `${kind} ${name} ${place}`).toEqual(nothing);
          else {
            // The students are locked, the teachers are not.
            const isChanged = kind === 'RESET_PASSWORD' || (kind === 'LOCK') === (name === 'teacher');
            const isMine = name !== 'teacher' || (kind !== 'RESET_PASSWORD' && decides(who, post('teacher', place)));
            expect(answer.action.willDo, `${kind} ${name} ${place}`).toBe(isChanged && isMine ? 1 : 0);
            await change(browser, 'cancel', answer.action.id);
          }
        }
        // A filter finds nobody there.
        const filtered = await rehearse(browser, { ...input, filter: { kind: 'STUDENT', school: own.school } });
        if (!(await sees(who, place, 'oversee')).has('student'))
          expect(filtered.issues).toMatchObject([{ code: has(who, duty) ? 'ACCOUNTS_REQUIRED' : 'NOT_PERMITTED' }]);
      }
    }
  });

  test.each(verified)('%s: sees actions of schools in scope, and can do nothing with others', async (_name, who) => {
    const { browser } = proved.get(nameOf(who))!;
    const about = async (id: string) => ({
      seen: await bulkActionOf(browser, id),
      failures: await failuresOf(browser, id),
      run: await change(browser, 'run', id),
      retry: await change(browser, 'retry', id),
    });
    const more = async (id: string) => ({
      cancel: await change(browser, 'cancel', id),
      slips: await takeSlips(browser, id),
    });
    const nothing = { ...(await about(missing)), ...(await more(missing)) };
    expect(nothing.seen).toBeNull();
    const listed = (await bulkActionsOf(browser))?.actions.map(({ id }: Untyped) => id) ?? [];
    for (const place of places) {
      const { rehearsed, reset } = subjects.get(place)!;
      const inScope = await seesActions(who, place);
      expect(listed.includes(reset), place).toBe(inScope);
      for (const id of [rehearsed, reset]) {
        const isOwn = nameOf(who) === nameOf(post('schoolAdministrator', place));
        if (isOwn) continue;
        if (!inScope) expect({ ...(await about(id)), ...(await more(id)) }, place).toEqual(nothing);
        else {
          const answers = await about(id);
          expect(answers.seen).toMatchObject({ id, canRun: false, canRetry: false });
          // Whoever did not rehearse it answers for nothing of it.
          const code = has(who, 'unlock') ? 'ACTION_NOT_OPEN' : 'NOT_PERMITTED';
          expect([answers.run.issues, answers.retry.issues]).toMatchObject([[{ code }], [{ code }]]);
        }
      }
    }
  });

  test.each(verified)('%s: announces a password for schools in scope alone', async (_name, who) => {
    const { browser } = proved.get(nameOf(who))!;
    const about = async (school: string) => ({
      seen: await initialPasswordOf(browser, school),
      // One that no rule accepts: whoever may is told so, and nothing happens.
      announced: await announce(browser, school, 'short'),
    });
    const nothing = { ...(await about(missing)), withdrawn: await withdraw(browser, missing) };
    expect(nothing.announced.issues).toMatchObject([
      { code: has(who, 'announcePassword') ? 'SCHOOL_NOT_FOUND' : 'NOT_PERMITTED' },
    ]);
    for (const place of places) {
      const { school } = subjects.get(place)!;
      const answers = await about(school);
      if (has(who, 'announcePassword') && (await reaches(who, place))) {
        expect(answers.seen).toMatchObject({ schoolId: school, rule: 'DERIVED' });
        expect(answers.announced.issues[0].code).toBe('PASSWORD_TOO_SHORT');
      } else expect({ ...answers, withdrawn: await withdraw(browser, school) }, place).toEqual(nothing);
    }
  });

  async function everythingOf(browser: Browser, one: Subjects) {
    return {
      list: await accountsOf(browser, { kind: 'STUDENT', school: one.school }),
      file: await accountOf(browser, one.student),
      action: await bulkActionOf(browser, one.reset),
      actions: await bulkActionsOf(browser),
      password: await initialPasswordOf(browser, one.school),
      asked: [
        await rehearse(browser, { kind: 'UNLOCK', accounts: [one.student] }),
        await change(browser, 'run', one.rehearsed),
        await change(browser, 'cancel', one.rehearsed),
        await change(browser, 'retry', one.reset),
        await takeSlips(browser, one.reset),
        await announce(browser, one.school, 'Yizhong#2027'),
        await withdraw(browser, one.school),
      ].map(({ issues }) => issues.map(({ code }: Untyped) => code)),
    };
  }
  const nothingAtAll = (code: string) => ({
    list: null,
    file: null,
    action: null,
    actions: null,
    password: null,
    asked: Array.from({ length: 7 }, () => [code]),
  });

  test('whoever has not proved their real name, a student, and nobody in particular: nothing', async () => {
    const student = portal.browser();
    await portal.arrive(sample.account, student);
    const before = await state();
    for (const place of places) {
      for (const one of posts.filter(({ role }) => roles[role].needsRealName))
        expect(await everythingOf(unproved.get(nameOf(one))!.browser, subjects.get(place)!), nameOf(one)).toEqual(
          nothingAtAll('NOT_PERMITTED'),
        );
      expect(await everythingOf(student, subjects.get(place)!)).toEqual(nothingAtAll('NOT_PERMITTED'));
      expect(await everythingOf(portal.browser(), subjects.get(place)!)).toEqual(nothingAtAll('SIGN_IN_REQUIRED'));
    }
    expect(await state()).toEqual(before);
  });

  test('P5: what somebody searched for, and the reason that was given, is nowhere in clear', async () => {
    const { browser } = proved.get(nameOf(post('schoolAdministrator', 'A1')))!;
    await accountsOf(browser, { kind: 'STUDENT', search: sample.account });
    const rows = await portal.query(
      `select row_to_json(t)::text as text from (select details, action from audit_entry) t
       union all select row_to_json(b)::text from bulk_action b union all select event::text from flow_event`,
    );
    const all = rows.map(({ text }) => text).join('\n');
    for (const canary of [sample.account, '核对']) expect(all).not.toContain(canary);
  });
});
