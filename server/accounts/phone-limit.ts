import { Account } from '../database/entities/account.js';
import type { EntityManager } from '../database/orm.js';

/** Siblings share a parent's phone. Source: domain.md, "Students" 6. */
const accountsPerPhone = 3;

/** Holds back others who want something of the same phone until the transaction ends. */
export async function holdPhone(tx: EntityManager, phoneIndex: Buffer): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(?)', [phoneIndex.readBigInt64BE(0).toString()]);
}

/** Whether the account is bound to the phone. */
export function isBoundTo({ phoneIndex: bound }: Pick<Account, 'phoneIndex'>, phoneIndex: Uint8Array): boolean {
  return bound != null && Buffer.compare(bound, phoneIndex) === 0;
}

/** Whether one more account may be bound to the phone; two brothers at once do not become four. */
export async function hasRoomForAccount(tx: EntityManager, phoneIndex: Buffer, account: string): Promise<boolean> {
  await holdPhone(tx, phoneIndex);
  return (await tx.count(Account, { phoneIndex, id: { $ne: account } })) < accountsPerPhone;
}
