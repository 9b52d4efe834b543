import assert from 'node:assert/strict';
import type { Step } from '../walk.js';
import { newStudent, school, type SchoolJourney } from './school-journey.js';

/** All students are unlocked: one, a class, then the rest. */
export const unlocking: readonly Step<SchoolJourney>[] = [
  ['one student is found by the ID number and unlocked', one],
  ['a class is unlocked', oneClass],
  ['all who were never unlocked are unlocked: as many as were stated', rest],
  [`all ${school.students} stand at signing in`, allOpen],
];

const student = (more: object) => ({ kind: 'STUDENT', ...more });

async function one(journey: SchoolJourney): Promise<void> {
  const { account } = newStudent(0);
  const query = `query ($filter: AccountFilter!) { accounts(filter: $filter) { total accounts { id standing possible } } }`;
  const { accounts } = await journey.administrator.ask(query, { filter: student({ search: account.toLowerCase() }) });
  assert.equal(accounts.total, 1);
  assert.deepEqual(accounts.accounts[0].possible.includes('UNLOCK'), true);
  assert.equal((await journey.bulk('UNLOCK', { accounts: [accounts.accounts[0].id] })).done, 1);
}

async function oneClass(journey: SchoolJourney): Promise<void> {
  const query = `query ($school: ID!, $grade: String!) { board(kind: STUDENT, school: $school, grade: $grade) { rows { place { id name } total } } }`;
  const { board } = await journey.administrator.ask(query, { school: journey.school, grade: school.grade });
  const row = board.rows.find(({ place }: { place: { name: string } }) => place.name.endsWith('2 班'));
  const filter = student({ school: journey.school, schoolClass: row.place.id });
  assert.equal((await journey.bulk('UNLOCK', { filter })).done, row.total);
}

async function rest(journey: SchoolJourney): Promise<void> {
  const before = await journey.board();
  const filter = student({ school: journey.school, standings: ['NEVER_UNLOCKED'] });
  const done = await journey.bulk('UNLOCK', { filter, expectedTotal: before['NEVER_UNLOCKED'] });
  assert.equal(done.done, before['NEVER_UNLOCKED']);
  assert.equal(done.failed, 0);
}

async function allOpen(journey: SchoolJourney): Promise<void> {
  assert.deepEqual(await journey.board(), { SIGN_IN: school.students, total: school.students });
}
