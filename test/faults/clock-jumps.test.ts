import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAccount } from '../../server/accounts/find-account.js';
import { fireAllDue } from '../../server/flows/fire-all-due.js';
import { initialPassword } from '../../machines/rules/national-id.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { hour } from '../support/time.js';

describe('the clocks of two servers jump', () => {
  let portal: TestPortal;
  let students: string[];
  /** Hours that a server's clock is ahead of the real one, besides what it was moved. */
  const ahead = [0, 0];

  beforeAll(async () => {
    portal = await startPortal(2);
    students = await portal.freshStudents(3);
    for (const student of students) await portal.send(student, { type: 'UNLOCK' });
    for (const [index, { composition }] of portal.servers.entries()) {
      const { clock } = composition.services;
      const now = clock.now.bind(clock);
      clock.now = () => now() + ahead[index]! * hour;
    }
  });
  afterAll(() => portal.close());

  async function jump(hours: readonly [number, number]): Promise<void> {
    ahead.splice(0, 2, ...hours);
    // As the sweep of each server does it, both at once.
    await Promise.all(
      portal.servers.map(({ composition: { services } }) =>
        fireAllDue(services.flows, services.clock, (error) => expect(error).toBeUndefined()),
      ),
    );
  }
  async function lockedOut(student: string): Promise<void> {
    for (let wrong = 0; wrong < 5; wrong += 1) await portal.browser(1).signIn(student, 'Wrong#1234');
    expect(await fired(student)).toBe(0);
  }

  async function flowOf(student: string): Promise<{ readonly fired: number; readonly revision: number }> {
    const { em, personalData } = portal.servers[0]!.composition.services;
    const { id } = (await findAccount(em.fork(), personalData, student))!;
    const sql = `select f.revision, count(e.*) filter (where e.event->>'type' like 'xstate.after.%')::int as fired
      from flow f left join flow_event e on e.flow_id = f.id where f.subject = $1 group by f.revision`;
    return (await portal.query(sql, [id]))[0] as { fired: number; revision: number };
  }
  const fired = async (student: string) => (await flowOf(student)).fired;
  const signedIn = async (student: string) =>
    (await portal.browser(1).signIn(student, initialPassword(student))).__typename === 'SignedIn';

  test('R8: a week forward at both: what is due fires once; back again: nothing fires, nothing else moves', async () => {
    const [student = ''] = students;
    await lockedOut(student);
    await jump([168, 168]);
    const then = await flowOf(student);
    expect(then.fired).toBe(1);
    await jump([0, 0]);
    expect(await flowOf(student)).toEqual(then);
    // It was for half an hour of the clock that it is counted by, whatever that said in between.
    await jump([1, 1]);
    expect(await signedIn(student)).toBe(true);
    await jump([0, 0]);
  });

  test('R8: an hour apart: the one that is ahead fires it, the other one does not fire it again', async () => {
    const [, student = ''] = students;
    await lockedOut(student);
    await jump([1, 0]);
    expect(await fired(student)).toBe(1);
    await jump([0, 1]);
    await jump([0, 0]);
    expect(await fired(student)).toBe(1);
  });

  test('R8: back by an hour while something waits: it fires once, when its time has come', async () => {
    const [, , student = ''] = students;
    await lockedOut(student);
    await jump([-1, -1]);
    await jump([0, 0]);
    expect(await fired(student)).toBe(0);
    await jump([1, 1]);
    await jump([1, 1]);
    expect(await fired(student)).toBe(1);
    expect(await signedIn(student)).toBe(true);
  });
});
