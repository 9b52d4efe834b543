import { parseAccountName } from '../../machines/rules/account-name.js';
import { comparableName } from '../../machines/rules/person-name.js';
import { Account } from '../database/entities/account.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';

/** The account behind what somebody typed: a national ID or a unified number, in any spelling. */
export async function findAccount(
  em: EntityManager,
  personalData: PersonalData,
  typed: string,
): Promise<Account | null> {
  const name = parseAccountName(typed);
  if (name === null) return null;
  return name.kind === 'unifiedNumber'
    ? em.findOne(Account, { unifiedNumber: name.value })
    : em.findOne(Account, { nationalIdIndex: personalData.index('national-id', name.value) });
}

/** What of an account is sealed. */
export type SealedColumn = 'national_id' | 'name' | 'phone';

/** Opens one sealed column of an account. */
export function openColumn(
  personalData: PersonalData,
  account: Pick<Account, 'id'>,
  column: SealedColumn,
  sealed: Uint8Array,
): string {
  return personalData.open({ table: 'account', column, row: account.id }, sealed);
}

/** By what an account is found by its whole name: equal for all spellings of one name. */
export function nameIndexOf(personalData: PersonalData, name: string): Buffer {
  return personalData.index('name', comparableName(name));
}
