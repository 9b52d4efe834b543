import { Account } from '../database/entities/account.js';
import { SchoolClass } from '../database/entities/school.js';
import type { EntityManager } from '../database/orm.js';

/**
 * The accounts of a school's students, or of one class's, in no particular order.
 *
 * @param className grade and class, with or without blanks: `高一 1 班`
 * @returns `null` if the school has no such class
 */
export async function studentsOfSchool(
  em: EntityManager,
  school: string,
  className?: string,
): Promise<readonly string[] | null> {
  const fork = em.fork();
  if (className === undefined) return idsOf(fork, { school });
  const schoolClass = await findClass(fork, school, className);
  return schoolClass === null ? null : idsOf(fork, { school, schoolClass });
}

/**
 * A class of a school by its grade and name, with or without blanks: `高一 1 班`.
 *
 * @returns its id
 */
export function findClass(em: EntityManager, school: string, className: string): Promise<string | null> {
  return findClassWithin(em.fork(), school, className);
}

/** The same in the transaction that `tx` is in. */
export async function findClassWithin(tx: EntityManager, school: string, className: string): Promise<string | null> {
  const wanted = withoutBlanks(className);
  const classes = await tx.find(SchoolClass, { school });
  return classes.find(({ grade, name }) => withoutBlanks(grade + name) === wanted)?.id ?? null;
}

async function idsOf(
  em: EntityManager,
  where: { readonly school: string; readonly schoolClass?: string },
): Promise<string[]> {
  const accounts = await em.find(Account, { ...where, kind: 'student' }, { fields: ['id'] });
  return accounts.map(({ id }) => id);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
