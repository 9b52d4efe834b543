import { Account } from '../database/entities/account.js';
import type { EntityManager } from '../database/orm.js';

/** Siblings share a parent's phone. Source: domain.md, "Students" 6. */
export const accountsPerPhone = 3;

/**
 * Whether one more account may be bound to the phone. Holds back others who ask the same until the transaction ends,
 * so that two brothers at once do not become four.
 */
export async function hasRoomForAccount(tx: EntityManager, phoneIndex: Buffer, account: string): Promise<boolean> {
  await tx.execute('select pg_advisory_xact_lock(?)', [phoneIndex.readBigInt64BE(0).toString()]);
  return (await tx.count(Account, { phoneIndex, id: { $ne: account } })) < accountsPerPhone;
}
