import { parse } from 'graphql';
import type pg from 'pg';
import { initialPassword } from '../../machines/rules/national-id.js';
import type { StudentEvent } from '../../machines/student-onboarding/events.js';
import { signIn } from '../../server/accounts/sign-in.js';
import { Captcha } from '../../server/database/entities/captcha.js';
import { newId } from '../../server/database/ids.js';
import { demonstrationId } from '../../server/demonstration/students.js';
import { advance } from '../../server/flows/advance.js';
import type { Hashing, PasswordHasher } from '../../server/ports.js';
import type { Services } from '../../server/services.js';
import type { Question } from '../support/answers.js';
import { way } from '../support/student-way.js';

type Task = () => Promise<void>;

export const transitionsPerWay = way.length;

/** Whole ways of students from all over the province, each of five transitions. */
export async function waysOfStudents(services: Services, database: pg.Pool, most: number): Promise<Task[]> {
  const subjects = await somebody(database, 'LOCKED', most);
  return subjects.map((subject) => async () => {
    for (const event of way) {
      const { accepted } = await advance(services.flows, {
        machine: 'student-onboarding',
        subject,
        event: { ...event, at: services.clock.now() } as StudentEvent,
        actor: { kind: 'student', id: subject },
      });
      if (!accepted) throw new Error(`${String(event['type'])} was refused`);
    }
  });
}

/** Sign-ins of students from all over the province, with a hasher that does nothing: the derived password is compared. */
export async function signIns(services: Services, database: pg.Pool, most: number): Promise<Task[]> {
  const hashing: Hashing = { verify: async () => false, hash: async () => '-' };
  const passwords: PasswordHasher = { ...hashing, inOneTurn: (work) => work(hashing) };
  const subjects = await somebody(database, 'SIGN_IN', most);
  const tasks: Task[] = [];
  for (const [index, id] of subjects.entries()) {
    const nationalId = demonstrationId(index);
    const { personalData, signer, clock } = services;
    await database.query('update account set national_id = $2, national_id_index = $3 where id = $1', [
      id,
      personalData.seal({ table: 'account', column: 'national_id', row: id }, nationalId),
      personalData.index('national-id', nationalId),
    ]);
    const [captchaId, device] = [newId(), newId()];
    await services.em.fork().insert(Captcha, {
      id: captchaId,
      purpose: 'SIGN_IN',
      answerHash: signer.hash('captcha-answer', `${captchaId}\0ABCD`),
      browserHash: signer.hash('captcha-browser', device),
      expiresAt: new Date(clock.now() + 3_600_000),
    });
    tasks.push(async () => {
      const asked = { account: nationalId, password: initialPassword(nationalId), captchaId, captchaAnswer: 'ABCD' };
      const from = { device, deviceName: null, address: `10.0.${index >> 8}.${index & 255}`, at: clock.now() };
      const outcome = await signIn({ ...services, passwords }, { ...asked, ...from });
      if (!outcome.ok) throw new Error(outcome.issue.code);
    });
  }
  return tasks;
}

/** Scattered over the table as people are who come at the same time. */
async function somebody(database: pg.Pool, standing: string, most: number): Promise<string[]> {
  const { rows } = await database.query<{ subject: string }>(
    `select subject from flow where machine = 'student-onboarding' and step = $1 and snapshot->'value'->>'account' <> 'lockedByAdministrator'
       and snapshot->'value'->>'account' <> 'lockedByFailures' order by md5(subject::text) limit $2`,
    [standing, most],
  );
  return rows.map(({ subject }) => subject);
}

const board = parse(`query ($kind: AccountKind!, $bureau: ID) { answer: board(kind: $kind, bureau: $bureau) {
  at total place { kind id name } path { id name } counts { standing number }
  rows { place { kind id name school grade } total counts { standing number } longestWait { standing since } } } }`);

const accounts =
  parse(`query ($filter: AccountFilter!) { answer: accounts(filter: $filter, order: LONGEST_WAIT, first: 50) {
  total next accounts { id standing since lastSignInAt } } }`);

/** What an administrator asks: of the province, of a school, and the fifty who have waited longest. */
export function questions(
  province: string,
  school: string,
): Readonly<Record<'province' | 'school' | 'page', Question>> {
  const students = { kind: 'STUDENT' };
  return {
    province: { name: 'province', actor: province, document: board, variables: students },
    school: { name: 'school', actor: school, document: board, variables: students },
    page: {
      name: 'page',
      actor: province,
      document: accounts,
      variables: { filter: { ...students, standings: ['SIGN_IN'] } },
    },
  };
}
