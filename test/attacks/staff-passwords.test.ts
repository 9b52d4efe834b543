import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { passwordIssues } from '../../machines/rules/password-policy.js';
import { roles, type Duty, type Role } from '../../machines/rules/roles.js';
import { resetStaffPassword } from '../../server/accounts/reset-staff-password.js';
import type { SignedInSession } from '../../server/accounts/sessions.js';
import { compose } from '../../server/composition.js';
import { advance } from '../../server/flows/advance.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { Browser, type Untyped } from '../support/browser.js';
import { captchaAnswer, testConfig } from '../support/config.js';
import { createEmptyDatabase } from '../support/database.js';
import { makeDirectory, removeDirectory } from '../support/directories.js';
import { dumpOf, secretsIn } from '../support/dump.js';
import { follow } from '../support/follow.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { addProvedAdministrator } from '../support/proved-administrator.js';
import { staffPassword } from '../support/real-name.js';
import { startServerProcess } from '../support/server-process.js';
import { resetStaff } from '../support/staff-passwords.js';
import { staffPeople, type StaffPeople, type StaffPerson } from '../support/staff-people.js';
import { assignedTo, decides, nameOf, posts, provedAtPosts, type Post } from '../support/staff-posts.js';

const minute = 60_000;
const own = 'Datong%93k';

