import { displayName } from '../../machines/rules/person-name.js';
import { Account } from '../database/entities/account.js';
import { Flow } from '../database/entities/flow.js';
import { RecordCorrection } from '../database/entities/record-correction.js';
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
  await lockCorrections(tx, account);
  const moved = await tx.nativeUpdate(
    Account,
    { id: account, ...(from === undefined ? {} : { school: from }) },
    { ...to },
  );
  if (moved === 0) return false;
  await tx.nativeUpdate(Flow, { subject: account }, { ...to });
  await moveCorrections(tx, account, to);
  return true;
}

const casesOf = `select c.id from record_correction c where c.account_id = ?`;

/**
 * Before the account: whoever decides about what a student reported locks the case first, and writes to the account then.
 */
async function lockCorrections(tx: EntityManager, account: string): Promise<void> {
  const sql = `select 1 from flow where machine = 'record-correction' and subject in (${casesOf}) order by subject for no key update`;
  await tx.execute(sql, [account]);
}

/** What the student has reported goes along: it is the business of the school where they are. */
async function moveCorrections(
  tx: EntityManager,
  account: string,
  { school, schoolClass }: StudentPlace,
): Promise<void> {
  if ((await tx.nativeUpdate(RecordCorrection, { account }, { school, schoolClass })) === 0) return;
  const sql = `update flow set school_id = ?, school_class_id = ? where machine = 'record-correction' and subject in (${casesOf})`;
  await tx.execute(sql, [school, schoolClass, account]);
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
