import { displayName } from '../../machines/rules/person-name.js';
import { Account } from '../database/entities/account.js';
import { Flow } from '../database/entities/flow.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import { nameIndexOf } from './find-account.js';

/** Where a student is; `null` for nowhere yet. */
export interface StudentPlace {
  readonly school: string | null;
  readonly schoolClass: string | null;
}

/**
 * Puts a student into a school and class, with the flow by which boards count them and the errors that they reported.
 *
 * @param from the school that they must still be in; whoever is elsewhere meanwhile is left alone
 * @returns whether they were there
 */
export async function placeStudent(
  tx: EntityManager,
  account: string,
  to: StudentPlace,
  from?: string | null,
): Promise<boolean> {
  await lockCorrections(tx, [account]);
  const moved = await tx.nativeUpdate(
    Account,
    { id: account, ...(from === undefined ? {} : { school: from }) },
    { ...to },
  );
  if (moved === 0) return false;
  await tx.nativeUpdate(Flow, { subject: account }, { ...to });
  await moveCorrections(tx, [account]);
  return true;
}

/**
 * Before flows and accounts of students: whoever decides about what a student reported locks the case first, and writes
 * to the account then.
 */
export async function lockCorrections(tx: EntityManager, accounts: readonly string[]): Promise<void> {
  await tx.execute(
    `select 1 from flow where machine = 'record-correction'
       and subject in (select id from record_correction where account_id = any(?::uuid[]))
     order by subject for no key update`,
    [`{${accounts.join(',')}}`],
  );
}

/** What students have reported goes along to where they are now: it is the business of the school that they are in. */
export async function moveCorrections(tx: EntityManager, accounts: readonly string[]): Promise<void> {
  const list = `{${accounts.join(',')}}`;
  await tx.execute(
    `update record_correction c set school_id = a.school_id, school_class_id = a.school_class_id
     from account a where a.id = c.account_id and c.account_id = any(?::uuid[])`,
    [list],
  );
  await tx.execute(
    `update flow f set school_id = c.school_id, school_class_id = c.school_class_id
     from record_correction c where f.machine = 'record-correction' and f.subject = c.id and c.account_id = any(?::uuid[])`,
    [list],
  );
}

/** Gives an account another name, as it is kept and as it is found. */
export async function renameAccount(
  tx: EntityManager,
  personalData: PersonalData,
  account: string,
  name: string,
): Promise<void> {
  const sealed = personalData.seal({ table: 'account', column: 'name', row: account }, displayName(name));
  await tx.nativeUpdate(Account, { id: account }, { name: sealed, nameIndex: nameIndexOf(personalData, name) });
}