describe('passwords of the staff under attack, two servers on one database', () => {
  let portal: TestPortal;
  let people: StaffPeople;
  let school: StaffPerson;

  beforeAll(async () => {
    portal = await startPortal(2);
    people = staffPeople(portal);
    school = await proved('schoolAdministrator', 'A1');
  });
  afterAll(() => portal.close());

  const at = async (role: Role, place: Post['at']) =>
    people.person('又一个', await assignedTo(portal, { role, at: place }));

  async function proved(role: Role, place: Post['at']): Promise<StaffPerson> {
    const one = await at(role, place);
    await people.proved(one);
    return one;
  }

  const codesOf = ({ __typename, issues = [] }: Untyped): string =>
    issues.length === 0 ? __typename : issues.map(({ code }: { code: string }) => code).join();
  const signIn = async (account: string, password: string, browser = portal.browser(1)) =>
    codesOf(await browser.signIn(account, password));
  const signInThere = async (account: string, password: string) =>
    codesOf(await portal.browser(1).signInToEvaluation(account, password));
  const stateOf = async (id: string): Promise<Untyped> =>
    (
      await portal.query(
        `select a.password_hash, f.revision, f.snapshot from account a join flow f on f.subject = a.id where a.id = $1`,
        [id],
      )
    )[0];
  const resetsOf = async (id: string) =>
    portal.query(
      `select 1 from flow_event e join flow f on f.id = e.flow_id where f.subject = $1 and e.event->>'type' = 'RESET_PASSWORD'`,
      [id],
    );

  async function change(browser: Browser, oldPassword: string, newPassword: string, requestId?: string) {
    await browser.viewer();
    return browser.step('changePassword', { oldPassword, newPassword, confirmation: newPassword }, requestId);
  }

  /** Proved, and known to the evaluation platform's own sign-in. */
  async function synced(who: StaffPerson): Promise<void> {
    await portal.moveClock(10 * minute);
    const sql = `select 1 from evaluation_credential c join account a on a.id = c.account_id
      where a.id = $1 and c.password_hash = a.password_hash`;
    await expect.poll(async () => (await portal.query(sql, [who.id])).length, { timeout: 10_000 }).toBe(1);
  }

  describe('a reset', () => {
    test('G5 G7: by whoever is above, and by nobody else: equals, foreign, missing and students look alike', async () => {
      const actors = await provedAtPosts(portal, people, '管理员');
      const subjects = await provedAtPosts(portal, people, '被重置');
      const [{ id: student }] = (await portal.query(`select id from account where kind = 'student' limit 1`)) as [
        { id: string },
      ];
      const holds = ({ role }: Post, duty: Duty) => (roles[role].duties as readonly Duty[]).includes(duty);
      // Administrators of bureaus are in no school, and on nobody's list: theirs the operator resets.
      for (const actor of posts) {
        const { browser, id: me } = actors.get(nameOf(actor))!;
        const refusal = holds(actor, 'resetPasswords') ? 'ACCOUNT_NOT_FOUND' : 'NOT_PERMITTED';
        for (const wrong of [randomUUID(), student, me, 'x'])
          expect(codesOf(await resetStaff(browser, wrong)), `${nameOf(actor)} ${wrong}`).toBe(refusal);
        for (const subject of posts) {
          const { id, account } = subjects.get(nameOf(subject))!;
          const before = await stateOf(id);
          const answer = await resetStaff(browser, id);
          const which = `${nameOf(actor)} resets ${nameOf(subject)}`;
          if (decides(actor, subject) && subject.role !== 'bureauAdministrator') {
            expect(codesOf(answer), which).toBe('StaffPasswordReset');
            expect(passwordIssues(answer.password, { nationalId: account }), which).toEqual([]);
          } else {
            expect(answer, which).toEqual({ __typename: 'Refused', issues: [{ code: refusal }] });
            expect(await stateOf(id), which).toEqual(before);
          }
        }
      }
    }, 120_000);

    test('G7: a developer’s password is the operator’s to reset, whatever else they are', async () => {
      const both = await people.person('两任', await assignedTo(portal, { role: 'teacher', at: 'A1' }), {
        role: 'developer',
      });
      for (const actor of ['schoolAdministrator', 'bureauAdministrator'] as const) {
        const { browser } = await proved(actor, actor === 'schoolAdministrator' ? 'A1' : 'A');
        expect(codesOf(await resetStaff(browser, both.id))).toBe('ACCOUNT_NOT_FOUND');
      }
    });

    test('G7: a class teacher’s role adds nothing to what another role reaches', async () => {
      const both = await people.person(
        '两任',
        await assignedTo(portal, { role: 'classTeacher', at: 'A1' }),
        await assignedTo(portal, { role: 'schoolAdministrator', at: 'A2' }),
      );
      await people.proved(both);
      const teacher = await at('teacher', 'A1');
      // Moved there on paper alone: what they may do is in the first school.
      const there = await people.schoolId('140106-02');
      await portal.query('update account set school_id = $2 where id = $1', [teacher.id, there]);
      expect(codesOf(await resetStaff(both.browser, teacher.id))).toBe('ACCOUNT_NOT_FOUND');
    });

    test('A14 W2: ends all sessions and sockets within a second, and the old password everywhere at once', async () => {
      const teacher = await proved('teacher', 'A1');
      await synced(teacher);
      expect(await signInThere(teacher.account, staffPassword)).toBe('EnteredEvaluation');
      const second = portal.browser(1);
      await second.signIn(teacher.account, staffPassword);
      const overs = [teacher.browser, second].map((browser, server) =>
        follow(portal, server, browser.cookieHeader(), () => undefined),
      );
      const administrator = await proved('schoolAdministrator', 'A1');
      const { password } = await resetStaff(administrator.browser, teacher.id);
      await Promise.race([
        Promise.all(overs),
        new Promise((_, reject) => setTimeout(() => reject(new Error('a socket is open')), 1_000)),
      ]);
      expect([await teacher.browser.viewer(), await second.viewer()]).toEqual([null, null]);
      expect(await signIn(teacher.account, staffPassword)).toBe('CREDENTIALS_WRONG');
      expect(await signInThere(teacher.account, staffPassword)).toBe('CREDENTIALS_WRONG');
      expect(await signInThere(teacher.account, password)).toBe('PASSWORD_SYNCING');
      expect(await signIn(teacher.account, password)).toBe('SignedIn');
      await portal.moveClock(9 * minute);
      expect(await signInThere(teacher.account, password)).toBe('PASSWORD_SYNCING');
      await synced(teacher);
      expect(await signInThere(teacher.account, staffPassword)).toBe('CREDENTIALS_WRONG');
      expect(await signInThere(teacher.account, password)).toBe('EnteredEvaluation');
    });

    test('A14: within the ten minutes of another one, these begin anew', async () => {
      const teacher = await proved('teacher', 'A1');
      const administrator = await proved('schoolAdministrator', 'A1');
      await portal.moveClock(9 * minute);
      const { password } = await resetStaff(administrator.browser, teacher.id);
      const now = portal.servers[0]!.composition.services.clock.now();
      const [flow] = await portal.query('select deadlines from flow where subject = $1', [teacher.id]);
      const left = flow!['deadlines'].map(({ dueAt }: Untyped) => Math.round((dueAt - now) / minute));
      expect(left).toEqual([10]);
      await portal.moveClock(2 * minute);
      expect(await signInThere(teacher.account, password)).toBe('PASSWORD_SYNCING');
      await portal.moveClock(8 * minute);
      await synced(teacher);
      expect(await signInThere(teacher.account, password)).toBe('EnteredEvaluation');
    });

    test('R5: fifty copies of a request set one password and show it once, whatever dies in between', async () => {
      const teacher = await at('teacher', 'A1');
      const administrator = await proved('schoolAdministrator', 'A1');
      const second = portal.browser(1);
      await second.signIn(administrator.account, staffPassword);
      const requestId = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          resetStaff(index % 2 === 0 ? administrator.browser : second, teacher.id, requestId),
        ),
      );
      const shown = answers.filter(({ password }) => password !== undefined);
      expect(shown).toHaveLength(1);
      expect(new Set(answers.filter((one) => one !== shown[0]).map(codesOf))).toEqual(
        new Set(['PASSWORD_SHOWN_ALREADY']),
      );
      expect(await resetsOf(teacher.id)).toHaveLength(1);
      // A server that died behind the event has left no answer.
      await portal.query('update request_claim set issues = null, claimed_at = $2 where request_id = $1', [
        requestId,
        new Date(0),
      ]);
      expect(codesOf(await resetStaff(second, teacher.id, requestId))).toBe('PASSWORD_SHOWN_ALREADY');
      expect(await resetsOf(teacher.id)).toHaveLength(1);
      expect(await signIn(teacher.account, shown[0].password)).toBe('SignedIn');
      // Another intention is another reset.
      const { password } = await resetStaff(second, teacher.id);
      expect(password).not.toBe(shown[0].password);
      expect(await signIn(teacher.account, shown[0].password)).toBe('CREDENTIALS_WRONG');
      expect(await signIn(teacher.account, password)).toBe('SignedIn');
    });

    /** Asks the use case itself, so that something else happens while the new password is hashed. */
    async function resetWhile(meanwhile: (requestId: string) => Promise<unknown>, teacher: StaffPerson) {
      const administrator = await proved('schoolAdministrator', 'A1');
      await administrator.browser.viewer();
      const [session] = await portal.query('select id from session where account_id = $1', [administrator.id]);
      const { services } = portal.servers[0]!.composition;
      const requestId = randomUUID();
      const passwords: typeof services.passwords = {
        ...services.passwords,
        async hash(password) {
          await meanwhile(requestId);
          return services.passwords.hash(password);
        },
      };
      const asked = { requestId, account: teacher.id, address: '127.0.0.9', at: services.clock.now() };
      const signedIn = { id: session!['id'], account: administrator.id } as SignedInSession;
      return resetStaffPassword({ ...services, passwords }, { ...asked, session: signedIn });
    }

    test('R4: what the teacher does meanwhile is no news to whoever resets', async () => {
      const teacher = await at('teacher', 'A1');
      const reset = await resetWhile(() => signIn(teacher.account, staffPassword), teacher);
      expect(reset).toMatchObject({ ok: true });
      expect(await signIn(teacher.account, reset.ok ? reset.password : '')).toBe('SignedIn');
    });

    test('R5: another server has done the same request meanwhile: a password that was not kept is not shown', async () => {
      const teacher = await at('teacher', 'A1');
      const done = async (id: string) => {
        const { services } = portal.servers[1]!.composition;
        const [flow] = await portal.query('select revision from flow where subject = $1', [teacher.id]);
        const { accepted } = await advance(services.flows, {
          machine: 'teacher-real-name',
          subject: teacher.id,
          event: { type: 'RESET_PASSWORD', at: services.clock.now() },
          actor: { kind: 'administrator', id: null },
          request: { id, expectedRevision: flow!['revision'] },
        });
        expect(accepted).toBe(true);
      };
      const reset = await resetWhile(done, teacher);
      expect(reset).toMatchObject({ ok: false, issues: [{ code: 'PASSWORD_SHOWN_ALREADY' }] });
    });

    test('P5: the password is nowhere: not in tables, history, jobs, requests or the audit trail', async () => {
      const teacher = await proved('teacher', 'A1');
      const administrator = await proved('schoolAdministrator', 'A1');
      const passwords: string[] = [];
      for (let time = 0; time < 3; time += 1)
        passwords.push((await resetStaff(administrator.browser, teacher.id)).password);
      const dump = await dumpOf(portal);
      expect(dump).toContain(teacher.id);
      expect(secretsIn(dump, passwords)).toEqual([]);
      const entries = await portal.query(
        `select actor_id, details, address is not null as has_address from audit_entry
         where action = 'account.resetPassword' and subject_id = $1`,
        [teacher.id],
      );
      expect(entries).toEqual(passwords.map(() => ({ actor_id: administrator.id, details: {}, has_address: true })));
    });

    test('A10: helps before the first sign-in and during a lock by failures; an administrator’s lock stays', async () => {
      const administrator = await proved('schoolAdministrator', 'A1');
      const never = await at('teacher', 'A1');
      for (let wrong = 0; wrong < 5; wrong += 1) await portal.browser().signIn(never.account, 'Wrong#1234');
      expect(await signIn(never.account, staffPassword)).toBe('LOCKED_BY_FAILURES');
      const { password } = await resetStaff(administrator.browser, never.id);
      expect(await signIn(never.account, password)).toBe('SignedIn');
      await portal.sendTo(never.id, { type: 'LOCK' });
      const again = await resetStaff(administrator.browser, never.id);
      expect(await signIn(never.account, password)).toBe('CREDENTIALS_WRONG');
      expect(await signIn(never.account, again.password)).toBe('LOCKED_BY_ADMINISTRATOR');
      await portal.sendTo(never.id, { type: 'UNLOCK' });
      expect(await signIn(never.account, again.password)).toBe('SignedIn');
    });

    test.each([
      [
        'the role is withdrawn',
        ({ id }: StaffPerson) => portal.query('delete from role_assignment where account_id = $1', [id]),
      ],
      ['the account is locked', ({ id }: StaffPerson) => portal.sendTo(id, { type: 'LOCK' })],
    ])('G7: while it is being done %s: it is not done', async (_what, stop) => {
      const administrator = await proved('schoolAdministrator', 'A1');
      const teacher = await at('teacher', 'A1');
      const before = await stateOf(teacher.id);
      const client = new pg.Client(portal.url);
      await client.connect();
      await client.query('begin');
      await client.query('select 1 from flow where subject = $1 for update', [teacher.id]);
      const resetting = resetStaff(administrator.browser, teacher.id);
      const waiting = `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await expect.poll(async () => (await portal.query(waiting))[0]!['count']).toBe(1);
      await stop(administrator);
      await client.query('commit');
      await client.end();
      expect((await resetting).issues).toHaveLength(1);
      expect(await stateOf(teacher.id)).toEqual(before);
    });

    test('A13: somebody above whose own name is not proved resets nobody', async () => {
      const administrator = await at('schoolAdministrator', 'A1');
      const teacher = await at('teacher', 'A1');
      expect(codesOf(await resetStaff(administrator.browser, teacher.id))).toBe('NOT_PERMITTED');
    });
  });

  describe('a change by its owner', () => {
    test.each([
      ['whose name is proved', proved],
      ['whose name is not', at],
    ])('A14 W2: by somebody %s: the old password is dead, other sessions end, this one is new', async (_who, make) => {
      const teacher = await make('teacher', 'A1');
      const other = portal.browser(1);
      await other.signIn(teacher.account, staffPassword);
      const step = (await teacher.browser.viewer()).realName.step;
      const cookie = teacher.browser.cookieHeader();
      const stolen = portal.browser(1);
      for (const [name, value] of teacher.browser.cookies) stolen.cookies.set(name, value);
      expect(codesOf(await change(teacher.browser, staffPassword, own))).toBe('Transitioned');
      expect(teacher.browser.cookieHeader()).not.toBe(cookie);
      expect([await other.viewer(), await stolen.viewer()]).toEqual([null, null]);
      expect((await teacher.browser.viewer()).realName.step).toBe(step);
      expect(await signIn(teacher.account, staffPassword)).toBe('CREDENTIALS_WRONG');
      expect(await signIn(teacher.account, own)).toBe('SignedIn');
    });

    test('A14: the platform’s own sign-in refuses the old one at once, and takes the new one after ten minutes', async () => {
      const teacher = await proved('teacher', 'A1');
      await synced(teacher);
      expect(codesOf(await change(teacher.browser, staffPassword, own))).toBe('Transitioned');
      expect(await signInThere(teacher.account, staffPassword)).toBe('CREDENTIALS_WRONG');
      expect(await signInThere(teacher.account, own)).toBe('PASSWORD_SYNCING');
      await synced(teacher);
      expect(await signInThere(teacher.account, own)).toBe('EnteredEvaluation');
    });

    test('A15: keeps the rules of every password', async () => {
      const teacher = await at('teacher', 'A1');
      const { account } = teacher;
      for (const [password, code] of [
        ['Short#1', 'PASSWORD_TOO_SHORT'],
        ['Password#2026long', 'PASSWORD_TOO_LONG'],
        ['onlylowercase', 'PASSWORD_TOO_FEW_CLASSES'],
        [`aB#${account.slice(-8)}`, 'PASSWORD_DERIVED_FROM_ID'],
        [staffPassword, 'PASSWORD_SAME_AS_OLD'],
      ] as const)
        expect(codesOf(await change(teacher.browser, staffPassword, password)), password).toContain(code);
      expect(await signIn(account, staffPassword)).toBe('SignedIn');
    });

    test('A10: not once an administrator has locked the account, whose sessions that ends', async () => {
      const teacher = await at('teacher', 'A1');
      await teacher.browser.viewer();
      await portal.sendTo(teacher.id, { type: 'LOCK' });
      const fields = { oldPassword: staffPassword, newPassword: own, confirmation: own };
      expect(codesOf(await teacher.browser.step('changePassword', fields))).toBe('SIGN_IN_REQUIRED');
      await portal.sendTo(teacher.id, { type: 'UNLOCK' });
      expect(await signIn(teacher.account, staffPassword)).toBe('SignedIn');
    });

    test('A8: the old password is guessed five times in all', async () => {
      const teacher = await at('teacher', 'A1');
      const codes: string[] = [];
      for (let wrong = 0; wrong < 7; wrong += 1) codes.push(codesOf(await change(teacher.browser, 'Wrong#1234', own)));
      expect(codes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'OLD_PASSWORD_WRONG'));
      expect(new Set(codes.slice(4))).toEqual(new Set(['RATE_LIMITED']));
      expect(codesOf(await change(teacher.browser, staffPassword, own))).toBe('RATE_LIMITED');
      // Whoever cannot wait has it reset.
      const { password } = await resetStaff(school.browser, teacher.id);
      await teacher.browser.signIn(teacher.account, password);
      expect(codesOf(await change(teacher.browser, password, own))).toBe('Transitioned');
    });

    test('R5: a request that comes twice changes once', async () => {
      const teacher = await at('teacher', 'A1');
      await teacher.browser.viewer();
      const requestId = randomUUID();
      const before = (await stateOf(teacher.id)).revision;
      const fields = { oldPassword: staffPassword, newPassword: own, confirmation: own };
      const twice = [0, 1].map(() => teacher.browser.step('changePassword', fields, requestId));
      await Promise.all(twice);
      expect((await stateOf(teacher.id)).revision).toBe(before + 1);
      expect(await signIn(teacher.account, own)).toBe('SignedIn');
    });
  });
});

