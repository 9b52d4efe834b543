import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import pg from 'pg';
import { passwordIssues } from '../../machines/rules/password-policy.js';
import { roles, type Duty } from '../../machines/rules/roles.js';
import { resetStaffPassword } from '../../server/accounts/reset-staff-password.js';
import type { SignedInSession } from '../../server/accounts/sessions.js';
import { advance } from '../../server/flows/advance.js';
import type { Untyped } from '../support/browser.js';
import { dumpOf, secretsIn } from '../support/dump.js';
import { follow } from '../support/follow-viewer.js';
import { lockWaits } from '../support/lock-waits.js';
import { staffPassword } from '../support/real-name.js';
import type { StaffPerson } from '../support/staff-people.js';
import { assignedTo, decides, nameOf, posts, provedAtPosts, type Post } from '../support/staff-posts.js';
import { minute } from '../support/time.js';
import { codesOf, resetStaff, useStaffPasswords } from './use-staff-passwords.js';

describe('a reset of a staff password, two servers on one database', () => {
  const staff = useStaffPasswords();
  const { at, proved, signIn, signInThere, stateOf, synced } = staff;
  const resetsOf = async (id: string) =>
    staff.portal.query(
      `select 1 from flow_event e join flow f on f.id = e.flow_id where f.subject = $1 and e.event->>'type' = 'RESET_PASSWORD'`,
      [id],
    );

  test('G5 G7: by whoever is above, and by nobody else: equals, foreign, missing and students look alike', async () => {
    const actors = await provedAtPosts(staff.portal, staff.people, '管理员');
    const subjects = await provedAtPosts(staff.portal, staff.people, '被重置');
    const [{ id: student }] = (await staff.portal.query(`select id from account where kind = 'student' limit 1`)) as [
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
    const both = await staff.people.person('两任', await assignedTo(staff.portal, { role: 'teacher', at: 'A1' }), {
      role: 'developer',
    });
    for (const actor of ['schoolAdministrator', 'bureauAdministrator'] as const) {
      const { browser } = await proved(actor, actor === 'schoolAdministrator' ? 'A1' : 'A');
      expect(codesOf(await resetStaff(browser, both.id))).toBe('ACCOUNT_NOT_FOUND');
    }
  });

  test('G7: a class teacher’s role adds nothing to what another role reaches', async () => {
    const both = await staff.people.provedPerson(
      '两任',
      await assignedTo(staff.portal, { role: 'classTeacher', at: 'A1' }),
      await assignedTo(staff.portal, { role: 'schoolAdministrator', at: 'A2' }),
    );
    const teacher = await at('teacher', 'A1');
    // Moved there on paper alone: what they may do is in the first school.
    const there = await staff.people.schoolId('140106-02');
    await staff.portal.query('update account set school_id = $2 where id = $1', [teacher.id, there]);
    expect(codesOf(await resetStaff(both.browser, teacher.id))).toBe('ACCOUNT_NOT_FOUND');
  });

  test('A14 W2: ends all sessions and sockets within a second, and the old password everywhere at once', async () => {
    const teacher = await proved('teacher', 'A1');
    await synced(teacher);
    expect(await signInThere(teacher.account, staffPassword)).toBe('EnteredEvaluation');
    const second = staff.portal.browser(1);
    await second.signIn(teacher.account, staffPassword);
    let heard = 0;
    const overs = [teacher.browser, second].map((browser, server) =>
      follow(staff.portal, server, browser.cookieHeader(), () => void (heard += 1)),
    );
    const administrator = await proved('schoolAdministrator', 'A1');
    await expect.poll(() => heard).toBe(2);
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
    await staff.portal.moveClock(9 * minute);
    expect(await signInThere(teacher.account, password)).toBe('PASSWORD_SYNCING');
    await synced(teacher);
    expect(await signInThere(teacher.account, staffPassword)).toBe('CREDENTIALS_WRONG');
    expect(await signInThere(teacher.account, password)).toBe('EnteredEvaluation');
  });

  test('A14: within the ten minutes of another one, these begin anew', async () => {
    const teacher = await proved('teacher', 'A1');
    const administrator = await proved('schoolAdministrator', 'A1');
    await staff.portal.moveClock(9 * minute);
    const { password } = await resetStaff(administrator.browser, teacher.id);
    const now = staff.portal.servers[0]!.composition.services.clock.now();
    const [flow] = await staff.portal.query('select deadlines from flow where subject = $1', [teacher.id]);
    const left = flow!['deadlines'].map(({ dueAt }: Untyped) => Math.round((dueAt - now) / minute));
    expect(left).toEqual([10]);
    await staff.portal.moveClock(2 * minute);
    expect(await signInThere(teacher.account, password)).toBe('PASSWORD_SYNCING');
    await staff.portal.moveClock(8 * minute);
    await synced(teacher);
    expect(await signInThere(teacher.account, password)).toBe('EnteredEvaluation');
  });

  test('R5: fifty copies of a request set one password and show it once, whatever dies in between', async () => {
    const teacher = await at('teacher', 'A1');
    const administrator = await proved('schoolAdministrator', 'A1');
    const second = staff.portal.browser(1);
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
    await staff.portal.query('update request_claim set issues = null, claimed_at = $2 where request_id = $1', [
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
    const [session] = await staff.portal.query('select id from session where account_id = $1', [administrator.id]);
    const { services } = staff.portal.servers[0]!.composition;
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
      const { services } = staff.portal.servers[1]!.composition;
      const [flow] = await staff.portal.query('select revision from flow where subject = $1', [teacher.id]);
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
    const dump = await dumpOf(staff.portal);
    expect(dump).toContain(teacher.id);
    expect(secretsIn(dump, passwords)).toEqual([]);
    const entries = await staff.portal.query(
      `select actor_id, details, address is not null as has_address from audit_entry
       where action = 'account.resetPassword' and subject_id = $1`,
      [teacher.id],
    );
    expect(entries).toEqual(passwords.map(() => ({ actor_id: administrator.id, details: {}, has_address: true })));
  });

  test('A10: helps before the first sign-in and during a lock by failures; an administrator’s lock stays', async () => {
    const administrator = await proved('schoolAdministrator', 'A1');
    const never = await at('teacher', 'A1');
    for (let wrong = 0; wrong < 5; wrong += 1) await staff.portal.browser().signIn(never.account, 'Wrong#1234');
    expect(await signIn(never.account, staffPassword)).toBe('LOCKED_BY_FAILURES');
    const { password } = await resetStaff(administrator.browser, never.id);
    expect(await signIn(never.account, password)).toBe('SignedIn');
    await staff.portal.sendTo(never.id, { type: 'LOCK' });
    const again = await resetStaff(administrator.browser, never.id);
    expect(await signIn(never.account, password)).toBe('CREDENTIALS_WRONG');
    expect(await signIn(never.account, again.password)).toBe('LOCKED_BY_ADMINISTRATOR');
    await staff.portal.sendTo(never.id, { type: 'UNLOCK' });
    expect(await signIn(never.account, again.password)).toBe('SignedIn');
  });

  test.each([
    [
      'the role is withdrawn',
      ({ id }: StaffPerson) => staff.portal.query('delete from role_assignment where account_id = $1', [id]),
    ],
    ['the account is locked', ({ id }: StaffPerson) => staff.portal.sendTo(id, { type: 'LOCK' })],
  ])('G7: while it is being done %s: it is not done', async (_what, stop) => {
    const administrator = await proved('schoolAdministrator', 'A1');
    const teacher = await at('teacher', 'A1');
    const before = await stateOf(teacher.id);
    const client = new pg.Client(staff.portal.url);
    await client.connect();
    await client.query('begin');
    await client.query('select 1 from flow where subject = $1 for update', [teacher.id]);
    const resetting = resetStaff(administrator.browser, teacher.id);
    await expect.poll(async () => (await staff.portal.query(lockWaits)).length).toBe(1);
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
