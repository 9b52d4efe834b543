import { Account } from '../database/entities/account.js';
import { SchoolClass } from '../database/entities/school.js';
import { newId } from '../database/ids.js';
import { insertRows } from '../database/insert-rows.js';
import type { EntityManager } from '../database/orm.js';
import { beginFlows } from '../flows/begin-flows.js';
import type { Services } from '../services.js';
import { nameIndexOf } from './find-account.js';
import { freeNumbers } from './free-numbers.js';

/** A student who has no account yet. */
export interface NewStudent {
  /** Cleaned; see parseNationalId. */
  readonly nationalId: string;
  readonly name: string;
  readonly school: string;
  readonly grade: string;
  readonly className: string;
  /** Given by the portal where it is missing. */
  readonly unifiedNumber?: string;
}

const batchSize = 1_000;

/**
 * Creates locked accounts with their flows, a thousand per transaction. Hashes no password: the initial one is
 * derived when it is used (A14).
 */
export async function addStudents(
  services: Pick<Services, 'em' | 'personalData' | 'clock' | 'studentPolicy'>,
  students: readonly NewStudent[],
): Promise<void> {
  for (let from = 0; from < students.length; from += batchSize) {
    const batch = students.slice(from, from + batchSize);
    await services.em.fork().transactional((tx) => addStudentsWithin(services, tx, batch));
  }
}

/** An account that was made. */
export interface AddedStudent {
  readonly id: string;
  readonly schoolClass: string;
}

/**
 * The same in a transaction that is there already, for no more of them than fit into one.
 *
 * @returns the accounts, in the order of the students
 */
export async function addStudentsWithin(
  { personalData, clock, studentPolicy }: Pick<Services, 'personalData' | 'clock' | 'studentPolicy'>,
  tx: EntityManager,
  students: readonly NewStudent[],
): Promise<readonly AddedStudent[]> {
  if (students.length === 0) return [];
  const at = clock.now();
  const classIds = await classIdsOf(tx, students);
  const numbers = await freeNumbers(tx, students.length);
  const accounts = students.map((student, index) => {
    const id = newId();
    const seal = (column: string, text: string) => personalData.seal({ table: 'account', column, row: id }, text);
    return {
      id,
      kind: 'student' as const,
      nationalId: seal('national_id', student.nationalId),
      nationalIdIndex: personalData.index('national-id', student.nationalId),
      name: seal('name', student.name),
      nameIndex: nameIndexOf(personalData, student.name),
      unifiedNumber: student.unifiedNumber ?? (numbers[index] as string),
      school: student.school,
      schoolClass: classIds.get(classKey(student)) as string,
      createdAt: new Date(at),
    };
  });
  await insertRows(tx, Account, accounts);
  const subjects = accounts.map(({ id, school, schoolClass }) => ({ account: id, school, schoolClass }));
  await beginFlows(tx, 'student-onboarding', studentPolicy, at, subjects);
  return accounts;
}

/** The ids of the classes that these students are in; those that there are not yet are made. */
export async function classIdsOf(
  tx: EntityManager,
  students: readonly Pick<NewStudent, 'school' | 'grade' | 'className'>[],
): Promise<Map<string, string>> {
  const wanted = new Map(students.map((student) => [classKey(student), student]));
  const rows = [...wanted.values()].map(({ school, grade, className }) => ({
    id: newId(),
    school,
    grade,
    name: className,
  }));
  await tx.upsertMany(SchoolClass, rows, { onConflictFields: ['school', 'grade', 'name'], onConflictAction: 'ignore' });
  const schools = [...new Set(students.map(({ school }) => school))];
  const classes = await tx.fork({ keepTransactionContext: true }).find(SchoolClass, { school: { $in: schools } });
  return new Map(classes.map(({ id, school, grade, name }) => [classKey({ school, grade, className: name }), id]));
}

/** By what {@link classIdsOf} tells classes apart. */
export function classKey({ school, grade, className }: Pick<NewStudent, 'school' | 'grade' | 'className'>): string {
  return [school, grade, className].join('\n');
}
