import { maskNationalIdForOthers } from '../../machines/rules/masking.js';
import { displayName } from '../../machines/rules/person-name.js';
import { openColumn } from '../accounts/find-account.js';
import { Account } from '../database/entities/account.js';
import { SchoolClass } from '../database/entities/school.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import type { RosterStudent } from './parse-row.js';
import { rosterProblem, type RosterProblem } from './roster-problem.js';

/** A student whom the school has already, with another name or in another class. */
export interface RosterUpdate {
  readonly account: string;
  readonly student: RosterStudent;
  /** Else only the class has changed. */
  readonly isRenamed: boolean;
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
    else if (account.kind !== 'student' || account.school !== school) plan.problems.push(elsewhere(student));
    else {
      const isRenamed = openColumn(personalData, account, 'name', account.name) !== displayName(student.name);
      const isMoved = classes.get(account.schoolClass ?? '') !== classOf(student);
      if (isRenamed || isMoved) plan.update.push({ account: account.id, student, isRenamed });
      else plan.unchanged.push(student);
    }
  }
  return plan;
}

async function findKnown(em: EntityManager, indexes: readonly Buffer[]): Promise<Map<string, Known>> {
  const fields = ['id', 'kind', 'school', 'schoolClass', 'name', 'nationalIdIndex'] as const;
  const found = await em.fork().find(Account, { nationalIdIndex: { $in: [...indexes] } }, { fields });
  return new Map(found.map((account) => [keyOf(account.nationalIdIndex), account]));
}

async function classesOf(em: EntityManager, school: string): Promise<Map<string, string>> {
  const classes = await em.fork().find(SchoolClass, { school });
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
