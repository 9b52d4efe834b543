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
 * Puts a student into a school and class, with the flow by which boards count them.
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
  const moved = await tx.nativeUpdate(
    Account,
    { id: account, ...(from === undefined ? {} : { school: from }) },
    { ...to },
  );
  if (moved === 0) return false;
  await tx.nativeUpdate(Flow, { subject: account }, { ...to });
  return true;
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
