import { cleanNationalId } from '../../machines/rules/national-id.js';
import { sameName } from '../../machines/rules/person-name.js';
import { openColumn } from '../accounts/find-account.js';
import type { Account } from '../database/entities/account.js';
import { GovernmentIdentity } from '../database/entities/government.js';
import { newId } from '../database/ids.js';
import type { EntityManager } from '../database/orm.js';
import type { PersonalData } from '../database/personal-data.js';
import type { Identity } from '../ports.js';

/** Opens a sealed column of an identity. */
export function openIdentity(
  personalData: PersonalData,
  identity: Pick<GovernmentIdentity, 'id' | 'name' | 'nationalId'>,
): { readonly name: string; readonly nationalId: string } {
  const place = (column: string) => ({ table: 'government_identity', column, row: identity.id });
  return {
    name: personalData.open(place('name'), identity.name),
    nationalId: personalData.open(place('national_id'), identity.nationalId),
  };
}

/**
 * Our record of who signed in there, with what the platform says of them now, locked until the transaction ends. Found
 * by issuer and subject and nothing else (O5).
 */
export async function recordIdentity(
  tx: EntityManager,
  personalData: PersonalData,
  { issuer, subject, name, nationalId }: Identity,
  at: number,
): Promise<GovernmentIdentity> {
  const now = new Date(at);
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `government identity ${issuer} ${subject}`,
  ]);
  const known = await tx.findOne(GovernmentIdentity, { issuer, subject });
  const id = known?.id ?? newId();
  const place = (column: string) => ({ table: 'government_identity', column, row: id });
  const said = {
    name: personalData.seal(place('name'), name),
    // As ours are kept: the platform may write a small x.
    nationalId: personalData.seal(place('national_id'), cleanNationalId(nationalId)),
    lastSeenAt: now,
  };
  if (known === null) await tx.insert(GovernmentIdentity, { id, issuer, subject, firstSeenAt: now, ...said });
  else await tx.nativeUpdate(GovernmentIdentity, { id }, said);
  return lockIdentity(tx, id);
}

/** Reads an identity and locks it: to whom it is tied stays so until the transaction ends. */
export async function lockIdentity(tx: EntityManager, id: string): Promise<GovernmentIdentity> {
  await tx.execute('select 1 from government_identity where id = ? for update', [id]);
  return tx.fork({ keepTransactionContext: true }).findOneOrFail(GovernmentIdentity, id);
}

/** Whether the account's name and ID number are those of the identity. */
export function isSamePerson(personalData: PersonalData, account: Account, identity: GovernmentIdentity): Likeness {
  const there = openIdentity(personalData, identity);
  return {
    name: sameName(openColumn(personalData, account, 'name', account.name), there.name),
    nationalId: openColumn(personalData, account, 'national_id', account.nationalId) === there.nationalId,
  };
}

/** What of two persons' data is equal. */
export interface Likeness {
  readonly name: boolean;
  readonly nationalId: boolean;
}
