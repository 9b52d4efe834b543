import { findAccount } from '../accounts/find-account.js';
import type { Account } from '../database/entities/account.js';
import { Bureau } from '../database/entities/bureau.js';
import { School } from '../database/entities/school.js';
import type { EntityManager } from '../database/orm.js';
import type { Services } from '../services.js';
import { UsageError } from './command.js';

/** @throws UsageError if there is no school with this code */
export async function findSchool(em: EntityManager, code: string): Promise<School> {
  const school = await em.fork().findOne(School, { code });
  if (school === null) throw new UsageError(`没有代码为 ${code} 的学校。`);
  return school;
}

/**
 * @param typed a national ID or a unified number; not repeated in the error, which may end up in a log
 * @throws UsageError if there is no such student
 */
export async function findStudent(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  typed: string,
): Promise<Account> {
  const account = await findAccount(em.fork(), personalData, typed);
  if (account?.kind !== 'student') throw new UsageError('没有这个学生账号。请核对身份证号或一号通账号。');
  return account;
}

/**
 * @param typed a national ID or a unified number; not repeated in the error, which may end up in a log
 * @throws UsageError if nobody of the staff has it
 */
export async function findStaff(
  { em, personalData }: Pick<Services, 'em' | 'personalData'>,
  typed: string,
): Promise<Account> {
  const account = await findAccount(em.fork(), personalData, typed);
  if (account === null) throw new UsageError('没有这个教职工账号。请核对身份证号或一号通账号。');
  if (account.kind !== 'staff') throw new UsageError('这是学生账号。学生用 npm run account 办理。');
  return account;
}

/** @throws UsageError if there is no bureau with this code */
export async function findBureau(em: EntityManager, code: string): Promise<Bureau> {
  const bureau = await em.fork().findOne(Bureau, { code });
  if (bureau === null) throw new UsageError(`没有代码为 ${code} 的教育局。`);
  return bureau;
}
