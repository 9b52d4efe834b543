import { openSession } from '../../server/accounts/sessions.js';
import { addStudents } from '../../server/accounts/add-students.js';
import { School } from '../../server/database/entities/school.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { advance } from '../../server/flows/advance.js';
import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import type { Services } from '../../server/services.js';
import type pg from 'pg';
import { unlock } from './unlock.js';

const firstNumber = 600_000;

/** Students who have signed in for the first time. @returns their accounts */
export async function addSignedInStudents(services: Services, database: pg.Pool, count: number): Promise<string[]> {
  const school = await services.em.fork().findOneOrFail(School, { name: { $ne: '' } }, { orderBy: { code: 'asc' } });
  const number = (index: number) => demonstrationId(firstNumber + index);
  await addStudents(
    services,
    Array.from({ length: count }, (_, index) => ({
      nationalId: number(index),
      name: '王小测',
      school: school.id,
      grade: '高一',
      className: `${1 + (index % 50)} 班`,
    })),
  );
  const { rows } = await database.query<{ id: string }>(
    `select id from account where kind = 'student' order by id desc limit $1`,
    [count],
  );
  await unlock(
    database,
    rows.map(({ id }) => id),
  );
  await database.query('analyze');
  return rows.map(({ id }) => id);
}

/** Opens a session of each of the accounts, by no sign-in. @returns what their browsers send as a cookie */
export async function sessionsOf({ em, clock }: Services, accounts: readonly string[]): Promise<string[]> {
  const at = clock.now();
  const cookies: string[] = [];
  await em.fork().transactional(async (tx) => {
    for (const account of accounts) {
      const opened = await openSession(tx, { account, isInitial: false, deviceHash: null, deviceName: null, at });
      cookies.push(`session=${opened.token}`);
    }
  });
  return cookies;
}

/** Somebody signs in once more, elsewhere: an event that leaves them where they are. @returns once it is committed, its revision */
export async function signInAgain({ flows, clock }: Services, account: string): Promise<number> {
  const event = { type: 'SIGN_IN', method: 'password', credentialsAccepted: true, knownDevice: false } as const;
  const { accepted, flow } = await advance<StudentEvent>(flows, {
    machine: 'student-onboarding',
    subject: account,
    event: { ...event, at: clock.now() },
    actor: { kind: 'student', id: account },
  });
  if (!accepted) throw new Error('a sign-in was refused');
  return flow.revision;
}