test('P5: the log at its most talkative has no password that was made or chosen', async () => {
  const [database, directory] = [await createEmptyDatabase(), await makeDirectory()];
  const server = await startServerProcess(database.url, directory, { LOG_LEVEL: 'trace' });
  const composition = await compose(
    { ...testConfig(server.env as Record<string, string>), databaseUrl: database.url },
    () => undefined,
  );
  const client = new pg.Client(database.url);
  await client.connect();
  const { rows } = await client.query(`select id from school where code = '140106-01'`);
  const teacher = await client.query(
    `select id, unified_number as account from account where kind = 'staff' and unified_number = '82700011'`,
  );
  const administrator = demonstrationId(960_001);
  const assigned = { role: 'schoolAdministrator', school: rows[0].id } as const;
  await addProvedAdministrator(composition.services, administrator, assigned);
  const above = new Browser(server.origin, captchaAnswer);
  await above.signIn(administrator, staffPassword);
  const { password } = await resetStaff(above, teacher.rows[0].id);
  const browser = new Browser(server.origin, captchaAnswer);
  await browser.signIn(teacher.rows[0].account, password);
  const fields = { oldPassword: password, newPassword: own, confirmation: own };
  expect((await browser.step('changePassword', fields)).__typename).toBe('Transitioned');
  const log = await server.kill();
  expect(log).toContain('"route":"/graphql"');
  for (const secret of [password, own, staffPassword]) expect(log.includes(secret)).toBe(false);
  await client.end();
  await composition.close();
  await database.drop();
  await removeDirectory(directory);
}, 60_000);
