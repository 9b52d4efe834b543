import { maskNationalIdForOthers } from '../../machines/rules/masking.js';
import { displayName } from '../../machines/rules/person-name.js';
import { openColumn } from '../accounts/find-account.js';
import { Account } from '../database/entities/account.js';
import type { RosterCounts } from '../database/entities/roster-import.js';
import { SchoolClass } from '../database/entities/school.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import type { RosterStudent } from './parse-row.js';
import { rosterProblem, type RosterProblem } from './roster-problem.js';

/** A student whom the school has already, with another name or in another class, or who is in no school. */
export interface RosterUpdate {
  readonly account: string;
  readonly student: RosterStudent;
  readonly isRenamed: boolean;
  /** From another class of the school. */
  readonly isMoved: boolean;
  /** As it was found, the name sealed: the account is changed only while it is still so. */
  readonly before: Pick<Account, 'school' | 'schoolClass' | 'name'>;
}

/** What importing some students would do. */
export interface BatchPlan {
  readonly create: readonly RosterStudent[];
  readonly update: readonly RosterUpdate[];
  readonly unchanged: readonly RosterStudent[];
  /** Those whose accounts are not this school's to change. */
  readonly problems: readonly RosterProblem[];
}

type Known = Pick<Account, 'id' | 'kind' | 'school' | 'schoolClass' | 'name' | 'nationalIdIndex'>;

/** Holds some students of a roster against the database, by blind index. Writes nothing. */
export async function planBatch(
  { em, personalData }: Pick<Services, 'personalData'> & { readonly em: EntityManager },
  school: string,
  students: readonly RosterStudent[],
): Promise<BatchPlan> {
  const indexes = students.map(({ nationalId }) => personalData.index('national-id', nationalId));
  const known = await findKnown(em, indexes);
  const classes = await classesOf(em, school);
  const plan = {
    create: [] as RosterStudent[],
    update: [] as RosterUpdate[],
    unchanged: [] as RosterStudent[],
    problems: [] as RosterProblem[],
  };
  for (const [position, student] of students.entries()) {
    const account = known.get(keyOf(indexes[position]));
    if (account === undefined) plan.create.push(student);
    // Whoever is in no school was taken out of one: the school that lists them takes them in.
    else if (account.kind !== 'student' || (account.school ?? school) !== school)
      plan.problems.push(elsewhere(student));
    else {
      const { id, school: from, schoolClass, name } = account;
      const isRenamed = openColumn(personalData, account, 'name', name) !== displayName(student.name);
      const isPlaced = classes.get(schoolClass ?? '') !== classOf(student);
      const before = { school: from, schoolClass, name };
      if (!isRenamed && !isPlaced && from === school) plan.unchanged.push(student);
      else plan.update.push({ account: id, student, isRenamed, isMoved: isPlaced && from === school, before });
    }
  }
  return plan;
}

async function findKnown(em: EntityManager, indexes: readonly Buffer[]): Promise<Map<string, Known>> {
  const fields = ['id', 'kind', 'school', 'schoolClass', 'name', 'nationalIdIndex'] as const;
  const found = await em
    .fork({ keepTransactionContext: true })
    .find(Account, { nationalIdIndex: { $in: [...indexes] } }, { fields });
  return new Map(found.map((account) => [keyOf(account.nationalIdIndex), account]));
}

async function classesOf(em: EntityManager, school: string): Promise<Map<string, string>> {
  const classes = await em.fork({ keepTransactionContext: true }).find(SchoolClass, { school });
  return new Map(classes.map(({ id, grade, name }) => [id, classOf({ grade, className: name })]));
}

function classOf({ grade, className }: Pick<RosterStudent, 'grade' | 'className'>): string {
  return `${grade}\n${className}`;
}

function keyOf(index: Uint8Array | undefined): string {
  return Buffer.from(index ?? []).toString('base64');
}

function elsewhere({ row, nationalId }: RosterStudent): RosterProblem {
  return rosterProblem('ELSEWHERE', { row, maskedValue: maskNationalIdForOthers(nationalId) });
}

export function countsOf({ create, update, unchanged }: BatchPlan): RosterCounts {
  return {
    create: create.length,
    update: update.length,
    unchanged: unchanged.length,
    remove: 0,
    move: update.filter(({ isMoved }) => isMoved).length,
  };
}
