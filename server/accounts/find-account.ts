import { parseAccountName } from '../../machines/rules/account-name.js';
import { comparableName } from '../../machines/rules/person-name.js';
import { Account } from '../database/entities/account.js';
import type { EntityManager } from '../database/orm.js';
import { rows } from '../database/prepared.js';
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

/** What a password is judged by, and whose machine it opens. */
export type Credentials = Pick<Account, 'id' | 'kind' | 'school' | 'nationalId' | 'passwordHash'>;

/** The same for a sign-in: as the row is, for making an entity of it takes a time that would tell who exists (A2). */
export async function findCredentials(
  em: EntityManager,
  personalData: PersonalData,
  typed: string,
): Promise<Credentials | null> {
  const name = parseAccountName(typed);
  if (name === null) return null;
  const [column, value] =
    name.kind === 'unifiedNumber'
      ? ['unified_number', name.value]
      : ['national_id_index', personalData.index('national-id', name.value)];
  const [row] = await rows<Credentials>(
    em,
    `select id, kind, school_id as school, national_id as "nationalId", password_hash as "passwordHash"
     from account where ${column} = $1`,
    [value],
  );
  return row ?? null;
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
