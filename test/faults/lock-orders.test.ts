import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctionWorld, type CorrectionWorld } from '../support/corrections.js';
import { bindingStudent, familyMember } from '../support/family.js';
import { lockWaits } from '../support/lock-waits.js';

/** Each of these waited for the other until the database refused one of them. */
describe('what is locked is locked in one order', () => {
  let world: CorrectionWorld;
  beforeAll(async () => {
    world = await correctionWorld();
  });
  afterAll(() => world.portal.close());

  /** A transaction that has locked by `first`, and goes on with `then` once `other` waits for it. @returns what `other` gave */
  async function meanwhile<T>(parameters: unknown[], first: string, other: () => Promise<T>, then: string): Promise<T> {
    const client = new pg.Client({ connectionString: world.portal.url });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(first, parameters);
      const answer = other();
      answer.catch(() => undefined);
      await expect.poll(async () => (await world.portal.query(lockWaits)).length).toBeGreaterThan(0);
      await client.query(then, parameters);
      await client.query('commit');
      return await answer;
    } finally {
      await client.end();
    }
  }

  const firstOfFlow = `update flow set revision = revision where subject = $1`;
  const firstOfAccount = `update account set password_hash = password_hash where id = $1`;

  test('a record that is corrected: the student’s flow, then the account', async () => {
    const student = await world.student();
    const { number } = (await student.report()).corrections[0];
    await world.teacher.decide(number, 'CONFIRM');
    await world.registrar.decide(number, 'TAKE_BY_HAND');
    const [there] = await world.portal.query(
      `select c.grade || c.name as name from school_class c join account a on a.school_id = c.school_id
       and a.school_class_id <> c.id where a.id = $1 limit 1`,
      [student.id],
    );
    const record = { name: '李手工', className: there!['name'] };
    const decide = () => world.registrar.decide(number, 'RECORD_CORRECTED', '', record);
    const recorded = await meanwhile([student.id], firstOfFlow, decide, firstOfAccount);
    expect(recorded.correction.step).toBe('CORRECTED');
  });

  test('a report: the account, then the session', async () => {
    const student = await world.student();
    const ended = 'delete from session where account_id = $1';
    const reported = await meanwhile([student.id], firstOfAccount, () => student.report(), ended);
    expect(reported.issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
  });

  test('a report of the family: the binding, then the session', async () => {
    const student = await world.student();
    const member = await bindingStudent(world.portal, student.browser).bound('13900000021');
    const mother = familyMember(world.portal, world.portal.browser());
    const { id } = (await mother.signIn('13900000021')).family.children[0];
    const reported = await meanwhile(
      [member],
      'update family_member set ended_at = now() where id = $1',
      () => mother.report(id),
      'delete from family_session where phone_index = (select phone_index from family_member where id = $1)',
    );
    expect(reported.issues).toMatchObject([{ code: 'SIGN_IN_REQUIRED' }]);
  });
});
